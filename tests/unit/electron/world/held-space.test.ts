import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FileLayer } from '#electron/main/files/file-layer.ts'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { createBackupService } from '#electron/main/backup/backup-service.ts'
import { spaceWatch } from '#electron/main/space/free-space.ts'
import { openSpaceFolder, type OpenSpace } from '#electron/main/space/open-space.ts'
import { migrateSpace } from '#electron/main/space/migrate-space.ts'
import { createReplicaRegistry } from '#electron/main/space/replicas.ts'
import { ok } from '#shared/domain/common/result.ts'
import { buildAct, genesis, type Act } from '#shared/domain/journal/act.ts'
import { tick } from '#shared/domain/journal/clock.ts'
import type { SpaceStatus } from '#shared/ipc/contract.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { claire, codeOf, countedIds, fakeOutside, newSpace, newWorld, personAct, valueOf, type World } from '../support/world.ts'

const MB = 1_000_000

/** A disk whose room is what a test says; the computer's own has enough unless it says otherwise. */
function roomyLayer(layer: FileLayer = nodeFileLayer) {
  const room = { space: 900 * MB, computer: 900 * MB }
  return { layer: { ...layer, freeSpace: async (path: string) => (path.endsWith('user') ? room.computer : room.space) }, room }
}

const beat = async ({ outside }: World): Promise<void> => {
  for (const work of outside.ticks) await work()
}

function nextAct(world: World, space: OpenSpace, familyName = 'Après'): Act {
  const { journal, spaceId, replicaId } = space
  const head = journal.heads().find((each) => each.replicaId === replicaId) ?? { replicaId, sequence: 0, hash: genesis }
  const instant = world.outside.now()
  const clock = tick(journal.latestClock(), instant)
  const salt = world.outside.newSalt()
  return buildAct(personAct(world.outside.newId(), familyName), { spaceId, head, clock, instant, salt, actor: claire })
}

const open = async (world: World, folder = world.folder, takeOver = false): Promise<OpenSpace> => {
  const outcome = valueOf(await openSpaceFolder(world.deps, { folder, takeOver, asNewReplica: false }))
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return outcome.space
}

const listen = (space: OpenSpace): SpaceStatus[] => {
  const told: SpaceStatus[] = []
  space.onStatus((status) => told.push(status))
  return told
}

describe('room on the disk', () => {
  test('under 500 MB a warning, under 50 MB no more writing, and as before once there is room @safety', async () => {
    const { layer, room } = roomyLayer()
    const world = await newWorld(layer)
    const space = await newSpace(world)
    const told = listen(space)
    expect([spaceWatch.lowUnder, spaceWatch.criticalUnder]).toEqual([500 * MB, 50 * MB])
    expect(spaceWatch.everyMs).toBeLessThanOrEqual(60_000)
    await beat(world)
    expect(told).toEqual([])

    room.space = 500 * MB - 1
    await beat(world)
    expect(told).toEqual([{ readOnly: null, freeSpace: { disk: 'space', bytes: 500 * MB - 1, isCritical: false } }])
    valueOf(await space.append(nextAct(world, space)))

    room.space = 50 * MB - 1
    await beat(world)
    expect(told.at(-1)).toMatchObject({ readOnly: 'diskFull', freeSpace: { isCritical: true } })
    const heads = space.journal.heads()
    expect(codeOf(await space.append(nextAct(world, space)))).toBe('errors.diskFull')
    expect(space.journal.heads()).toEqual(heads)

    // The next action looks again by itself: nobody waits for the next beat.
    room.space = 900 * MB
    valueOf(await space.append(nextAct(world, space)))
    expect(told.at(-1)).toEqual({ readOnly: null, freeSpace: null })
    expect(told).toHaveLength(3)
  })

  test('the disk of this computer counts too, where settings, drafts and the view of the space are @safety', async () => {
    const { layer, room } = roomyLayer()
    const world = await newWorld(layer)
    const space = await newSpace(world)
    const told = listen(space)
    room.computer = 40 * MB
    await beat(world)
    expect(told.at(-1)).toMatchObject({ readOnly: 'diskFull', freeSpace: { disk: 'computer' } })
  })

  test('a little more or less is not told again; a tenth is, and a disk that does not say has enough @safety', async () => {
    const { layer, room } = roomyLayer()
    const world = await newWorld(layer)
    const space = await newSpace(world)
    const told = listen(space)
    for (const left of [400, 395, 380, 350]) {
      room.space = left * MB
      await beat(world)
    }
    expect(told.map(({ freeSpace }) => freeSpace?.bytes)).toEqual([400 * MB, 350 * MB])
    room.space = Number.POSITIVE_INFINITY
    await beat(world)
    expect(told.at(-1)).toEqual({ readOnly: null, freeSpace: null })
  })

  test('no space is begun on a disk without room, and the folder is as it was @safety', async () => {
    const { layer, room } = roomyLayer()
    room.space = 10 * MB
    const world = await newWorld(layer)
    await expect(newSpace(world)).rejects.toThrow('errors.diskFull')
    await expect(readdir(world.folder)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a space of a former format opened without room keeps its format, and takes no act of a newer one later @safety', async () => {
    const { layer, room } = roomyLayer()
    const world = await newWorld(layer)
    const { spaceId, close } = await newSpace(world)
    await close()
    const former = JSON.stringify({ format: 1, spaceId, createdAt: '2025-09-01T08:00:00.000Z' })
    await writeFile(join(world.folder, 'space.json'), former)
    room.space = 10 * MB
    const space = await open(world)
    valueOf(await migrateSpace(layer, space, async () => ok(null)))
    room.space = 900 * MB
    expect(codeOf(await space.append(nextAct(world, space)))).toBe('errors.diskFull')
    await beat(world)
    expect(space.readOnly()).toBe('diskFull')
    expect(await readFile(join(world.folder, 'space.json'), 'utf8')).toBe(former)
  })
})

describe('the folder goes and comes back', () => {
  test('renamed away: refused, told, and the same act passes when it is back @safety', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const told = listen(space)
    const act = nextAct(world, space)
    await rename(world.folder, `${world.folder}-ailleurs`)
    expect(codeOf(await space.append(act))).toBe('errors.folderMissing')
    expect(told.at(-1)?.readOnly).toBe('folderMissing')
    await rename(`${world.folder}-ailleurs`, world.folder)
    valueOf(await space.append(act))
    expect(told.at(-1)?.readOnly).toBeNull()
    expect(space.journal.actCount()).toBe(2)
  })

  test.each([true, false])(
    'an unplugged key leaves its mount point: nothing is written under it (first act of this computer: %s) @safety',
    async (isFirst) => {
      const world = await newWorld()
      const made = await newSpace(world)
      await made.close()
      const there = isFirst ? otherMachine(world) : world
      const space = await open(there)
      await rename(world.folder, `${world.folder}-cle`)
      await mkdir(world.folder)
      expect(codeOf(await space.append(nextAct(there, space)))).toBe('errors.folderMissing')
      valueOf(await space.drafts.save({ key: 'meetings/1', content: 'tapé pendant ce temps' }))
      await beat(there)
      await space.close()
      expect(await readdir(world.folder)).toEqual([])
      const kept = join(there.userData, 'drafts', `${space.spaceId}-${space.replicaId.slice(0, 8)}`)
      expect(await readdir(kept)).toHaveLength(1)
    },
  )

  test('another space in its place is not written either @safety', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const other = await newSpace(world, 'Autre', join(world.root, 'autre'))
    await other.close()
    await rename(world.folder, `${world.folder}-cle`)
    await rename(other.folder, world.folder)
    const before = await readdir(world.folder, { recursive: true })
    await beat(world)
    expect(space.readOnly()).toBe('folderMissing')
    expect(codeOf(await space.append(nextAct(world, space)))).toBe('errors.folderMissing')
    expect(await readdir(world.folder, { recursive: true })).toEqual(before)
  })

  test('taken over on another computer while it was away: it is read only when it comes back @safety', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const away = `${world.folder}-cle`
    await rename(world.folder, away)
    await beat(world)
    const there = otherMachine(world)
    const other = await open(there, away, true)
    await rename(away, world.folder)
    expect(codeOf(await space.append(nextAct(world, space)))).toBe('errors.lockLost')
    await other.close()
  })
})

/** Another computer, with settings of its own, looking at the same disk. */
function otherMachine(world: World): World {
  const outside = fakeOutside('0b0b0b0b-0000-4000-8000-000000000002', 100, countedIds(900_000))
  const userData = `${world.userData}-autre`
  const replicas = createReplicaRegistry(world.layer, userData, outside.newId)
  return { ...world, outside, userData, deps: { ...world.deps, outside, userData, replicas } }
}

describe('the right to write', () => {
  test.each(['EACCES', 'EPERM', 'EROFS'])('lost with %s while open, then back @safety', async (code) => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const space = await newSpace(world)
    const told = listen(space)
    layer.only = (path) => path.startsWith(world.folder)
    layer.fail = [{ on: 'openWrite', code }]
    expect(codeOf(await space.append(nextAct(world, space)))).toBe('errors.folderReadOnly')
    expect(told.at(-1)?.readOnly).toBe('folderReadOnly')
    layer.fail = []
    await beat(world)
    expect(told.at(-1)?.readOnly).toBeNull()
    valueOf(await space.append(nextAct(world, space)))
  })

  test('a folder opened for reading only is taken hold of once it can be written, without opening it again @safety', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    await (await newSpace(world)).close()
    layer.only = (path) => path.startsWith(world.folder)
    layer.fail = [{ on: 'openWrite', code: 'EROFS' }]
    const space = await open(world)
    const told = listen(space)
    expect(codeOf(await space.append(nextAct(world, space)))).toBe('errors.folderReadOnly')
    layer.fail = []
    valueOf(await space.append(nextAct(world, space)))
    expect(told.map(({ readOnly }) => readOnly)).toEqual([null])
    expect(await readdir(world.folder)).toContain('lock.json')
    await space.close()
    expect(await readdir(world.folder)).not.toContain('lock.json')
  })

  test('one held elsewhere stays so until it is left; what was written there is then known here @safety', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const there = otherMachine(world)
    const other = await open(there, world.folder, true)
    await beat(world)
    expect(space.readOnly()).toBe('lockedElsewhere')
    expect(codeOf(await space.append(nextAct(world, space)))).toBe('errors.lockLost')
    valueOf(await other.append(nextAct(there, other, 'Ailleurs')))
    await beat(world)
    expect(space.readOnly()).toBe('lockedElsewhere')
    // Its text goes to its own computer: the drafts of the folder are those of the one who writes there.
    valueOf(await space.drafts.save({ key: 'meetings/1', content: 'ici' }))
    expect(await readdir(join(world.folder, 'drafts'))).toEqual([])
    await other.close()
    await beat(world)
    expect(space.readOnly()).toBeNull()
    expect(space.journal.actCount()).toBe(2)
    valueOf(await space.append(nextAct(world, space)))
    expect(space.journal.heads()).toHaveLength(2)
  })

  test('damage is no passing cause: nothing is taken hold of again @safety', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    space.journal.stopWriting('journalDamaged')
    await beat(world)
    expect(space.readOnly()).toBe('journalDamaged')
    expect(codeOf(await space.append(nextAct(world, space)))).toBe('errors.spaceReadOnly')
  })
})

describe('typed text when the folder refuses it', () => {
  test('kept with the settings, offered from there, and back in the space once it takes it @safety', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const space = await newSpace(world)
    valueOf(await space.drafts.save({ key: 'meetings/1', content: 'avant' }))
    layer.only = (path) => path.startsWith(join(world.folder, 'drafts'))
    layer.fail = [{ on: 'write', code: 'ENOSPC' }]
    valueOf(await space.drafts.save({ key: 'meetings/1', content: 'pendant' }))
    expect(valueOf(await space.drafts.list()).map(({ content }) => content)).toEqual(['pendant'])
    // A window opened again finds the newer text, whatever its clock says.
    await space.close()
    const again = await open(world)
    expect(valueOf(await again.drafts.list()).map(({ content }) => content)).toEqual(['pendant'])
    layer.fail = []
    valueOf(await again.drafts.save({ key: 'meetings/1', content: 'après' }))
    expect(valueOf(await again.drafts.list()).map(({ content }) => content)).toEqual(['après'])
    valueOf(await again.drafts.discard('meetings/1'))
    expect(valueOf(await again.drafts.list())).toEqual([])
  })

  test('what a write cut short has left is cleared on opening @safety', async () => {
    const world = await newWorld()
    await (await newSpace(world)).close()
    const left = ['.space.json.0a1b2c3d.tmp', 'drafts/.x.json.0a1b2c3d.tmp', 'backups/.y.zip.ffffffff.tmp']
    for (const name of left) await writeFile(join(world.folder, name), 'moiti')
    await writeFile(join(world.folder, '.mien.tmp'), 'à moi')
    const space = await open(world)
    const names = await readdir(world.folder, { recursive: true })
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual(['.mien.tmp'])
    await space.close()
  })
})

describe('the clock is put back', () => {
  test('years back, then forward, then back: acts keep their order, lock and heartbeat hold @safety', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const names = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']
    const instants = [
      '2025-09-01T09:00:00.000Z',
      '2019-01-01T00:00:00.000Z',
      '2031-06-01T00:00:00.000Z',
      '2025-09-02T09:00:00.000Z',
      '2019-01-02T00:00:00.000Z',
    ]
    for (const [index, familyName] of names.entries()) {
      world.outside.setNow(instants[index] ?? '')
      valueOf(await space.append(nextAct(world, space, familyName)))
      await beat(world)
      expect(space.readOnly()).toBeNull()
    }
    await space.close()
    const again = await open(world)
    const acts = valueOf(await again.journal.readAll()).slice(1)
    expect(acts.map(({ body }) => body.changes[0]?.set['familyName'])).toEqual(names)
    // Each act says what this computer's clock said, and its place does not depend on it.
    expect(acts.map(({ header }) => header.instant.slice(0, 4))).toEqual(['2025', '2019', '2031', '2025', '2019'])
    expect(again.journal.findings).toEqual([])
    const lock = JSON.parse(await readFile(join(world.folder, 'lock.json'), 'utf8')) as { heartbeat: string } // `as`: written by the app
    expect(lock.heartbeat.slice(0, 4)).toBe('2019')
  })

  test('copies: one of the day all the same, not one an hour, and the latest is not the first to go @safety', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const backups = createBackupService(world.layer, world.outside)
    world.outside.setNow('2031-06-01T00:00:00.000Z')
    valueOf(await backups.makeDaily(space))
    world.outside.setNow('2019-01-02T00:00:00.000Z')
    valueOf(await space.append(nextAct(world, space)))
    const made = valueOf(await backups.makeDaily(space))
    expect(made).toContain('2019-01-02')
    // Nothing changed since: nothing to do, hour after hour.
    expect(valueOf(await backups.makeDaily(space))).toBeNull()
    expect(await readdir(join(world.folder, 'backups'))).toContain(made)
  })

  test('two computers whose clocks differ by years: each sees all acts in the same order @safety', async () => {
    const world = await newWorld()
    const here = await newSpace(world)
    world.outside.setNow('2031-01-01T00:00:00.000Z')
    valueOf(await here.append(nextAct(world, here, 'Ici, en avance')))
    await here.close()
    const there = otherMachine(world)
    const other = await open(there)
    valueOf(await other.append(nextAct(there, other, 'Là-bas, ensuite')))
    await other.close()
    const back = await open(world)
    const order = valueOf(await back.journal.readAll()).map(({ body }) => body.changes[0]?.set['familyName'])
    expect(order.slice(1)).toEqual(['Ici, en avance', 'Là-bas, ensuite'])
  })
})

test('a copy of the folder, with the same id, asks its question and never shares a journal @safety', async () => {
  const world = await newWorld()
  const space = await newSpace(world)
  valueOf(await space.append(nextAct(world, space)))
  const copy = join(world.root, 'copie')
  await cp(world.folder, copy, { recursive: true })
  await rm(join(copy, 'lock.json'))
  const asked = valueOf(await openSpaceFolder(world.deps, { folder: copy, takeOver: false, asNewReplica: false }))
  expect(asked).toMatchObject({ kind: 'sameSpaceElsewhere', otherFolder: world.folder })
  const outcome = valueOf(await openSpaceFolder(world.deps, { folder: copy, takeOver: false, asNewReplica: true }))
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  // Both are open at once, and each keeps its own text apart.
  valueOf(await outcome.space.append(nextAct(world, outcome.space, 'Dans la copie')))
  valueOf(await space.append(nextAct(world, space, 'Dans l’original')))
  expect(outcome.space.replicaId).not.toBe(space.replicaId)
  expect([space.journal.actCount(), outcome.space.journal.actCount()]).toEqual([3, 3])
})
