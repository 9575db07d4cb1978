import { CircleAlert, CircleCheck, CircleDashed, CircleX, Clock, Hourglass, Info, Lock, TriangleAlert } from 'lucide-react'
import type { IconType } from '../icon.tsx'

/** Done, reached, adopted; time runs; look at this; late; refused; empty; put off; final and closed; said without urgency. */
export type Status = 'done' | 'running' | 'attention' | 'late' | 'refused' | 'empty' | 'deferred' | 'frozen' | 'info'

export type Tone = 'ok' | 'warn' | 'danger' | 'neutral'

export const statusIcon = {
  done: CircleCheck,
  running: Clock,
  attention: TriangleAlert,
  late: CircleAlert,
  refused: CircleX,
  empty: CircleDashed,
  deferred: Hourglass,
  frozen: Lock,
  info: Info,
} as const satisfies Record<Status, IconType>

export const statusTone = {
  done: 'ok',
  running: 'neutral',
  attention: 'warn',
  late: 'danger',
  refused: 'danger',
  empty: 'warn',
  deferred: 'warn',
  frozen: 'neutral',
  info: 'neutral',
} as const satisfies Record<Status, Tone>
