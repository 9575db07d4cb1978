import { yearOf } from '#shared/domain/common/dates.ts'
import { foldText } from '#shared/domain/common/fold-text.ts'
import { plainTextOf } from '#shared/domain/common/text-tree.ts'
import type { Body } from '#shared/domain/entities/body.ts'
import type { Decision } from '#shared/domain/entities/meeting.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'

export type DecisionRow = { readonly decision: Decision; readonly bodyName: string; readonly searched: string }

export type Register = { readonly bodies: readonly Body[]; readonly hasMeetings: boolean; readonly rows: readonly DecisionRow[] }

/** Number of a provisional mark, for sorting: `2025-P12` comes after `2025-P9`. */
export function numberRank(provisionalNumber: string): number {
  const [year = '0', last = '0'] = provisionalNumber.split('-P')
  return Number(year) * 1_000_000 + Number(last)
}

/** Every decision with the text in which words are looked for. */
export const useDecisionRows = (): Live<Register> =>
  useRead(async (read) => {
    const [bodies, decisions, meetingCount] = await Promise.all([
      read.all('bodies'),
      read.all('decisions'),
      read.count('meetings'),
    ])
    const nameOf = new Map(bodies.map(({ id, name }) => [id, name]))
    return {
      bodies: bodies.toSorted((a, b) => a.order - b.order),
      hasMeetings: meetingCount > 0,
      rows: decisions
        .toSorted((a, b) => numberRank(b.provisionalNumber) - numberRank(a.provisionalNumber))
        .map((decision) => ({
          decision,
          bodyName: nameOf.get(decision.bodyId) ?? '',
          searched: foldText([decision.provisionalNumber, decision.title, plainTextOf(decision.text)].join('\n')),
        })),
    }
  }, [])

export type RegisterFilter = {
  readonly words: string
  readonly body: string | undefined
  readonly year: string | undefined
  readonly nature: string | undefined
  readonly outcome: string | undefined
}

/** Every word must be found, wherever it stands; accents and case don't count. */
export function filterRegister(
  rows: readonly DecisionRow[],
  { words, body, year, nature, outcome }: RegisterFilter,
): readonly DecisionRow[] {
  const wanted = foldText(words)
    .split(' ')
    .filter((word) => word !== '')
  return rows.filter(
    ({ decision, searched }) =>
      (body === undefined || decision.bodyId === body) &&
      (year === undefined || yearOf(decision.date) === Number(year)) &&
      (nature === undefined || decision.nature === nature) &&
      (outcome === undefined || decision.outcome === outcome) &&
      wanted.every((word) => searched.includes(word)),
  )
}
