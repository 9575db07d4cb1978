import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Icon } from '../icon.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { fieldIdOf } from './field-props.ts'
import styles from './form.module.css'

type SummaryError = { readonly message: string; readonly name?: string | undefined; readonly id?: string | undefined }

type FormErrorSummaryProps = {
  readonly errors: readonly SummaryError[]
  readonly title?: string | undefined
  /** The summary takes the focus each time this changes while there are errors: give the form's submit count. */
  readonly focusKey?: number | undefined
}

/** Above a long form: links to each answer to correct. */
export function FormErrorSummary({ errors, title, focusKey = 0 }: FormErrorSummaryProps) {
  const text = useUiText()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focusKey > 0) box.current?.focus()
  }, [focusKey])
  if (errors.length === 0) return null
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="form-errors" className={styles.summary}>
      <p id="form-errors" className={styles.summaryTitle}>
        <Icon of={CircleAlert} />
        {title ?? text('ui.errorSummary', { count: errors.length })}
      </p>
      <ul>
        {errors.map((error) => {
          const target = error.id ?? fieldIdOf(error.name ?? '')
          return (
            <li key={target}>
              <a
                href={`#${target}`}
                onClick={(event) => {
                  // The hash belongs to the router.
                  event.preventDefault()
                  const field = document.getElementById(target)
                  field?.scrollIntoView({ block: 'center' })
                  field?.focus()
                }}
              >
                {error.message}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
