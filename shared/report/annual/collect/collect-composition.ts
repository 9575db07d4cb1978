import { isWithin, type LocalDate, type Period } from '#shared/domain/common/dates.ts'
import type { Category, Seat } from '#shared/domain/entities/body.ts'
import type { Mandate, Organisation, Person } from '#shared/domain/entities/people.ts'
import type { StateReader } from '#shared/domain/journal/state.ts'
import { compositionAt, type HolderAt } from '#shared/domain/rules/composition.ts'
import type { HolderFact, MovementFact, RenameFact, SeatFact } from '../annual-report-input.ts'
import { getAll, holderFact } from './collect-people.ts'

/** The records of a body that say who sits when. */
export type BodyRecords = {
  readonly categories: readonly Category[]
  readonly seats: readonly Seat[]
  readonly mandates: readonly Mandate[]
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
}

export async function readBodyRecords(read: StateReader, bodyId: string): Promise<BodyRecords> {
  const [categories, seats, mandates] = await Promise.all([
    read.where('categories', 'bodyId', bodyId),
    read.where('seats', 'bodyId', bodyId),
    read.where('mandates', 'bodyId', bodyId),
  ])
  const [people, organisations] = await Promise.all([
    getAll(
      read,
      'people',
      mandates.map(({ personId }) => personId),
    ),
    getAll(
      read,
      'organisations',
      mandates.map(({ organisationId }) => organisationId),
    ),
  ])
  return { categories, seats, mandates, people, organisations }
}

export type CategoryAtDate = {
  readonly id: string
  readonly name: string
  readonly attention: Category['attention']
  readonly seats: readonly SeatFact[]
}

/** Who sits on `date`, by category, with the names of that day. */
export function categoriesAt(records: BodyRecords, date: LocalDate): CategoryAtDate[] {
  const fact = (holder: HolderAt | undefined): HolderFact | null =>
    holder === undefined ? null : holderFact(holder.person, holder.organisation, date)
  return compositionAt({ ...records, date }).categories.map(({ category, seats }) => ({
    id: category.id,
    name: category.name,
    attention: category.attention,
    seats: seats.map(({ seat, titulars, substitutes }) => ({
      id: seat.id,
      label: seat.label,
      isExOfficio: seat.isExOfficio,
      titular: fact(titulars[0]),
      substitute: fact(substitutes[0]),
    })),
  }))
}

export const filledSeatsAt = (records: BodyRecords, date: LocalDate): number => compositionAt({ ...records, date }).heldCount

/** Mandates that began or ended within the period, and new names of the organisations concerned, in the order of dates. */
export function movementsWithin(
  { categories, seats, mandates, people, organisations }: BodyRecords,
  period: Pick<Period, 'start' | 'end'>,
): { movements: MovementFact[]; renames: RenameFact[] } {
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]))
  const categoryOf = new Map(categories.map((category) => [category.id, category]))
  const personOf = new Map(people.map((person) => [person.id, person]))
  const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  const movement = (mandate: Mandate, kind: MovementFact['kind'], date: LocalDate | null): MovementFact[] => {
    const person = personOf.get(mandate.personId)
    const seat = seatOf.get(mandate.seatId)
    if (date === null || !isWithin(date, period) || person === undefined || seat === undefined) return []
    const organisation = mandate.organisationId === null ? null : organisationOf.get(mandate.organisationId)
    return [
      {
        kind,
        date,
        role: mandate.role,
        holder: holderFact(person, organisation, date),
        categoryName: categoryOf.get(seat.categoryId)?.name ?? '',
        seatLabel: seat.label,
      },
    ]
  }
  const renames = organisations.flatMap((organisation) =>
    organisation.names.flatMap(({ name, from }, index): RenameFact[] => {
      const former = organisation.names[index - 1]
      if (former === undefined || from === null || !isWithin(from, period)) return []
      return [{ date: from, from: former.name, to: name }]
    }),
  )
  const byDate = (a: { readonly date: LocalDate }, b: { readonly date: LocalDate }) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0
  return {
    movements: mandates
      .flatMap((mandate) => [...movement(mandate, 'entry', mandate.start), ...movement(mandate, 'exit', mandate.end)])
      .toSorted(byDate),
    renames: renames.toSorted(byDate),
  }
}
