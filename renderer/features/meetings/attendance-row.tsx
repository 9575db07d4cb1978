import { CircleDashed, CircleMinus, Repeat2, UserCheck, UserX, Wifi } from 'lucide-react'
import type { Attendance } from '#shared/domain/entities/meeting.ts'
import type { Person } from '#shared/domain/entities/people.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Select } from '#renderer/ui/fields/select.tsx'
import { Icon, type IconType } from '#renderer/ui/icon.tsx'
import type { Entry } from './use-attendance-entry.ts'
import type { Sitting } from './use-meeting.ts'
import styles from './meetings.module.css'

type Mode = Attendance['mode']

const modes = ['present', 'remote', 'excused', 'absent', 'represented'] as const satisfies readonly Mode[]
const isMode = (text: string): text is Mode => modes.some((mode) => mode === text)
const icons: Readonly<Record<Mode, IconType>> = {
  present: UserCheck,
  remote: Wifi,
  excused: CircleMinus,
  absent: UserX,
  represented: Repeat2,
}

type AttendanceRowProps = {
  readonly sitting: Sitting
  readonly entry: Entry
  /** Who may carry a proxy: everybody who sits that day. */
  readonly proxies: readonly Person[]
  readonly people: readonly Person[]
  readonly canWrite: boolean
  readonly onEnter: (entry: Entry) => void
}

/** One mandate of that day, and what is known of it; the empty choice is "not entered". */
export function AttendanceRow({ sitting, entry, proxies, people, canWrite, onEnter }: AttendanceRowProps) {
  const { person, seat, mandate, organisationName } = sitting
  const t = useTranslate()
  const name = personFullName(person)
  const seatWords = t(`meetings.attendance.${mandate.role}`, { seat: seat.label })
  const proxy = people.find(({ id }) => id === entry.representedByPersonId)
  const { mode } = entry
  return (
    <li className={styles.sitting}>
      <span className={styles.modeIcon} data-mode={mode ?? 'none'}>
        <Icon of={mode === null ? CircleDashed : icons[mode]} />
      </span>
      <span className={styles.sittingWords}>
        <span className={styles.sittingName}>{name}</span>
        <span className={styles.sittingSeat}>{[organisationName, seatWords].filter((words) => words !== null).join(', ')}</span>
      </span>
      {canWrite ? (
        <span className={styles.sittingChoice}>
          <Select
            label={t('meetings.attendance.of', { name })}
            isLabelHidden
            value={mode ?? ''}
            onChange={(value) => onEnter({ mode: isMode(value) ? value : null, representedByPersonId: null })}
            placeholder={t('meetings.attendance.notEntered')}
            options={modes.map((value) => ({ value, label: t(`meetings.attendance.mode.${value}`) }))}
          />
          {mode === 'represented' && (
            <Select
              label={t('meetings.attendance.proxyLabel')}
              id={`proxy-${mandate.id}`}
              value={entry.representedByPersonId ?? ''}
              onChange={(value) => onEnter({ mode, representedByPersonId: value === '' ? null : value })}
              placeholder={t('meetings.attendance.noProxy')}
              options={proxies
                .filter(({ id }) => id !== person.id)
                .map((other) => ({ value: other.id, label: personFullName(other) }))}
            />
          )}
        </span>
      ) : (
        <span className={styles.sittingMode}>
          {mode === null
            ? t('meetings.attendance.notEntered')
            : proxy === undefined
              ? t(`meetings.attendance.mode.${mode}`)
              : t('meetings.attendance.representedBy', { name: personFullName(proxy) })}
        </span>
      )}
    </li>
  )
}
