type Part = string | false | null | undefined

/** Class names that apply, joined. */
export const cx = (...parts: readonly Part[]): string => parts.filter(Boolean).join(' ')
