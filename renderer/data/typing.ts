import type { TypedTextControl } from './typed-text.ts'

type AnyText = Pick<TypedTextControl<never>, 'record' | 'isTyping'>

/** The texts being typed in this window: each knows how to record what is typed before the window closes. */
export type TypingRegistry = {
  /** Returns the function that removes it. */
  readonly add: (record: () => Promise<void>) => () => void
  /** The field of `key` goes from the screen: its text is recorded, and stays here as long as it is refused. */
  readonly leave: (key: string, text: AnyText) => void
  /** What a field of `key` left and is not recorded: the field that comes next goes on with it. */
  readonly left: (key: string) => AnyText | undefined
  /** A field shows the text of `key` again. */
  readonly resume: (key: string) => void
  /** Records every text being typed; resolves when all of them are done. */
  readonly recordAll: () => Promise<void>
}

export function createTypingRegistry(): TypingRegistry {
  const texts = new Set<() => Promise<void>>()
  const away = new Map<string, AnyText>()

  const recordAway = async (key: string, text: AnyText) => {
    await text.record()
    if (!text.isTyping() && away.get(key) === text) away.delete(key)
  }

  return {
    add: (record) => {
      texts.add(record)
      return () => {
        texts.delete(record)
      }
    },
    leave: (key, text) => {
      away.set(key, text)
      void recordAway(key, text)
    },
    left: (key) => away.get(key),
    resume: (key) => {
      away.delete(key)
    },
    recordAll: async () => {
      await Promise.allSettled([
        ...[...texts].map((record) => record()),
        ...[...away].map(([key, text]) => recordAway(key, text)),
      ])
    },
  }
}
