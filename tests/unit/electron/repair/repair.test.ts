import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createBackupService } from '#electron/main/backup/backup-service.ts'
import { readNotes } from '#electron/main/backup/read-notes.ts'
import type { FileLayer } from '#electron/main/files/file-layer.ts'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { lineAt } from '#electron/main/journal/journal-line.ts'
import type { OpenSpace } from '#electron/main/space/open-space.ts'
import { actFormat, hashHeader } from '#shared/domain/journal/act.ts'
import { newOffice, type Office } from '../support/office.ts'
import { claire, codeOf, newWorld, peopledSpace, personAct, record, valueOf } from '../support/world.ts'

const segmentOf = (space: OpenSpace, name = '000001.jsonl') => join(space.folder, 'journal', space.replicaId, name)

/** Bytes of the lines of a segment, by the place of each. */
async function linesOf(path: string): Promise<{ start: number; end: number }[]> {
  const bytes = await readFile(path)
  const lines: { start: number; end: number }[] = []
  for (let at = 0; at < bytes.length;) {
    const line = lineAt(bytes, at)
    if (line === null) throw new Error('a sound segment')
    lines.push({ start: at, end: line.end })
    at = line.end
  }
  return lines
}

type Damaged = { readonly office: Office; readonly hashes: readonly string[]; readonly whole: Buffer; readonly space: OpenSpace }

/** A space of `people` and its own record, closed; with a copy of it when asked, then damaged by `spoil`, and opened again. */
async function damaged(
  { people = 5, copied = 5, segmentSize, layer }: { people?: number; copied?: number; segmentSize?: number; layer?: FileLayer },
  spoil: (space: OpenSpace) => Promise<void>,
): Promise<Damaged> {
  const world = await newWorld(layer)
  const deps = segmentSize === undefined ? world.deps : { ...world.deps, segmentSize }
  const office = await newOffice({ ...world, deps })
  const space = await peopledSpace({ ...world, deps }, Math.min(copied, people))
  if (copied > 0) valueOf(await createBackupService(world.layer, world.outside).make(space, 'manual'))
  for (let index = copied; index < people; index += 1)
    await record(world, space, personAct(world.outside.newId(), `Après${index}`))
  const acts = valueOf(await space.journal.readAll())
  await space.close()
  const whole = await readFile(segmentOf(space))
  await spoil(space)
  valueOf(await office.spaces.open({ folder: world.folder, takeOver: false, asNewReplica: false }))
  return { office, hashes: acts.map(({ header }) => hashHeader(header)), whole, space }
}

/** A disk that refuses to read some files, and moves them all the same. */
function unreadableLayer() {
  const refused = new Set<string>()
  let renamed = (_path: string): void => {}
  return {
    ...nodeFileLayer,
    read: async (path: string) => {
      if (refused.has(path)) throw Object.assign(new Error('refused'), { code: 'EIO' })
      return nodeFileLayer.read(path)
    },
    rename: async (from: string, to: string) => {
      await nodeFileLayer.rename(from, to)
      renamed(from)
    },
    refuse: (path: string) => void refused.add(path),
    allow: (path: string) => void refused.delete(path),
    onRename: (listener: (path: string) => void) => {
      renamed = listener
    },
  }
}

const held = (office: Office): OpenSpace => {
  const [space] = office.spaces.held()
  if (space === undefined) throw new Error('not held')
  return space
}
const hashesOf = async (space: OpenSpace) => valueOf(await space.journal.readAll()).map(({ header }) => hashHeader(header))

async function spoilLines(space: OpenSpace, ...indexes: readonly number[]): Promise<void> {
  const path = segmentOf(space)
  const lines = await linesOf(path)
  const bytes = await readFile(path)
  for (const index of indexes) bytes.fill(0x58, (lines[index]?.start ?? 0) + 40, (lines[index]?.start ?? 0) + 60)
  await writeFile(path, bytes)
}

describe('@safety repair from the copies', () => {
  test.each([
    ['one line', [2], 1],
    ['the last line', [5], 1],
    ['three lines', [1, 2, 3], 3],
    ['two places', [1, 4], 2],
  ])(
    '%s: the segment is again what it was, to the last byte, and what was damaged stays beside',
    async (_name, indexes, acts) => {
      const { office, hashes, whole } = await damaged({}, (space) => spoilLines(space, ...indexes))
      const before = held(office)
      expect(before.readOnly()).toBe('journalDamaged')
      const caller = office.windowOf(office.folder)
      expect(valueOf(await office.call('journal:examine', null, caller))).toMatchObject({ acts, hopeless: [] })
      expect(valueOf(await office.call('journal:repair', null, caller)).kind).toBe('opened')
      const space = held(office)
      expect(space).not.toBe(before)
      expect(office.closed).toEqual([caller.windowId])
      expect(space.readOnly()).toBeNull()
      expect(await hashesOf(space)).toEqual(hashes)
      expect((await readFile(segmentOf(space))).equals(whole)).toBe(true)
      expect(
        (await readdir(join(space.folder, 'journal', space.replicaId))).filter((name) => name.startsWith('damaged-')),
      ).not.toEqual([])
      await record(office, space, personAct(office.outside.newId(), 'Suite'))
    },
  )

  test('a segment that is missing, and one cut short behind a later one', async () => {
    for (const spoil of [
      async (space: OpenSpace) => rm(segmentOf(space, '000002.jsonl')),
      async (space: OpenSpace) => rm(segmentOf(space, '000001.jsonl')),
      async (space: OpenSpace) => truncate(segmentOf(space, '000002.jsonl'), 700),
    ]) {
      const { office, hashes } = await damaged({ segmentSize: 2500 }, spoil)
      expect(held(office).readOnly()).toBe('journalDamaged')
      valueOf(await office.call('journal:repair', null, office.windowOf(office.folder)))
      expect(held(office).journal.findings).toEqual([])
      expect(await hashesOf(held(office))).toEqual(hashes)
    }
  })

  test('the end of a journal that a copy knows in part: what it does not know stays in doubt', async () => {
    const { office, hashes } = await damaged({ people: 5, copied: 3 }, (space) => spoilLines(space, 3, 4, 5))
    const caller = office.windowOf(office.folder)
    expect(held(office).journal.findings).toMatchObject([{ from: 4, to: 6 }])
    expect(valueOf(await office.call('journal:examine', null, caller))).toMatchObject({ acts: 1, hopeless: [{ from: 5, to: 6 }] })
    valueOf(await office.call('journal:repair', null, caller))
    expect(held(office).readOnly()).toBe('journalDamaged')
    expect(held(office).journal.findings).toMatchObject([{ kind: 'damaged', from: 5, to: 6 }])
    expect(await hashesOf(held(office))).toEqual(hashes.slice(0, 4))
  })

  test('a last segment that nobody can read is filled as far as a copy goes, and stays in doubt; nothing of it is lost', async () => {
    const layer = unreadableLayer()
    const { office, hashes, space } = await damaged({ segmentSize: 2500, layer }, async (each) => {
      layer.refuse(segmentOf(each, '000003.jsonl'))
    })
    const whole = await readFile(segmentOf(space, '000003.jsonl'))
    const caller = office.windowOf(office.folder)
    const [finding] = held(office).journal.findings
    expect(finding).toMatchObject({ kind: 'unreadable', to: null })
    const { acts, hopeless } = valueOf(await office.call('journal:examine', null, caller))
    expect(acts).toBe(hashes.length - (finding?.from ?? 0) + 1)
    expect(hopeless).toMatchObject([{ from: hashes.length + 1, to: null }])
    layer.refuse(segmentOf(space, '000004.jsonl'))
    valueOf(await office.call('journal:repair', null, caller))
    layer.allow(segmentOf(space, '000003.jsonl'))
    await office.spaces.close(held(office))
    valueOf(await office.spaces.open({ folder: office.folder, takeOver: false, asNewReplica: false }))
    expect(await hashesOf(held(office))).toEqual(hashes)
    expect(held(office).journal.findings).toMatchObject([{ kind: 'unreadable', from: hashes.length + 1, to: null }])
    expect((await readFile(segmentOf(space, '000004.jsonl'))).equals(whole)).toBe(true)
  })

  test('a segment in the middle that nobody can read goes aside as it is', async () => {
    const layer = unreadableLayer()
    const { office, hashes, space } = await damaged({ segmentSize: 2500, layer }, async (each) => {
      layer.refuse(segmentOf(each, '000002.jsonl'))
    })
    const whole = await readFile(segmentOf(space, '000002.jsonl'))
    const repairing = office.call('journal:repair', null, office.windowOf(office.folder))
    layer.onRename((path) => layer.allow(path))
    valueOf(await repairing)
    expect(held(office).journal.findings).toEqual([])
    expect(await hashesOf(held(office))).toEqual(hashes)
    const folder = join(space.folder, 'journal', space.replicaId)
    const [aside = ''] = (await readdir(folder)).filter((name) => name.startsWith('damaged-'))
    expect((await readFile(join(folder, aside))).equals(whole)).toBe(true)
  })

  test('two segments missing at two places', async () => {
    const { office, hashes } = await damaged({ segmentSize: 1500, people: 6, copied: 6 }, async (space) => {
      await rm(segmentOf(space, '000001.jsonl'))
      await rm(segmentOf(space, '000003.jsonl'))
    })
    expect(held(office).journal.findings.map(({ kind }) => kind)).toEqual(['missing', 'missing'])
    valueOf(await office.call('journal:repair', null, office.windowOf(office.folder)))
    expect(held(office).journal.findings).toEqual([])
    expect(await hashesOf(held(office))).toEqual(hashes)
  })

  test('a body lost from blobs comes back from a copy', async () => {
    const world = await newWorld()
    const office = await newOffice(world)
    const space = await peopledSpace(world, 1)
    await record(world, space, personAct(world.outside.newId(), 'é'.repeat(200_000)))
    valueOf(await createBackupService(world.layer, world.outside).make(space, 'manual'))
    const hashes = await hashesOf(space)
    await space.close()
    const [blob = ''] = await readdir(join(space.folder, 'blobs'))
    await rm(join(space.folder, 'blobs', blob))
    valueOf(await office.spaces.open({ folder: world.folder, takeOver: false, asNewReplica: false }))
    expect(held(office).journal.findings).toMatchObject([{ kind: 'bodyLost', from: 3, to: 3 }])
    valueOf(await office.call('journal:repair', null, office.windowOf(office.folder)))
    expect(await hashesOf(held(office))).toEqual(hashes)
  })

  test('bytes that are too much need no copy', async () => {
    const { office, hashes } = await damaged({ copied: 0 }, async (space) => {
      const path = segmentOf(space)
      const [first] = await linesOf(path)
      const bytes = await readFile(path)
      await writeFile(path, Buffer.concat([bytes.subarray(0, first?.end), Buffer.from('intrus\n'), bytes.subarray(first?.end)]))
    })
    expect(held(office).journal.findings).toMatchObject([{ kind: 'damaged', from: 2, to: 1 }])
    valueOf(await office.call('journal:repair', null, office.windowOf(office.folder)))
    expect(await hashesOf(held(office))).toEqual(hashes)
  })

  test('a copy of another chain, an older one or a damaged one fills nothing', async () => {
    const { office } = await damaged({ people: 5, copied: 1 }, (space) => spoilLines(space, 3))
    const examined = valueOf(await office.call('journal:examine', null, office.windowOf(office.folder)))
    expect(examined).toMatchObject({ repairable: 0, acts: 0, hopeless: [{ from: 4, to: 4 }] })
  })
})

describe('@safety going on without lost acts', () => {
  test('in the middle: written in an act, the space is written again, and the gap stays told', async () => {
    const { office } = await damaged({ copied: 0 }, (space) => spoilLines(space, 2))
    const before = held(office)
    valueOf(await office.call('journal:acceptDamage', null, office.windowOf(office.folder)))
    const space = held(office)
    // Another store in the window: the view of before may still show what is lost.
    expect(space.replicaId).not.toBe(before.replicaId)
    expect(space.readOnly()).toBeNull()
    expect(space.journal.findings).toMatchObject([{ kind: 'damaged', from: 3, to: 3, isAccepted: true }])
    expect(valueOf(await space.journal.spaceRecord())).toMatchObject({
      acceptedDamages: [{ replicaId: before.replicaId, fromSequence: 3, toSequence: 3 }],
    })
    const last = valueOf(await space.journal.readAll()).at(-1)
    expect(last?.header).toMatchObject({ kind: 'space.acceptDamage', sequence: 1, replicaId: space.replicaId })
    expect(last?.body.actorName).toBe(claire.name)
    await record(office, space, personAct(office.outside.newId(), 'Suite'))
    await office.spaces.close(space)
    valueOf(await office.spaces.open({ folder: office.folder, takeOver: false, asNewReplica: false }))
    expect(held(office).readOnly()).toBeNull()
  })

  test('at the end of the own journal: another replica goes on, the lost acts keep their numbers', async () => {
    const { office, hashes } = await damaged({ copied: 0 }, (space) => spoilLines(space, 5))
    const before = held(office)
    expect(before.journal.findings).toMatchObject([{ from: hashes.length, to: hashes.length, before: null }])
    valueOf(await office.call('journal:acceptDamage', null, office.windowOf(office.folder)))
    const space = held(office)
    expect(space.replicaId).not.toBe(before.replicaId)
    expect(space.readOnly()).toBeNull()
    await record(office, space, personAct(office.outside.newId(), 'Suite'))
    expect(
      space.journal
        .heads()
        .map(({ sequence }) => sequence)
        .toSorted((a, b) => a - b),
    ).toEqual([2, hashes.length - 1])
  })

  test('new damage is not covered by what was accepted before', async () => {
    const { office } = await damaged({ copied: 0 }, (space) => spoilLines(space, 2))
    const old = held(office)
    valueOf(await office.call('journal:acceptDamage', null, office.windowOf(office.folder)))
    const space = held(office)
    await office.spaces.close(space)
    const path = segmentOf(old)
    const bytes = await readFile(path)
    bytes.fill(0x58, 100, 120)
    await writeFile(path, bytes)
    valueOf(await office.spaces.open({ folder: office.folder, takeOver: false, asNewReplica: false }))
    expect(held(office).readOnly()).toBe('journalDamaged')
  })

  test('a space of a former format is copied and brought to this one before the act is written', async () => {
    const { office } = await damaged({ copied: 0 }, async (space) => {
      await spoilLines(space, 2)
      const path = join(space.folder, 'space.json')
      await writeFile(path, JSON.stringify({ ...(JSON.parse(await readFile(path, 'utf8')) as object), format: 1 }))
    })
    const caller = office.windowOf(office.folder)
    const formatNow = async () =>
      (JSON.parse(await readFile(join(office.folder, 'space.json'), 'utf8')) as { format: number }).format
    expect(await formatNow()).toBe(1)
    valueOf(await office.call('journal:acceptDamage', null, caller))
    expect(await formatNow()).toBe(actFormat)
    expect(held(office).readOnly()).toBeNull()
    const copies = await readNotes(office.layer, join(office.folder, 'backups'))
    // Made before: the act that accepts is not in it.
    expect(copies).toMatchObject([{ reason: 'migration' }])
  })

  test('the folder of the copies is shown on the desktop', async () => {
    const { office } = await damaged({}, (space) => spoilLines(space, 2))
    valueOf(await office.call('journal:showCopies', null, office.windowOf(office.folder)))
    expect(office.opened).toEqual([join(office.folder, 'backups')])
  })

  test('a space that was taken over elsewhere meanwhile is not touched', async () => {
    const { office } = await damaged({}, (space) => spoilLines(space, 2))
    const caller = office.windowOf(office.folder)
    const path = join(office.folder, 'lock.json')
    const lock = JSON.parse(await readFile(path, 'utf8')) as object // `as`: what this application wrote
    await writeFile(path, JSON.stringify({ ...lock, token: office.outside.newId() }))
    const before = await readFile(segmentOf(held(office)))
    expect(codeOf(await office.call('journal:repair', null, caller))).toBe('errors.lockLost')
    expect(codeOf(await office.call('journal:acceptDamage', null, caller))).toBe('errors.lockLost')
    expect(await readFile(segmentOf(held(office)))).toEqual(before)
    expect(await readdir(join(office.folder, 'journal'))).toEqual([held(office).replicaId])
  })

  test('a profile that only reads decides nothing', async () => {
    const { office } = await damaged({ copied: 0 }, (space) => spoilLines(space, 2))
    await office.settings.update((current) => ({ ...current, profile: { ...claire, role: 'member' } }))
    const caller = office.windowOf(office.folder)
    expect(codeOf(await office.call('journal:acceptDamage', null, caller))).toBe('errors.roleRefused')
    expect(codeOf(await office.call('journal:repair', null, caller))).toBe('errors.roleRefused')
    expect(held(office).readOnly()).toBe('journalDamaged')
  })
})
