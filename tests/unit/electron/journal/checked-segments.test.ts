import { appendFile, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCheckedStore, type CheckedSegment, type CheckedStore } from '#electron/main/journal/checked-segments.ts'
import { openJournal, type Journal } from '#electron/main/journal/journal.ts'
import type { OpenSpace } from '#electron/main/space/open-space.ts'
import { newWorld, peopledSpace, personAct, record, valueOf, type World } from '../support/world.ts'

const version = '1.2.3'

type Kept = {
  readonly world: World
  readonly space: OpenSpace
  readonly store: CheckedStore
  readonly segment: string
  readonly note: string
}

/** A journal in small segments, checked once in full, what was found right then being kept. */
async function checkedSpace(): Promise<Kept> {
  const world = await newWorld()
  const space = await peopledSpace({ ...world, deps: { ...world.deps, segmentSize: 4000 } }, 12)
  const store = createCheckedStore(world.layer, world.userData, version)
  await openAndKeep(world, space, store)
  const segment = join(space.folder, 'journal', space.replicaId, '000001.jsonl')
  const [name = ''] = await readdir(join(world.userData, 'checked'))
  return { world, space, store, segment, note: join(world.userData, 'checked', name) }
}

const openWith = async (world: World, { folder, spaceId, replicaId }: OpenSpace, checked?: CheckedStore): Promise<Journal> =>
  valueOf(await openJournal(world.layer, { spaceFolder: folder, spaceId, replicaId, isWritable: false, checked }))

/** Opens, and waits until what was found right is kept. */
async function openAndKeep(world: World, space: OpenSpace, store: CheckedStore): Promise<Journal> {
  const saved = Promise.withResolvers<void>()
  const journal = await openWith(world, space, {
    load: store.load,
    save: (...what) => store.save(...what).finally(saved.resolve),
  })
  await saved.promise
  return journal
}

/** What a journal tells of itself must not depend on what was checked before. */
async function expectSame(world: World, space: OpenSpace, store: CheckedStore): Promise<Journal> {
  const loadOnly = { load: store.load, save: async () => undefined }
  const [full, quick] = [await openWith(world, space), await openWith(world, space, loadOnly)]
  expect(quick.findings).toEqual(full.findings)
  expect(quick.heads()).toEqual(full.heads())
  expect(quick.actCount()).toBe(full.actCount())
  expect(quick.latestClock()).toBe(full.latestClock())
  expect(await quick.readAll()).toEqual(await full.readAll())
  expect(await quick.spaceRecord()).toEqual(await full.spaceRecord())
  return quick
}

/** True when the record spares the check of the lines: a store that loads nothing has news to keep. */
async function isSpared(world: World, space: OpenSpace, store: CheckedStore): Promise<boolean> {
  let hasNews = false
  await openWith(world, space, { load: store.load, save: async () => void (hasNews = true) })
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  return !hasNews
}

describe('@safety what was checked before is not checked again, and hides nothing', () => {
  test('the same bytes open to the same journal, without a check of their lines', async () => {
    const { world, space, store } = await checkedSpace()
    expect(await isSpared(world, space, store)).toBe(true)
    expect((await expectSame(world, space, store)).findings).toEqual([])
  })

  test('acts that came after are checked, and kept in their turn', async () => {
    const { world, space, store } = await checkedSpace()
    await record(world, space, personAct(world.outside.newId(), 'Suivante'))
    expect(await isSpared(world, space, store)).toBe(false)
    await expectSame(world, space, store)
    await openAndKeep(world, space, store)
    expect(await isSpared(world, space, store)).toBe(true)
    await expectSame(world, space, store)
  })

  test('a byte of the journal that changed is found, wherever it stands', async () => {
    const { world, space, store, segment } = await checkedSpace()
    const bytes = await readFile(segment)
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      await writeFile(segment, damaged)
      expect((await expectSame(world, space, store)).findings, `byte ${at}`).not.toEqual([])
    }
  })

  test('a segment cut short, lengthened, taken away or put in the place of another is found', async () => {
    const { world, space, store, segment } = await checkedSpace()
    const bytes = await readFile(segment)
    const second = await readFile(segment.replace('000001', '000002'))
    for (const content of [bytes.subarray(0, -1), bytes.subarray(0, 10), Buffer.alloc(0), second]) {
      await writeFile(segment, content)
      expect((await expectSame(world, space, store)).findings).not.toEqual([])
    }
    await writeFile(segment, bytes)
    await appendFile(segment, 'x')
    expect((await expectSame(world, space, store)).findings).not.toEqual([])
    await rm(segment)
    expect((await expectSame(world, space, store)).findings).not.toEqual([])
  })

  test('a body that stands in a blob is looked at each time', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    const big = personAct(world.outside.newId(), 'Longue')
    await record(world, space, {
      ...big,
      changes: big.changes.map((change) => ({ ...change, set: { ...change.set, note: 'é'.repeat(200_000) } })),
    })
    const store = createCheckedStore(world.layer, world.userData, version)
    await openAndKeep(world, space, store)
    expect(await isSpared(world, space, store)).toBe(true)
    const [blob = ''] = await readdir(join(space.folder, 'blobs'))
    await appendFile(join(space.folder, 'blobs', blob), 'x')
    expect((await expectSame(world, space, store)).findings).not.toEqual([])
    await rm(join(space.folder, 'blobs', blob))
    expect((await expectSame(world, space, store)).findings).not.toEqual([])
  })

  test('a record damaged at any byte is not believed', async () => {
    const { world, space, store, note } = await checkedSpace()
    const bytes = await readFile(note)
    for (let at = 0; at < bytes.length; at += 61) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      await writeFile(note, damaged)
      expect(await store.load(space.spaceId, space.replicaId), `byte ${at}`).toEqual([])
    }
    await writeFile(note, bytes.subarray(0, 40))
    expect(await store.load(space.spaceId, space.replicaId)).toEqual([])
    await expectSame(world, space, store)
  })

  test('a record of another version, space or replica is not believed', async () => {
    const { world, space, store, note } = await checkedSpace()
    expect(await store.load(space.spaceId, space.replicaId)).not.toEqual([])
    const newer = createCheckedStore(world.layer, world.userData, '1.2.4')
    expect(await newer.load(space.spaceId, space.replicaId)).toEqual([])
    const other = world.outside.newId()
    await writeFile(join(world.userData, 'checked', `${other}-${space.replicaId}.json`), await readFile(note))
    expect(await store.load(other, space.replicaId)).toEqual([])
  })

  test('what is told after another act than the one that stands before is not believed', async () => {
    const { world, space, store } = await checkedSpace()
    const known = await store.load(space.spaceId, space.replicaId)
    const tell = (segments: readonly CheckedSegment[]): CheckedStore => ({
      load: async () => segments,
      save: async () => undefined,
    })
    const wrong = known.map((each) => ({ ...each, before: { ...each.before, hash: 'f'.repeat(64) } }))
    await expectSame(world, space, tell(wrong))
    await expectSame(world, space, tell(known.slice(1)))
    await expectSame(world, space, tell(known.map((each) => ({ ...each, spans: each.spans.slice(4) }))))
  })

  test('a space that holds damage keeps nothing of the damaged segment', async () => {
    const { world, space, store, segment } = await checkedSpace()
    const bytes = await readFile(segment)
    bytes[400] = (bytes[400] ?? 0) ^ 1
    await writeFile(segment, bytes)
    await openAndKeep(world, space, store)
    const names = (await store.load(space.spaceId, space.replicaId)).map(({ name }) => name)
    expect(names).not.toContain('000001.jsonl')
    expect(names.length).toBeGreaterThan(0)
    await expectSame(world, space, store)
  })

  test('a place that cannot be written is of no consequence', async () => {
    const { world, space } = await checkedSpace()
    const nowhere = createCheckedStore(world.layer, join(world.userData, 'checked', 'no', '\0'), version)
    await openAndKeep(world, space, nowhere)
    await expectSame(world, space, nowhere)
  })
})
