import { CircleAlert } from 'lucide-react'
import { Icon } from '../icon.tsx'
import styles from './field.module.css'

/** Under the field, with icon and text. */
export const FieldError = ({ id, children }: { readonly id: string; readonly children: string }) => (
  <p id={id} className={styles.error}>
    <Icon of={CircleAlert} size="small" />
    <span>{children}</span>
  </p>
)
