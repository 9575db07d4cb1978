import { compactJournal } from '#electron/main/journal/compact-journal.ts'
import { createBackupService } from '#electron/main/backup/backup-service.ts'
import { openSettings } from '#electron/main/settings/settings-store.ts'
import { createSpaceFolder, creationAct } from '#electron/main/space/create-space.ts'
import { openSpaceFolder, type OpenSpace, type SpaceDependencies } from '#electron/main/space/open-space.ts'
import { recordAct } from '#electron/main/space/record-act.ts'
import { createReplicaRegistry } from '#electron/main/space/replicas.ts'
import { createRandom, type Random } from '#resources/samples/reseau/random.ts'
import type { ActDraft } from '#shared/domain/journal/act.ts'
import { powerCutLayer, type PowerCutLayer, type SkippedSync } from '../electron/support/power-cut-layer.ts'
import { foldOf, stateFromSnapshot } from '../electron/support/snapshot-state.ts'
import { claire, fakeOutside } from '../electron/support/world.ts'

const folder = '/disk/espace'
const userData = '/disk/user'
/** Small, so that a life goes through many segments. */
const segmentSize = 2000
const livesOfASpace = 4
const longestLife = 160

/** What the application said was done, and so must be found again. */
type Said = {
  isCreated: boolean
  /** Hash of each acknowledged act, by replica and sequence. */
  readonly acts: Map<string, string>
  /** For each draft, the texts that may be found: the last one said to be kept, and those asked since. */
  readonly drafts: Map<string, (string | null)[]>
  /** Names that may be found: the one said to be kept, and those asked since; empty before the first. */
  settings: string[]
}

type Disk = {
  readonly layer: PowerCutLayer
  readonly random: Random
  readonly said: Said
  readonly deps: SpaceDependencies
  readonly newId: () => string
}

function personDraft(random: Random, newId: () => string): ActDraft {
  const fate = random.next()
  // Mostly what a form writes, at times what a long text does, at times a body that goes to `blobs/`.
  const length = fate < 0.8 ? random.between(0, 600) : random.between(600, 4000)
  const note = 'x'.repeat(length)
  const set = { givenName: 'Anne', familyName: 'Roux', functionTitle: '', email: '', phone: '', isMinor: false, note }
  const count = fate < 0.9 ? 1 : Math.ceil(262_000 / length)
  return {
    kind: 'person.create',
    changes: Array.from({ length: count }, () => ({ table: 'people', id: newId(), op: 'create', set, unset: [] })),
  }
}

async function write(disk: Disk, space: OpenSpace): Promise<void> {
  const { said, random, deps, newId } = disk
  const head = await recordAct(space, deps.outside, claire, personDraft(random, newId))
  if (!head.ok) throw new Error(head.error.code)
  said.acts.set(`${head.value.replicaId} ${head.value.sequence}`, head.value.hash)
}

async function typeDraft({ said, random }: Disk, space: OpenSpace): Promise<void> {
  const key = `meetings/${random.between(1, 3)}/notes`
  const known = said.drafts.get(key) ?? [null]
  const isKept = random.next() < 0.8
  const content = isKept ? `texte ${random.hex(8)}` : null
  known.push(content)
  said.drafts.set(key, known)
  const answer = content === null ? await space.drafts.discard(key) : await space.drafts.save({ key, content })
  if (!answer.ok) throw new Error(answer.error.code)
  // A text given up may come back: its act is written, and offering it again loses nothing.
  said.drafts.set(key, content === null ? known : [content])
}

/** A journal long enough for it is told in a snapshot, and its closed segments go to the archive. */
async function makeRoom({ layer, deps }: Disk, space: OpenSpace): Promise<void> {
  const options = { above: segmentSize * 2, now: deps.outside.now, mayGoOn: async () => true }
  const compacted = await compactJournal(layer, space, options)
  if (!compacted.ok) throw new Error(compacted.error.code)
}

/** One run of the application until the power goes, or until it has done enough; every failure of a call ends it. */
async function live(disk: Disk): Promise<void> {
  const { layer, deps, said, random, newId } = disk
  layer.cutAfter(random.between(1, longestLife))
  try {
    const settings = await openSettings(layer, userData, newId, 'fr')
    const space = await openOrCreate(disk)
    said.isCreated = true
    const backups = createBackupService(layer, deps.outside)
    while (!layer.isCut()) {
      const what = random.next()
      // Half of the cuts fall while a line is being written: that is where the most can go wrong.
      if (random.next() < 0.04) layer.cutAfter(random.between(4, 8))
      if (what < 0.7) await write(disk, space)
      else if (what < 0.85) await typeDraft(disk, space)
      else if (what < 0.9) await backups.make(space, 'manual')
      else if (what < 0.92) await makeRoom(disk, space)
      else if (what < 0.95) {
        const name = `Nom ${random.hex(6)}`
        said.settings.push(name)
        await settings.update((current) => ({ ...current, profile: { ...claire, name } }))
        said.settings = [name]
      } else await layer.list(folder)
    }
  } catch (error) {
    if (!layer.isCut()) throw error
  }
}

async function openOrCreate({ deps, said, newId }: Disk): Promise<OpenSpace> {
  if (!said.isCreated) {
    const found = await deps.layer.stat(folder)
    if (found !== null) await deps.layer.remove(folder)
    const spaceId = newId()
    const first = creationAct({ id: spaceId, name: 'Espace', origin: null, acceptedDamages: [] })
    const made = await createSpaceFolder(deps, { folder, spaceId, profile: claire, first })
    if (!made.ok) throw new Error(made.error.code)
    const [head] = made.value.journal.heads()
    if (head !== undefined) said.acts.set(`${head.replicaId} ${head.sequence}`, head.hash)
    return made.value
  }
  const opened = await openSpaceFolder(deps, { folder, takeOver: false, asNewReplica: false })
  if (!opened.ok) throw new Error(opened.error.code)
  if (opened.value.kind !== 'opened') throw new Error(opened.value.kind)
  return opened.value.space
}

/** What is lost or wrong after the power came back; empty when all that was said is there. */
async function losses(disk: Disk): Promise<string[]> {
  const { layer, deps, said, newId } = disk
  const settings = await openSettings(layer, userData, newId, 'fr')
  const lost: string[] = []
  const name = settings.current().profile?.name ?? ''
  if (!said.settings.includes(name)) lost.push(`settings: ${name}`)
  said.settings = [name]
  if (!said.isCreated) return lost
  const opened = await openSpaceFolder(deps, { folder, takeOver: false, asNewReplica: false })
  if (!opened.ok) return [...lost, `space: ${opened.error.code}`]
  if (opened.value.kind !== 'opened') return [...lost, `space: ${opened.value.kind}`]
  const { space } = opened.value
  lost.push(...space.journal.findings.filter(({ kind }) => kind !== 'tornTail').map(({ kind, file }) => `${kind}: ${file}`))
  if (space.readOnly() !== null) lost.push(`read-only: ${space.readOnly() ?? ''}`)
  const acts = await space.journal.readAll()
  if (!acts.ok) return [...lost, `acts: ${acts.error.code}`]
  const isTold = space.journal.snapshot() === null || (await stateFromSnapshot(space.journal)) === (await foldOf(space.journal))
  if (!isTold) lost.push('snapshot')
  const found = new Map(acts.value.map((act) => [`${act.header.replicaId} ${act.header.sequence}`, act.header.previous]))
  for (const key of said.acts.keys()) if (!found.has(key)) lost.push(`act: ${key}`)
  for (const head of space.journal.heads()) {
    const hash = said.acts.get(`${head.replicaId} ${head.sequence}`)
    if (hash !== undefined && hash !== head.hash) lost.push(`another act: ${head.sequence}`)
    // At most the one that was under way may be there without having been said.
    const most = Math.max(
      0,
      ...[...said.acts.keys()].filter((key) => key.startsWith(head.replicaId)).map((key) => Number(key.split(' ')[1])),
    )
    if (head.sequence > most + 1) lost.push(`invented: ${head.sequence}`)
    said.acts.set(`${head.replicaId} ${head.sequence}`, head.hash)
  }
  const drafts = await space.drafts.list()
  if (!drafts.ok) return [...lost, `drafts: ${drafts.error.code}`]
  for (const [key, texts] of said.drafts) {
    const text = drafts.value.find((draft) => draft.key === key)?.content ?? null
    if (!texts.includes(text as string | null)) lost.push(`draft: ${key}`) // `as`: this life writes texts only
    said.drafts.set(key, [text as string | null]) // `as`: same
  }
  await space.close()
  return lost
}

export type Outcome = {
  readonly lost: readonly string[]
  readonly acts: number
  readonly torn: number
  readonly archived: number
}

/** A space that lives through several power cuts; the same seed gives the same lives. */
export async function livesOf(seed: number, isSkipped?: SkippedSync): Promise<Outcome> {
  const random = createRandom(seed)
  const layer = powerCutLayer(isSkipped)
  await layer.makeFolder('/disk')
  await layer.syncFolder('/')
  const said: Said = { isCreated: false, acts: new Map(), drafts: new Map(), settings: [''] }
  const newId = random.id
  const lost: string[] = []
  let torn = 0
  let archived = 0
  for (let life = 0; life < livesOfASpace && lost.length === 0; life += 1) {
    // Each life is another process of the same machine; the one before is dead.
    const outside = fakeOutside('0a0a0a0a-0000-4000-8000-000000000001', 100 + life, newId)
    const later = Date.parse('2025-09-01T08:00:00.000Z') + life * 86_400_000
    outside.setNow(new Date(later).toISOString())
    const deps: SpaceDependencies = {
      layer,
      outside,
      replicas: createReplicaRegistry(layer, userData, newId),
      userData,
      segmentSize,
    }
    const disk: Disk = { layer, random, said, deps, newId }
    await live(disk)
    layer.restart(random)
    lost.push(...(await losses(disk)))
    const files = await layer.list(folder)
    if (files.length > 0) {
      torn += await countOf(layer, '', /^torn-/)
      archived += await countOf(layer, 'archive', /jsonl$/)
    }
    layer.restart(random)
  }
  return { lost, acts: said.acts.size, torn, archived }
}

async function countOf(layer: PowerCutLayer, inside: string, pattern: RegExp): Promise<number> {
  let count = 0
  for (const replica of await layer.list(`${folder}/journal`))
    count += (await layer.list(`${folder}/journal/${replica}/${inside}`)).filter((name) => pattern.test(name)).length
  return count
}
