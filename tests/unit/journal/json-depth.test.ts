import { describe, expect, test } from 'vitest'
import { deepestJson, jsonSchema } from '#shared/domain/journal/canonical-json.ts'

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], 'x')

describe('@safety what a field of an act may hold', () => {
  test('JSON and nothing else', () => {
    for (const value of [null, 'x', 0, -1.5, true, [], {}, { a: [{ b: null }] }]) expect(jsonSchema.parse(value)).toEqual(value)
    for (const value of [
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      () => 1,
      1n,
      new Date(0),
      new Map(),
      [undefined],
      { a: undefined },
    ])
      expect(jsonSchema.safeParse(value).success).toBe(false)
  })

  test('no deeper than a reader can follow', () => {
    expect(jsonSchema.safeParse(nested(deepestJson)).success).toBe(true)
    expect(jsonSchema.safeParse(nested(deepestJson + 1)).success).toBe(false)
    expect(jsonSchema.safeParse(nested(100_000)).success).toBe(false)
  })
})
