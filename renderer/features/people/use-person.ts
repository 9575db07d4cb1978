import type { LiveReader } from '#renderer/data/live-reader.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'
import type { Body, Category, Seat } from '#shared/domain/entities/body.ts'
import type { Charter, CharterVersion } from '#shared/domain/entities/charter.ts'
import type { Membership, Place } from '#shared/domain/entities/membership.ts'
import type { Mandate, Organisation, Person } from '#shared/domain/entities/people.ts'

/** A mandate with the records that it ties together. */
export type MandateRow = {
  readonly mandate: Mandate
  readonly body: Body | undefined
  readonly category: Category | undefined
  readonly seat: Seat | undefined
  readonly person: Person | undefined
  readonly organisation: Organisation | undefined
}

export type AdhesionRow = {
  readonly membership: Membership
  readonly version: CharterVersion | undefined
  readonly charter: Charter | undefined
  readonly place: Place | undefined
}

type SeatOption = { readonly id: string; readonly label: string; readonly description: string }

export type PersonView = {
  readonly person: Person
  readonly mandates: readonly MandateRow[]
  readonly adhesions: readonly AdhesionRow[]
  readonly seatOptions: readonly SeatOption[]
}

/** Mandates with what they tie, the latest first. */
export async function mandateRows(read: LiveReader, mandates: readonly Mandate[]): Promise<MandateRow[]> {
  const rows = await Promise.all(
    mandates.map(async (mandate) => {
      const [body, seat, person, organisation] = await Promise.all([
        read.get('bodies', mandate.bodyId),
        read.get('seats', mandate.seatId),
        read.get('people', mandate.personId),
        mandate.organisationId === null ? undefined : read.get('organisations', mandate.organisationId),
      ])
      const category = seat === undefined ? undefined : await read.get('categories', seat.categoryId)
      return { mandate, body, category, seat, person, organisation }
    }),
  )
  const startOf = ({ mandate }: MandateRow) => mandate.start ?? ''
  return rows.toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : startOf(a) > startOf(b) ? -1 : 0))
}

/** Adhesions with their charter and place. */
export async function adhesionRows(read: LiveReader, memberships: readonly Membership[]): Promise<AdhesionRow[]> {
  return Promise.all(
    memberships.map(async (membership) => {
      const version = await read.get('charterVersions', membership.charterVersionId)
      const [charter, place] = await Promise.all([
        version === undefined ? undefined : read.get('charters', version.charterId),
        membership.placeId === null ? undefined : read.get('places', membership.placeId),
      ])
      return { membership, version, charter, place }
    }),
  )
}

/** A person with all that names them; `null` when they are not there. */
export function usePerson(personId: string): Live<PersonView | null> {
  return useRead(
    async (read) => {
      const [person, mandates, memberships, seats, categories, bodies] = await Promise.all([
        read.get('people', personId),
        read.where('mandates', 'personId', personId),
        read.all('memberships'),
        read.all('seats'),
        read.all('categories'),
        read.all('bodies'),
      ])
      if (person === undefined) return null
      const own = memberships.filter(({ adherent }) => adherent.kind === 'person' && adherent.personId === personId)
      const [rows, adhesions] = await Promise.all([mandateRows(read, mandates), adhesionRows(read, own)])
      const rank = (order: number | undefined) => String(order ?? 0).padStart(6, '0')
      const seatOptions = seats
        .map((seat) => {
          const category = categories.find(({ id }) => id === seat.categoryId)
          const body = bodies.find(({ id }) => id === seat.bodyId)
          return {
            id: seat.id,
            label: `${category?.name ?? ''}, ${seat.label}`,
            description: body?.name ?? '',
            place: [rank(body?.order), rank(category?.order), rank(seat.order)].join('/'),
          }
        })
        .toSorted((x, y) => (x.place < y.place ? -1 : 1))
      return { person, mandates: rows, adhesions, seatOptions }
    },
    [personId],
  )
}
