import type { FormEvent, ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './form.module.css'

type FormLayoutProps = {
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => unknown
  readonly children: ReactNode
  /** Names the form as a landmark. */
  readonly label?: string | undefined
  readonly id?: string | undefined
  /** For forms that hold a grid. */
  readonly isWide?: boolean | undefined
}

/** One column, 640 px at most; Ctrl+Entrée saves from any field. */
export const FormLayout = ({ onSubmit, children, label, id, isWide = false }: FormLayoutProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields inside
  <form
    id={id}
    noValidate
    aria-label={label}
    className={cx(styles.form, isWide && styles.wide)}
    onSubmit={(event) => {
      event.preventDefault()
      void onSubmit(event)
    }}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }}
  >
    {children}
  </form>
)
