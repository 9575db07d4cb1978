import type { ReactNode } from 'react'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { FieldError } from './field-error.tsx'
import styles from './field.module.css'

type OptionGroupProps = {
  readonly ids: {
    readonly labelId: string
    readonly helpId: string
    readonly errorId: string
    readonly describedBy: string | undefined
  }
  readonly field: {
    readonly label: string
    readonly help?: string | undefined
    readonly error?: string | undefined
    readonly isOptional?: boolean | undefined
    readonly isLabelHidden?: boolean | undefined
  }
  readonly kind: 'boxes' | 'radios'
  readonly children: ReactNode
}

/** Several boxes under one question. */
export function OptionGroup({ ids, field, kind, children }: OptionGroupProps) {
  const text = useUiText()
  const words = (
    <>
      {field.label}
      {field.isOptional && <span className={styles.optional}> {text('ui.optional')}</span>}
    </>
  )
  return (
    <fieldset
      role={kind === 'radios' ? 'radiogroup' : undefined}
      aria-describedby={ids.describedBy}
      aria-invalid={kind === 'radios' && field.error !== undefined ? true : undefined}
      className={styles.group}
    >
      <legend id={ids.labelId} className={styles.label}>
        {field.isLabelHidden ? <VisuallyHidden>{words}</VisuallyHidden> : words}
      </legend>
      {field.help !== undefined && (
        <p id={ids.helpId} className={styles.help}>
          {field.help}
        </p>
      )}
      {children}
      {field.error !== undefined && <FieldError id={ids.errorId}>{field.error}</FieldError>}
    </fieldset>
  )
}
