import { expect, test } from 'vitest'
import { barOffset, barThickness } from '#renderer/charts/bar-geometry.ts'
import { chartRows, chartScale, hasRoomForValues } from '#renderer/charts/chart-data.ts'
import { seriesStyles } from '#renderer/charts/series-style.ts'

const categories = ['2023', '2024', '2025']
const series = [
  { name: 'A', values: [10, null, 30] },
  { name: 'B', values: [5, 8] },
]

test('a missing value stays missing, never zero', () => {
  expect(chartRows({ categories, series })).toEqual([
    { category: '2023', index: 0, s0: 10, s1: 5 },
    { category: '2024', index: 1, s0: null, s1: 8 },
    { category: '2025', index: 2, s0: 30, s1: null },
  ])
})

test('the scale starts at 0, holds targets, and ends on a round number', () => {
  expect(chartScale({ categories, series }, false)).toEqual({ domain: [0, 30], ticks: [0, 10, 20, 30] })
  expect(chartScale({ categories, series, targets: { name: '', values: [41] } }, false).domain).toEqual([0, 50])
  expect(chartScale({ categories, series: [{ name: '', values: [-3, 4] }] }, false)).toEqual({
    domain: [-4, 4],
    ticks: [-4, -2, 0, 2, 4],
  })
  expect(chartScale({ categories, series: [{ name: '', values: [0.1, 0.32] }] }, false).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4])
  expect(chartScale({ categories, series: [{ name: '', values: [null, 0] }] }, false).domain).toEqual([0, 1])
})

test('stacked bars are measured by their sum', () => {
  expect(
    chartScale(
      {
        categories,
        series: [
          { name: '', values: [40] },
          { name: '', values: [35] },
        ],
      },
      true,
    ).domain,
  ).toEqual([0, 80])
})

test('numbers stand on the bars where there is room', () => {
  expect(hasRoomForValues({ categories, series }, 600)).toBe(true)
  expect(hasRoomForValues({ categories: Array.from({ length: 12 }, String), series }, 600)).toBe(false)
})

test('bars side by side stay inside their band and around its middle', () => {
  const thickness = barThickness(120, 3, 64)
  expect(3 * thickness + 2 * 4).toBeLessThanOrEqual(120)
  expect(barOffset(1, 3, thickness)).toBe(0)
  expect(barOffset(0, 3, thickness)).toBe(-barOffset(2, 3, thickness))
  expect(barThickness(400, 1, 64)).toBe(64)
})

test('five series, each told apart without colour', () => {
  for (const key of ['colour', 'dash', 'marker', 'pattern'] as const)
    expect(new Set(seriesStyles.map((style) => style[key])).size).toBe(5)
})
