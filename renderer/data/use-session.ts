import { useSyncExternalStore } from 'react'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import { canWrite, type Profile } from '#shared/domain/profile.ts'
import { useAppState } from './app-state.ts'
import type { ReadOnlyReason, SpaceStatus } from '#shared/ipc/contract.ts'
import type { DraftState } from './drafts.ts'
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

export function useSpaceStatus(): SpaceStatus {
  const { status } = useSession()
  return useSyncExternalStore(status.subscribe, status.get)
}

/**
 * Why nothing can be written now; `null` when all is well. A damaged journal first: a view that knows more than it does
 * is then its consequence.
 */
export function useReadOnly(): ReadOnlyReason | null {
  const { readOnly } = useSpaceStatus()
  const { heldBack } = useSession()
  return readOnly === 'journalDamaged' ? readOnly : (heldBack ?? readOnly)
}

/**
 * False for a member profile and in a read-only space. A window that could write keeps its forms when the space is held up
 * meanwhile: what is typed there stays, saving says what is wrong, and passes once the cause is gone.
 */
export function useCanWrite(): boolean {
  const { heldBack, status } = useSession()
  const isWritable = useReadOnly() === null
  const { role } = useProfile()
  return (isWritable || (heldBack === null && status.wasWritable())) && canWrite(role)
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

/** Whether what is typed is kept on disk as it goes. */
export function useDraftState(): DraftState {
  const { drafts } = useSession()
  return useSyncExternalStore(drafts.subscribe, drafts.state)
}
