import { err, type Result } from '#shared/domain/common/result.ts'
import { buildAct, genesis, type ActDraft, type Head } from '#shared/domain/journal/act.ts'
import { tick } from '#shared/domain/journal/clock.ts'
import type { Profile } from '#shared/domain/profile.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import type { Outside } from './machine.ts'
import type { OpenSpace } from './open-space.ts'

/** Appends an act that the main process itself makes: the first one of a space. */
export async function recordAct(
  space: Pick<OpenSpace, 'journal' | 'spaceId' | 'replicaId'>,
  outside: Pick<Outside, 'now' | 'newSalt'>,
  profile: Profile | null,
  draft: ActDraft,
): Promise<Result<Head, IpcError>> {
  if (profile === null) return err({ code: 'errors.profileMissing' })
  const now = outside.now()
  const { journal, spaceId, replicaId } = space
  const head = journal.heads().find((each) => each.replicaId === replicaId) ?? { replicaId, sequence: 0, hash: genesis }
  return journal.append(
    buildAct(draft, {
      spaceId,
      head,
      clock: tick(journal.latestClock(), now),
      instant: now,
      salt: outside.newSalt(),
      actor: profile,
    }),
  )
}
