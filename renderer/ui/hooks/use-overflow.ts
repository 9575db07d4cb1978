import { useEffect, useState, type RefObject } from 'react'

/** Whether the content is larger than the element, so that it must be a focusable region. */
export function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [isOverflowing, setIsOverflowing] = useState(false)
  useEffect(() => {
    const target = element.current
    if (target === null) return undefined
    const measure = () =>
      setIsOverflowing(target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    for (const child of target.children) observer.observe(child)
    return () => observer.disconnect()
  }, [element])
  return isOverflowing
}
