import { useId } from 'react'
import { Button } from '../buttons/button.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import styles from './progress-bar.module.css'

type ProgressBarProps = {
  readonly label: string
  /** What is being done now, in words. */
  readonly step?: string | undefined
  readonly value: number
  readonly max: number
  readonly countText?: string | undefined
  readonly onCancel?: (() => void) | undefined
}

export function ProgressBar({ label, step, value, max, countText, onCancel }: ProgressBarProps) {
  const text = useUiText()
  const id = useId()
  const count = countText ?? text('ui.progressOf', { value, max })
  const share = max <= 0 ? 0 : Math.min(100, (value / max) * 100)
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <p>
          <strong id={id}>{label}</strong>
          <span className={styles.step} aria-live="polite">
            {step}
          </span>
        </p>
        <span className={styles.count}>{count}</span>
      </div>
      <div className={styles.line}>
        <div
          className={styles.track}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the element can not be drawn as the design asks
          role="progressbar"
          aria-labelledby={id}
          aria-valuemin={0}
          aria-valuemax={max}
          aria-valuenow={value}
          aria-valuetext={step === undefined ? count : `${step}, ${count}`}
        >
          <div className={styles.fill} style={{ width: `${share}%` }} />
        </div>
        {onCancel && (
          <Button size="small" onPress={onCancel}>
            {text('ui.cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
