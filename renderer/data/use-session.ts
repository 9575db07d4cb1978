import { useSyncExternalStore } from 'react'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import { canWrite, type Profile } from '#shared/domain/profile.ts'
import { useAppState } from './app-state.ts'
import type { SavedState } from './saved-state.ts'
import { useSession } from './session-context.ts'
import { useRead } from './use-read.ts'

/** The date that rules count from. */
export const useToday = (): LocalDate => useAppState().today

/** Who writes here, as declared on this machine. Throws before the first opening is done. */
export function useProfile(): Profile {
  const { profile } = useAppState()
  if (profile === null) throw new Error('No profile was declared')
  return profile
}

/** False for a member profile and in a read-only space. */
export function useCanWrite(): boolean {
  const { readOnly } = useSession()
  const { role } = useProfile()
  return readOnly === null && canWrite(role)
}

/** Name of the space, as it stands now. */
export function useSpaceName(): string {
  const { space } = useSession()
  const record = useRead((read) => read.get('spaces', space.spaceId), [space.spaceId])
  return record.status === 'ready' && record.data !== undefined ? record.data.name : space.name
}

export function useSavedState(): SavedState {
  const { savedState } = useSession()
  return useSyncExternalStore(savedState.subscribe, savedState.get)
}
