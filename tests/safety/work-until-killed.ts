import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createBackupService } from '#electron/main/backup/backup-service.ts'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import type { FileLayer } from '#electron/main/files/file-layer.ts'
import { realOutside } from '#electron/main/real-outside.ts'
import { openSpaceFolder, type OpenSpace, type SpaceDependencies } from '#electron/main/space/open-space.ts'
import { recordAct } from '#electron/main/space/record-act.ts'
import { createReplicaRegistry } from '#electron/main/space/replicas.ts'
import { exportSpaceFile } from '#electron/main/space-file/export-space-file.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'
import type { Result } from '#shared/domain/common/result.ts'
import type { ActDraft } from '#shared/domain/journal/act.ts'

// Run by Node alone, with: space folder, folder of the settings, machine id, seed. It does the work of the main process on a
// space until it is killed, and says on its standard output, one line each, what it has been answered:
// `act <sequence> <hash>`, `draft <key> <text>`, `copy <name>`, `file <path>`.

const [folder = '', userData = '', machineId = '', seed = '0'] = process.argv.slice(2)
const random = createRandom(Number(seed))
const say = (line: string) => writeSync(1, `${line}\n`)

/** A disk that takes its bytes piece by piece, as a system may: a kill then falls between two pieces. */
const piecemeal: FileLayer = {
  ...nodeFileLayer,
  openWrite: async (path, how) => {
    const handle = await nodeFileLayer.openWrite(path, how)
    return {
      ...handle,
      write: async (bytes) => {
        const size = Math.ceil(bytes.byteLength / random.between(1, 6))
        for (let at = 0; at < bytes.byteLength; at += size) {
          await handle.write(bytes.subarray(at, at + size))
          await setImmediate()
        }
      },
    }
  },
}

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** Characters: as long a note as a person may have, about. */
const longestNote = 1500

/** Mostly what a form writes; at times what a long text does, or what goes to `blobs/`. */
function draftOf(sequence: number): ActDraft {
  const length = random.next() < 0.95 ? random.between(0, 800) : random.between(800, 200_000)
  const person = { givenName: 'Anne', familyName: 'Roux', functionTitle: '', email: '', phone: '', isMinor: false }
  const notes = Array.from(
    { length: Math.ceil((length + 1) / longestNote) },
    (_, part) => `${sequence} ${'é'.repeat(Math.min(longestNote, length - part * longestNote))}`,
  )
  const changes = notes.map((note) => ({
    table: 'people' as const,
    id: random.id(),
    op: 'create' as const,
    set: { ...person, note },
    unset: [],
  }))
  return { kind: 'person.create', changes }
}

async function work(space: OpenSpace, deps: SpaceDependencies): Promise<void> {
  const backups = createBackupService(piecemeal, deps.outside)
  const actor = { id: machineId, name: 'Claire Morel', role: 'secretary' } as const
  for (let sequence = space.journal.actCount() + 1; ; sequence += 1) {
    const head = valueOf(await recordAct(space, deps.outside, actor, draftOf(sequence)))
    say(`act ${head.sequence} ${head.hash}`)
    const chance = random.next()
    if (chance < 0.1) {
      const key = `meetings/${random.between(1, 4)}/notes`
      const text = `${sequence}-${'a'.repeat(random.between(1, 5000))}`
      valueOf(await space.drafts.save({ key, content: text }))
      say(`draft ${key} ${text}`)
    } else if (chance < 0.13) say(`copy ${valueOf(await backups.make(space, 'manual'))}`)
    else if (chance < 0.14) {
      const path = join(userData, 'export.gouvernail')
      valueOf(await exportSpaceFile(piecemeal, space, path, deps.outside.now()))
      say(`file ${path}`)
    }
  }
}

const outside = realOutside(machineId, null)
const replicas = createReplicaRegistry(piecemeal, userData, random.id)
/** Small, so that a life sees several segments. */
const segmentSize = 64 * 1024
const deps: SpaceDependencies = { layer: piecemeal, outside, replicas, userData, segmentSize }
// The lock of the life before was left by a dead process of this machine: taken over without a word.
const outcome = valueOf(await openSpaceFolder(deps, { folder, takeOver: false, asNewReplica: false }))
if (outcome.kind !== 'opened') throw new Error(outcome.kind)
if (outcome.space.readOnly() !== null) throw new Error(`read-only: ${outcome.space.readOnly() ?? ''}`)
await work(outcome.space, deps)
