import { expect, test } from 'vitest'
import type { z } from 'zod'
import { tables } from '#shared/domain/tables.ts'

/** Fields that nobody types: the application fills them. */
const ownFields = /^(id|order|stableKey|last|timeZone|year|names)$|Id$/
const tried = ['', 'é'.repeat(10_001), -1, 1.5, 1e20]

const fields = Object.entries(tables).flatMap(([table, { schema }]) =>
  Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>) // `as`: every table's schema is an object of schemas
    .filter(([field]) => table !== 'counters' && !ownFields.test(field))
    .map(([field, of]) => [`${table}.${field}`, of] as const),
)

test.each(fields)('%s says in a sentence that what was typed is too short, too long or too large', (_name, schema) => {
  const issues = tried.flatMap((value) => schema.safeParse(value).error?.issues ?? [])
  const bounds = issues.filter(({ code }) => code === 'too_big' || code === 'too_small')
  expect(bounds.filter(({ message }) => !/^errors\.\w+$/.test(message)).map(({ message }) => message)).toEqual([])
})

test('the fields are those of every record', () => {
  expect(fields.length).toBeGreaterThan(80)
})
