import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './gauge.module.css'

type GaugeProps = {
  readonly label: string
  /** The whole finding as a sentence, for screen readers: "11 présents sur 18, il en faut 10". */
  readonly valueText: string
  readonly value: number
  readonly max: number
  readonly min?: number | undefined
  readonly threshold?: number | undefined
  readonly thresholdLabel?: ReactNode
  readonly valueLabel?: ReactNode
  readonly minLabel?: ReactNode
  readonly maxLabel?: ReactNode
  readonly tone?: 'primary' | 'ok' | 'warn' | 'danger' | undefined
  /** On a status band: the empty part is the surface with a border. */
  readonly isOnSoft?: boolean | undefined
}

const share = (value: number, min: number, max: number) =>
  max <= min ? 0 : Math.min(1, Math.max(0, (value - min) / (max - min))) * 100

/** The mark on the line: anything measured against a limit. */
export function Gauge({
  label,
  valueText,
  value,
  max,
  min = 0,
  threshold,
  thresholdLabel,
  valueLabel,
  minLabel,
  maxLabel,
  tone = 'primary',
  isOnSoft = false,
}: GaugeProps) {
  const filled = share(value, min, max)
  const mark = threshold === undefined ? null : share(threshold, min, max)
  const hasLegend = [thresholdLabel, valueLabel, minLabel, maxLabel].some((part) => part !== undefined)
  return (
    <div className={cx(styles.gauge, styles[tone], isOnSoft && styles.onSoft)}>
      <div
        className={styles.track}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the element can not be drawn as the design asks
        role="meter"
        aria-label={label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={valueText}
      >
        <div className={styles.empty}>
          <div className={styles.fill} style={{ width: `${filled}%` }} />
        </div>
        {mark !== null && <span className={styles.mark} style={{ insetInlineStart: `${mark}%` }} />}
      </div>
      {hasLegend && (
        <div className={styles.legend} aria-hidden="true">
          <span className={styles.end}>{minLabel}</span>
          {mark !== null && thresholdLabel !== undefined && (
            <span className={styles.at} style={{ insetInlineStart: `${mark}%` }}>
              {thresholdLabel}
            </span>
          )}
          {valueLabel !== undefined && (
            <span className={styles.at} style={{ insetInlineStart: `${filled}%` }}>
              {valueLabel}
            </span>
          )}
          <span className={styles.end}>{maxLabel}</span>
        </div>
      )}
    </div>
  )
}
