import { describe, expect, test } from 'vitest'
import {
  clearIndicatorValue,
  setIndicatorValue,
  setIndicatorValues,
  setTarget,
} from '#shared/domain/commands/indicator-values.ts'
import { createIndicator, deleteIndicator, moveIndicator, updateIndicator } from '#shared/domain/commands/indicators.ts'
import { createSpace, renameSpace } from '#shared/domain/commands/spaces.ts'
import { TestSpace, uuid } from '../harness.ts'

const exact = (amount: number) => ({ state: 'recorded', qualifier: 'exact', amount }) as const

describe('indicators', () => {
  test('are added at the end, edited, moved', async () => {
    const space = new TestSpace()
    const first = await space.run(createIndicator, { name: 'Séances tenues', kind: 'count' })
    const second = await space.run(createIndicator, { name: 'Ordinateurs', kind: 'ratio', unit: 'ordinateurs pour 100 élèves' })
    expect(await space.state.get('indicators', second.id)).toMatchObject({
      order: 1,
      betterDirection: 'notSpecified',
      source: '',
      definition: '',
    })
    await space.run(updateIndicator, { id: second.id, patch: { betterDirection: 'higher' } })
    await space.run(moveIndicator, { id: second.id, direction: 'up' })
    expect((await space.state.get('indicators', second.id))?.order).toBe(0)
    expect((await space.state.get('indicators', first.id))?.order).toBe(1)
  })

  test('[trap 17] one value an indicator and year; 0 is a value, a cleared one is not recorded', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createIndicator, { name: 'Ateliers', kind: 'count' })
    const first = await space.run(setIndicatorValue, { indicatorId: id, year: 2024, figure: exact(12), source: 'relevé' })
    const again = await space.run(setIndicatorValue, { indicatorId: id, year: 2024, figure: exact(0) })
    expect(again.id).toBe(first.id)
    expect(await space.state.all('indicatorValues')).toMatchObject([{ year: 2024, figure: exact(0), source: 'relevé', note: '' }])
    await space.run(setIndicatorValue, { indicatorId: id, year: 2025, figure: { state: 'notApplicable' } })
    await space.run(clearIndicatorValue, { indicatorId: id, year: 2024 })
    expect(await space.state.all('indicatorValues')).toMatchObject([{ year: 2025 }])
    const count = space.acts.length
    await space.run(clearIndicatorValue, { indicatorId: id, year: 1999 })
    expect(space.acts).toHaveLength(count)
  })

  test('a range is in order and a year is a year', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createIndicator, { name: 'Part', kind: 'percentage' })
    const between = (amount: number, upper: number) => ({
      indicatorId: id,
      year: 2025,
      figure: { state: 'recorded', qualifier: 'between', amount, upper } as const,
    })
    expect(await space.refused(setIndicatorValue, between(15, 10))).toEqual({ code: 'errors.rangeOrder', field: 'figure.upper' })
    await space.run(setIndicatorValue, between(10, 10))
    expect(await space.refused(setIndicatorValue, { indicatorId: id, year: 1899, figure: exact(1) })).toMatchObject({
      code: 'errors.year',
      field: 'year',
    })
    expect(await space.refused(setIndicatorValue, { indicatorId: id, year: 2025, figure: exact(Number.NaN) })).toMatchObject({
      code: 'errors.number',
    })
    expect(await space.refused(setIndicatorValue, { indicatorId: uuid(5), year: 2025, figure: exact(1) })).toEqual({
      code: 'errors.notFound',
    })
  })

  test('a pasted block is one act, all or nothing, the last of a cell wins', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createIndicator, { name: 'Ateliers', kind: 'count' })
    const count = space.acts.length
    const entries = [2023, 2024, 2024].map((year, i) => ({ indicatorId: id, year, figure: exact(i) }))
    await space.run(setIndicatorValues, { entries })
    expect(space.acts).toHaveLength(count + 1)
    expect((await space.state.all('indicatorValues')).map(({ year, figure }) => [year, figure])).toEqual([
      [2023, exact(0)],
      [2024, exact(2)],
    ])
    expect(
      await space.refused(setIndicatorValues, { entries: [...entries, { indicatorId: id, year: 1, figure: exact(1) }] }),
    ).toMatchObject({ code: 'errors.year' })
  })

  test('a target by year is set, changed, taken away', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createIndicator, { name: 'Ateliers', kind: 'count' })
    await space.run(setTarget, { indicatorId: id, year: 2025, amount: 40 })
    await space.run(setTarget, { indicatorId: id, year: 2026, amount: 70 })
    await space.run(setTarget, { indicatorId: id, year: 2025, amount: 0 })
    expect((await space.state.all('targets')).map(({ year, amount }) => [year, amount])).toEqual([
      [2025, 0],
      [2026, 70],
    ])
    await space.run(setTarget, { indicatorId: id, year: 2025, amount: null })
    await space.run(setTarget, { indicatorId: id, year: 2030, amount: null })
    expect((await space.state.all('targets')).map(({ year }) => year)).toEqual([2026])
  })

  test('a deletion with values is confirmed, and takes values and targets', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createIndicator, { name: 'Ateliers', kind: 'count' })
    const other = await space.run(createIndicator, { name: 'Autre', kind: 'count' })
    for (const indicatorId of [id, other.id]) {
      await space.run(setIndicatorValue, { indicatorId, year: 2025, figure: exact(1) })
      await space.run(setTarget, { indicatorId, year: 2025, amount: 2 })
    }
    expect(await space.refused(deleteIndicator, { id })).toEqual({ code: 'errors.indicatorHasValues', params: { count: 1 } })
    await space.run(deleteIndicator, { id, isConfirmed: true })
    expect((await space.state.all('indicatorValues')).map(({ indicatorId }) => indicatorId)).toEqual([other.id])
    expect((await space.state.all('targets')).map(({ indicatorId }) => indicatorId)).toEqual([other.id])
  })
})

describe('the space itself', () => {
  test('is made under its own id and renamed', async () => {
    const space = new TestSpace()
    await space.run(createSpace, { id: uuid(1), name: 'Espace', origin: null, acceptedDamages: [] })
    await space.run(renameSpace, { id: uuid(1), name: 'Comité de Vaubrune' })
    expect(await space.state.get('spaces', uuid(1))).toEqual({
      id: uuid(1),
      name: 'Comité de Vaubrune',
      origin: null,
      acceptedDamages: [],
    })
    expect(await space.refused(renameSpace, { id: uuid(1), name: '' })).toEqual({ code: 'errors.required', field: 'name' })
  })
})
