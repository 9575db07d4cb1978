/** How many times the store of a space was made again since its window opened. */
export type Remade = {
  readonly count: () => number
  readonly next: () => void
  /** Returns the function that stops listening. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createRemade(): Remade {
  let count = 0
  const listeners = new Set<() => void>()
  return {
    count: () => count,
    next: () => {
      count += 1
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
