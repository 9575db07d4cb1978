import { useId } from 'react'
import type { Person } from '#shared/domain/entities/people.ts'
import type { AttendanceCounts } from '#shared/domain/rules/attendance-summary.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { presentWords } from './attendance-words.ts'
import type { AttendanceEntry } from './use-attendance-entry.ts'
import type { CategorySittings, Sitting } from './use-meeting.ts'
import styles from './meetings.module.css'

type AttendanceCategoryProps = CategorySittings & {
  /** Once something was entered. */
  readonly counts: AttendanceCounts | undefined
  readonly everybody: readonly Sitting[]
  readonly people: readonly Person[]
  readonly canWrite: boolean
  readonly entry: AttendanceEntry
}

export function AttendanceCategory({ category, sittings, counts, everybody, people, canWrite, entry }: AttendanceCategoryProps) {
  const t = useTranslate()
  const headingId = useId()
  const proxies = [...new Map(everybody.map(({ person }) => [person.id, person])).values()]
  return (
    <section aria-labelledby={headingId}>
      <div className={styles.group}>
        <h3 id={headingId}>{category.name}</h3>
        {counts !== undefined && sittings.length > 0 && <span>{presentWords(t, counts)}</span>}
      </div>
      {sittings.length === 0 ? (
        <p className={styles.noSitting}>{t('meetings.attendance.nobodyInCategory')}</p>
      ) : (
        <ul aria-labelledby={headingId} className={styles.sittings}>
          {sittings.map((sitting) => (
            <AttendanceRow
              key={sitting.mandate.id}
              sitting={sitting}
              entry={entry.entryOf(sitting.mandate.id)}
              proxies={proxies}
              people={people}
              canWrite={canWrite}
              onEnter={(next) => entry.enter(sitting.mandate.id, next)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
