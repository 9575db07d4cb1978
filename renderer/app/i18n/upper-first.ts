/** With a capital, where a name that usually stands within a sentence begins one. */
export const upperFirst = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)
