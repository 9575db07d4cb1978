import { useLocation } from '@tanstack/react-router'
import { appHistory } from './app-history.ts'
import type { Search } from './links.ts'

type SetSearch = (changes: Readonly<Record<string, string | null>>) => void

const setSearch: SetSearch = (changes) => {
  const { pathname, search } = appHistory.location
  const merged = { ...Object.fromEntries(new URLSearchParams(search)), ...changes }
  const kept = Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '')
  const query = new URLSearchParams(kept).toString()
  appHistory.replace(`${pathname}${query === '' ? '' : `?${query}`}`)
}

/** Selection, filter and tab live in the address. A change merges, `null` removes, and the history gains no entry. */
export function useRouteSearch(): readonly [Search, SetSearch] {
  const search = useLocation({ select: (location): Search => location.search as Search }) // `as`: the router is given a reader of plain strings
  return [search, setSearch]
}
