import { expect, test } from 'vitest'
import type { z } from 'zod'
import { createFormat } from '#renderer/app/i18n/format.ts'
import { valueWords } from '#renderer/features/history/field-words.ts'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import type { Json } from '#shared/domain/journal/canonical-json.ts'
import { monotonicTables, tableNames, tables, type TableName } from '#shared/domain/tables.ts'
import { fr } from '#shared/i18n/fr/index.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { idOf } from '#tests/projection/helpers.ts'

const t = createTranslator('fr')
const format = createFormat('fr', '2025-12-15', t)
const tree = (text: string) => JSON.parse(JSON.stringify(textTreeFromPlainText(text))) as Json // `as`: what JSON gives is JSON
const nameOf = ({ id }: { id: string }) => (id === idOf(1) ? 'Claire Morel' : null)

const words = (table: TableName, field: string, value: Json, others: Readonly<Record<string, Json>> = {}) =>
  valueWords(
    { t, format, nameOf },
    {
      table,
      id: 'x',
      op: 'update',
      fields: Object.entries(others).map(([name, after]) => ({ field: name, before: null, after })),
    },
    field,
    value,
  )

test.each<[TableName, string, Json, string]>([
  ['people', 'note', '', 'vide'],
  ['people', 'note', null, 'vide'],
  ['people', 'isMinor', true, 'oui'],
  ['people', 'familyName', 'Morel', 'Morel'],
  ['mandates', 'personId', idOf(1), 'Claire Morel'],
  ['mandates', 'personId', idOf(2), 'sans nom'],
  ['mandates', 'role', 'substitute', 'Suppléance'],
  ['meetings', 'date', '2025-11-06', '6 novembre 2025'],
  ['meetings', 'startTime', '14:30', '14\u00a0h\u00a030'],
  ['meetings', 'state', 'held', 'Tenue'],
  ['attendances', 'mode', 'remote', 'À distance'],
  ['memberships', 'basis', 'byRight', 'De droit'],
  ['indicators', 'kind', 'percentage', 'Pourcentage'],
  ['indicators', 'betterDirection', 'higher', 'Plus, c’est mieux'],
  ['indicatorValues', 'year', 2025, '2025'],
  ['targets', 'amount', 12_500, '12\u00a0500'],
  ['criteria', 'kind', 'specific', 'autre valeur'],
  ['agendaItems', 'notes', tree('Deux lieux'), 'Deux lieux'],
  ['agendaItems', 'notes', tree(''), 'vide'],
  ['memberships', 'declaredCriterionIds', [idOf(1)], 'autre valeur'],
])('%s %s: %j is told as « %s »', (table, field, value, expected) => {
  expect(words(table, field, value)).toBe(expected)
})

test('an outcome agrees with the nature of its decision', () => {
  expect(words('decisions', 'outcome', 'adopted', { nature: 'opinion' })).toBe('Adopté')
  expect(words('decisions', 'outcome', 'adopted', { nature: 'decision' })).toBe('Adoptée')
})

test('each field of each record has its name in the catalogue', () => {
  const shapeOf = (table: TableName): string[] => {
    const schema: z.ZodType = tables[table].schema
    // A rule over several fields wraps the shape.
    return 'shape' in schema ? Object.keys(schema.shape as object) : []
  }
  const untold: readonly TableName[] = monotonicTables
  for (const table of tableNames.filter((name) => !untold.includes(name))) {
    const fields = shapeOf(table).filter((field) => field !== 'id')
    expect(fields.length, table).toBeGreaterThan(0)
    for (const field of fields) expect(fr.fields, `${table}.${field}`).toHaveProperty(field)
  }
})
