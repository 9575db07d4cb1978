import { cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSpaceFolder, creationAct } from '#electron/main/space/create-space.ts'
import { frameLine } from '#electron/main/journal/journal-line.ts'
import { openSpaceFolder, type OpenSpace, type OpenSpaceOutcome } from '#electron/main/space/open-space.ts'
import { createReplicaRegistry } from '#electron/main/space/replicas.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import { faultyLayer, type Fault } from '../support/faulty-layer.ts'
import {
  claire,
  codeOf,
  countedIds,
  fakeOutside,
  newSpace,
  newWorld,
  peopledSpace,
  personAct,
  record,
  valueOf,
  type World,
} from '../support/world.ts'

const open = (world: World, folder = world.folder, options: { takeOver?: boolean; asNewReplica?: boolean } = {}) =>
  openSpaceFolder(world.deps, { folder, takeOver: options.takeOver ?? false, asNewReplica: options.asNewReplica ?? false })

function opened(outcome: OpenSpaceOutcome): OpenSpace {
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return outcome.space
}

/** Another computer, with settings of its own, looking at the same disk. */
function otherMachine(world: World): World {
  const outside = fakeOutside('0b0b0b0b-0000-4000-8000-000000000002', 100, countedIds(900_000))
  const userData = `${world.userData}-autre`
  return {
    ...world,
    outside,
    userData,
    deps: { ...world.deps, outside, userData, replicas: createReplicaRegistry(world.layer, userData, outside.newId) },
  }
}

describe('create', () => {
  test('a new space holds its folders, its description and a first act by the person of the profile', async () => {
    const world = await newWorld()
    const space = await newSpace(world, 'Comité du Val Brun')
    expect((await readdir(world.folder)).toSorted()).toEqual(['backups', 'blobs', 'drafts', 'journal', 'lock.json', 'space.json'])
    const described: unknown = JSON.parse(await readFile(join(world.folder, 'space.json'), 'utf8'))
    expect(described).toMatchObject({ format: actFormat, spaceId: space.spaceId })
    const [first] = valueOf(await space.journal.readAll())
    expect(first?.header).toMatchObject({ kind: 'space.create', sequence: 1, actorId: claire.id })
    expect(valueOf(await space.journal.spaceRecord())).toEqual({
      id: space.spaceId,
      name: 'Comité du Val Brun',
      origin: null,
      acceptedDamages: [],
    })
  })

  test('a folder that is not empty is refused and left as it was', async () => {
    const world = await newWorld()
    await mkdir(world.folder)
    await writeFile(join(world.folder, 'budget.ods'), 'x')
    const first = creationAct({ id: claire.id, name: 'x', origin: null, acceptedDamages: [] })
    const refused = await createSpaceFolder(world.deps, { folder: world.folder, spaceId: claire.id, profile: claire, first })
    expect(codeOf(refused)).toBe('errors.folderNotEmpty')
    expect(await readdir(world.folder)).toEqual(['budget.ods'])
  })

  test.each<[Fault['on'], string, string]>([
    ['makeFolder', 'EACCES', 'errors.folderReadOnly'],
    ['write', 'ENOSPC', 'errors.diskFull'],
    ['sync', 'EIO', 'errors.writeFailed'],
  ])('%s refused with %s: a sentence, and the folder is as it was', async (on, code, expected) => {
    for (const existed of [true, false]) {
      const layer = faultyLayer()
      const world = await newWorld(layer)
      if (existed) await mkdir(world.folder)
      layer.fail = [{ on, code }]
      const first = creationAct({ id: claire.id, name: 'x', origin: null, acceptedDamages: [] })
      const refused = await createSpaceFolder(world.deps, { folder: world.folder, spaceId: claire.id, profile: claire, first })
      expect(codeOf(refused)).toBe(expected)
      if (existed) expect(await readdir(world.folder)).toEqual([])
      else await expect(stat(world.folder)).rejects.toMatchObject({ code: 'ENOENT' })
    }
  })
})

describe('bad input: a folder that cannot be opened', () => {
  test('missing', async () => {
    const world = await newWorld()
    expect(codeOf(await open(world))).toBe('errors.folderMissing')
  })

  test('not a space, and a file instead of a folder', async () => {
    const world = await newWorld()
    expect(codeOf(await open(world, world.root))).toBe('errors.notASpace')
    await writeFile(join(world.root, 'note.txt'), 'x')
    expect(codeOf(await open(world, join(world.root, 'note.txt')))).toBe('errors.notASpace')
  })

  test.each([
    ['of a later format', '{"format":99,"spaceId":"future"}', 'errors.spaceNewer'],
    ['that cannot be read', '{"format":1,', 'errors.spaceDamaged'],
    ['without its id', '{"format":1}', 'errors.spaceDamaged'],
  ])('a description %s is refused, and nothing in the folder changes', async (_what, content, code) => {
    const world = await newWorld()
    await (await newSpace(world)).close()
    await writeFile(join(world.folder, 'space.json'), content)
    const before = await readdir(world.folder, { recursive: true })
    expect(codeOf(await open(world))).toBe(code)
    expect(await readdir(world.folder, { recursive: true })).toEqual(before)
    expect(await readFile(join(world.folder, 'space.json'), 'utf8')).toBe(content)
  })

  test('a journal of a later format is refused and the lock given back', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    await space.close()
    const path = join(world.folder, 'journal', space.replicaId, '000001.jsonl')
    const line = frameLine(Buffer.from('{"body":{},"header":{"format":9}}'))
    await writeFile(path, line, { flag: 'a' })
    expect(codeOf(await open(world))).toBe('errors.spaceNewer')
    expect(await readdir(world.folder)).not.toContain('lock.json')
  })
})

describe('read only', () => {
  test.each([
    ['EACCES', 'folderReadOnly'],
    ['EROFS', 'folderReadOnly'],
    ['ENOSPC', 'diskFull'],
  ])('a folder that refuses the lock with %s opens for reading: %s', async (code, reason) => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const made = await peopledSpace(world, 2)
    await made.close()
    layer.fail = [{ on: 'openWrite', code }]
    layer.only = (path) => path.startsWith(world.folder)
    const space = opened(valueOf(await open(world)))
    expect(space.readOnly()).toBe(reason)
    expect(space.journal.actCount()).toBe(3)
    expect(space.journal.heads()).toHaveLength(1)
    const refused = await space.journal.append({})
    expect(codeOf(refused)).toBe('errors.spaceReadOnly')
  })

  test('typed text of a space that cannot be written is kept with the settings', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    await (await newSpace(world)).close()
    layer.fail = [{ on: 'openWrite', code: 'EROFS' }]
    layer.only = (path) => path.startsWith(world.folder)
    const space = opened(valueOf(await open(world)))
    valueOf(await space.drafts.save({ key: 'reports/1/review', content: 'texte' }))
    expect(await readdir(join(world.userData, 'drafts', `${space.spaceId}-${space.replicaId.slice(0, 8)}`))).toHaveLength(1)
  })
})

describe('lock', () => {
  test('a live process of this machine and any process of another one are reported, not pushed aside', async () => {
    const world = await newWorld()
    const first = await newSpace(world)
    world.outside.alive.add(100)
    const again = {
      ...world,
      deps: { ...world.deps, outside: { ...world.outside, machine: { ...world.outside.machine, pid: 101 } } },
    }
    expect(valueOf(await open(again))).toMatchObject({ kind: 'locked', machine: 'poste-accueil' })
    expect(valueOf(await open(otherMachine(world)))).toMatchObject({
      kind: 'locked',
      machine: 'poste-accueil',
      folder: world.folder,
    })
    expect(codeOf(await first.journal.append({}))).toBe('errors.actInvalid')
  })

  test('a dead process of this machine is taken over without a word', async () => {
    const world = await newWorld()
    await peopledSpace(world, 1)
    const next = {
      ...world,
      deps: { ...world.deps, outside: { ...world.outside, machine: { ...world.outside.machine, pid: 101 } } },
    }
    expect(valueOf(await open(next)).kind).toBe('opened')
  })

  test('a live process number means nothing after the machine was started again', async () => {
    const world = await newWorld()
    await newSpace(world)
    world.outside.alive.add(100)
    world.outside.bootedAt.at = '2025-09-02T07:00:00.000Z'
    const next = {
      ...world,
      deps: { ...world.deps, outside: { ...world.outside, machine: { ...world.outside.machine, pid: 101 } } },
    }
    expect(valueOf(await open(next)).kind).toBe('opened')
  })

  test('taken over when asked: the first one becomes read-only at its next heartbeat and gives nothing back', async () => {
    const world = await newWorld()
    const first = await newSpace(world)
    const other = otherMachine(world)
    const second = opened(valueOf(await open(other, world.folder, { takeOver: true })))
    for (const tick of world.outside.ticks) await tick()
    await expect.poll(() => first.readOnly()).toBe('lockedElsewhere')
    expect(codeOf(await first.journal.append({}))).toBe('errors.lockLost')
    await first.close()
    expect(await readdir(world.folder)).toContain('lock.json')
    await record(other, second, personAct(other.outside.newId(), 'Après'))
    await second.close()
    expect(await readdir(world.folder)).not.toContain('lock.json')
  })

  test('a lock file that cannot be read is replaced', async () => {
    const world = await newWorld()
    await (await newSpace(world)).close()
    await writeFile(join(world.folder, 'lock.json'), '{"machi')
    expect(valueOf(await open(world)).kind).toBe('opened')
  })
})

describe('replicas', () => {
  test('the same folder keeps its replica; another installation writes another one', async () => {
    const world = await newWorld()
    const made = await peopledSpace(world, 1)
    await made.close()
    const again = opened(valueOf(await open(world)))
    expect(again.replicaId).toBe(made.replicaId)
    await again.close()
    const other = otherMachine(world)
    const there = opened(valueOf(await open(other)))
    expect(there.replicaId).not.toBe(made.replicaId)
    await record(other, there, personAct(other.outside.newId(), 'Ailleurs'))
    await there.close()
    const back = opened(valueOf(await open(world)))
    expect(back.journal.heads()).toHaveLength(2)
    expect(back.journal.actCount()).toBe(3)
  })

  test('a folder that moved keeps its replica', async () => {
    const world = await newWorld()
    const made = await newSpace(world)
    await made.close()
    const moved = join(world.root, 'classeur')
    await rename(world.folder, moved)
    const space = opened(valueOf(await open(world, moved)))
    expect(space.replicaId).toBe(made.replicaId)
  })

  test('a copied folder is recognised, asked about, and gets a replica of its own', async () => {
    const world = await newWorld()
    const made = await peopledSpace(world, 1)
    await made.close()
    const copy = join(world.root, 'copie')
    await cp(world.folder, copy, { recursive: true })
    expect(valueOf(await open(world, copy))).toEqual({ kind: 'sameSpaceElsewhere', folder: copy, otherFolder: world.folder })
    expect(await readdir(copy)).not.toContain('lock.json')
    const space = opened(valueOf(await open(world, copy, { asNewReplica: true })))
    expect(space.replicaId).not.toBe(made.replicaId)
    await record(world, space, personAct(world.outside.newId(), 'Copie'))
    await space.close()
    const [again, first] = [opened(valueOf(await open(world, copy))), opened(valueOf(await open(world)))]
    expect([again.replicaId, first.replicaId]).toEqual([space.replicaId, made.replicaId])
  })

  test('a link to the folder is the same folder', async () => {
    const world = await newWorld()
    const made = await newSpace(world)
    await made.close()
    const { symlink } = await import('node:fs/promises')
    const link = join(world.root, 'lien')
    await symlink(world.folder, link)
    await mkdir(join(world.root, 'x'))
    const outcome = await open(world, await world.layer.realPath(link))
    expect(opened(valueOf(outcome)).replicaId).toBe(made.replicaId)
  })

  test('settings lost: a new replica, and nothing of the old journal is touched', async () => {
    const world = await newWorld()
    const made = await peopledSpace(world, 1)
    await made.close()
    await rm(join(world.userData, 'replicas.json'))
    const space = opened(valueOf(await open(world)))
    expect(space.replicaId).not.toBe(made.replicaId)
    expect(space.journal.actCount()).toBe(2)
  })
})
