import { useEffect } from 'react'

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]'

/** Milliseconds left to a dialog that gives the focus back, or to a page that takes it. */
const patience = 120

const isShown = (element: HTMLElement) => element.getClientRects().length > 0

function lineageOf(element: HTMLElement, main: HTMLElement): readonly HTMLElement[] {
  const parent = element.parentElement
  return parent === null || parent === main ? [element] : [element, ...lineageOf(parent, main)]
}

/** The element itself, which a dialog had covered, or what is first in what is left around it. */
function placeIn(near: HTMLElement, isItself: boolean): HTMLElement | undefined {
  if (isItself) return near
  return near.querySelector<HTMLElement>('#page-title') ?? [...near.querySelectorAll<HTMLElement>(focusable)].find(isShown)
}

/** When what had the focus leaves the page, the focus goes to what is nearest to its place, not back to the top of the window. */
export function useFocusKeeping(): void {
  useEffect(() => {
    let last: { readonly page: string; readonly lineage: readonly HTMLElement[] } | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const pageNow = () => location.hash.replace(/\?.*$/, '')

    const remember = ({ target }: FocusEvent) => {
      const main = target instanceof HTMLElement ? target.closest('main') : null
      if (main !== null && target instanceof HTMLElement && target !== main)
        last = { page: pageNow(), lineage: lineageOf(target, main) }
    }
    // A pointer that goes elsewhere leaves on purpose; what it presses takes the focus again.
    const forget = () => {
      last = null
    }
    const isLost = () => document.activeElement === document.body && document.querySelector('[data-modal]') === null
    const keep = () => {
      timer = undefined
      if (last === null || !isLost() || last.page !== pageNow()) return
      const near = last.lineage.find((element) => element.isConnected)
      if (near !== undefined) placeIn(near, near === last.lineage[0])?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(() => {
      if (timer === undefined && isLost()) timer = setTimeout(keep, patience)
    })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget, true)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget, true)
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
}
