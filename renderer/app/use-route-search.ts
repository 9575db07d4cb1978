import { useLocation, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Search } from './links.ts'

type SetSearch = (changes: Readonly<Record<string, string | null>>) => void

/** Selection, filter and tab live in the address. A change merges, `null` removes, and the history gains no entry. */
export function useRouteSearch(): readonly [Search, SetSearch] {
  const router = useRouter()
  const { search, pathname } = useLocation()
  const current = search as Search // `as`: the router is given a reader of plain strings
  const set = useCallback<SetSearch>(
    (changes) => {
      const merged = { ...(router.state.location.search as Search), ...changes } // `as`: same reader
      const kept = Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '')
      const query = new URLSearchParams(kept).toString()
      router.history.replace(`${pathname}${query === '' ? '' : `?${query}`}`)
    },
    [router, pathname],
  )
  return [current, set]
}
