import { expect, test } from 'vitest'
import { hashHeader, actFormat, type Act } from '#shared/domain/journal/act.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { allMigrations } from '#shared/domain/migrations/all-migrations.ts'
import { migrateAct, migrateFields, migrateRow, type Migration } from '#shared/domain/migrations/migration.ts'
import { checkSnapshot } from '#shared/interchange/space-file-snapshot.ts'
import { TestSpace, uuid } from '../harness.ts'

/** Two steps that never were: the second needs what the first has done. */
const renamed: Migration = {
  from: 1,
  to: 2,
  fields: (table, fields) => {
    if (table !== 'people' || !('phone' in fields)) return fields
    const { phone, ...others } = fields
    return { ...others, telephone: phone ?? '' }
  },
}
const listed: Migration = {
  from: 2,
  to: 3,
  fields: (table, fields) =>
    table === 'people' && 'telephone' in fields ? { ...fields, telephone: [fields['telephone'] ?? ''] } : fields,
}
const steps = [listed, renamed]

const person = { givenName: 'Anne', familyName: 'Roux', functionTitle: '', email: '', phone: '0102', isMinor: false, note: '' }

function writtenInFormat1(): Act[] {
  const space = new TestSpace()
  const id = uuid(7)
  space.append('person.create', [{ table: 'people', id, op: 'create', set: person, unset: [] }])
  space.append('person.update', [{ table: 'people', id, op: 'update', set: { phone: '0203' }, unset: [] }])
  space.append('person.update', [{ table: 'people', id, op: 'update', set: { note: 'x' }, unset: [] }])
  return space.acts.map(({ header, body }) => ({ header: { ...header, format: 1 }, body }))
}

test('the steps lead one after the other to the format of this application', () => {
  const ordered = allMigrations.toSorted((a, b) => a.from - b.from)
  expect(ordered.map(({ from, to }) => [from, to])).toEqual(ordered.map((_step, index) => [index + 1, index + 2]))
  expect((ordered.at(-1)?.to ?? 1) === actFormat).toBe(true)
})

test('steps apply in order, from the format that was written', () => {
  expect(migrateFields(steps, 1, 'people', { phone: '1' }, true)).toEqual({ telephone: ['1'] })
  expect(migrateFields(steps, 2, 'people', { telephone: '1' }, true)).toEqual({ telephone: ['1'] })
  expect(migrateFields(steps, 3, 'people', { telephone: ['1'] }, true)).toEqual({ telephone: ['1'] })
  expect(migrateFields(steps, 1, 'places', { phone: '1' }, true)).toEqual({ phone: '1' })
})

test('acts are brought to the newest format, whole records and single fields; their headers stay as written', () => {
  const acts = writtenInFormat1()
  const before = structuredClone(acts)
  const migrated = acts.map((act) => migrateAct(steps, act))
  expect(acts).toEqual(before)
  expect(migrated.map(({ header }) => hashHeader(header))).toEqual(acts.map(({ header }) => hashHeader(header)))
  expect(foldActs(migrated).row('people', uuid(7))).toMatchObject({ telephone: ['0203'], note: 'x' })
  expect(foldActs(migrated).row('people', uuid(7))).not.toHaveProperty('phone')
})

test('the rows of a file of a former format are brought along before they are compared with its journal', () => {
  const toNote: Migration = {
    from: 1,
    to: 2,
    fields: (table, fields) =>
      table === 'people' && 'note' in fields ? { ...fields, note: `(${String(fields['note'])})` } : fields,
  }
  const acts = writtenInFormat1()
  const text = `${JSON.stringify(foldActs(acts).row('people', uuid(7)))}\n`
  const state = foldActs(acts.map((act) => migrateAct([toNote], act)))
  const bring = (row: unknown) => migrateRow([toNote], 1, 'people', row)
  expect(checkSnapshot('people.jsonl', 'people', text, state, bring)).toEqual({ ok: true, value: 1 })
  expect(checkSnapshot('people.jsonl', 'people', text, state)).toMatchObject({ ok: false, error: { field: 'note' } })
})

test.each([null, 3, 'x', [], {}])('what is no record (%j) is left for its schema to refuse', (row) => {
  expect(migrateRow(steps, 1, 'people', row)).toBe(row)
})

test('[format 2] a space of format 1 had accepted no damage; a change of its name stays one', () => {
  const space = { name: 'Vaubrune', origin: null }
  expect(migrateFields(allMigrations, 1, 'spaces', space, true)).toEqual({ ...space, acceptedDamages: [] })
  expect(migrateFields(allMigrations, 1, 'spaces', { name: 'Autre' }, false)).toEqual({ name: 'Autre' })
  expect(migrateFields(allMigrations, 2, 'spaces', space, true)).toEqual(space)
  expect(migrateFields(allMigrations, 1, 'people', { note: '' }, true)).toEqual({ note: '' })
})
