import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { BackupNote } from '#electron/main/backup/backup-note.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import { createBackupService } from '#electron/main/backup/backup-service.ts'
import { keptCopies, namesToDrop } from '#electron/main/backup/rotation.ts'
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
    expect(names.filter((name) => name.includes('daily'))).toHaveLength(keptCopies)
    expect(names.filter((name) => name.includes('manual'))).toHaveLength(1)
    const listed = valueOf(await backups.list(space.folder))
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

describe('rotation', () => {
  const note = (name: string, actCount: number, reason: BackupNote['reason'] = 'daily', onDay = name) => ({
    name,
    actCount,
    reason,
    day: onDay,
  })
  const days = (counts: readonly number[]) => counts.map((count, index) => note(`day${index}`, count))

  test('the oldest goes when a newer one holds as much', () => {
    expect(namesToDrop(days([9, 8, 7, 6, 5, 4, 3, 2, 1]))).toEqual(['day8'])
    expect(namesToDrop(days([9, 8, 7, 6, 5, 4, 3, 2]))).toEqual([])
  })

  test('a copy richer than every newer one is never rotated out', () => {
    expect(namesToDrop(days([1, 1, 1, 1, 1, 1, 1, 1, 500]))).toEqual([])
    expect(namesToDrop(days([1, 1, 1, 1, 1, 1, 1, 1, 500, 400]))).toEqual(['day9'])
    expect(namesToDrop([note('now', 2, 'daily', 'd'), note('before', 500, 'daily', 'd')])).toEqual([])
  })

  test('one a day, but a copy before a migration is never one of them', () => {
    expect(namesToDrop([note('c', 5, 'daily', 'd'), note('m', 4, 'migration', 'd'), note('a', 3, 'daily', 'd')])).toEqual(['a'])
  })
})
