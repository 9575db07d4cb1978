import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import { exportSpaceFile } from '#electron/main/space-file/export-space-file.ts'
import { importSpaceFile, type ImportMode } from '#electron/main/space-file/import-space-file.ts'
import { readManifest } from '#electron/main/space-file/unpack-space-file.ts'
import { openSpaceFolder, type OpenSpace } from '#electron/main/space/open-space.ts'
import { putBlob } from '#electron/main/space/blobs.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { entryOf } from '#shared/interchange/space-file-format.ts'
import { checkSnapshot, snapshotEntries } from '#shared/interchange/space-file-snapshot.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { claire, codeOf, newWorld, peopledSpace, personAct, record, valueOf, type World } from '../support/world.ts'

const at = '2025-12-31T10:00:00.000Z'
const resume: ImportMode = { kind: 'resume' }
const copy: ImportMode = { kind: 'copy', origin: 'copy', profile: claire, nameOf: (name) => `${name} (copie)` }

/** A space with three people and a blob, and its file. */
async function exported(world: World): Promise<{ space: OpenSpace; file: string; blob: string }> {
  const space = await peopledSpace(world, 3)
  const blob = valueOf(await putBlob(world.layer, space.folder, Buffer.from('pièce jointe')))
  const file = join(world.root, 'espace.gouvernail')
  valueOf(await exportSpaceFile(world.layer, space, file, at))
  return { space, file, blob }
}

const target = (world: World) => join(world.root, 'repris')

async function stateOf(world: World, folder: string) {
  const outcome = valueOf(await openSpaceFolder(world.deps, { folder, takeOver: false, asNewReplica: false }))
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return { space: outcome.space, state: foldActs(valueOf(await outcome.space.journal.readAll())) }
}

/** The file made again with other entries. */
async function rezip(file: string, change: (entries: Record<string, Uint8Array>) => Zippable): Promise<void> {
  await writeFile(file, zipSync(change(unzipSync(await readFile(file)))))
}

/** A file of a space whose records were not checked on the way out. */
async function unchecked(world: World, space: OpenSpace): Promise<string> {
  const file = join(world.root, 'x.gouvernail')
  const segment = `journal/${space.replicaId}/000001.jsonl`
  const manifest = { format: 1, spaceId: space.spaceId, name: 'x', heads: space.journal.heads(), exportedAt: at }
  const snapshots = snapshotEntries(foldActs(valueOf(await space.journal.readAll())))
  await writeFile(
    file,
    zipSync({
      'manifest.json': Buffer.from(JSON.stringify(manifest)),
      ...Object.fromEntries(snapshots.map(({ name, text }) => [name, Buffer.from(text)])),
      [segment]: await readFile(join(space.folder, segment)),
    }),
  )
  return file
}

/** Tries both modes: refused with this code, and nothing is left beside nor in place of the folder. */
async function expectRefused(world: World, file: string, code: string, params?: object): Promise<void> {
  const before = await readdir(world.root)
  for (const mode of [resume, copy]) {
    const refused = await importSpaceFile(world.deps, { file, folder: target(world), mode })
    expect(codeOf(refused)).toBe(code)
    if (params !== undefined && !refused.ok) expect(refused.error.params).toMatchObject(params)
  }
  expect(await readdir(world.root)).toEqual(before)
}

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
      format: 1,
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
    })
    expect(state.rows('spaces')).toHaveLength(1)
    const before = foldActs(valueOf(await space.journal.readAll()))
    expect(state.rows('people')).toEqual(before.rows('people'))
    expect(await readdir(join(target(world), 'blobs'))).toContain(blob)
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

describe('bad input: a file that cannot be opened', () => {
  test('missing, empty, not a zip, a zip that is something else', async () => {
    const world = await newWorld()
    const file = join(world.root, 'x.gouvernail')
    await expectRefused(world, file, 'errors.fileMissing')
    await writeFile(file, '')
    await expectRefused(world, file, 'errors.fileTruncated')
    await writeFile(file, 'Bonjour')
    await expectRefused(world, file, 'errors.fileNotZip')
    await writeFile(file, zipSync({ 'word/document.xml': Buffer.from('<x/>') }))
    await expectRefused(world, file, 'errors.fileNotZip')
  })

  test('truncated anywhere', async () => {
    const world = await newWorld()
    const { file } = await exported(world)
    const { size } = await stat(file)
    for (const left of [size - 1, Math.floor(size / 2), 100, 4, 2]) {
      await truncate(file, left)
      await expectRefused(world, file, 'errors.fileTruncated')
    }
  })

  test('newer: refused as newer, whatever else is in it', async () => {
    const world = await newWorld()
    const { file } = await exported(world)
    await rezip(file, (entries) => ({
      ...entries,
      'manifest.json': Buffer.from('{"format":2,"future":true}'),
      'novelties/x': Buffer.from('x'),
    }))
    await expectRefused(world, file, 'errors.fileNewer')
  })

  test.each([
    '../evil.txt',
    '/etc/passwd',
    'journal/../../x',
    'blobs\\x',
    'drafts/a.json',
    'space.json',
    'journal/',
    'C:/x',
    'snapshot/__proto__.jsonl',
    'snapshot/people.jsonl/x',
    'journal/abc/000001.jsonl',
  ])('an entry named %s is refused', async (name) => {
    const world = await newWorld()
    const { file } = await exported(world)
    await rezip(file, (entries) => Object.fromEntries([...Object.entries(entries), [name, Buffer.from('x')]]))
    await expectRefused(world, file, 'errors.fileUnsafe', { entry: name })
  })

  test('names are matched whole', () => {
    for (const name of [
      '__proto__',
      'constructor',
      'manifest.json ',
      ' manifest.json',
      'MANIFEST.JSON',
      `blobs/${'A'.repeat(64)}`,
      'snapshot/toString.jsonl',
      'snapshot/people.12345.jsonl',
    ])
      expect(entryOf(name), name).toBeNull()
    expect(entryOf('snapshot/people.2.jsonl')).toEqual({ kind: 'snapshot', table: 'people' })
  })

  test('an entry given twice', async () => {
    const world = await newWorld()
    const { file } = await exported(world)
    const bytes = await readFile(file)
    // Same length, same places: the second name becomes the first one in the central directory.
    const renamed = Buffer.from(
      bytes.toString('latin1').replaceAll('snapshot/organisations.jsonl', 'snapshot/people.0001.jsonl..'.slice(0, 28)),
      'latin1',
    )
    expect(renamed.length).toBe(bytes.length)
    await writeFile(file, renamed)
    await expectRefused(world, file, 'errors.fileUnsafe')
    const twice = Buffer.from(
      bytes.toString('latin1').replaceAll('snapshot/categories.jsonl', 'snapshot/indicators.jsonl'),
      'latin1',
    )
    await writeFile(file, twice)
    await expectRefused(world, file, 'errors.fileUnsafe', { entry: 'snapshot/indicators.jsonl' })
  })

  test('a bomb: an entry over 25 MB, or longer than it says', async () => {
    const world = await newWorld()
    const { file, blob } = await exported(world)
    await rezip(file, (entries) => ({ ...entries, [`blobs/${'a'.repeat(64)}`]: new Uint8Array(26 * 1024 * 1024) }))
    await expectRefused(world, file, 'errors.fileTooLarge')
    await rezip(file, (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => !name.includes('aaaa'))))
    const bytes = await readFile(file)
    const central = bytes.lastIndexOf(`blobs/${blob}`) - 46
    bytes.writeUInt32LE(3, central + 24)
    await writeFile(file, bytes)
    await expectRefused(world, file, 'errors.fileInvalidRecord', { record: `blobs/${blob}`, field: 'crc32' })
  })

  const changeText =
    (name: (names: string[]) => string | undefined, change: (text: string) => string) =>
    (entries: Record<string, Uint8Array>) => {
      const key = name(Object.keys(entries)) ?? ''
      return { ...entries, [key]: Buffer.from(change(Buffer.from(entries[key] ?? []).toString('utf8'))) }
    }
  const named = (part: string) => (names: string[]) => names.find((each) => each.includes(part))

  test('an invalid record is named with its field', async () => {
    const world = await newWorld()
    const { file } = await exported(world)
    const sound = await readFile(file)
    const cases: [(entries: Record<string, Uint8Array>) => Zippable, object][] = [
      [changeText(named('manifest'), (text) => text.replace('"name"', '"nom"')), { record: 'manifest.json', field: 'name' }],
      [changeText(named('manifest'), () => '{'), { record: 'manifest.json' }],
      [
        changeText(named('manifest'), (text) => text.replace(/"sequence": 4/, '"sequence": 5')),
        { record: 'manifest.json', field: 'heads' },
      ],
      [
        changeText(named('snapshot/people.jsonl'), (text) => text.replace('"isMinor":false', '"isMinor":"no"')),
        { record: 'snapshot/people.jsonl:1', field: 'isMinor' },
      ],
      [
        changeText(named('snapshot/people.jsonl'), (text) => text.replace('Famille2', 'Autre')),
        { record: 'snapshot/people.jsonl:2', field: 'familyName' },
      ],
      [
        changeText(named('snapshot/people.jsonl'), (text) => text.split('\n').slice(1).join('\n')),
        { record: 'snapshot/people.jsonl' },
      ],
      [
        changeText(named('snapshot/people.jsonl'), (text) => `${text}{"__proto__":{"polluted":1}}\n`),
        { record: 'snapshot/people.jsonl:4' },
      ],
      [changeText(named('journal/'), (text) => text.replace('Famille2', 'Famille9')), { field: 'damaged' }],
      [changeText(named('journal/'), (text) => text.slice(0, -20)), { field: 'tornTail' }],
      [changeText(named('blobs/'), () => 'autre'), { field: 'sha256' }],
      [
        (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => !name.startsWith('journal/'))),
        { record: 'manifest.json', field: 'heads' },
      ],
      [
        (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => name !== 'snapshot/people.jsonl')),
        { record: 'snapshot/people.jsonl' },
      ],
    ]
    for (const [change, params] of cases) {
      await writeFile(file, sound)
      await rezip(file, change)
      await expectRefused(world, file, 'errors.fileInvalidRecord', params)
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined() // `as`: to look for what must not be there
  })

  test('records that the journal holds rightly but that no screen could have made', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    const id = world.outside.newId()
    await record(world, space, {
      kind: 'person.create',
      changes: [{ table: 'people', id, op: 'create', set: { familyName: '' }, unset: [] }],
    })
    const out = await exportSpaceFile(world.layer, space, join(world.root, 'y.gouvernail'), at)
    expect(out).toMatchObject({
      ok: false,
      error: { code: 'errors.spaceInvalidRecord', params: { record: `people/${id}`, field: 'givenName' } },
    })
    await expectRefused(world, await unchecked(world, space), 'errors.fileInvalidRecord', {
      record: `people/${id}`,
      field: 'givenName',
    })
  })

  test('an adopted report whose content is missing', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 0)
    const [id, bodyId, decisionId] = [world.outside.newId(), world.outside.newId(), world.outside.newId()]
    const set = {
      bodyId,
      title: 'Rapport annuel 2025',
      period: { label: '2025', start: '2025-01-01', end: '2025-12-31' },
      language: 'fr',
      sections: [],
      adoption: { decisionId, adoptedOn: '2025-12-15', contentDigest: 'a'.repeat(64) },
    }
    await record(world, space, { kind: 'report.adopt', changes: [{ table: 'reports', id, op: 'create', set, unset: [] }] })
    const file = await unchecked(world, space)
    await expectRefused(world, file, 'errors.fileInvalidRecord', { record: `reports/${id}`, field: 'adoption.contentDigest' })
  })

  test('a disk that fills while unpacking leaves nothing', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const { file } = await exported(world)
    layer.fail = [{ on: 'sync', code: 'ENOSPC' }]
    layer.only = (path) => path.includes('.gouvernail-')
    await expectRefused(world, file, 'errors.diskFull')
  })
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
