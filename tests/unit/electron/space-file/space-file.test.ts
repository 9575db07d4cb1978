import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { putBlob } from '#electron/main/space/blobs.ts'
import { exportSpaceFile } from '#electron/main/space-file/export-space-file.ts'
import { importSpaceFile } from '#electron/main/space-file/import-space-file.ts'
import { readManifest } from '#electron/main/space-file/unpack-space-file.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { checkSnapshot, snapshotEntries } from '#shared/interchange/space-file-snapshot.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { at, copy, expectRefused, exported, resume, stateOf, target } from '../support/space-files.ts'
import { codeOf, newWorld, peopledSpace, personAct, record, valueOf } from '../support/world.ts'

describe('export', () => {
  test('manifest, snapshot, journal and blobs; the same space at the same time gives the same bytes', async () => {
    const world = await newWorld()
    const { space, file, blob } = await exported(world)
    const entries = unzipSync(await readFile(file))
    const names = Object.keys(entries)
    expect(names[0]).toBe('manifest.json')
    expect(names).toContain(`journal/${space.replicaId}/000001.jsonl`)
    expect(names).toContain(`blobs/${blob}`)
    expect(names).toContain('snapshot/people.jsonl')
    expect(valueOf(await readManifest(file))).toEqual({
      format: actFormat,
      spaceId: space.spaceId,
      name: 'Comité de démonstration',
      heads: space.journal.heads(),
      exportedAt: at,
    })
    const again = join(world.root, 'encore.gouvernail')
    valueOf(await exportSpaceFile(world.layer, space, again, at))
    expect(await readFile(again)).toEqual(await readFile(file))
  })

  test('a torn tail that another copy is writing is left out', async () => {
    const world = await newWorld()
    const { space, file } = await exported(world)
    const path = join(space.folder, 'journal', space.replicaId, '000001.jsonl')
    const sound = (await stat(path)).size
    await writeFile(path, 'half a line', { flag: 'a' })
    valueOf(await exportSpaceFile(world.layer, space, file, at))
    expect(unzipSync(await readFile(file))[`journal/${space.replicaId}/000001.jsonl`]?.length).toBe(sound)
  })

  test('a full disk leaves the file that was there', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const { space, file } = await exported(world)
    const before = await readFile(file)
    layer.fail = [{ on: 'write', code: 'ENOSPC' }]
    expect(codeOf(await exportSpaceFile(layer, space, file, '2026-01-01T00:00:00.000Z'))).toBe('errors.diskFull')
    expect(await readFile(file)).toEqual(before)
  })
})

describe('resume', () => {
  test('same space, history kept, a new replica goes on', async () => {
    const world = await newWorld()
    const { space, file, blob } = await exported(world)
    await space.close()
    expect(valueOf(await importSpaceFile(world.deps, { file, folder: target(world), mode: resume }))).toBe(space.spaceId)
    const { space: resumed, state } = await stateOf(world, target(world))
    expect(resumed.spaceId).toBe(space.spaceId)
    expect(resumed.replicaId).not.toBe(space.replicaId)
    expect(resumed.journal.actCount()).toBe(4)
    expect(state.rows('people')).toHaveLength(3)
    expect(await readdir(join(target(world), 'blobs'))).toEqual([blob])
    await record(world, resumed, personAct(world.outside.newId(), 'Suite'))
    expect(resumed.journal.heads()).toHaveLength(2)
  })

  test('a body kept in blobs comes along', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    const people = Array.from({ length: 1500 }, () => personAct(world.outside.newId(), 'Nom'.repeat(30)).changes[0]).filter(
      (each) => each !== undefined,
    )
    await record(world, space, { kind: 'people.import', changes: people })
    const file = join(world.root, 'espace.gouvernail')
    valueOf(await exportSpaceFile(world.layer, space, file, at))
    valueOf(await importSpaceFile(world.deps, { file, folder: target(world), mode: resume }))
    expect((await stateOf(world, target(world))).state.rows('people')).toHaveLength(1501)
  })

  test('into an empty folder, never into one that holds something', async () => {
    const world = await newWorld()
    const { file } = await exported(world)
    await mkdir(target(world))
    await writeFile(join(target(world), 'a.txt'), 'x')
    await expectRefused(world, file, 'errors.folderNotEmpty')
    const empty = join(world.root, 'vide')
    await mkdir(empty)
    valueOf(await importSpaceFile(world.deps, { file, folder: empty, mode: resume }))
    expect(await readdir(empty)).toContain('space.json')
  })
})

describe('copy', () => {
  test('a new space whose first act cites the origin and creates every record as it stands', async () => {
    const world = await newWorld()
    const { space, file, blob } = await exported(world)
    const id = valueOf(await importSpaceFile(world.deps, { file, folder: target(world), mode: copy }))
    expect(id).not.toBe(space.spaceId)
    const { space: made, state } = await stateOf(world, target(world))
    expect(made.journal.actCount()).toBe(1)
    expect(valueOf(await made.journal.readAll())[0]?.header).toMatchObject({ kind: 'space.copy', spaceId: id, sequence: 1 })
    expect(valueOf(await made.journal.spaceRecord())).toEqual({
      id,
      name: 'Comité de démonstration (copie)',
      origin: { spaceId: space.spaceId, name: 'Comité de démonstration', kind: 'copy' },
      acceptedDamages: [],
    })
    expect(state.rows('spaces')).toHaveLength(1)
    const before = foldActs(valueOf(await space.journal.readAll()))
    expect(state.rows('people')).toEqual(before.rows('people'))
    expect(await readdir(join(target(world), 'blobs'))).not.toContain(blob)
  })

  test('what a record cites comes along; what only the history of the origin held does not', async () => {
    const world = await newWorld()
    const { space, blob } = await exported(world)
    const cited = valueOf(await putBlob(world.layer, space.folder, Buffer.from('contenu adopté')))
    const act = personAct(world.outside.newId(), 'Nom')
    for (const change of act.changes) change.set = { ...change.set, note: cited }
    await record(world, space, act)
    const file = join(world.root, 'cite.gouvernail')
    valueOf(await exportSpaceFile(world.layer, space, file, at))
    valueOf(await importSpaceFile(world.deps, { file, folder: target(world), mode: copy }))
    const kept = await readdir(join(target(world), 'blobs'))
    expect(kept).toContain(cited)
    expect(kept).not.toContain(blob)
  })

  test('a copy of a large space goes to several acts and nothing shows before the end', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 0)
    const people = Array.from({ length: 9000 }, () => personAct(world.outside.newId(), 'Nom').changes[0]).filter(
      (each) => each !== undefined,
    )
    for (const change of people) change.set = { ...change.set, note: 'n'.repeat(1500) }
    await record(world, space, { kind: 'people.import', changes: people })
    const file = join(world.root, 'grand.gouvernail')
    valueOf(await exportSpaceFile(world.layer, space, file, at))
    valueOf(await importSpaceFile(world.deps, { file, folder: target(world), mode: copy }))
    const { space: made, state } = await stateOf(world, target(world))
    expect(made.journal.actCount()).toBe(2)
    expect(state.rows('people')).toHaveLength(9000)
  }, 30_000)
})

describe('snapshot', () => {
  test('a table is cut where an entry would be too large', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 6)
    const state = foldActs(valueOf(await space.journal.readAll()))
    const parts = snapshotEntries(state, 1000).filter(({ name }) => name.startsWith('snapshot/people'))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts[1]?.name).toBe('snapshot/people.2.jsonl')
    const counted = parts.map(({ name, text }) => valueOf(checkSnapshot(name, 'people', text, state)))
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(6)
  })
})
