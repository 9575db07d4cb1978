import type { ReactNode } from 'react'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { FieldError } from './field-error.tsx'
import styles from './field.module.css'

type FieldShellProps = {
  readonly ids: { readonly id: string; readonly labelId: string; readonly helpId: string; readonly errorId: string }
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly isOptional?: boolean | undefined
  readonly isLabelHidden?: boolean | undefined
  readonly children: ReactNode
}

/** Label above, help under the label, control, error under the control. */
export function Field({ ids, label, help, error, isOptional = false, isLabelHidden = false, children }: FieldShellProps) {
  const text = useUiText()
  const words = (
    <>
      {label}
      {isOptional && <span className={styles.optional}> {text('ui.optional')}</span>}
    </>
  )
  return (
    <div className={styles.field}>
      <label id={ids.labelId} htmlFor={ids.id} className={styles.label}>
        {isLabelHidden ? <VisuallyHidden>{words}</VisuallyHidden> : words}
      </label>
      {help !== undefined && (
        <p id={ids.helpId} className={styles.help}>
          {help}
        </p>
      )}
      {children}
      {error !== undefined && <FieldError id={ids.errorId}>{error}</FieldError>}
    </div>
  )
}
