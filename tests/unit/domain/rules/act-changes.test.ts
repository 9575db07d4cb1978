import { expect, test } from 'vitest'
import { recordChange } from '#shared/domain/rules/act-changes.ts'
import type { Change } from '#shared/domain/journal/act.ts'

const change = (op: Change['op'], set: Change['set'] = {}, unset: string[] = []): Change => ({
  table: 'people',
  id: 'p',
  op,
  set,
  unset,
})

test('a change tells each field before and after, in the order of its schema', () => {
  const before = { id: 'p', familyName: 'Morel', note: '', phone: '01', email: 'a@b' }
  expect(recordChange(before, change('update', { note: 'vue', phone: '02', familyName: 'Morel' }, ['email']))).toEqual({
    table: 'people',
    id: 'p',
    op: 'update',
    fields: [
      { field: 'email', before: 'a@b', after: null },
      { field: 'phone', before: '01', after: '02' },
      { field: 'note', before: '', after: 'vue' },
    ],
  })
})

test('a creation tells what was filled in, a removal what was there, and neither what was empty', () => {
  expect(
    recordChange(undefined, change('create', { familyName: 'Morel', note: '', isMinor: false, phone: null })).fields,
  ).toEqual([
    { field: 'familyName', before: null, after: 'Morel' },
    { field: 'isMinor', before: null, after: false },
  ])
  expect(recordChange({ id: 'p', familyName: 'Morel', note: '' }, change('delete')).fields).toEqual([
    { field: 'familyName', before: 'Morel', after: null },
  ])
  const indicator: Change = {
    table: 'indicators',
    id: 'i',
    op: 'create',
    set: { order: 3, kind: 'count', name: 'Ateliers' },
    unset: [],
  }
  expect(recordChange(undefined, indicator).fields.map(({ field }) => field)).toEqual(['name', 'kind'])
  const moved: Change = { ...indicator, op: 'update', set: { order: 4 } }
  expect(recordChange({ id: 'i', order: 3 }, moved).fields).toEqual([{ field: 'order', before: 3, after: 4 }])
})

test('what ends as it began is no change, and a record that is not there has none', () => {
  expect(recordChange({ id: 'p', phone: '01' }, change('update', { phone: '01' })).fields).toEqual([])
  expect(recordChange(undefined, change('update', { phone: '01' })).fields).toEqual([])
  expect(recordChange(undefined, change('delete')).fields).toEqual([])
})
