import { useEffect } from 'react'

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]'

const isShown = (element: HTMLElement) => element.getClientRects().length > 0

/** F6 and Shift+F6 go round the elements marked `data-region` (rail, page, detail), back to where the focus last was in each. */
export function useRegionCycling(): void {
  useEffect(() => {
    const lastFocus = new WeakMap<HTMLElement, HTMLElement>()
    const regions = () => [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown)
    const innermost = (element: Element | null) => element?.closest<HTMLElement>('[data-region]') ?? null

    const remember = (event: FocusEvent) => {
      const target = event.target
      const region = target instanceof HTMLElement ? innermost(target) : null
      if (region && target instanceof HTMLElement) lastFocus.set(region, target)
    }
    const cycle = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      const all = regions()
      if (all.length === 0) return
      event.preventDefault()
      const here = all.indexOf(innermost(document.activeElement) ?? document.body)
      const step = event.shiftKey ? -1 : 1
      const next = all[here < 0 ? 0 : (here + step + all.length) % all.length]
      if (!next) return
      const last = lastFocus.get(next)
      const target =
        last?.isConnected && isShown(last)
          ? last
          : (next.querySelector<HTMLElement>('#page-title') ?? next.querySelector<HTMLElement>(focusable) ?? next)
      target.focus()
    }
    document.addEventListener('focusin', remember)
    window.addEventListener('keydown', cycle)
    return () => {
      document.removeEventListener('focusin', remember)
      window.removeEventListener('keydown', cycle)
    }
  }, [])
}
