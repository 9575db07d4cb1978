import type { Act, Head } from '#shared/domain/journal/act.ts'
import { headAfter } from '#shared/domain/journal/act.ts'
import type { IpcOutput } from '#shared/ipc/contract.ts'
import { actsOf, callOrThrow, callSafely, type JournalPort } from './journal-port.ts'

/** Every act of every replica in clock order, about 1 MB at a time; the next page is read while one is looked at. */
export async function* readPages(journal: JournalPort): AsyncGenerator<readonly Act[], void, void> {
  const ask = (cursor: number) => callSafely(journal.readJournal({ cursor }))
  let asked: ReturnType<typeof ask> | null = ask(0)
  while (asked !== null) {
    const page: IpcOutput<'journal:read'> = await callOrThrow(asked)
    asked = page.next === null ? null : ask(page.next)
    yield actsOf(page)
  }
}

/** What the acts read so far say of the ends of their journals. */
export function createHeadsReader() {
  const last = new Map<string, Act>()
  let clock: string | null = null
  const heads = (): Head[] => [...last.values()].map(headAfter)
  return {
    take: (act: Act): void => {
      last.set(act.header.replicaId, act)
      clock = act.header.clock
    },
    clock: (): string | null => clock,
    heads,
    /** Throws when the acts read are not all those of a journal that ends at `told`. */
    expectWhole: (told: readonly Head[]): void => {
      const mine = heads()
      const isWhole = told
        .filter((head) => head.sequence > 0)
        .every((head) => mine.some(({ replicaId, hash }) => replicaId === head.replicaId && hash === head.hash))
      if (!isWhole) throw new Error('The journal does not end where it says')
    },
  }
}
