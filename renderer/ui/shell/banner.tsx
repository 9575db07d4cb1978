import { TriangleAlert } from 'lucide-react'
import { Icon } from '../icon.tsx'
import styles from './banner.module.css'

/** Always in sight: the app does not run as it should for real data. */
export const Banner = ({ children }: { readonly children: string }) => (
  <div className={styles.banner} role="note">
    <Icon of={TriangleAlert} size="small" />
    <span>{children}</span>
  </div>
)
