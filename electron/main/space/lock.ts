import { join } from 'node:path'
import { z } from 'zod'
import { instantSchema } from '#shared/domain/common/dates.ts'
import { idSchema } from '#shared/domain/common/ids.ts'
import { errorCode } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { readJson } from '../files/read-json.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import type { Outside } from './machine.ts'

const lockSchema = z.object({
  machineId: idSchema,
  machine: z.string(),
  pid: z.int(),
  bootedAt: instantSchema,
  token: idSchema,
  since: instantSchema,
  heartbeat: instantSchema,
})
export type LockFile = z.infer<typeof lockSchema>

/** `lost`: another took the lock over, for good. `refused`: the disk took no write; that is no loss. */
export type Heartbeat = 'held' | 'lost' | 'refused'

export type SpaceLock = {
  /** Writes the heartbeat. */
  readonly refresh: () => Promise<Heartbeat>
  readonly release: () => Promise<void>
}

export type LockOutcome =
  | { readonly kind: 'held'; readonly lock: SpaceLock }
  | { readonly kind: 'locked'; readonly machine: string; readonly since: string }

/** Two starts of a computer are told apart beyond this: its clock may be put right meanwhile. */
const bootToleranceMs = 120_000

export const lockPath = (folder: string): string => join(folder, 'lock.json')

/**
 * Takes the lock of a space. A dead process of this installation is taken over without a word; any other one is
 * reported, and taken over only when asked. Rejects with the disk's error when the folder cannot be written.
 */
export async function takeLock(layer: FileLayer, outside: Outside, folder: string, takeOver: boolean): Promise<LockOutcome> {
  const path = lockPath(folder)
  const found = await readJson(layer, path, lockSchema)
  if (found.kind === 'read' && !takeOver && !isDead(found.value, outside)) {
    return { kind: 'locked', machine: found.value.machine, since: found.value.since }
  }
  const now = outside.now()
  const { machine } = outside
  const mine: LockFile = {
    machineId: machine.id,
    machine: machine.name,
    pid: machine.pid,
    bootedAt: machine.bootedAt(),
    token: outside.newId(),
    since: now,
    heartbeat: now,
  }
  if (found.kind === 'missing') {
    const winner = await createLock(layer, path, mine)
    if (!winner) return takeLock(layer, outside, folder, takeOver)
  } else {
    await writeAtomic(layer, path, JSON.stringify(mine))
  }
  return { kind: 'held', lock: lockOf(layer, outside, path, mine) }
}

/** True when this process made the file; false when another was first. */
async function createLock(layer: FileLayer, path: string, mine: LockFile): Promise<boolean> {
  try {
    const handle = await layer.openWrite(path, 'create')
    try {
      await handle.write(Buffer.from(JSON.stringify(mine)))
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    await layer.remove(path).catch(() => undefined)
    throw error
  }
}

function isDead(lock: LockFile, { machine }: Outside): boolean {
  if (lock.machineId !== machine.id) return false
  const restarted = Math.abs(Date.parse(lock.bootedAt) - Date.parse(machine.bootedAt())) > bootToleranceMs
  // A lock that bears this very process number was left by an earlier one: this process opens a folder once.
  return restarted || lock.pid === machine.pid || !machine.isAlive(lock.pid)
}

function lockOf(layer: FileLayer, outside: Outside, path: string, mine: LockFile): SpaceLock {
  let isHeld = true
  const stillMine = async () => {
    const found = await readJson(layer, path, lockSchema)
    return found.kind !== 'read' || found.value.token === mine.token
  }
  return {
    refresh: async () => {
      if (!isHeld) return 'lost'
      try {
        isHeld = await stillMine()
        if (isHeld) await writeAtomic(layer, path, JSON.stringify({ ...mine, heartbeat: outside.now() }))
      } catch {
        return 'refused'
      }
      return isHeld ? 'held' : 'lost'
    },
    release: async () => {
      if (isHeld && (await stillMine().catch(() => false))) await layer.remove(path).catch(() => undefined)
      isHeld = false
    },
  }
}
