import { hash } from 'node:crypto'
import { lstat, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync, unzipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unzipCopy } from '#electron/main/backup/unzip-copy.ts'
import { frameLine } from '#electron/main/journal/journal-line.ts'
import { importSpaceFile } from '#electron/main/space-file/import-space-file.ts'
import { hashHeader, headAfter } from '#shared/domain/journal/act.ts'
import { canonicalJson } from '#shared/domain/journal/canonical-json.ts'
import { createMemoryState } from '#shared/domain/journal/state.ts'
import { expectRefused, exported, resume, rezip, target } from '../support/space-files.ts'
import { codeOf, newWorld, valueOf } from '../support/world.ts'

type Exported = Awaited<ReturnType<typeof exported>>

const isClean = () => ({} as { polluted?: unknown }).polluted === undefined // `as`: to look for what must not be there

/**
 * The file with one act more, by somebody who knows the format: digest, chain, checksums and manifest are right.
 * `changes`: the JSON of its changes, as it will stand.
 */
async function forge({ file, space }: Exported, changes: string): Promise<void> {
  const last = valueOf(await space.journal.readAll()).at(-1)
  if (last === undefined) throw new Error('no act')
  const head = headAfter(last)
  const content = `{"actorName":"Personne","actorRole":"secretary","changes":${changes}`
  const salt = '0'.repeat(32)
  const header = {
    ...last.header,
    sequence: head.sequence + 1,
    clock: last.header.clock.replace(/\d{6}$/, '000009'),
    previous: head.hash,
    bodyDigest: hash('sha256', `${salt}${content}}`, 'hex'),
  }
  const json = Buffer.from(`{"body":${content},"salt":"${salt}"},"header":${canonicalJson(header)}}`)
  const line = frameLine(json)
  const segment = `journal/${space.replicaId}/000001.jsonl`
  await rezip(file, (entries) => {
    const manifest = JSON.parse(Buffer.from(entries['manifest.json'] ?? []).toString()) as object // `as`: written by us
    const heads = [{ replicaId: space.replicaId, sequence: header.sequence, hash: hashHeader(header) }]
    return {
      ...entries,
      'manifest.json': Buffer.from(JSON.stringify({ ...manifest, heads })),
      [segment]: Buffer.concat([entries[segment] ?? Buffer.alloc(0), line]),
    }
  })
}

const change = (id: string, set: string) => `[{"id":${id},"op":"create","set":${set},"table":"people","unset":[]}]`

describe('@safety acts made to break the reader', () => {
  test('a forged act that is in order is an act like any other: the maker of the attacks below knows the format', async () => {
    const world = await newWorld()
    const made = await exported(world)
    await forge(made, '[]')
    const taken = await importSpaceFile(world.deps, { file: made.file, folder: target(world), mode: resume })
    expect(codeOf(taken)).toBe('ok')
  })

  const prototypes = [
    ['a key', change('"p1"', '{"__proto__":{"polluted":true}}')],
    ['a key within a key', change('"p1"', '{"note":{"constructor":{"prototype":{"polluted":true}}}}')],
    ['the id of a record', change('"__proto__"', '{"polluted":true}')],
    ['the name of a table', '[{"id":"p1","op":"create","set":{"polluted":true},"table":"__proto__","unset":[]}]'],
    [
      'a field of a record that is there',
      '[{"id":"constructor","op":"update","set":{"prototype":{"polluted":true}},"table":"people","unset":["__proto__"]}]',
    ],
  ] as const

  test.each(prototypes)('a prototype as %s changes no object of ours', async (_where, changes) => {
    const world = await newWorld()
    const made = await exported(world)
    await forge(made, changes)
    const taken = await importSpaceFile(world.deps, { file: made.file, folder: target(world), mode: resume })
    expect(isClean()).toBe(true)
    // An update of a record that is not there is without effect: the only one that nothing need refuse.
    expect(codeOf(taken)).toBe(changes.includes('"update"') ? 'ok' : 'errors.fileInvalidRecord')
  })

  test('the fold of such acts leaves every object as it was', () => {
    const state = createMemoryState()
    for (const [, changes] of prototypes) {
      const parsed = JSON.parse(changes) as never // `as`: made to be none of ours
      try {
        state.apply({ body: { changes: parsed } } as never) // `as`: the same
      } catch {
        // A table that does not exist.
      }
    }
    expect(isClean()).toBe(true)
    expect(Object.getPrototypeOf(state.row('people', 'p1'))).toBe(Object.prototype)
  })

  test.each([101, 5000, 200_000])('lists %d deep', async (depth) => {
    const world = await newWorld()
    const made = await exported(world)
    await forge(made, change('"p1"', `{"note":${'['.repeat(depth)}${']'.repeat(depth)}}`))
    await expectRefused(world, made.file, 'errors.fileInvalidRecord')
  })

  test('a manifest of nothing but brackets, and one that is not text', async () => {
    const world = await newWorld()
    const { file } = await exported(world)
    const sound = await readFile(file)
    for (const bytes of [
      Buffer.from('['.repeat(2_000_000)),
      Buffer.from([0xff, 0xfe, 0x00, 0x80]),
      Buffer.from('{"__proto__":{"polluted":true}}'),
    ]) {
      await writeFile(file, sound)
      await rezip(file, (entries) => ({ ...entries, 'manifest.json': bytes }))
      await expectRefused(world, file, 'errors.fileInvalidRecord')
    }
    expect(isClean()).toBe(true)
  })
})

const replica = '00000000-0000-4000-8000-000000000001'

/** Names by which a file gets out of its folder, or over another, on one system or another. */
const names = [
  '../x',
  'journal/../../x',
  '/x',
  'C:\\x',
  '\\\\server\\x',
  `journal\\${replica}\\000001.jsonl`,
  `journal/${replica}/000001.jsonl `,
  `journal/${replica}/000001.jsonl.`,
  `journal/${replica}/000001.jsonl:x`,
  `journal/${replica}/000001.jsonl\0.txt`,
  `journal/${replica}/000001.JSONL`,
  `JOURNAL/${replica}/000001.jsonl`,
  `journal/${replica}/CON`,
  'NUL',
  'blobs/',
  `blobs/${'ａ'.repeat(64)}`,
  'blobs/e\u0301',
  'space.json/x',
]

describe('@safety zips made to harm', () => {
  test.each(names)('%j is the name of no entry of a space, in a file or in a copy', async (name) => {
    const world = await newWorld()
    const { file } = await exported(world)
    await rezip(file, (entries) => ({ ...entries, [name]: Buffer.from('x') }))
    await expectRefused(world, file, 'errors.fileUnsafe')
    const copy = join(world.root, 'copy.zip')
    await writeFile(copy, zipSync({ 'space.json': Buffer.from('{}'), [name]: Buffer.from('x') }))
    const before = await readdir(world.root, { recursive: true })
    expect(codeOf(await unzipCopy(world.layer, copy, join(world.root, 'scratch')))).toBe('errors.copyDamaged')
    expect(await readdir(world.root, { recursive: true })).toEqual(before)
  })

  test('a link in a zip is never made on disk', async () => {
    const world = await newWorld()
    const made = await exported(world)
    const link = (content: Uint8Array): Zippable[string] => [content, { os: 3, attrs: 0o120_777 << 16 }]
    const segment = `journal/${made.space.replicaId}/000001.jsonl`
    await rezip(made.file, (entries) => ({ ...entries, [segment]: link(Buffer.from('/etc/passwd')) }))
    await expectRefused(world, made.file, 'errors.fileInvalidRecord')
    const copy = join(world.root, 'copy.zip')
    await writeFile(copy, zipSync({ 'space.json': link(Buffer.from('/etc/passwd')) }))
    valueOf(await unzipCopy(world.layer, copy, join(world.root, 'scratch')))
    expect((await lstat(join(world.root, 'scratch', 'space.json'))).isFile()).toBe(true)
  })

  test('many entries over the same bytes count for what they would take', async () => {
    const world = await newWorld()
    const { file } = await exported(world)
    await writeFile(file, overlapping(await readFile(file), 120))
    await expectRefused(world, file, 'errors.spaceTooLarge')
  })
})

/** The zip with `count` more entries, whose 20 MB all stand in the bytes of the first. */
function overlapping(sound: Buffer, count: number): Buffer {
  const name = (index: number) => `blobs/${String(index).padStart(64, '0')}`
  const one = Buffer.from(zipSync({ ...unzipSync(sound), [name(0)]: new Uint8Array(20_000_000) }))
  const end = one.lastIndexOf('PK\x05\x06')
  const directory = one.readUInt32LE(end + 16)
  const entry = one.subarray(one.lastIndexOf('PK\x01\x02'), end)
  const more = Array.from({ length: count }, (_, index) => {
    const copy = Buffer.from(entry)
    copy.write(name(index + 1), 46)
    return copy
  })
  const tail = Buffer.from(one.subarray(end))
  const entries = one.readUInt16LE(end + 10) + count
  tail.writeUInt16LE(entries, 8)
  tail.writeUInt16LE(entries, 10)
  tail.writeUInt32LE(end - directory + count * entry.length, 12)
  return Buffer.concat([one.subarray(0, end), ...more, tail])
}
