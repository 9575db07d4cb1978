import { useEffect } from 'react'
import { useSpaceName } from '#renderer/data/use-session.ts'
import { useTranslate } from './i18n/use-translate.ts'

/** The address whose title last took the focus: the first screen of a window leaves it where it is. */
let focused: string | null = null

const pathOf = () => window.location.hash.replace(/\?.*$/, '')

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
  useEffect(() => {
    if (!isKnown) return
    const path = pathOf()
    if (focused !== null && focused !== path) focusTitle()
    focused = path
  }, [isKnown])
}
