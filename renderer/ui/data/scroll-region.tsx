import { useRef, type ReactNode, type RefObject } from 'react'
import { cx } from '../cx.ts'
import { useOverflow } from '../hooks/use-overflow.ts'
import styles from './data-table.module.css'

type ScrollRegionProps = {
  readonly label: string
  readonly isTall?: boolean | undefined
  /** Pages of paper: they scroll alone both ways and keep their own table styles. */
  readonly isPaper?: boolean | undefined
  readonly outerRef?: RefObject<HTMLDivElement | null> | undefined
  readonly children: ReactNode
}

/** A wide table scrolls alone, in a named region that takes the focus when there is something to scroll. */
export function ScrollRegion({ label, isTall = false, isPaper = false, outerRef, children }: ScrollRegionProps) {
  const own = useRef<HTMLDivElement>(null)
  const place = outerRef ?? own
  const isOverflowing = useOverflow(place)
  return (
    <div
      ref={place}
      className={isPaper ? styles.paper : cx(styles.scroll, isTall && styles.tall)}
      {...(isOverflowing && { role: 'region', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  )
}
