import type { LocalTime } from '#shared/domain/common/dates.ts'
import { isRunningOn } from '#shared/domain/common/dates.ts'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { type AttendanceEntry, setAttendance } from '#shared/domain/commands/attendances.ts'
import { createDecision } from '#shared/domain/commands/decisions.ts'
import { updateMeeting } from '#shared/domain/commands/meetings.ts'
import type { Decision, Vote } from '#shared/domain/entities/meeting.ts'
import type { Mandate } from '#shared/domain/entities/people.ts'
import { voicesOf } from '#shared/domain/rules/voices.ts'
import { presenceOf } from './committee.ts'
import type { decisions } from './decisions.ts'
import type { Recorder } from './recorder.ts'

type Lines = (typeof decisions)[number]

const natures = {
  D: 'decision',
  A: 'opinion',
  R: 'recommendation',
  O: 'orientation',
  C: 'contribution',
} as const satisfies Record<string, Decision['nature']>

/** Out of a hundred of those who do not come: excused, represented; the rest is absent. */
const excusedShare = 58
const representedShare = 22
const remoteShare = 12
const substituteShare = 62

async function attendanceEntries(recorder: Recorder, bodyId: string, date: string): Promise<AttendanceEntry[]> {
  const { state, random } = recorder
  const [mandates, seats, categories] = await Promise.all([
    state.where('mandates', 'bodyId', bodyId),
    state.where('seats', 'bodyId', bodyId),
    state.where('categories', 'bodyId', bodyId),
  ])
  const orderOf = (mandate: Mandate) => {
    const seat = seats.find(({ id }) => id === mandate.seatId)
    return categories.find(({ id }) => id === seat?.categoryId)?.order ?? 0
  }
  const running = mandates.filter((mandate) => isRunningOn(date, mandate))
  const entries: AttendanceEntry[] = []
  const away: Mandate[] = []
  for (const mandate of running.filter(({ role }) => role === 'titular')) {
    if (random.between(1, 100) <= (presenceOf[orderOf(mandate)] ?? 70))
      entries.push({ mandateId: mandate.id, mode: random.between(1, 100) <= remoteShare ? 'remote' : 'present' })
    else away.push(mandate)
  }
  const proxies = entries.map(({ mandateId }) => running.find(({ id }) => id === mandateId)?.personId ?? null)
  for (const mandate of away) {
    const substitute = running.find(({ role, seatId }) => role === 'substitute' && seatId === mandate.seatId)
    const chance = random.between(1, 100)
    if (substitute !== undefined && random.between(1, 100) <= substituteShare) {
      entries.push({ mandateId: mandate.id, mode: 'excused' }, { mandateId: substitute.id, mode: 'present' })
    } else if (chance <= excusedShare) entries.push({ mandateId: mandate.id, mode: 'excused' })
    else if (chance <= excusedShare + representedShare)
      entries.push({
        mandateId: mandate.id,
        mode: 'represented',
        representedByPersonId: proxies[random.between(0, proxies.length - 1)] ?? null,
      })
    else entries.push({ mandateId: mandate.id, mode: 'absent' })
  }
  return entries
}

function voteFor({ random }: Recorder, voices: number, nature: string, outcome: Decision['outcome']): Vote | null {
  if (outcome !== 'adopted' && outcome !== 'rejected') return null
  if (nature !== 'D' && random.between(1, 100) <= 45) return null
  const abstentions = random.between(0, 3)
  const cast = voices - abstentions
  const minority = outcome === 'adopted' ? (random.between(1, 100) <= 60 ? 0 : random.between(1, 3)) : random.between(3, 6)
  return outcome === 'adopted'
    ? { for: cast - minority, against: minority, abstentions }
    : { for: minority, against: cast - minority, abstentions }
}

export type HeldMeeting = {
  readonly meetingId: string
  readonly bodyId: string
  readonly endTime: LocalTime
  readonly lines: Lines
  readonly itemOf: (item: string) => string | null
}

/** Enters attendance and decisions of one meeting; gives back the decisions that adopt a report. */
export async function holdMeeting(
  recorder: Recorder,
  { meetingId, bodyId, endTime, lines, itemOf }: HeldMeeting,
): Promise<{ year: number; decisionId: string; number: string }[]> {
  const meeting = await recorder.state.get('meetings', meetingId)
  if (meeting === undefined) throw new Error('A meeting of the sample is missing')
  await recorder.run(updateMeeting, { id: meetingId, patch: { state: 'held', endTime } })
  await recorder.run(setAttendance, { meetingId, entries: await attendanceEntries(recorder, bodyId, meeting.date) })
  const voices = voicesOf(
    await recorder.state.where('attendances', 'meetingId', meetingId),
    await recorder.state.where('mandates', 'bodyId', bodyId),
  )
  const adopting: { year: number; decisionId: string; number: string }[] = []
  for (const [nature, outcome, item, title, text, year] of lines) {
    const { id, provisionalNumber } = await recorder.run(createDecision, {
      meetingId,
      agendaItemId: itemOf(item),
      nature: natures[nature],
      outcome,
      title,
      text: textTreeFromPlainText(text),
      vote: voteFor(recorder, voices ?? 0, nature, outcome),
    })
    if (year !== undefined) adopting.push({ year, decisionId: id, number: provisionalNumber })
  }
  return adopting
}
