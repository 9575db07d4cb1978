import type { ReactNode } from 'react'
import styles from './form.module.css'

/** « Enregistrer » and « Annuler », or the word that says when it was saved. */
export const FormActions = ({ children, note }: { readonly children: ReactNode; readonly note?: ReactNode }) => (
  <div className={styles.actions}>
    {children}
    {note !== undefined && <span className={styles.note}>{note}</span>}
  </div>
)
