import { describe, expect, test } from 'vitest'
import type { Mandate } from '#shared/domain/entities/people.ts'
import { compositionAt } from '#shared/domain/rules/composition.ts'
import { organisationNameAt, currentOrganisationName } from '#shared/domain/rules/organisation-name.ts'
import { personDocumentName, personFullName, personSortName } from '#shared/domain/rules/person-name.ts'
import { category, mandate, organisation, person, seat } from '../records.ts'

const at = (date: string, mandates: readonly Mandate[]) =>
  compositionAt({
    categories: [category('c2', 2), category('c1', 1), category('c3', 3)],
    seats: [seat('s2', 'c1', 2), seat('s1', 'c1', 1), seat('s3', 'c2', 1)],
    mandates,
    people: [person('p1'), person('p2')],
    organisations: [
      organisation('o1', {
        names: [
          { name: 'CNDP', from: null },
          { name: 'Réseau Canopé', from: '2014-05-01' },
        ],
      }),
    ],
    date,
  })

describe('compositionAt', () => {
  test('[B02] categories and seats in order, with who holds them that day', () => {
    const { categories, ...counts } = at('2025-01-01', [mandate('m1', 's1', { organisationId: 'o1' })])
    expect(categories.map(({ category: { id }, seats }) => [id, seats.map((each) => each.seat.id)])).toEqual([
      ['c1', ['s1', 's2']],
      ['c2', ['s3']],
      ['c3', []],
    ])
    expect(categories[0]?.seats[0]).toMatchObject({
      state: 'held',
      holder: { person: { id: 'p1' }, organisationName: 'Réseau Canopé' },
      endsOn: null,
      daysLeft: null,
    })
    expect(categories[0]).toMatchObject({ heldCount: 1, vacantCount: 1, endingSoonCount: 0, hasRepresentative: true })
    expect(counts).toMatchObject({ seatCount: 3, heldCount: 1, vacantCount: 2 })
  })

  test('a category without a held seat, or without a seat, has no representative', () => {
    expect(at('2025-01-01', [mandate('m1', 's1')]).withoutRepresentative.map(({ id }) => id)).toEqual(['c2', 'c3'])
  })

  test('[trap 15] first and last days of a mandate belong to it; a past date shows who sat then', () => {
    const mandates = [
      mandate('m1', 's1', { start: '2020-01-01', end: '2024-12-31' }),
      mandate('m2', 's1', { personId: 'p2', start: '2025-01-01' }),
    ]
    const holderOn = (date: string) => at(date, mandates).categories[0]?.seats[0]?.holder?.person.id ?? null
    expect(['2019-12-31', '2020-01-01', '2024-12-31', '2025-01-01'].map(holderOn)).toEqual([null, 'p1', 'p1', 'p2'])
  })

  test('[trap 16] an organisation bears the name of that day', () => {
    const mandates = [mandate('m1', 's1', { organisationId: 'o1' })]
    expect(at('2014-04-30', mandates).categories[0]?.seats[0]?.holder?.organisationName).toBe('CNDP')
  })

  test('a mandate that ends within 90 days is to be renewed, from 90 to 0 days', () => {
    const stateOn = (date: string) => {
      const found = at(date, [mandate('m1', 's1', { end: '2025-06-30' })]).categories[0]?.seats[0]
      return [found?.state, found?.daysLeft]
    }
    expect(stateOn('2025-03-31')).toEqual(['held', 91])
    expect(stateOn('2025-04-01')).toEqual(['endingSoon', 90])
    expect(stateOn('2025-06-30')).toEqual(['endingSoon', 0])
    expect(stateOn('2025-07-01')).toEqual(['vacant', null])
  })

  test('with a successor from the day after, nothing is to be renewed; a gap of a day is', () => {
    const ending = (start: string, role: 'titular' | 'substitute' = 'titular') =>
      at('2025-06-01', [mandate('m1', 's1', { end: '2025-06-30' }), mandate('m2', 's1', { personId: 'p2', start, role })])
        .endingSoon.length
    expect(ending('2025-07-01')).toBe(0)
    expect(ending('2025-07-02')).toBe(1)
    expect(ending('2025-07-01', 'substitute')).toBe(1)
  })

  test('[B15] the titular holds the seat; a substitute alone holds it too, and that is said', () => {
    const both = [mandate('m2', 's1', { personId: 'p2', role: 'substitute' }), mandate('m1', 's1')]
    const full = at('2025-01-01', both).categories[0]?.seats[0]
    expect(full).toMatchObject({ holder: { person: { id: 'p1' } }, isHeldBySubstitute: false })
    expect(full?.substitutes.map((each) => each.person.id)).toEqual(['p2'])
    expect(at('2025-01-01', both.slice(0, 1)).categories[0]?.seats[0]).toMatchObject({
      state: 'held',
      holder: { person: { id: 'p2' } },
      isHeldBySubstitute: true,
    })
  })

  test('[B05] a seat with two titulars is a double seat, with a substitute it is not', () => {
    const two = [mandate('m2', 's1', { personId: 'p2', start: '2024-01-01' }), mandate('m1', 's1')]
    expect(at('2025-01-01', two).doubleHeld.map(({ id }) => id)).toEqual(['s1'])
    expect(at('2025-01-01', two).categories[0]?.seats[0]?.titulars.map((each) => each.person.id)).toEqual(['p1', 'p2'])
    const dated = [mandate('m1', 's1', { start: '2024-02-01' }), mandate('m2', 's1', { personId: 'p2', start: '2024-01-01' })]
    expect(at('2025-01-01', dated).categories[0]?.seats[0]?.titulars.map((each) => each.person.id)).toEqual(['p2', 'p1'])
    expect(at('2025-01-01', [mandate('m1', 's1'), mandate('m2', 's1', { role: 'substitute' })]).doubleHeld).toEqual([])
  })
})

describe('names', () => {
  test('[trap 16] before the first dated name, the oldest one known', () => {
    const names = [
      { name: 'Nord-Pas-de-Calais', from: '2000-01-01' },
      { name: 'Hauts-de-France', from: '2016-10-01' },
    ]
    expect(organisationNameAt({ names }, '1990-01-01')).toBe('Nord-Pas-de-Calais')
    expect(organisationNameAt({ names }, '2016-09-30')).toBe('Nord-Pas-de-Calais')
    expect(organisationNameAt({ names }, '2016-10-01')).toBe('Hauts-de-France')
    expect(currentOrganisationName({ names })).toBe('Hauts-de-France')
  })

  test('[B16] a minor is named by function in documents, never by name', () => {
    const minor = person('Aubry', { givenName: 'Lou', isMinor: true, functionTitle: 'Conseil des jeunes' })
    expect(personDocumentName(minor, 'représentation des jeunes')).toBe('Conseil des jeunes')
    expect(personDocumentName({ ...minor, functionTitle: '' }, 'représentation des jeunes')).toBe('représentation des jeunes')
    expect(personDocumentName({ ...minor, isMinor: false }, 'x')).toBe('Lou Aubry')
    expect(personFullName(person('Aubry'))).toBe('Aubry')
    expect(personSortName(person('Aubry', { givenName: 'Lou' }))).toBe('Aubry Lou')
  })
})
