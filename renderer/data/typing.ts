/** The texts being typed in this window: each knows how to record what is typed before the window closes. */
export type TypingRegistry = {
  /** Returns the function that removes it. */
  readonly add: (record: () => Promise<void>) => () => void
  /** Records every text being typed; resolves when all of them are done. */
  readonly recordAll: () => Promise<void>
}

export function createTypingRegistry(): TypingRegistry {
  const texts = new Set<() => Promise<void>>()
  return {
    add: (record) => {
      texts.add(record)
      return () => texts.delete(record)
    },
    recordAll: async () => {
      await Promise.allSettled([...texts].map((record) => record()))
    },
  }
}
