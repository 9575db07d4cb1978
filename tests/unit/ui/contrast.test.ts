import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('renderer/ui/tokens.css', 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => channel(Number.parseInt(hex.slice(start, start + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** WCAG 2 contrast, cut to two decimals. */
function contrast(a: string, b: string, theme: 'light' | 'dark'): number {
  const [first, second] = [a, b].map((name) => luminance(tokens.get(name)?.[theme] ?? '#000000'))
  const [low, high] = [Math.min(first ?? 0, second ?? 0), Math.max(first ?? 0, second ?? 0)]
  return Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100
}

const text = 4.5
const control = 3

test.each([
  ['ink', 'bg', 14.57, 15.6, text],
  ['ink', 'surface', 15.99, 13.88, text],
  ['ink', 'primary-soft', 12.99, 9.53, text],
  ['ink-2', 'bg', 7.27, 9.99, text],
  ['ink-2', 'surface', 7.97, 8.89, text],
  ['ink-2', 'surface-2', 6.85, 7.64, text],
  ['ink-2', 'surface-3', 6.32, 6.19, text],
  ['ink-2', 'primary-soft', 6.48, 6.1, text],
  ['primary', 'bg', 7.19, 9.45, text],
  ['primary', 'surface', 7.89, 8.41, text],
  ['primary', 'surface-3', 6.25, 5.86, text],
  ['primary', 'primary-soft', 6.41, 5.78, text],
  ['on-primary', 'primary', 7.89, 8.49, text],
  ['on-primary', 'primary-strong', 10.82, 10.46, text],
  ['rail-ink', 'rail', 11.81, 14.01, text],
  ['rail-ink-2', 'rail', 7.65, 8.4, text],
  ['rail-ink-2', 'rail-2', 5.7, 5.83, text],
  ['focus-rail', 'rail', 8.58, 10.17, control],
  ['focus-rail', 'rail-2', 6.39, 7.06, control],
  ['ok', 'ok-soft', 5.96, 7.68, text],
  ['ok', 'surface', 7, 9.14, text],
  ['ok', 'primary-soft', 5.69, 6.28, text],
  ['warn', 'warn-soft', 6.74, 8.38, text],
  ['warn', 'surface', 7.7, 9.78, text],
  ['warn', 'primary-soft', 6.25, 6.71, text],
  ['danger', 'danger-soft', 6.55, 7.26, text],
  ['danger', 'surface', 7.86, 8.23, text],
  ['danger', 'primary-soft', 6.39, 5.65, text],
  ['neutral', 'neutral-soft', 7.07, 7.26, text],
  ['neutral', 'surface', 8.43, 9.33, text],
  ['brass', 'surface', 5.43, 9.06, text],
  ['brass', 'bg', 4.95, 10.18, text],
  ['line-strong', 'surface', 4.21, 4.92, control],
  ['line-strong', 'bg', 3.84, 5.53, control],
  ['line-strong', 'surface-2', 3.62, 4.23, control],
  ['focus', 'surface', 5.94, 10.13, control],
  ['focus', 'bg', 5.41, 11.39, control],
  ['focus', 'primary-soft', 4.82, 6.96, control],
  ['series-1', 'surface', 7.89, 6.34, control],
  ['series-2', 'surface', 3.6, 7.8, control],
  ['series-3', 'surface', 3.35, 9.22, control],
  ['series-4', 'surface', 6.22, 3.66, control],
  ['series-5', 'surface', 11.78, 13.87, control],
])('%s on %s', (front, ground, light, dark, least) => {
  expect(tokens.has(front) && tokens.has(ground)).toBe(true)
  expect(contrast(front, ground, 'light')).toBeCloseTo(light, 2)
  expect(contrast(front, ground, 'dark')).toBeCloseTo(dark, 2)
  expect(Math.min(contrast(front, ground, 'light'), contrast(front, ground, 'dark'))).toBeGreaterThanOrEqual(least)
})

test('the colours of the State are not here', () => {
  expect(css).not.toMatch(/#000091|#e1000f/i)
})

test('the fonts bundled weigh less than 180 kB', () => {
  const base = readFileSync('renderer/ui/base.css', 'utf8')
  const files = [...base.matchAll(/url\('(@fontsource[^']+)'\)/g)].map(
    ([, path = '']) => readFileSync(`node_modules/${path}`).length,
  )
  expect(files).toHaveLength(4)
  expect(files.reduce((sum, size) => sum + size, 0)).toBeLessThan(180_000)
})
