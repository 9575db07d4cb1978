import type { LocalDate } from '#shared/domain/common/dates.ts'
import type { Body, Category, Seat } from '#shared/domain/entities/body.ts'
import type { Mandate, Organisation, Person } from '#shared/domain/entities/people.ts'
import { compositionAt } from '#shared/domain/rules/composition.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'

export type BodyView = {
  readonly body: Body
  readonly categories: readonly Category[]
  readonly seats: readonly Seat[]
  readonly mandates: readonly Mandate[]
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly composition: ReturnType<typeof compositionAt>
}

/** A body with its composition as of a date; `null` when it is not there. */
export function useBody(bodyId: string, date: LocalDate): Live<BodyView | null> {
  return useRead(
    async (read) => {
      const [body, categories, seats, mandates] = await Promise.all([
        read.get('bodies', bodyId),
        read.where('categories', 'bodyId', bodyId),
        read.where('seats', 'bodyId', bodyId),
        read.where('mandates', 'bodyId', bodyId),
      ])
      if (body === undefined) return null
      const personIds = [...new Set(mandates.map(({ personId }) => personId))]
      const organisationIds = [...new Set(mandates.flatMap(({ organisationId }) => organisationId ?? []))]
      const [people, organisations] = await Promise.all([
        Promise.all(personIds.map((id) => read.get('people', id))),
        Promise.all(organisationIds.map((id) => read.get('organisations', id))),
      ])
      const known = {
        categories: categories.toSorted((a, b) => a.order - b.order),
        seats: seats.toSorted((a, b) => a.order - b.order),
        mandates,
        people: people.filter((person) => person !== undefined),
        organisations: organisations.filter((organisation) => organisation !== undefined),
      }
      return { body, ...known, composition: compositionAt({ ...known, date }) }
    },
    [bodyId, date],
  )
}
