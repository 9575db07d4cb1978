import type { ReactNode } from 'react'
import { useRegionCycling } from '../hooks/use-region-cycling.ts'
import { ToastRegion } from '../overlays/toast-region.tsx'
import { Banner } from './banner.tsx'
import { Brand } from './brand.tsx'
import styles from './focus-page.module.css'

type FocusPageProps = {
  readonly brandLabel: string
  /** Beside the brand: language, profile. */
  readonly end?: ReactNode
  readonly banner?: string | undefined
  readonly children: ReactNode
}

/** A whole window without rail: first opening, choice of a space, a fault that stops everything. */
export function FocusPage({ brandLabel, end, banner, children }: FocusPageProps) {
  useRegionCycling()
  return (
    <div className={styles.frame}>
      {banner !== undefined && <Banner>{banner}</Banner>}
      <header className={styles.bar} data-on-rail="" data-region="rail">
        <Brand name={brandLabel} />
        {end}
      </header>
      <main className={styles.main} data-region="page">
        {children}
      </main>
      <ToastRegion />
    </div>
  )
}
