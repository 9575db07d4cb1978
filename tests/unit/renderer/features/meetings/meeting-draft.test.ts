import { expect, test } from 'vitest'
import { agendaLines, meetingDraftSchema } from '#renderer/features/meetings/meeting-draft.ts'

const schema = meetingDraftSchema('2025-12-15', 'fr')
const draft = {
  bodyId: 'body',
  title: '',
  date: '2025-11-06' as string | null,
  startTime: null as string | null,
  endTime: null as string | null,
  place: '',
  isHeld: true,
  agenda: '',
}
const faults = (changes: Partial<typeof draft>) =>
  (schema.safeParse({ ...draft, ...changes }).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

test('an agenda is one item a line', () => {
  expect(agendaLines('  Bilan \r\n\r\n\tRapport annuel\n   ')).toEqual(['Bilan', 'Rapport annuel'])
  expect(agendaLines('')).toEqual([])
})

test.each<[Partial<typeof draft>, string[]]>([
  [{}, []],
  [{ date: null }, ['date: meetings.form.dateMissing']],
  [{ date: ' ' }, ['date: meetings.form.dateMissing']],
  [{ date: '31/2/2025' }, ['date: errors.dateImpossible']],
  [{ date: 'un jour' }, ['date: errors.date']],
  [{ date: '6/11/1812' }, ['date: errors.dateRange']],
  [{ startTime: '16:00', endTime: '14:00' }, ['endTime: errors.timeOrder']],
  [{ startTime: '14:00', endTime: '14:00' }, []],
  [{ startTime: '25h' }, ['startTime: errors.time']],
  [{ title: 'x'.repeat(201) }, ['title: errors.tooLong']],
  [{ agenda: `Bilan\n${'x'.repeat(201)}` }, ['agenda: meetings.form.agendaLine']],
  [{ agenda: `${'x'.repeat(200)}\n`.repeat(100) }, []],
  [{ agenda: 'x\n'.repeat(101) }, ['agenda: meetings.form.agendaCount']],
])('what is wrong with a meeting being prepared: %#', (changes, expected) => {
  expect(faults(changes)).toEqual(expected)
})
