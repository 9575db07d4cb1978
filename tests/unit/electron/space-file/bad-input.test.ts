import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { FileLayer } from '#electron/main/files/file-layer.ts'
import { openZip } from '#electron/main/files/zip-reader.ts'
import { putBlob } from '#electron/main/space/blobs.ts'
import { exportSpaceFile } from '#electron/main/space-file/export-space-file.ts'
import { entryOf } from '#shared/interchange/space-file-format.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { at, expectRefused, exported, rezip, unchecked } from '../support/space-files.ts'
import { codeOf, newWorld, peopledSpace, record, valueOf } from '../support/world.ts'

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
      'manifest.json': Buffer.from('{"format":99,"future":true}'),
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

  test('over 2 GB in all, by what the listing announces, or more entries than a space can have', async () => {
    const world = await newWorld()
    const { file } = await exported(world)
    const digest = (index: number) => `blobs/${index.toString(16).padStart(64, '0')}`
    const blobs = Array.from({ length: 90 }, (_, index) => [digest(index), Buffer.from('x')] as const)
    await rezip(file, (entries) => ({ ...entries, ...Object.fromEntries(blobs) }))
    const bytes = await readFile(file)
    /** Each blob then says, in the listing only, that it unzips to so many megabytes. */
    const announce = async (megabytes: number) => {
      for (const [name] of blobs) bytes.writeUInt32LE(megabytes * 1024 * 1024, bytes.lastIndexOf(name) - 46 + 24)
      await writeFile(file, bytes)
    }
    await announce(23)
    await expectRefused(world, file, 'errors.spaceTooLarge')
    await announce(22)
    await expectRefused(world, file, 'errors.fileInvalidRecord')
    expect(await openZip(file, 50)).toBe('tooManyEntries')
  })

  test('a space over 2 GB, or with a file over 25 MB, is not written into a file either', async () => {
    const world = await newWorld()
    const { space, file } = await exported(world)
    const before = await readFile(file)
    const announcing = (size: number): FileLayer => ({
      ...world.layer,
      stat: async (path) => {
        const found = await world.layer.stat(path)
        return found === null || !path.includes('/blobs/') ? found : { ...found, size }
      },
    })
    for (let index = 0; index < 90; index += 1) valueOf(await putBlob(world.layer, space.folder, Buffer.from(`pièce ${index}`)))
    expect(codeOf(await exportSpaceFile(announcing(24 * 1024 * 1024), space, file, at))).toBe('errors.spaceTooLarge')
    expect(codeOf(await exportSpaceFile(announcing(26 * 1024 * 1024), space, file, at))).toBe('errors.fileTooLarge')
    expect(await readFile(file)).toEqual(before)
    valueOf(await exportSpaceFile(announcing(22 * 1024 * 1024), space, file, at))
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
