import { useEffect, useState } from 'react'

type Loaded<T> = { readonly status: 'loading' } | { readonly status: 'ready'; readonly value: T | null }

/** The value of an asynchronous load, once a key; `null` when there is no key. `load` must not change between keys. */
export function useLoaded<T>(key: string | null, load: (key: string) => Promise<T | null>): Loaded<T> {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly value: T | null } | null>(null)
  useEffect(() => {
    if (key === null) return
    let isCurrent = true
    void load(key).then((value) => {
      if (isCurrent) setLoaded({ key, value })
    })
    return () => {
      isCurrent = false
    }
    // `load` is a function of the key alone
  }, [key])
  if (key === null) return { status: 'ready', value: null }
  return loaded?.key === key ? { status: 'ready', value: loaded.value } : { status: 'loading' }
}
