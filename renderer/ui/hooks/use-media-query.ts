import { useCallback, useSyncExternalStore } from 'react'

/** Follows a media query; `(max-width: 61rem)` is where columns stack. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', notify)
      return () => list.removeEventListener('change', notify)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

/** 976 px and below: one column, the rail is a bar. */
export const narrowQuery = '(max-width: 61rem)'
/** 640 px and below: grids become forms. */
export const tinyQuery = '(max-width: 40rem)'
