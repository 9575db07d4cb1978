import { TriangleAlert } from 'lucide-react'
import { Icon } from '../icon.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import styles from './banner.module.css'

/** Always in sight: the app does not run as it should for real data. */
export function Banner({ children }: { readonly children: string }) {
  const text = useUiText()
  return (
    <aside aria-label={text('ui.warning')} className={styles.banner}>
      <Icon of={TriangleAlert} size="small" />
      <span>{children}</span>
    </aside>
  )
}
