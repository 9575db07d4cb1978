import { useLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import type { LiveReader } from './live-reader.ts'
import { useSession } from './session-context.ts'
import { isStoreFault } from './store-fault.ts'

/** Loading and empty are two states: a screen never takes one for the other. */
export type Live<T> = { readonly status: 'loading' } | { readonly status: 'ready'; readonly data: T }

type Deps = readonly unknown[]

const sameDeps = (a: Deps, b: Deps) => a.length === b.length && a.every((value, i) => Object.is(value, b[i]))

type ReadOptions = {
  /** Keeps showing the previous answer while another one is read: for filters, never for another record. */
  readonly keepsPrevious?: boolean
}

/**
 * The answer of a query over the projection, asked again when a row that it read changes. A store that
 * cannot be read is made again from the journal; any other failure goes to the error boundary. The query awaits nothing but `read`.
 */
export function useRead<T>(query: (read: LiveReader) => Promise<T>, deps: Deps, options: ReadOptions = {}): Live<T> {
  const { read, remade, path } = useSession()
  const count = useSyncExternalStore(remade.subscribe, remade.count)
  const box = useLiveQuery(async () => {
    try {
      const data = await query(read)
      if (path.store() === 'lost') throw new Error('The store could not be made again')
      // While it is being made again it holds less than there is: it is read anew afterwards.
      return { deps, answer: path.store() === 'healing' ? null : { data } }
    } catch (error) {
      if (!isStoreFault(error) || !path.heal()) throw error
      return { deps, answer: null }
    }
  }, [read, count, ...deps])
  if (box === undefined || box.answer === null) return { status: 'loading' }
  if (options.keepsPrevious !== true && !sameDeps(box.deps, deps)) return { status: 'loading' }
  return { status: 'ready', data: box.answer.data }
}
