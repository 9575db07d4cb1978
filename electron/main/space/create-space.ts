import { basename, join } from 'node:path'
import type { Id } from '#shared/domain/common/ids.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { spaceSchema, type Space } from '#shared/domain/entities/space.ts'
import { diffRows } from '#shared/domain/journal/fold.ts'
import type { ActDraft } from '#shared/domain/journal/act.ts'
import type { Profile } from '#shared/domain/profile.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import { openSpaceFolder, type OpenSpace, type SpaceDependencies } from './open-space.ts'
import { recordAct } from './record-act.ts'
import { makeSpaceFolder } from './space-folder.ts'

export type NewSpace = { readonly folder: string; readonly spaceId: Id; readonly profile: Profile; readonly first: ActDraft }

/** The first act of a new space: its own record. */
export function creationAct(record: Space): ActDraft {
  const change = diffRows('spaces', undefined, record)
  return { kind: 'space.create', changes: change === null ? [] : [change] }
}

/** Makes a space in an empty or missing folder, with its first act, and holds it. A failure leaves the folder as it was. */
export async function createSpaceFolder(
  deps: SpaceDependencies,
  { folder, spaceId, profile, first }: NewSpace,
): Promise<Result<OpenSpace, IpcError>> {
  const { layer, outside } = deps
  let existed: boolean
  try {
    existed = (await layer.stat(folder)) !== null
  } catch (error) {
    return err(fileError(error, 'errors.readFailed'))
  }
  const made = await makeSpaceFolder(layer, folder, spaceId, outside.now())
  if (!made.ok) return made.error.code === 'errors.folderNotEmpty' ? made : undo(made)
  const opened = await openNew()
  if (!opened.ok) return undo(opened)
  const refused = await opened.value.refusal()
  const recorded = refused === null ? await recordAct(opened.value, outside, profile, first) : err(refused)
  if (recorded.ok) return opened
  await opened.value.close()
  return undo(recorded)

  async function openNew(): Promise<Result<OpenSpace, IpcError>> {
    try {
      await deps.replicas.register(spaceId, await layer.realPath(folder), outside.newId())
    } catch (error) {
      return err(fileError(error, 'errors.writeFailed'))
    }
    const outcome = await openSpaceFolder(deps, { folder, takeOver: true, asNewReplica: false })
    if (!outcome.ok) return outcome
    return outcome.value.kind === 'opened' ? ok(outcome.value.space) : err({ code: 'errors.internal' })
  }

  async function undo(failure: { readonly ok: false; readonly error: IpcError }): Promise<{ ok: false; error: IpcError }> {
    const names = existed ? ['space.json', 'lock.json', 'journal', 'drafts', 'blobs', 'backups'] : ['']
    for (const name of names) await layer.remove(join(folder, name)).catch(() => undefined)
    return failure
  }
}

/** A space whose first act was lost to a crash while it was made is named after its folder. */
export async function completeCreation(
  deps: SpaceDependencies,
  space: OpenSpace,
  profile: Profile | null,
): Promise<Result<null, IpcError>> {
  if (space.journal.actCount() > 0 || space.readOnly() !== null || space.journal.findings.length > 0) return ok(null)
  const record = spaceSchema.parse({
    id: space.spaceId,
    name: basename(space.folder) || 'Gouvernail',
    origin: null,
    acceptedDamages: [],
  })
  const recorded = await recordAct(space, deps.outside, profile, creationAct(record))
  return recorded.ok ? ok(null) : recorded
}
