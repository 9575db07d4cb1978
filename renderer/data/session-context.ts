import { createContext, useContext } from 'react'
import type { SpaceSession } from './session.ts'

export const SessionContext = createContext<SpaceSession | null>(null)

/** The space open in this window. Throws in a window without space. */
export function useSession(): SpaceSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('No space is open in this window')
  return session
}
