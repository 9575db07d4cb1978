import { useDelayed } from '../hooks/use-delayed.ts'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import styles from './skeleton.module.css'

/** Nothing for 300 ms, then the layout's own lines, still. */
export function Skeleton({ lines = 4, label }: { readonly lines?: number | undefined; readonly label?: string | undefined }) {
  const text = useUiText()
  if (!useDelayed(300)) return null
  return (
    <output className={styles.skeleton}>
      <VisuallyHidden>{label ?? text('ui.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => `line-${index}`).map((key) => (
        <span key={key} className={styles.line} aria-hidden="true" />
      ))}
    </output>
  )
}
