import { createContext, useContext } from 'react'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import type { Result } from '#shared/domain/common/result.ts'
import type { Profile } from '#shared/domain/profile.ts'
import type { AppContext, IpcError, Preferences } from '#shared/ipc/contract.ts'

/** What the whole window shares, space or not. */
export type AppState = {
  readonly context: AppContext
  readonly profile: Profile | null
  readonly preferences: Preferences
  readonly today: LocalDate
  readonly saveProfile: (profile: Pick<Profile, 'name' | 'role'>) => Promise<Result<Profile, IpcError>>
  readonly savePreferences: (preferences: Preferences) => Promise<Result<Preferences, IpcError>>
}

export const AppStateContext = createContext<AppState | null>(null)

/** Throws outside its provider. */
export function useAppState(): AppState {
  const state = useContext(AppStateContext)
  if (state === null) throw new Error('The application state is missing')
  return state
}
