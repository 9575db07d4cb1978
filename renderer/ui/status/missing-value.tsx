import type { ReactNode } from 'react'
import { useUiText } from '../provider/use-ui-text.ts'
import styles from './missing-value.module.css'

type MissingValueProps = {
  readonly kind?: 'missing' | 'notApplicable' | 'notMeasurable' | 'noTarget' | undefined
  /** Other words for the same state: "— non renseignée". */
  readonly children?: ReactNode
}

/** What is not known says so; 0 is a value and never comes here. */
export function MissingValue({ kind = 'missing', children }: MissingValueProps) {
  const text = useUiText()
  return <span className={styles.missing}>{children ?? text(`ui.${kind}`)}</span>
}
