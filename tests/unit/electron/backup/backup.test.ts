import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BackupNote } from '#electron/main/backup/backup-note.ts'
import { addDays } from '#shared/domain/common/dates.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import { createBackupService } from '#electron/main/backup/backup-service.ts'
import { keptDays, namesToDrop } from '#electron/main/backup/rotation.ts'
import { readNotes } from '#electron/main/backup/read-notes.ts'
import { openSpaceFolder } from '#electron/main/space/open-space.ts'
import { putBlob } from '#electron/main/space/blobs.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { codeOf, newWorld, peopledSpace, personAct, record, valueOf, type World } from '../support/world.ts'

const zips = async (folder: string) => (await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.zip'))

const day = (world: World, date: string) => {
  world.outside.setNow(`${date}T09:00:00.000Z`)
}

describe('the copy of the day', () => {
  test('holds description, journal and blobs, byte for byte: unzipped anywhere, it is the space', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 2)
    const blob = valueOf(await putBlob(world.layer, space.folder, Buffer.from('x')))
    const backups = createBackupService(world.layer, world.outside)
    const name = valueOf(await backups.makeDaily(space)) ?? ''
    const entries = unzipSync(await readFile(join(space.folder, 'backups', name)))
    expect(Object.keys(entries).toSorted()).toEqual([`blobs/${blob}`, `journal/${space.replicaId}/000001.jsonl`, 'space.json'])
    const restored = join(world.root, 'restored')
    for (const [entry, bytes] of Object.entries(entries)) {
      await world.layer.makeFolder(join(restored, entry, '..'))
      await writeFile(join(restored, entry), bytes)
    }
    await space.close()
    await rm(world.folder, { recursive: true })
    const outcome = valueOf(await openSpaceFolder(world.deps, { folder: restored, takeOver: false, asNewReplica: false }))
    expect(outcome.kind === 'opened' && outcome.space.journal.actCount()).toBe(3)
  })

  test('is made only when something changed since the last, and made again within the day', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    const backups = createBackupService(world.layer, world.outside)
    expect(valueOf(await backups.makeDaily(space))).toContain('daily')
    expect(valueOf(await backups.makeDaily(space))).toBeNull()
    await record(world, space, personAct(world.outside.newId(), 'Après'))
    const second = valueOf(await backups.makeDaily(space))
    expect(await zips(space.folder)).toEqual([second])
    day(world, '2025-09-02')
    expect(valueOf(await backups.makeDaily(space))).toBeNull()
    await record(world, space, personAct(world.outside.newId(), 'Lendemain'))
    valueOf(await backups.makeDaily(space))
    expect(await zips(space.folder)).toHaveLength(2)
  })

  test('eight are kept, and those a person asked for apart', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    const backups = createBackupService(world.layer, world.outside)
    valueOf(await backups.make(space, 'manual'))
    for (let n = 2; n <= 12; n += 1) {
      day(world, `2025-09-${String(n).padStart(2, '0')}`)
      await record(world, space, personAct(world.outside.newId(), `Jour${n}`))
      valueOf(await backups.makeDaily(space))
    }
    const names = await zips(space.folder)
    expect(names.filter((name) => name.includes('daily'))).toHaveLength(keptDays)
    expect(names.filter((name) => name.includes('manual'))).toHaveLength(1)
    const listed = await readNotes(world.layer, join(space.folder, 'backups'))
    expect(listed.map(({ at }) => at)).toEqual(
      listed
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )
    expect(listed).toHaveLength(names.length)
    expect(listed[0]?.size).toBeGreaterThan(500)
  })

  test('a damaged or read-only space is left alone', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    space.journal.stopWriting('folderReadOnly')
    expect(valueOf(await createBackupService(world.layer, world.outside).makeDaily(space))).toBeNull()
  })

  test('a full disk: a sentence, the copies that were there stay, nothing is left half made', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const space = await peopledSpace(world, 1)
    const backups = createBackupService(layer, world.outside)
    valueOf(await backups.make(space, 'manual'))
    const before = await readdir(join(space.folder, 'backups'))
    layer.fail = [{ on: 'write', code: 'ENOSPC' }]
    expect(codeOf(await backups.make(space, 'manual'))).toBe('errors.diskFull')
    expect(await readdir(join(space.folder, 'backups'))).toEqual(before)
  })

  test('two at once: one waits for the other and finds nothing left to do', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    const backups = createBackupService(world.layer, world.outside)
    const made = await Promise.all([backups.makeDaily(space), backups.makeDaily(space)])
    expect(made.map((each) => valueOf(each) === null)).toEqual([false, true])
  })
})

describe('the copy before a migration', () => {
  test('is made once when an application of a newer format opens the space, and not for a space of its own format', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    const present = createBackupService(world.layer, world.outside, actFormat)
    const next = createBackupService(world.layer, world.outside, actFormat + 1)
    expect(valueOf(await present.makeBeforeMigration(space))).toBeNull()
    valueOf(await present.makeDaily(space))
    const made = valueOf(await next.makeBeforeMigration(space))
    expect(made).toMatch(/-migration\.zip$/)
    expect(await zips(space.folder)).toHaveLength(2)
    expect(valueOf(await next.makeBeforeMigration(space))).toBeNull()
    const entries = unzipSync(await readFile(join(space.folder, 'backups', made ?? '')))
    expect(Object.keys(entries)).toContain(`journal/${space.replicaId}/000001.jsonl`)
  })

  test('a read-only space is left alone', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    space.journal.stopWriting('folderReadOnly')
    expect(valueOf(await createBackupService(world.layer, world.outside, actFormat + 1).makeBeforeMigration(space))).toBeNull()
    expect(await zips(space.folder)).toEqual([])
  })
})

describe('@safety rotation', () => {
  type Kept = Pick<BackupNote, 'name' | 'day' | 'reason' | 'actCount'>
  const note = (name: string, actCount: number, reason: BackupNote['reason'] = 'daily', onDay = name): Kept => ({
    name,
    actCount,
    reason,
    day: onDay,
  })
  /** One copy a day, newest first, each as rich as the one before: nothing is kept for its riches. */
  const daysBack = (count: number, from = '2025-12-31', actCount = 10) =>
    Array.from({ length: count }, (_, index) => note(addDays(from, -index), actCount))
  const keptOf = (notes: readonly Kept[]) => {
    const dropped = new Set(namesToDrop(notes))
    return notes.filter(({ name }) => !dropped.has(name)).map(({ name }) => name)
  }

  test('eight days, five weeks, twelve months, of a copy a day over two years', () => {
    const kept = keptOf(daysBack(730))
    expect(kept.slice(0, 8)).toEqual(daysBack(8).map(({ name }) => name))
    // The Sundays before, then the last days of the months before.
    expect(kept.slice(8)).toEqual([
      '2025-12-21',
      '2025-12-14',
      '2025-12-07',
      '2025-11-30',
      '2025-10-31',
      '2025-09-30',
      '2025-08-31',
      '2025-07-31',
      '2025-06-30',
      '2025-05-31',
      '2025-04-30',
      '2025-03-31',
      '2025-02-28',
      '2025-01-31',
    ])
  })

  test('of a day, a week and a month that have several, the last one; days without a copy do not count', () => {
    expect(keptOf([note('b', 5, 'daily', '2025-12-31'), note('a', 5, 'daily', '2025-12-31')])).toEqual(['b'])
    const sparse = Array.from({ length: 8 }, (_, index) => note(`d${index}`, 5, 'daily', addDays('2025-12-31', -90 * index)))
    expect(keptOf(sparse)).toHaveLength(8)
  })

  test('whatever the days, no more is kept than the counts allow, and the newest always is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 200 }), (ages) => {
        const notes = ages
          .toSorted((a, b) => a - b)
          .map((age, index) => note(`${index}`, 7, 'daily', addDays('2025-12-31', -age)))
        const kept = keptOf(notes)
        expect(kept).toContain('0')
        expect(kept.length).toBeLessThanOrEqual(8 + 5 + 12)
        // What is kept stays kept when the rotation is done again.
        expect(keptOf(notes.filter(({ name }) => kept.includes(name)))).toEqual(kept)
      }),
    )
  })

  test('a copy richer than every newer one is never rotated out', () => {
    const poor = daysBack(400, '2025-12-31', 1)
    const rich = note('rich', 500, 'daily', '2024-01-01')
    expect(keptOf([...poor, rich])).toContain('rich')
    expect(keptOf([...poor, rich, note('less', 400, 'daily', '2023-12-31')])).not.toContain('less')
    expect(keptOf([note('now', 2, 'daily', '2025-12-31'), note('before', 500, 'daily', '2025-12-31')])).toEqual(['now', 'before'])
  })

  test('those asked for, and those before a migration or a restoration, have their own count', () => {
    const asked = Array.from({ length: 10 }, (_, index) => note(`m${index}`, 5, 'manual', '2025-12-31'))
    const before = Array.from({ length: 10 }, (_, index) =>
      note(`r${index}`, 5, index % 2 === 0 ? 'restore' : 'migration', '2025-12-31'),
    )
    expect(keptOf([...asked, ...before, ...daysBack(3, '2025-12-31', 5)])).toHaveLength(8 + 8 + 3)
  })
})
