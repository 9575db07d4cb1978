import { useRef } from 'react'
import { TextLink } from '../buttons/text-link.tsx'
import { cx } from '../cx.ts'
import { useElementWidth } from '../hooks/use-element-width.ts'
import { statusTone, type Status } from './status.ts'
import { labelSlots, placeOf } from './timeline-layout.ts'
import styles from './timeline.module.css'

export type TimelineEvent = {
  readonly id: string
  /** ISO. */
  readonly date: string
  readonly dateLabel: string
  readonly label: string
  readonly isMain?: boolean | undefined
  readonly href?: string | undefined
  readonly status?: Status | undefined
}

type TimelineProps = {
  readonly label: string
  readonly start: string
  readonly end: string
  readonly today: string
  readonly todayLabel: string
  readonly events: readonly TimelineEvent[]
}

/** Width of the longer of the words, in CSS pixels at the text size of labels, and the space that follows it. */
const wordsWidth = (...words: readonly string[]) => Math.max(...words.map((one) => one.length)) * 6.5 + 14
const longestLabel = 196

/** The coming dates on one line, with today's mark; a list for screen readers and for narrow windows. */
export function Timeline({ label, start, end, today, todayLabel, events }: TimelineProps) {
  const line = useRef<HTMLDivElement>(null)
  const width = useElementWidth(line)
  const span = { start, end }
  const todayAt = placeOf(today, span)
  const roomOf = (pixels: number) => (Math.min(pixels, longestLabel) / Math.max(width, 640)) * 100
  const placed = events.map((event) => ({
    ...event,
    at: placeOf(event.date, span),
    room: roomOf(wordsWidth(event.dateLabel, event.label)),
  }))
  const slots = labelSlots(placed, { at: todayAt, room: roomOf(wordsWidth(todayLabel)) })
  // Dates that found no place for their words on the line are said under it.
  const isCrowded = [...slots.values()].includes('none')
  const toneOf = (event: TimelineEvent) => (event.status === undefined ? undefined : statusTone[event.status])
  return (
    <div className={styles.timeline}>
      <div ref={line} className={styles.line} aria-hidden="true">
        <div className={styles.track} />
        <div className={styles.past} style={{ width: `${todayAt}%` }} />
        <div className={styles.today} style={{ insetInlineStart: `${todayAt}%` }}>
          <span className={cx(todayAt > 92 && styles.backward, todayAt < 8 && styles.forward)}>{todayLabel}</span>
        </div>
        {placed.map((event) => {
          const slot = slots.get(event.id) ?? 'none'
          const tone = toneOf(event)
          return (
            <div
              key={event.id}
              className={cx(styles.event, styles[slot], event.isMain && styles.main, tone === 'danger' && styles.danger)}
              style={{ insetInlineStart: `${event.at}%` }}
            >
              {slot !== 'none' && (
                <div
                  className={styles.words}
                  style={event.at + event.room > 100 ? { insetInlineEnd: `calc(${event.at - 100}% - 0.5rem)` } : undefined}
                >
                  <strong>{event.dateLabel}</strong>
                  {event.href === undefined ? (
                    <span>{event.label}</span>
                  ) : (
                    <a href={event.href} tabIndex={-1} className={styles.link}>
                      {event.label}
                    </a>
                  )}
                </div>
              )}
            </div>
          )
        })}
      </div>
      <ul aria-label={label} className={cx(styles.list, isCrowded && styles.shown)}>
        {events.map((event) => (
          <li key={event.id} className={cx(isCrowded && slots.get(event.id) !== 'none' && styles.onLine)}>
            <strong>{event.dateLabel}</strong>
            <span>{event.href === undefined ? event.label : <TextLink href={event.href}>{event.label}</TextLink>}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
