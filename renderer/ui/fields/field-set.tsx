import type { ReactNode } from 'react'
import styles from './form.module.css'

/** Fields that answer one question together, under its heading. */
export const FieldSet = ({
  legend,
  help,
  children,
}: {
  readonly legend: string
  readonly help?: string | undefined
  readonly children: ReactNode
}) => (
  <fieldset className={styles.fieldSet}>
    <legend className={styles.legend}>{legend}</legend>
    {help !== undefined && <p className={styles.help}>{help}</p>}
    <div className={styles.stack}>{children}</div>
  </fieldset>
)
