import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { encodeLine, largestBodyInLine } from '#electron/main/journal/journal-line.ts'
import { openJournal } from '#electron/main/journal/journal.ts'
import { makeSpaceFolder } from '#electron/main/space/space-folder.ts'
import { buildReseau } from '#resources/samples/reseau/build-reseau.ts'
import { buildAct, type Act, type ActDraft, type Head } from '#shared/domain/journal/act.ts'
import { canonicalJson } from '#shared/domain/journal/canonical-json.ts'
import { claire, newSpace, newWorld, personAct, record, valueOf } from '../support/world.ts'
import { generous, generousYear } from './generous-year.ts'

const kilobyte = 1000
const megabyte = 1_000_000

const lineSize = (act: Act) => encodeLine(act).byteLength
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
const median = (sizes: readonly number[]) => sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? Number.NaN

describe('@safety what acts take on disk', () => {
  // Over the 1 kB aimed at: over half of the sample's acts create a record, and a header alone takes 530 to 670 bytes.
  test('the median act of the sample is at most 1.5 kB, and each of its years at most 300 kB', async () => {
    const { spaceId, replicaId, acts } = await buildReseau()
    const { folder: spaceFolder, layer } = await newWorld()
    valueOf(await makeSpaceFolder(nodeFileLayer, spaceFolder, spaceId, '2023-01-10T08:00:00.000Z'))
    const journal = valueOf(await openJournal(layer, { spaceFolder, spaceId, replicaId, isWritable: true }))
    for (const act of acts) valueOf(await journal.append(act))
    const lines = (await readFile(join(spaceFolder, 'journal', replicaId, '000001.jsonl'), 'utf8')).trimEnd().split('\n')
    const sizes = lines.map((line) => Buffer.byteLength(line) + 1)
    // What these tests add up is what stands on disk.
    expect(sizes).toEqual(acts.map(lineSize))
    expect(median(sizes)).toBeLessThanOrEqual(1.5 * kilobyte)
    for (const year of ['2023', '2024', '2025']) {
      const ofYear = acts.filter(({ header }) => header.instant.startsWith(year)).map(lineSize)
      expect(ofYear.length).toBeGreaterThan(50)
      expect(median(ofYear), year).toBeLessThanOrEqual(1.5 * kilobyte)
      expect(sum(ofYear), year).toBeLessThanOrEqual(300 * kilobyte)
    }
  }, 60_000)

  test('a generous year is at most 10 MB and its median act 1 kB: 40 meetings, 400 decisions, 10,000 values, ten pages of report', async () => {
    const { acts, state } = await generousYear()
    expect(state.rows('meetings')).toHaveLength(40)
    expect(state.rows('decisions')).toHaveLength(400)
    expect(state.rows('indicatorValues')).toHaveLength(10_000)
    expect(acts.filter(({ header }) => header.kind === 'report.setSection')).toHaveLength(12 * generous.restsEach)
    expect(acts.every(({ body }) => Buffer.byteLength(canonicalJson(body)) <= largestBodyInLine)).toBe(true)
    const sizes = acts.map(lineSize)
    expect(median(sizes)).toBeLessThanOrEqual(kilobyte)
    expect(sum(sizes)).toBeLessThanOrEqual(10 * megabyte)
  }, 120_000)

  test('a body of 256 kB stays in its line, one byte more goes to blobs', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const name = (length: number): ActDraft => personAct(world.outside.newId(), 'x'.repeat(length))
    const head: Head = { replicaId: space.replicaId, sequence: 0, hash: '0'.repeat(64) }
    const probe = buildAct(name(1), {
      spaceId: space.spaceId,
      head,
      clock: '2026-01-01T00:00:00.000Z~000000',
      instant: '2026-01-01T00:00:00.000Z',
      salt: '0'.repeat(32),
      actor: claire,
    })
    const rest = Buffer.byteLength(canonicalJson(probe.body)) - 1
    const segment = join(space.folder, 'journal', space.replicaId, '000001.jsonl')
    const blobs = () => readdir(join(space.folder, 'blobs'))

    const before = (await stat(segment)).size
    await record(world, space, name(256 * 1024 - rest))
    expect((await stat(segment)).size - before).toBeGreaterThan(256 * 1024)
    expect(await blobs()).toEqual([])

    const between = (await stat(segment)).size
    await record(world, space, name(256 * 1024 - rest + 1))
    expect((await stat(segment)).size - between).toBeLessThan(2 * kilobyte)
    const [blob = '', ...others] = await blobs()
    expect(others).toEqual([])
    expect((await stat(join(space.folder, 'blobs', blob))).size).toBe(256 * 1024 + 1)

    const read = valueOf(await space.journal.readAll())
    expect(read.slice(-2).map(({ body }) => Buffer.byteLength(canonicalJson(body)))).toEqual([256 * 1024, 256 * 1024 + 1])
  })
})
