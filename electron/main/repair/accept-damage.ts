import { basename } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { diffRows } from '#shared/domain/journal/fold.ts'
import { canWrite, type Profile } from '#shared/domain/profile.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { acceptanceOf } from '../journal/accepted-damages.ts'
import { isHarmless } from '../journal/findings.ts'
import { openJournal, type Journal } from '../journal/journal.ts'
import type { OpenSpace, SpaceDependencies } from '../space/open-space.ts'
import { recordAct } from '../space/record-act.ts'
import { keptChanges } from './kept-changes.ts'

/** Of records put back: enough for most damages, and far under the largest act. */
const changesInAct = 200

/**
 * Records that a person goes on without the acts that damage has taken, in one act of the space, which a new replica of
 * this installation begins: the lost acts keep their numbers, and the window starts from a view made of the journal alone,
 * since the one before may still hold what they had changed. What a snapshot still holds of the lost acts is written again
 * first, in acts of its own. The space must be opened again afterwards.
 * `beforeWriting`: brings a space of a former format to this one.
 */
export async function acceptDamage(
  deps: SpaceDependencies,
  space: Pick<OpenSpace, 'folder' | 'spaceId' | 'replicaId' | 'journal'>,
  profile: Profile | null,
  beforeWriting: (journal: Journal) => Promise<Result<null, IpcError>>,
): Promise<Result<null, IpcError>> {
  if (profile === null) return err({ code: 'errors.profileMissing' })
  if (!canWrite(profile.role)) return err({ code: 'errors.roleRefused' })
  const { layer, outside, replicas, segmentSize } = deps
  const { folder, spaceId } = space
  const damages = space.journal.findings.filter((finding) => !isHarmless(finding))
  if (damages.length === 0) return ok(null)
  const replicaId = outside.newId()
  const opened = await openJournal(layer, {
    spaceFolder: folder,
    spaceId,
    replicaId,
    isWritable: true,
    segmentSize,
    isDamageRead: true,
  })
  if (!opened.ok) return opened
  const isKept = ({ findings }: Pick<Journal, 'findings'>) => findings.some(({ snapshotAt }) => snapshotAt !== null)
  if (isKept(space.journal) && !isKept(opened.value)) return err({ code: 'errors.snapshotUnusable' })
  const ready = await beforeWriting(opened.value)
  if (!ready.ok) return ready
  const kept = await keptChanges(layer, folder, opened.value)
  if (!kept.ok) return kept
  await replicas.register(spaceId, folder, replicaId)
  // The acceptance comes last: cut short before it, the damage is still to be judged, and the same is written again.
  for (let start = 0; start < kept.value.length; start += changesInAct) {
    const changes = kept.value.slice(start, start + changesInAct)
    const written = await recordAct({ journal: opened.value, spaceId, replicaId }, outside, profile, {
      kind: 'space.restoreKept',
      changes,
    })
    if (!written.ok) return written
  }
  const known = await opened.value.spaceRecord()
  if (!known.ok) return known
  const before = known.value ?? undefined
  const after = {
    ...(before ?? { id: spaceId, name: basename(folder) || 'Gouvernail', origin: null }),
    acceptedDamages: [...(before?.acceptedDamages ?? []), ...acceptanceOf(damages, outside.now())],
  }
  const change = diffRows('spaces', before, after)
  if (change === null) return ok(null)
  const recorded = await recordAct({ journal: opened.value, spaceId, replicaId }, outside, profile, {
    kind: 'space.acceptDamage',
    changes: [change],
  })
  return recorded.ok ? ok(null) : recorded
}
