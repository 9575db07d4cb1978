import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FileLayer } from '#electron/main/files/file-layer.ts'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { compactJournal, type Compacted } from '#electron/main/journal/compact-journal.ts'
import { openJournal, type Journal } from '#electron/main/journal/journal.ts'
import { backupEntries } from '#electron/main/backup/backup-entries.ts'
import { createCompaction } from '#electron/main/space/compaction.ts'
import { openSpaceFolder, type OpenSpace } from '#electron/main/space/open-space.ts'
import { nthFaultLayer, type CallKind } from '../support/nth-fault-layer.ts'
import { foldOf, stateFromSnapshot } from '../support/snapshot-state.ts'
import { codeOf, newSpace, newWorld, personAct, record, temporaryFolder, valueOf, type World } from '../support/world.ts'

/** A world whose journals are cut in segments of a few acts. */
async function smallSegments(): Promise<World> {
  const world = await newWorld()
  return { ...world, deps: { ...world.deps, segmentSize: 2500 } }
}

const addPeople = async (world: World, space: OpenSpace, from: number, to: number): Promise<void> => {
  for (let index = from; index <= to; index += 1) await record(world, space, personAct(world.outside.newId(), `Famille${index}`))
}

async function spaceWith(count: number): Promise<{ world: World; space: OpenSpace }> {
  const world = await smallSegments()
  const space = await newSpace(world)
  await addPeople(world, space, 1, count)
  return { world, space }
}

const now = () => '2025-09-02T08:00:00.000Z'

const compact = async (space: OpenSpace, above = 1, mayGoOn = async () => true): Promise<Compacted> =>
  valueOf(await compactJournal(nodeFileLayer, space, { above, now, mayGoOn }))

async function openedAgain(
  { folder, spaceId }: Pick<OpenSpace, 'folder' | 'spaceId'>,
  replicaId: string | null = null,
): Promise<Journal> {
  return valueOf(
    await openJournal(nodeFileLayer, {
      spaceFolder: folder,
      spaceId,
      replicaId,
      isWritable: replicaId !== null,
      segmentSize: 2500,
    }),
  )
}

const folderOf = ({ folder, replicaId }: OpenSpace, inside = ''): string => join(folder, 'journal', replicaId, inside)
const segmentsIn = async (path: string): Promise<string[]> =>
  (await readdir(path).catch(() => [])).filter((name) => name.endsWith('.jsonl')).toSorted()

describe('@safety snapshots and the archive', () => {
  test('nothing is done under the threshold', async () => {
    const { space } = await spaceWith(12)
    expect(await compact(space, 200 * 1024 * 1024)).toBe('notNeeded')
    expect(await readdir(space.folder)).not.toContain('snapshots')
    expect(await segmentsIn(folderOf(space, 'archive'))).toEqual([])
  })

  test('nor while the disk has not twice the room that the journal takes', async () => {
    const { space } = await spaceWith(12)
    const layer = { ...nodeFileLayer, freeSpace: async () => 5000 }
    const options = { above: 1, now, mayGoOn: async () => true }
    expect(valueOf(await compactJournal(layer, space, options))).toBe('notNeeded')
    expect(await readdir(space.folder)).not.toContain('snapshots')
  })

  test('closed segments go to the archive, byte for byte, and the journal reads the same', async () => {
    const { space } = await spaceWith(20)
    const before = await foldOf(space.journal)
    const names = await segmentsIn(folderOf(space))
    expect(names.length).toBeGreaterThan(3)
    const bytes = await Promise.all(names.map((name) => readFile(join(folderOf(space), name))))
    expect(await compact(space)).toBe('done')
    expect(await segmentsIn(folderOf(space))).toEqual(names.slice(-1))
    expect(await segmentsIn(folderOf(space, 'archive'))).toEqual(names.slice(0, -1))
    for (const [index, name] of names.entries()) {
      const inside = index === names.length - 1 ? '' : 'archive'
      expect(await readFile(join(folderOf(space, inside), name))).toEqual(bytes[index])
    }
    // The journal that was open all along, and one opened afterwards.
    expect(await foldOf(space.journal)).toBe(before)
    const again = await openedAgain(space)
    expect(again.findings).toEqual([])
    expect(again.actCount()).toBe(21)
    expect(await foldOf(again)).toBe(before)
    expect(await stateFromSnapshot(again)).toBe(before)
  })

  test('work goes on, and the next snapshot waits for as many bytes', async () => {
    const { world, space } = await spaceWith(20)
    const size = space.journal.bytesAfterSnapshot()
    expect(await compact(space, size)).toBe('done')
    expect(space.journal.bytesAfterSnapshot()).toBe(0)
    await addPeople(world, space, 21, 30)
    expect(await compact(space, size)).toBe('notNeeded')
    await addPeople(world, space, 31, 42)
    expect(await compact(space, size)).toBe('done')
    await addPeople(world, space, 43, 45)
    const again = await openedAgain(space)
    expect(again.snapshot()?.cursor).toBe(43)
    expect(again.actCount()).toBe(46)
    expect(await stateFromSnapshot(again)).toBe(await foldOf(again))
    // Two are kept, each with its rows.
    await compact(space)
    expect((await readdir(join(space.folder, 'snapshots'))).length).toBe(4)
  })

  test('a new act opens a new segment when all that is left is archived', async () => {
    const { world, space } = await spaceWith(20)
    await compact(space)
    const [last = ''] = await segmentsIn(folderOf(space))
    await rm(join(folderOf(space), last))
    await space.close()
    const outcome = valueOf(await openSpaceFolder(world.deps, { folder: space.folder, takeOver: false, asNewReplica: false }))
    if (outcome.kind !== 'opened') throw new Error(outcome.kind)
    await record(world, outcome.space, personAct(world.outside.newId(), 'Après'))
    expect(await segmentsIn(folderOf(space))).toEqual([last])
    expect((await openedAgain(space)).findings).toEqual([])
  })

  test('a copy and an exported file hold the archive too', async () => {
    const { space } = await spaceWith(20)
    await compact(space)
    const names: string[] = []
    for await (const { name } of backupEntries(nodeFileLayer, space.folder)) names.push(name)
    const inJournal = names.filter((name) => name.startsWith('journal/'))
    expect(inJournal.filter((name) => name.includes('/archive/')).length).toBe(inJournal.length - 1)
    const frozen = space.journal.freeze()
    expect(frozen.segments.map(({ name }) => name)).toEqual(
      [...(await segmentsIn(folderOf(space, 'archive'))), ...(await segmentsIn(folderOf(space)))].toSorted(),
    )
  })

  test('stopped between two steps, nothing is half done and the next care ends it', { timeout: 60_000 }, async () => {
    const { space } = await spaceWith(20)
    const before = await foldOf(space.journal)
    for (let steps = 0; ; steps += 1) {
      let left = steps
      const done = await compact(space, 1, async () => (left -= 1) >= 0)
      const again = await openedAgain(space)
      expect(again.findings).toEqual([])
      expect(await foldOf(again)).toBe(before)
      if (done !== 'stopped') break
    }
    expect(await segmentsIn(folderOf(space))).toHaveLength(1)
  })

  test('a disk that refuses any one call leaves every act where it can be read', { timeout: 120_000 }, async () => {
    const kinds = new Set<CallKind>([
      'read',
      'openWrite',
      'write',
      'sync',
      'rename',
      'makeFolder',
      'syncFolder',
      'list',
      'stat',
      'remove',
    ])
    for (const mode of ['once', 'lasting'] as const) {
      for (let at = 1; ; at += 1) {
        const { space } = await spaceWith(8)
        const before = await foldOf(space.journal)
        const layer = nthFaultLayer()
        layer.arm({ at, code: 'ENOSPC', kinds, mode })
        await compactJournal(layer, space, { above: 1, now, mayGoOn: async () => true })
        const hits = layer.heal()
        const again = await openedAgain(space)
        expect(again.findings, hits.join()).toEqual([])
        expect(await foldOf(again)).toBe(before)
        if (again.snapshot() !== null) expect(await stateFromSnapshot(again)).toBe(before)
        await compact(space)
        expect(await segmentsIn(folderOf(space)), hits.join()).toHaveLength(1)
        if (hits.length === 0) break
      }
    }
  })
})

describe('@safety what a snapshot still tells when the archive is damaged', () => {
  /** Archived, with a few acts after the snapshot. */
  async function archived(): Promise<{ world: World; space: OpenSpace; whole: string }> {
    const { world, space } = await spaceWith(20)
    await compact(space)
    await addPeople(world, space, 21, 24)
    return { world, space, whole: await foldOf(space.journal) }
  }

  test('acts are lost from the history, and said so; the records are whole', async () => {
    const { space, whole } = await archived()
    const file = join(folderOf(space, 'archive'), '000002.jsonl')
    const bytes = await readFile(file)
    await writeFile(file, bytes.fill(0x20, 40, 900))
    const journal = await openedAgain(space)
    expect(journal.readOnly()).toBe('journalDamaged')
    expect(journal.findings.map(({ kind, snapshotAt }) => [kind, snapshotAt])).toEqual([['damaged', now()]])
    expect(await foldOf(journal)).not.toBe(whole)
    expect(await stateFromSnapshot(journal)).toBe(whole)
  })

  test('the archive deleted whole loses no record', async () => {
    const { space, whole } = await archived()
    await rm(folderOf(space, 'archive'), { recursive: true })
    const journal = await openedAgain(space)
    expect(journal.findings.map(({ kind, snapshotAt }) => [kind, snapshotAt])).toEqual([['missing', now()]])
    expect(await stateFromSnapshot(journal)).toBe(whole)
  })

  test('a damage that begins in the archive and ends after it is not promised', async () => {
    const { space } = await archived()
    const [last = ''] = await segmentsIn(folderOf(space))
    const file = join(folderOf(space), last)
    const bytes = await readFile(file)
    await writeFile(file, bytes.fill(0x20, 0, bytes.length - 600))
    const journal = await openedAgain(space)
    expect(journal.findings).toMatchObject([{ snapshotAt: null }])
  })

  test('a snapshot with one byte changed promises nothing, and the acts tell all', async () => {
    const { space, whole } = await archived()
    const rows = join(space.folder, 'snapshots', '000001.rows.jsonl')
    const bytes = await readFile(rows)
    const at = bytes.indexOf('Famille7')
    await writeFile(rows, bytes.fill('X', at, at + 1))
    const journal = await openedAgain(space)
    expect(journal.snapshot()).toBeNull()
    expect(codeOf(await journal.readSnapshot(1, 0))).toBe('errors.snapshotUnusable')
    expect(await foldOf(journal)).toBe(whole)
    await rm(folderOf(space, 'archive'), { recursive: true })
    expect((await openedAgain(space)).findings).toMatchObject([{ kind: 'missing', snapshotAt: null }])
  })

  test('the one before counts when the newest has a byte changed', async () => {
    const { world, space } = await archived()
    await addPeople(world, space, 25, 40)
    await compact(space)
    const whole = await foldOf(space.journal)
    const rows = join(space.folder, 'snapshots', '000002.rows.jsonl')
    await writeFile(rows, (await readFile(rows)).fill('X', 10, 11))
    const journal = await openedAgain(space)
    expect(journal.snapshot()?.number).toBe(1)
    expect(await stateFromSnapshot(journal)).toBe(whole)
  })

  test('the pages of a snapshot are never mixed with those of one made meanwhile', async () => {
    const { world, space } = await archived()
    const first = valueOf(await space.journal.readSnapshot(1, 0))
    expect(first.next).toBeNull()
    await addPeople(world, space, 25, 40)
    await compact(space)
    expect(space.journal.snapshot()?.number).toBe(2)
    expect(codeOf(await space.journal.readSnapshot(1, 5))).toBe('errors.snapshotUnusable')
    expect(codeOf(await space.journal.readSnapshot(1, 0))).toBe('errors.snapshotUnusable')
  })

  test('a wrong reading is neither told in a snapshot nor kept in the archive', async () => {
    const { space } = await spaceWith(20)
    const before = await foldOf(space.journal)
    const names = await segmentsIn(folderOf(space))
    const wrongly = (change: (bytes: Buffer) => Buffer) => ({
      ...nodeFileLayer,
      read: async (path: string) => {
        const bytes = await nodeFileLayer.read(path)
        return path.endsWith('000002.jsonl') && !path.includes('archive') ? change(Buffer.from(bytes)) : bytes
      },
    })
    const options = { above: 1, now, mayGoOn: async () => true }
    // One letter of a name: JSON all the same, and no act that was written.
    const flipped = wrongly((bytes) => bytes.fill('g', bytes.indexOf('Famille'), bytes.indexOf('Famille') + 1))
    const open = (layer: FileLayer) =>
      openJournal(nodeFileLayer, { spaceFolder: space.folder, spaceId: space.spaceId, replicaId: null, isWritable: false }).then(
        async (opened) => (opened.ok ? compactJournal(layer, { ...space, journal: opened.value }, options) : opened),
      )
    await open(flipped)
    const cut = wrongly((bytes) => bytes.subarray(0, bytes.indexOf('\n') + 1))
    await open(cut)
    expect(await segmentsIn(folderOf(space))).toContain(names[1])
    const again = await openedAgain(space)
    expect(again.findings).toEqual([])
    expect(await foldOf(again)).toBe(before)
    if (again.snapshot() !== null) expect(await stateFromSnapshot(again)).toBe(before)
  })

  test.each(['{', '{}', '{"format":99}'])('a manifest that reads %s is as if it were not there', async (content) => {
    const { space, whole } = await archived()
    await writeFile(join(space.folder, 'snapshots', '000001.json'), content)
    const journal = await openedAgain(space)
    expect(journal.snapshot()).toBeNull()
    expect(await foldOf(journal)).toBe(whole)
  })

  test('the snapshot of another space is not taken, nor one of which the chain knows nothing', async () => {
    const { space } = await archived()
    const path = join(space.folder, 'snapshots', '000001.json')
    const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown> & { heads: { hash: string }[] }
    await writeFile(path, JSON.stringify({ ...manifest, spaceId: space.replicaId }))
    expect((await openedAgain(space)).snapshot()).toBeNull()
    const heads = manifest.heads.map((head) => ({ ...head, hash: 'a'.repeat(64) }))
    await writeFile(path, JSON.stringify({ ...manifest, heads }))
    expect((await openedAgain(space)).snapshot()).toBeNull()
    await writeFile(path, JSON.stringify(manifest))
    expect((await openedAgain(space)).snapshot()).not.toBeNull()
  })

  test('an act of another replica, older than the snapshot, makes the acts tell everything again', async () => {
    const { world, space } = await archived()
    const elsewhere = await temporaryFolder()
    // The other replica wrote before the snapshot was made, and comes after.
    const early = await smallSegments()
    const replicaId = '00000000-0000-4000-8000-0000000000bb'
    early.outside.setNow('2025-08-01T08:00:00.000Z')
    await mkdir(join(elsewhere, 'journal'), { recursive: true })
    const other = valueOf(
      await openJournal(nodeFileLayer, { spaceFolder: elsewhere, spaceId: space.spaceId, replicaId, isWritable: true }),
    )
    const person = world.outside.newId()
    await record(early, { ...space, journal: other, replicaId }, personAct(person, 'Dailleurs'))
    await rename(join(elsewhere, 'journal', replicaId), join(space.folder, 'journal', replicaId))
    const journal = await openedAgain(space)
    expect(journal.snapshot()).toBeNull()
    expect(await foldOf(journal)).toContain('Dailleurs')
  })
})

test('@safety the care of a space compacts it once, and stops before it closes', async () => {
  const { space } = await spaceWith(20)
  const refusals: string[] = []
  const compaction = createCompaction({
    layer: nodeFileLayer,
    outside: { now },
    above: 1,
    onRefusal: (code) => refusals.push(code),
  })
  await Promise.all([compaction.care(space), compaction.care(space)])
  expect(refusals).toEqual([])
  expect(await readdir(join(space.folder, 'snapshots'))).toEqual(['000001.json', '000001.rows.jsonl'])
  await compaction.stop(space)
  await rm(join(space.folder, 'snapshots'), { recursive: true })
  await space.journal.lookForSnapshot()
  await compaction.care(space)
  expect(await readdir(space.folder)).not.toContain('snapshots')
})
