import type { warnings as source } from '../fr/warnings.ts'
import type { Catalogue } from '../keys.ts'

export const warnings: Catalogue<typeof source> = {
  noMandateRunning: 'The date is saved, but no mandate of the body runs on that day: nobody can be entered as present.',
  attendanceNotEntered: 'The decision is saved. Attendance has not been entered yet: votes could not be compared with it.',
  votesExceedVoices: 'Decision {{number}} counts more votes than the voices present. Correct its votes or the attendance.',
}
