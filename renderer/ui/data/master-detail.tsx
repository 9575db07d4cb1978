import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '../buttons/button.tsx'
import { cx } from '../cx.ts'
import { narrowQuery, useMediaQuery } from '../hooks/use-media-query.ts'
import { useUiText } from '../provider/use-ui-text.ts'
import styles from './master-detail.module.css'

type MasterDetailProps = {
  readonly list: ReactNode
  /** `null` while nothing is chosen. */
  readonly detail: ReactNode
  readonly detailLabel: string
  readonly onClose: () => void
  readonly backLabel?: string | undefined
  readonly listWidth?: 'narrow' | 'half' | 'wide' | undefined
}

/** List on the left, chosen record on the right; Échap returns to the row. Under 976 px the detail takes the place of the list. */
export function MasterDetail({ list, detail, detailLabel, onClose, backLabel, listWidth = 'narrow' }: MasterDetailProps) {
  const text = useUiText()
  const isNarrow = useMediaQuery(narrowQuery)
  const root = useRef<HTMLDivElement>(null)
  const region = useRef<HTMLElement>(null)
  const returning = useRef<HTMLElement | null>(null)
  const hasDetail = detail !== null && detail !== undefined && detail !== false

  // In one column the list has gone: the focus follows to the detail, and comes back to the row.
  const hadDetail = useRef(hasDetail)
  useEffect(() => {
    const hasChanged = hadDetail.current !== hasDetail
    hadDetail.current = hasDetail
    if (!isNarrow || !hasChanged) return
    if (hasDetail) region.current?.focus()
    else returning.current?.focus()
    if (!hasDetail) returning.current = null
  }, [isNarrow, hasDetail])

  const currentRow = () => root.current?.querySelector<HTMLElement>('[data-master] [aria-current="true"]') ?? null
  const back = () => {
    returning.current = currentRow()
    if (isNarrow) onClose()
    else currentRow()?.focus()
  }

  return (
    <div ref={root} className={cx(styles.split, styles[listWidth], hasDetail && styles.hasDetail)}>
      <div className={styles.list} data-master="">
        {list}
      </div>
      {hasDetail && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the detail inside
        <section
          ref={region}
          tabIndex={-1}
          aria-label={detailLabel}
          data-region="detail"
          className={styles.detail}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return
            event.stopPropagation()
            back()
          }}
        >
          {isNarrow && (
            <div>
              <Button variant="quiet" icon={ArrowLeft} onPress={back}>
                {backLabel ?? text('ui.back')}
              </Button>
            </div>
          )}
          {detail}
        </section>
      )}
    </div>
  )
}
