import { beforeAll, describe, expect, test } from 'vitest'
import { lineAt } from '#electron/main/journal/journal-line.ts'
import { openJournal, type Journal } from '#electron/main/journal/journal.ts'
import { recordAct } from '#electron/main/space/record-act.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'
import { hashHeader, type Act } from '#shared/domain/journal/act.ts'
import { powerCutLayer, type PowerCutLayer } from '../support/power-cut-layer.ts'
import { claire, fakeOutside, personAct, valueOf } from '../support/world.ts'

// A small journal of six acts in two segments, damaged at each of its bytes in several ways.

const random = createRandom(12)
const [spaceId, replicaId] = [random.id(), random.id()]
const folder = `/journal/${replicaId}`
const names = ['000001.jsonl', '000002.jsonl'] as const
const actCount = 6

type Segment = {
  readonly name: string
  readonly bytes: Buffer
  readonly lines: readonly { readonly start: number; readonly end: number; readonly sequence: number }[]
}
let segments: readonly Segment[] = []
let acts: readonly Act[] = []

const options = { spaceFolder: '/', spaceId, replicaId, segmentSize: 3400 }
const read = async (layer: PowerCutLayer, isWritable = false): Promise<Journal> =>
  valueOf(await openJournal(layer, { ...options, isWritable }))

async function put(layer: PowerCutLayer, name: string, bytes: Buffer): Promise<void> {
  const handle = await layer.openWrite(`${folder}/${name}`, 'replace')
  await handle.write(bytes)
}

beforeAll(async () => {
  const layer = powerCutLayer()
  const outside = fakeOutside()
  const journal = await read(layer, true)
  for (let index = 0; index < actCount; index += 1) {
    valueOf(await recordAct({ journal, spaceId, replicaId }, outside, claire, personAct(random.id(), `Famille${index}`)))
  }
  acts = valueOf(await journal.readAll())
  let sequence = 0
  segments = await Promise.all(
    names.map(async (name) => {
      const bytes = Buffer.from(await layer.read(`${folder}/${name}`))
      const lines: Segment['lines'][number][] = []
      for (let at = 0; at < bytes.length;) {
        const line = lineAt(bytes, at)
        if (line === null) throw new Error('a sound journal')
        lines.push({ start: at, end: line.end, sequence: (sequence += 1) })
        at = line.end
      }
      return { name, bytes, lines }
    }),
  )
})

/** The journal with one segment replaced; the layer tells whether anything was written afterwards. */
async function withSegment(name: string, bytes: Buffer): Promise<PowerCutLayer> {
  const layer = powerCutLayer()
  await layer.makeFolder(folder)
  for (const segment of segments) await put(layer, segment.name, segment.name === name ? bytes : segment.bytes)
  return layer
}

const contentOf = async (layer: PowerCutLayer) =>
  Promise.all(
    (await layer.list(folder)).map(async (name) => [name, Buffer.from(await layer.read(`${folder}/${name}`)).toString('latin1')]),
  )

/** Acts read back, each the very one that was written; `false` for any that is not. */
const readBack = async (journal: Journal) =>
  valueOf(await journal.readAll()).map((act) => {
    const written = acts[act.header.sequence - 1]
    return written !== undefined && hashHeader(written.header) === hashHeader(act.header) ? act.header.sequence : false
  })

const all = Array.from({ length: actCount }, (_, index) => index + 1)

const ways: Readonly<Record<string, (byte: number) => number>> = {
  'its lowest bit turned': (byte) => byte ^ 0x01,
  'its highest bit turned': (byte) => byte ^ 0x80,
  'made zero': () => 0,
  'made the end of a line': () => 0x0a,
  'made a digit': () => 0x37,
}

describe('@safety a journal damaged at each of its bytes', () => {
  test('the journal is what the test says that it is', () => {
    expect(segments.map(({ lines }) => lines.length)).toEqual([3, 3])
    expect(acts).toHaveLength(actCount)
  })

  test.each(Object.keys(ways))(
    '%s: the act in doubt is named, every other one is read back, nothing is touched',
    { timeout: 120_000 },
    async (way) => {
      let mended = 0
      for (const { name, bytes, lines } of segments) {
        for (const { start, end, sequence } of lines) {
          for (let at = start; at < end; at += 1) {
            const changed = Buffer.from(bytes)
            changed[at] = ways[way]?.(bytes[at] ?? 0) ?? 0
            if (changed.equals(bytes)) continue
            const layer = await withSegment(name, changed)
            const before = await contentOf(layer)
            const journal = await read(layer, true)
            const where = { way, name, at }
            const [finding, ...more] = journal.findings
            expect({ where, count: more.length, from: finding?.from, to: finding?.to }).toEqual({
              where,
              count: 0,
              from: sequence,
              to: sequence,
            })
            const isMended = finding?.kind === 'mended'
            if (isMended) mended += 1
            expect({ where, kind: finding?.kind }).toEqual({ where, kind: isMended ? 'mended' : 'damaged' })
            expect({ where, read: await readBack(journal) }).toEqual({
              where,
              read: isMended ? all : all.filter((each) => each !== sequence),
            })
            expect({ where, readOnly: journal.readOnly() }).toEqual({ where, readOnly: isMended ? null : 'journalDamaged' })
            expect({ where, content: await contentOf(layer) }).toEqual({ where, content: before })
          }
        }
      }
      // Length, checksum and end of a line can be lost without its act.
      expect(mended).toBeGreaterThan(20)
    },
  )

  test('cut short at each of its lengths: a torn tail at the very end, damage behind a later segment', async () => {
    for (const { name, bytes, lines } of segments) {
      const isLast = name === names[1]
      for (let length = 0; length < bytes.length; length += 1) {
        const layer = await withSegment(name, bytes.subarray(0, length))
        const journal = await read(layer, true)
        const whole = lines.filter(({ end }) => end <= length)
        const kept = all.filter(
          (sequence) => whole.some((line) => line.sequence === sequence) || !lines.some((line) => line.sequence === sequence),
        )
        const where = { name, length }
        expect({ where, read: await readBack(journal) }).toEqual({ where, read: kept })
        const isBoundary = length === 0 || lines.some(({ end }) => end === length)
        const lost = lines.filter(({ end }) => end > length)
        const found = journal.findings.map(({ kind, from, to }) => ({ kind, from, to }))
        const first = lost[0]?.sequence
        if (!isLast)
          expect({ where, found }).toEqual({ where, found: [{ kind: 'damaged', from: first, to: lost.at(-1)?.sequence }] })
        else if (isBoundary) expect({ where, found }).toEqual({ where, found: [] })
        else expect({ where, found }).toEqual({ where, found: [{ kind: 'tornTail', from: first, to: first }] })
        const aside = (await layer.list(folder)).filter((each) => each.startsWith('torn-'))
        expect({ where, aside: aside.length }).toEqual({ where, aside: isLast && !isBoundary ? 1 : 0 })
      }
    }
  })

  test('the zeros that a power cut leaves are a torn tail too', async () => {
    const last = segments[1]
    const line = last?.lines.at(-1)
    if (last === undefined || line === undefined) throw new Error('two lines')
    for (let length = 0; length < line.end - line.start - 1; length += 1) {
      const zeroed = Buffer.from(last.bytes)
      zeroed.fill(0, line.start + length)
      const layer = await withSegment(last.name, zeroed)
      const journal = await read(layer, true)
      expect({ length, found: journal.findings.map(({ kind }) => kind) }).toEqual({ length, found: ['tornTail'] })
      expect(await readBack(journal)).toEqual(all.slice(0, -1))
    }
  })

  test(
    'a body in blobs, lost, cut short or changed: its act alone is in doubt, and another replica is not',
    { timeout: 120_000 },
    async () => {
      const layer = powerCutLayer()
      const outside = fakeOutside()
      const other = random.id()
      const journal = await read(layer, true)
      const add = (familyName: string) =>
        recordAct({ journal, spaceId, replicaId }, outside, claire, personAct(random.id(), familyName))
      for (const name of ['Avant', 'é'.repeat(150_000), 'Après']) valueOf(await add(name))
      const second = valueOf(await openJournal(layer, { ...options, replicaId: other, isWritable: true }))
      valueOf(
        await recordAct({ journal: second, spaceId, replicaId: other }, outside, claire, personAct(random.id(), 'Ailleurs')),
      )
      const [blob = ''] = await layer.list('/blobs')
      const whole = Buffer.from(await layer.read(`/blobs/${blob}`))
      const write = async (bytes: Buffer) => {
        const handle = await layer.openWrite(`/blobs/${blob}`, 'replace')
        await handle.write(bytes)
      }
      const expectBodyLost = async (where: unknown) => {
        const damaged = await read(layer, true)
        const found = damaged.findings.map(({ kind, replicaId: of, from, to }) => ({ kind, of, from, to }))
        expect({ where, found }).toEqual({ where, found: [{ kind: 'bodyLost', of: replicaId, from: 2, to: 2 }] })
        const left = valueOf(await damaged.readAll()).map(({ header }) => [header.replicaId, header.sequence])
        expect({ where, left }).toEqual({
          where,
          left: [
            [replicaId, 1],
            [replicaId, 3],
            [other, 1],
          ],
        })
        expect(damaged.readOnly()).toBe('journalDamaged')
      }
      // Every 1,999th byte: each try hashes the whole body, whatever the byte.
      for (let at = 0; at < whole.length; at += 1999) {
        const changed = Buffer.from(whole)
        changed[at] = (whole[at] ?? 0) ^ 0x01
        await write(changed)
        await expectBodyLost({ at })
        await write(whole.subarray(0, at))
        await expectBodyLost({ length: at })
      }
      await layer.remove(`/blobs/${blob}`)
      await expectBodyLost('missing')
      await write(whole)
      expect((await read(layer, true)).findings).toEqual([])
    },
  )
})
