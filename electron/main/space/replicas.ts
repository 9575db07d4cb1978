import { join } from 'node:path'
import { z } from 'zod'
import { idSchema, type Id, type NewId } from '#shared/domain/common/ids.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { readJson } from '../files/read-json.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'
import { readSpaceFile } from './space-folder.ts'

const replicasSchema = z.object({ replicas: z.array(z.object({ spaceId: idSchema, folder: z.string(), replicaId: idSchema })) })
type Replicas = z.infer<typeof replicasSchema>['replicas']

export type ReplicaChoice =
  | { readonly kind: 'replica'; readonly replicaId: Id }
  | { readonly kind: 'sameSpaceElsewhere'; readonly otherFolder: string }

/** Which replica this installation writes in which folder: kept with the settings, never in the folder, since a folder can be copied. */
export type ReplicaRegistry = {
  /** `folder` is a real path. A folder that moved keeps its replica; a second folder of the same space gets a new one, when asked. */
  readonly choose: (spaceId: Id, folder: string, asNewReplica: boolean) => Promise<ReplicaChoice>
  /** The replica of a folder that has just been made here: no question. */
  readonly register: (spaceId: Id, folder: string, replicaId: Id) => Promise<void>
}

export function createReplicaRegistry(layer: FileLayer, userData: string, newId: NewId): ReplicaRegistry {
  const path = join(userData, 'replicas.json')

  async function load(): Promise<Replicas> {
    const found = await readJson(layer, path, replicasSchema)
    return found.kind === 'read' ? found.value.replicas : []
  }
  async function save(replicas: Replicas): Promise<void> {
    await makeFolderDurably(layer, userData)
    await writeAtomic(layer, path, `${JSON.stringify({ replicas }, null, 1)}\n`)
  }

  async function isStillThere(spaceId: Id, folder: string): Promise<boolean> {
    const found = await readSpaceFile(layer, folder)
    return found.ok && found.value.spaceId === spaceId
  }

  async function add(spaceId: Id, folder: string, replicaId: Id): Promise<Id> {
    const kept = (await load()).filter((each) => each.folder !== folder)
    await save([...kept, { spaceId, folder, replicaId }])
    return replicaId
  }

  return {
    choose: async (spaceId, folder, asNewReplica) => {
      const replicas = await load()
      const same = replicas.filter((each) => each.spaceId === spaceId)
      const known = same.find((each) => each.folder === folder)
      if (known !== undefined) return { kind: 'replica', replicaId: known.replicaId }
      const moved: Replicas = []
      for (const each of same) {
        if (!(await isStillThere(spaceId, each.folder))) moved.push(each)
        else if (!asNewReplica) return { kind: 'sameSpaceElsewhere', otherFolder: each.folder }
      }
      const first = moved[0]
      if (asNewReplica || first === undefined) return { kind: 'replica', replicaId: await add(spaceId, folder, newId()) }
      await save(replicas.map((each) => (each === first ? { ...each, folder } : each)))
      return { kind: 'replica', replicaId: first.replicaId }
    },
    register: async (spaceId, folder, replicaId) => {
      await add(spaceId, folder, replicaId)
    },
  }
}
