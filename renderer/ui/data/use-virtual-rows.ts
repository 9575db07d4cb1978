import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState, type FocusEvent, type RefObject } from 'react'

type Slice =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly before: number; readonly height: number }

type VirtualRows = {
  readonly scrollRef: RefObject<HTMLDivElement | null>
  readonly slices: readonly Slice[]
  readonly measure: (element: HTMLTableRowElement | null) => void
  readonly onFocus: (event: FocusEvent) => void
}

/** The rows to make now, with the height of what is left out between them; the row that holds the focus is never dropped. */
export function useVirtualRows(count: number, isEnabled: boolean): VirtualRows {
  const scrollRef = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<number | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- its values change with the scroll and must not be kept
  const virtualizer = useVirtualizer({
    count: isEnabled ? count : 0,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => 44,
    overscan: 12,
    initialRect: { width: 0, height: 640 },
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return focused === null || focused >= count || indexes.includes(focused)
        ? indexes
        : [...indexes, focused].toSorted((a, b) => a - b)
    },
  })
  const items = virtualizer.getVirtualItems()
  const ends = [0, ...items.map((item) => item.end)]
  const slices = items.flatMap((item, place): Slice[] => {
    const height = item.start - (ends[place] ?? 0)
    const row = { kind: 'row', index: item.index } as const
    return height > 0 ? [{ kind: 'gap', before: item.index, height }, row] : [row]
  })
  const rest = virtualizer.getTotalSize() - (ends.at(-1) ?? 0)
  return {
    scrollRef,
    slices: rest > 0 ? [...slices, { kind: 'gap', before: count, height: rest }] : slices,
    measure: virtualizer.measureElement,
    onFocus: (event) => {
      const index = event.target.closest('tr')?.dataset.index
      setFocused(index === undefined ? null : Number(index))
    },
  }
}
