import { describe, expect, test } from 'vitest'
import type { Criterion } from '#shared/domain/entities/charter.ts'
import { criteriaProfile, standingOf } from '#shared/domain/rules/criteria-profile.ts'
import { admittedWithin, membershipCounts } from '#shared/domain/rules/membership-counts.ts'
import { membership, organisation, place } from '../records.ts'

const groups = [
  { id: 'B', order: 1 },
  { id: 'A', order: 0 },
].map((group) => ({ ...group, charterVersionId: 'v1', code: group.id, title: group.id }))
const criterion = (id: string, groupId: string | null, order: number, charterVersionId = 'v1'): Criterion => ({
  id,
  charterVersionId,
  groupId,
  kind: groupId === null ? 'mandatory' : 'specific',
  stableKey: id,
  number: id,
  title: id,
  isTitleAbridged: true,
  officialWording: '',
  order,
})
const specific = Array.from({ length: 8 }, (_, i) => criterion(`c${i + 1}`, i < 5 ? 'A' : 'B', i + 2))
const criteria = [criterion('g1', null, 0), criterion('g2', null, 1), ...specific, criterion('x', 'A', 9, 'v2')]
const both = ['g1', 'g2']
const profile = (memberships: Parameters<typeof criteriaProfile>[0]['memberships'], threshold: number | null = 5) =>
  criteriaProfile({ version: { id: 'v1', threshold }, groups, criteria, memberships })

describe('criteriaProfile', () => {
  test('[K03] five specific criteria are enough, four are one short', () => {
    const five = membership('five', [...both, 'c1', 'c2', 'c3', 'c6', 'c7'])
    const four = membership('four', [...both, 'c1', 'c2', 'c3', 'c6'])
    const { underThreshold, measured } = profile([five, four])
    expect(measured).toBe(2)
    expect(
      underThreshold?.map(({ membership: { id }, specificCount, missingSpecific }) => [id, specificCount, missingSpecific]),
    ).toEqual([['four', 4, 1]])
  })

  test('[K04] mandatory conditions do not count toward the threshold', () => {
    expect(profile([membership('m', [...both, 'c1', 'c2', 'c3'])]).underThreshold).toMatchObject([
      { specificCount: 3, missingSpecific: 2 },
    ])
  })

  test('[K01] a missing mandatory condition is named even above the threshold', () => {
    const one = membership('one', ['g1', 'c1', 'c2', 'c3', 'c4', 'c5'])
    const { missingMandatory, underThreshold, mandatory } = profile([one, membership('two', [...both, 'c1'])])
    expect(
      missingMandatory.map(({ membership: { id }, missingMandatory: missing }) => [id, missing.map(({ id: key }) => key)]),
    ).toEqual([['one', ['g2']]])
    expect(underThreshold?.map(({ membership: { id } }) => id)).toEqual(['two'])
    expect(mandatory.map(({ criterion: { id }, count }) => [id, count])).toEqual([
      ['g1', 2],
      ['g2', 1],
    ])
  })

  test('[P15] [trap 9] adherents by right are counted apart and never under the threshold', () => {
    const {
      measured,
      byRight,
      underThreshold,
      missingMandatory,
      groups: rows,
    } = profile([membership('right', ['c1'], { basis: 'byRight' })])
    expect([measured, byRight, underThreshold, missingMandatory]).toEqual([0, 1, [], []])
    expect(rows[0]?.declared).toBe(1)
    const mixed = profile([membership('right', [], { basis: 'byRight' }), membership('a'), membership('b')])
    expect([mixed.measured, mixed.byRight]).toEqual([2, 1])
  })

  test('[trap 10] the threshold is the version’s; without one nobody is under it', () => {
    const four = membership('four', ['c1', 'c2', 'c3', 'c4'])
    expect(profile([four], 4).underThreshold).toEqual([])
    expect(profile([four], 0).underThreshold).toEqual([])
    expect(profile([four], null)).toMatchObject({ threshold: null, underThreshold: null, standings: [{ missingSpecific: null }] })
  })

  test('[K02] declarations by group, groups in order, an adherent once a group', () => {
    const rows = profile([membership('a', ['c1', 'c2', 'c6']), membership('b', ['c1'])]).groups
    expect(rows.map(({ group: { id }, declared, adherents }) => [id, declared, adherents])).toEqual([
      ['A', 3, 2],
      ['B', 1, 1],
    ])
    expect(rows[0]?.criteria.map(({ criterion: { id }, count }) => [id, count])).toEqual([
      ['c1', 2],
      ['c2', 1],
      ['c3', 0],
      ['c4', 0],
      ['c5', 0],
    ])
  })

  test('[K05] only adhesions and criteria of the version are looked at', () => {
    const { measured, groups: rows } = profile([membership('a', ['c1', 'x']), membership('b', ['x'], { charterVersionId: 'v2' })])
    expect(measured).toBe(1)
    expect(rows[0]?.criteria.map(({ criterion: { id } }) => id)).not.toContain('x')
  })

  test('more than needed is never a negative lack', () => {
    const all = membership(
      'all',
      specific.map(({ id }) => id),
    )
    expect(standingOf(all, { version: { id: 'v1', threshold: 5 }, criteria })).toMatchObject({
      specificCount: 8,
      missingSpecific: 0,
    })
  })
})

describe('membershipCounts', () => {
  const memberships = [
    membership('a', [], { adherent: { kind: 'organisation', organisationId: 'o1' }, placeId: 'ajaccio' }),
    membership('b', [], { adherent: { kind: 'organisation', organisationId: 'o1' }, placeId: 'brest', admittedOn: '2025-12-31' }),
    membership('c', [], {
      adherent: { kind: 'organisation', organisationId: 'o2' },
      placeId: 'unknown',
      admittedOn: null,
      basis: 'byRight',
    }),
    membership('d', [], { adherent: { kind: 'person', personId: 'p1' }, admittedOn: '2026-01-01' }),
  ]
  const organisations = [organisation('o1', { kind: 'association' }), organisation('o2')]
  const places = [place('ajaccio', '2A'), place('brest', '29'), place('unknown')]

  test('[I10] [L08] adhesions, distinct adherents, by right, without date', () => {
    expect(membershipCounts({ memberships, organisations, places })).toMatchObject({
      total: 4,
      adherents: 3,
      organisations: 2,
      people: 1,
      byRight: 1,
      withoutDate: 1,
    })
  })

  test('[trap 21] departments are text, and what is not recorded is said, last', () => {
    const { byDepartment, byKind } = membershipCounts({ memberships, organisations, places })
    expect(byDepartment).toEqual([
      { label: '29', count: 1 },
      { label: '2A', count: 1 },
      { label: null, count: 2 },
    ])
    expect(byKind).toEqual([
      { label: 'association', count: 2 },
      { label: null, count: 1 },
    ])
  })

  test('two people are two adherents, and one of them twice is one', () => {
    const ofPerson = (id: string, personId: string) => membership(id, [], { adherent: { kind: 'person', personId } })
    const people = [ofPerson('a', 'p1'), ofPerson('b', 'p2'), ofPerson('c', 'p1')]
    expect(membershipCounts({ memberships: people, organisations: [], places: [] })).toMatchObject({
      total: 3,
      adherents: 2,
      people: 2,
      byKind: [],
    })
  })

  test('kinds go by frequency, then by name', () => {
    const kinds = ['école', 'association', 'mairie', 'mairie']
    const list = kinds.map((kind, i) => organisation(`k${i}`, { kind }))
    const rows = kinds.map((_, i) => membership(`k${i}`, [], { adherent: { kind: 'organisation', organisationId: `k${i}` } }))
    expect(membershipCounts({ memberships: rows, organisations: list, places: [] }).byKind.map(({ label }) => label)).toEqual([
      'mairie',
      'association',
      'école',
    ])
  })

  test('at a date, that day included; admitted within a period, both ends included', () => {
    expect(membershipCounts({ memberships, organisations, places, date: '2025-12-31' }).total).toBe(3)
    expect(membershipCounts({ memberships, organisations, places, date: '2025-12-30' }).total).toBe(2)
    const ids = admittedWithin(memberships, { start: '2025-01-15', end: '2025-12-31' }).map(({ id }) => id)
    expect(ids).toEqual(['a', 'b'])
  })
})
