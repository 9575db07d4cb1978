import { createContext, useContext } from 'react'

/** A refusal that belongs to no field: the shell says it above the page until it is closed. */
export type Refusals = { readonly tell: (sentence: string | null) => void }

export const RefusalContext = createContext<Refusals | null>(null)

export function useRefusals(): Refusals {
  const refusals = useContext(RefusalContext)
  if (refusals === null) throw new Error('The shell is missing')
  return refusals
}
