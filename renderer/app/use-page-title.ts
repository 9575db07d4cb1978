import { useEffect, useRef } from 'react'
import { useSpaceName } from '#renderer/data/use-session.ts'
import { useTranslate } from './i18n/use-translate.ts'

/** The first screen of a window leaves the focus where it is. */
let isFirstScreen = true

/** Milliseconds that a title may take to appear after its name is known. */
const patience = 500

/** Gives the focus to the title once it is there, unless the reader has gone into the page meanwhile. */
function focusTitle(until = Date.now() + patience): void {
  const active = document.activeElement
  if (active !== null && document.querySelector('main')?.contains(active) === true) return
  const title = document.getElementById('page-title')
  if (title !== null) title.focus()
  else if (Date.now() < until) requestAnimationFrame(() => focusTitle(until))
}

/** Names the window after the page, and gives the focus to its title after a navigation. `null` while the name is read. */
export function usePageTitle(title: string | null): void {
  const t = useTranslate()
  const space = useSpaceName()
  useEffect(() => {
    if (title !== null) document.title = [title, space, t('common.appName')].join(' – ')
  }, [title, space, t])
  const isKnown = title !== null
  // Another address mounts another screen; the address itself may be ahead of the screen when keys come fast.
  const isGreeted = useRef(false)
  useEffect(() => {
    if (!isKnown || isGreeted.current) return
    isGreeted.current = true
    if (!isFirstScreen) focusTitle()
    isFirstScreen = false
  }, [isKnown])
}
