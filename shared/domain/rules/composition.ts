import { addDays, daysBetween, isRunningOn, type LocalDate } from '../common/dates.ts'
import type { Category, Seat } from '../entities/body.ts'
import type { Mandate, Organisation, Person } from '../entities/people.ts'
import { organisationNameAt } from './organisation-name.ts'

/** A mandate that ends within so many days without a successor is to be renewed. */
export const endingSoonDays = 90

export type HolderAt = {
  readonly mandate: Mandate
  readonly person: Person
  readonly organisation: Organisation | null
  /** The name it bore that day (trap 16). */
  readonly organisationName: string | null
}

export type SeatAt = {
  readonly seat: Seat
  /** A seat held by a substitute alone is held. */
  readonly state: 'held' | 'endingSoon' | 'vacant'
  /** The titular; failing that, the substitute. */
  readonly holder: HolderAt | null
  readonly isHeldBySubstitute: boolean
  /** Two of them: a double seat (B05). */
  readonly titulars: readonly HolderAt[]
  readonly substitutes: readonly HolderAt[]
  /** Last day of the holder's mandate; `null` when open or vacant. */
  readonly endsOn: LocalDate | null
  readonly daysLeft: number | null
}

export type CategoryAt = {
  readonly category: Category
  readonly seats: readonly SeatAt[]
  readonly heldCount: number
  readonly vacantCount: number
  readonly endingSoonCount: number
  readonly hasRepresentative: boolean
}

export type Composition = {
  readonly date: LocalDate
  readonly categories: readonly CategoryAt[]
  readonly seatCount: number
  readonly heldCount: number
  readonly vacantCount: number
  readonly endingSoon: readonly SeatAt[]
  readonly vacant: readonly SeatAt[]
  /** Categories nobody sits for, those without any seat included. */
  readonly withoutRepresentative: readonly Category[]
  /** Seats with two titulars on the same day (B05). */
  readonly doubleHeld: readonly Seat[]
}

export type CompositionFacts = {
  readonly categories: readonly Category[]
  readonly seats: readonly Seat[]
  readonly mandates: readonly Mandate[]
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly date: LocalDate
}

const byOrder = (a: { readonly order: number }, b: { readonly order: number }) => a.order - b.order

const hasSuccessor = (mandates: readonly Mandate[], { id, role, end }: Mandate): boolean =>
  end !== null && mandates.some((other) => other.id !== id && other.role === role && isRunningOn(addDays(end, 1), other))

function seatAt(seat: Seat, facts: CompositionFacts): SeatAt {
  const { date } = facts
  const own = facts.mandates.filter(({ seatId }) => seatId === seat.id)
  const holders = own
    .filter((mandate) => isRunningOn(date, mandate))
    .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
    .flatMap((mandate): HolderAt[] => {
      const person = facts.people.find(({ id }) => id === mandate.personId)
      const organisation = facts.organisations.find(({ id }) => id === mandate.organisationId) ?? null
      const organisationName = organisation === null ? null : organisationNameAt(organisation, date)
      return person === undefined ? [] : [{ mandate, person, organisation, organisationName }]
    })
  const titulars = holders.filter(({ mandate }) => mandate.role === 'titular')
  const substitutes = holders.filter(({ mandate }) => mandate.role === 'substitute')
  const holder = titulars[0] ?? substitutes[0] ?? null
  const endsOn = holder?.mandate.end ?? null
  const daysLeft = endsOn === null ? null : daysBetween(date, endsOn)
  const isEnding = holder !== null && daysLeft !== null && daysLeft <= endingSoonDays && !hasSuccessor(own, holder.mandate)
  return {
    seat,
    state: holder === null ? 'vacant' : isEnding ? 'endingSoon' : 'held',
    holder,
    isHeldBySubstitute: holder !== null && titulars.length === 0,
    titulars,
    substitutes,
    endsOn,
    daysLeft,
  }
}

/** Who sits on `date`, by category: past dates show the people and names of that day (traps 15, 16). */
export function compositionAt(facts: CompositionFacts): Composition {
  const categories = facts.categories.toSorted(byOrder).map((category): CategoryAt => {
    const seats = facts.seats
      .filter(({ categoryId }) => categoryId === category.id)
      .toSorted(byOrder)
      .map((seat) => seatAt(seat, facts))
    const vacantCount = seats.filter(({ state }) => state === 'vacant').length
    return {
      category,
      seats,
      heldCount: seats.length - vacantCount,
      vacantCount,
      endingSoonCount: seats.filter(({ state }) => state === 'endingSoon').length,
      hasRepresentative: vacantCount < seats.length,
    }
  })
  const seats = categories.flatMap((category) => category.seats)
  const vacant = seats.filter(({ state }) => state === 'vacant')
  return {
    date: facts.date,
    categories,
    seatCount: seats.length,
    heldCount: seats.length - vacant.length,
    vacantCount: vacant.length,
    endingSoon: seats.filter(({ state }) => state === 'endingSoon'),
    vacant,
    withoutRepresentative: categories.filter(({ hasRepresentative }) => !hasRepresentative).map(({ category }) => category),
    doubleHeld: seats.filter(({ titulars }) => titulars.length > 1).map(({ seat }) => seat),
  }
}
