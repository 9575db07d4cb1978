import { writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import type { FileLayer } from '#electron/main/files/file-layer.ts'
import { openJournal } from '#electron/main/journal/journal.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'
import { buildAct, genesis, hashHeader } from '#shared/domain/journal/act.ts'
import { tick } from '#shared/domain/journal/clock.ts'

// Run by Node alone, with: space folder, space id, replica id, seed. It appends acts until it is killed and says on its
// standard output, one line each, `sequence hash` of what the journal has acknowledged.

const [spaceFolder = '', spaceId = '', replicaId = '', seed = '0'] = process.argv.slice(2)
const random = createRandom(Number(seed))

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

const opened = await openJournal(piecemeal, { spaceFolder, spaceId, replicaId, isWritable: true })
if (!opened.ok) throw new Error(opened.error.code)
const journal = opened.value
const actor = { id: spaceId, name: 'Claire Morel', role: 'secretary' } as const

for (;;) {
  const head = journal.heads()[0] ?? { replicaId, sequence: 0, hash: genesis }
  const instant = new Date().toISOString()
  // Mostly what a form writes; at times what a long text does, or what goes to `blobs/`.
  const length = random.next() < 0.95 ? random.between(0, 800) : random.between(800, 200_000)
  const set = { id: spaceId, name: `${head.sequence + 1}`, padding: 'é'.repeat(length) }
  const act = buildAct(
    {
      kind: 'space.update',
      changes: [{ table: 'spaces', id: spaceId, op: head.sequence === 0 ? 'create' : 'update', set, unset: [] }],
    },
    { spaceId, head, clock: tick(journal.latestClock(), instant), instant, salt: random.hex(32), actor },
  )
  const written = await journal.append(act)
  if (!written.ok) throw new Error(written.error.code)
  writeSync(1, `${written.value.sequence} ${hashHeader(act.header)}\n`)
}
