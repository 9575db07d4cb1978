import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { openJournal } from '#electron/main/journal/journal.ts'
import { realOutside } from '#electron/main/real-outside.ts'
import { putBlob } from '#electron/main/space/blobs.ts'
import { createSpaceFolder, creationAct } from '#electron/main/space/create-space.ts'
import { createReplicaRegistry } from '#electron/main/space/replicas.ts'
import { recordAct } from '#electron/main/space/record-act.ts'
import type { Change } from '#shared/domain/journal/act.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'

// Run by Node alone in a mount namespace of its own, with: a folder, a seed. It mounts a disk of 1 MB there, fills it while it
// works in a space, makes room and goes on, three times; it prints what happened as JSON.

const [root = '', seed = '0'] = process.argv.slice(2)
const random = createRandom(Number(seed))
const [disk, userData] = [join(root, 'disk'), join(root, 'user-data')]
for (const folder of [disk, userData]) mkdirSync(folder)
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk])

const id = random.id()
const profile = { id, name: 'Claire Morel', role: 'secretary' } as const
const outside = { ...realOutside(id, null), every: () => () => undefined }
const layer = nodeFileLayer
const replicas = createReplicaRegistry(layer, userData, outside.newId)
// No limit but that of the disk itself.
const deps = { layer, outside, replicas, userData, watch: { lowUnder: 0, criticalUnder: 0, everyMs: 1 } }
const folder = join(disk, 'espace')
const spaceId = random.id()
const first = creationAct({ id: spaceId, name: 'Comité', origin: null, acceptedDamages: [] })
const created = await createSpaceFolder(deps, { folder, spaceId, profile, first })
if (!created.ok) throw new Error(created.error.code)
const space = created.value

const filler = join(disk, 'other-files')
const acknowledged: string[] = []
const refusals = new Map<string, number>()
const drafts = new Map<string, string>()
let blobs = 0
let resumed = 0

const refuse = (code: string) => refusals.set(code, (refusals.get(code) ?? 0) + 1)

async function act(length: number): Promise<boolean> {
  const name = `Famille ${acknowledged.length}.${random.hex(6)}`
  const set = {
    givenName: '',
    familyName: name,
    functionTitle: '',
    email: '',
    phone: '',
    isMinor: false,
    note: 'é'.repeat(length),
  }
  const change: Change = { table: 'people', id: random.id(), op: 'create', set, unset: [] }
  const written = await recordAct(space, outside, profile, { kind: 'person.create', changes: [change] })
  if (written.ok) acknowledged.push(name)
  else refuse(written.error.code)
  return written.ok
}

async function workUntilFull(): Promise<void> {
  for (let inARow = 0; inARow < 5;) {
    inARow = (await act(random.between(0, 900))) ? 0 : inARow + 1
    const content = `texte ${acknowledged.length}`
    const kept = await space.drafts.save({ key: 'meetings/1', content })
    if (kept.ok) drafts.set('meetings/1', content)
    else refuse(kept.error.code)
    if (random.next() < 0.2) {
      const blob = await putBlob(layer, folder, Buffer.from(random.hex(2000)))
      if (blob.ok) blobs += 1
      else refuse(blob.error.code)
    }
  }
}

for (let round = 0; round < 3; round += 1) {
  // Something else takes the room that is left, all but a little.
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - random.between(20_000, 60_000))))
  await workUntilFull()
  rmSync(filler)
  if (await act(100)) resumed += 1
}

const reader = await openJournal(layer, { spaceFolder: folder, spaceId, replicaId: null, isWritable: false })
if (!reader.ok) throw new Error(reader.error.code)
const acts = await reader.value.readAll()
if (!acts.ok) throw new Error(acts.error.code)
const written = acts.value.slice(1).map(({ body }) => String(body.changes[0]?.set['familyName']))
const listed = await space.drafts.list()
process.stdout.write(
  JSON.stringify({
    acknowledged: acknowledged.length,
    isSame: JSON.stringify(written) === JSON.stringify(acknowledged),
    findings: reader.value.findings,
    refusals: Object.fromEntries(refusals),
    isDraftKept: listed.ok && listed.value.some(({ key, content }) => content === drafts.get(key)),
    blobs,
    resumed,
  }),
)
