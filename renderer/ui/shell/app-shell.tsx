import type { ReactNode } from 'react'
import { useFocusKeeping } from '../hooks/use-focus-keeping.ts'
import { useRegionCycling } from '../hooks/use-region-cycling.ts'
import { ToastRegion } from '../overlays/toast-region.tsx'
import { Banner } from './banner.tsx'
import { Rail, type RailProps } from './rail.tsx'
import { SkipLink } from './skip-link.tsx'
import styles from './app-shell.module.css'

type AppShellProps = {
  readonly rail: RailProps
  readonly banner?: string | undefined
  readonly children: ReactNode
}

const contentId = 'contenu'

/** Skip link, banner, rail, the one main landmark, toasts; F6 goes round the regions. */
export function AppShell({ rail, banner, children }: AppShellProps) {
  useRegionCycling()
  useFocusKeeping()
  return (
    <div className={styles.frame} data-has-banner={banner === undefined ? undefined : ''}>
      <SkipLink target={contentId} />
      {banner !== undefined && <Banner>{banner}</Banner>}
      <div className={styles.shell}>
        <Rail {...rail} />
        <main id={contentId} tabIndex={-1} className={styles.main} data-region="page">
          {children}
        </main>
      </div>
      <div className={styles.toasts}>
        <ToastRegion />
      </div>
    </div>
  )
}
