import { useEffect } from 'react'
import { useSpaceName } from '#renderer/data/use-session.ts'
import { useTranslate } from './i18n/use-translate.ts'

/** The address whose title last took the focus: the first screen of a window leaves it where it is. */
let focused: string | null = null

const pathOf = () => window.location.hash.replace(/\?.*$/, '')

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
    if (focused !== null && focused !== path) document.getElementById('page-title')?.focus()
    focused = path
  }, [isKnown])
}
