import { addDays, type LocalDate } from '#shared/domain/common/dates.ts'
import { createMembership, type AdherentChoice } from '#shared/domain/commands/memberships.ts'
import type { Criterion } from '#shared/domain/entities/charter.ts'
import { adherents, type Adherent, departments, groupWeights } from './adherents.ts'
import type { Recorder } from './recorder.ts'

/** Draws `count` criteria, those of the heavier groups more often, in the order of the charter. */
function drawCriteria(
  { random }: Recorder,
  criteria: readonly (Criterion & { readonly weight: number })[],
  count: number,
): string[] {
  const left = [...criteria]
  const drawn: Criterion[] = []
  while (drawn.length < count && left.length > 0) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0)
    let mark = random.next() * total
    const index = left.findIndex(({ weight }) => (mark -= weight) < 0)
    drawn.push(...left.splice(index === -1 ? left.length - 1 : index, 1))
  }
  return drawn.toSorted((a, b) => a.order - b.order).map(({ id }) => id)
}

async function declared(recorder: Recorder, charterVersionId: string, adherent: Adherent): Promise<string[]> {
  const [criteria, groups] = await Promise.all([
    recorder.state.where('criteria', 'charterVersionId', charterVersionId),
    recorder.state.where('criterionGroups', 'charterVersionId', charterVersionId),
  ])
  const codeOf = new Map(groups.map(({ id, code }) => [id, code]))
  const weights = new Map<string, number>(Object.entries(groupWeights))
  const weighted = criteria
    .filter(({ kind }) => kind === 'specific')
    .map((criterion) => ({ ...criterion, weight: weights.get(codeOf.get(criterion.groupId ?? '') ?? '') ?? 1 }))
  const mandatory = criteria.filter(({ kind, number }) => kind === 'mandatory' && number !== adherent.lacks).map(({ id }) => id)
  return [...mandatory, ...drawCriteria(recorder, weighted, adherent.specific)]
}

function choiceOf(adherent: Adherent, known: ReadonlyMap<string, string>): AdherentChoice {
  if (adherent.person !== undefined) return { kind: 'person', person: { create: adherent.person } }
  const id = adherent.known === undefined ? undefined : known.get(adherent.known)
  const { name, kind, commune } = adherent
  return { kind: 'organisation', organisation: id === undefined ? { create: { name, kind, commune } } : { id } }
}

/** One adhesion after the other over each year, from the spring on. */
export function admitAll(
  recorder: Recorder,
  charterVersionId: () => string,
  known: ReadonlyMap<string, string>,
  at: (date: LocalDate, run: () => Promise<void>) => void,
): void {
  const rank = new Map<number, number>()
  for (const adherent of adherents) {
    const { year, commune, place, byRight } = adherent
    const index = rank.get(year) ?? 0
    rank.set(year, index + 1)
    const admittedOn = byRight === true ? '2024-05-16' : addDays(`${year}-03-06`, index * 11)
    at(addDays(admittedOn, 1), async () => {
      await recorder.run(createMembership, {
        adherent: choiceOf(adherent, known),
        charterVersionId: charterVersionId(),
        admittedOn,
        basis: byRight === true ? 'byRight' : 'declaration',
        place: { create: { name: place, commune, department: departments[commune] } },
        declaredCriterionIds: await declared(recorder, charterVersionId(), adherent),
      })
    })
  }
}
