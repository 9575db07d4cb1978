import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { frameLine, lineAt, nextSoundLine } from '#electron/main/journal/journal-line.ts'
import { openJournal, type Journal } from '#electron/main/journal/journal.ts'
import { actFormat, buildAct, type Act, type Head } from '#shared/domain/journal/act.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { faultyLayer, type Fault } from '../support/faulty-layer.ts'
import { claire, codeOf, newSpace, newWorld, peopledSpace, personAct, record, valueOf, type World } from '../support/world.ts'
import type { OpenSpace } from '#electron/main/space/open-space.ts'

const segmentPath = (space: OpenSpace, name = '000001.jsonl') => join(space.folder, 'journal', space.replicaId, name)

const reopen = async (world: World, { folder, spaceId, replicaId }: OpenSpace, isWritable = true): Promise<Journal> =>
  valueOf(await openJournal(world.layer, { spaceFolder: folder, spaceId, replicaId, isWritable }))

const headOf = (space: OpenSpace): Head => {
  const head = space.journal.heads().find(({ replicaId }) => replicaId === space.replicaId)
  if (head === undefined) throw new Error('no head')
  return head
}

const actAfter = (world: World, space: OpenSpace, change: Partial<{ head: Head; clock: string; spaceId: string }> = {}): Act =>
  buildAct(personAct(world.outside.newId(), 'Suivant'), {
    spaceId: space.spaceId,
    head: headOf(space),
    clock: '2026-01-01T00:00:00.000Z~000000',
    instant: '2026-01-01T00:00:00.000Z',
    salt: '0'.repeat(32),
    actor: claire,
    ...change,
  })

describe('one line an act', () => {
  test('length and checksum are those of the JSON that follows', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 2)
    const lines = (await readFile(segmentPath(space), 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      const [, length, sum, json = ''] = /^(\d+) ([0-9a-f]{8}) (.*)$/.exec(line) ?? []
      expect(Buffer.byteLength(json)).toBe(Number(length))
      expect(crc32(Buffer.from(json))).toBe(Number.parseInt(sum ?? '', 16))
    }
  })

  test('the median act is at most 1 kB', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 21)
    const sizes = (await readFile(segmentPath(space), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => Buffer.byteLength(line))
    expect(sizes.toSorted((a, b) => a - b)[11]).toBeLessThanOrEqual(1024)
  })

  test('a line changed at any byte is never taken for a sound one', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    const bytes = await readFile(segmentPath(space))
    const first = lineAt(bytes, 0)
    for (let at = 0; at < (first?.end ?? 0); at += 1) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0x01
      expect(lineAt(damaged, 0), `byte ${at}`).toBeNull()
      expect(nextSoundLine(damaged, 0)?.offset).toBe(first?.end)
    }
  })
})

describe('append', () => {
  test('what was answered is found again, in order, by another opening', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 5)
    const journal = await reopen(world, space)
    expect(journal.heads()).toEqual(space.journal.heads())
    expect(journal.findings).toEqual([])
    const acts = valueOf(await journal.readAll())
    expect(acts.map(({ header }) => header.sequence)).toEqual([1, 2, 3, 4, 5, 6])
    expect(foldActs(acts).rows('people')).toHaveLength(5)
  })

  test('written, then synced, then answered; the folder too for a new file', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const space = await newSpace(world)
    const made = layer.calls.slice(layer.calls.indexOf('openWrite 000001.jsonl'))
    expect(made.slice(0, 4)).toEqual([
      'openWrite 000001.jsonl',
      'write 000001.jsonl',
      'sync 000001.jsonl',
      `syncFolder ${space.replicaId}`,
    ])
    layer.calls.length = 0
    await record(world, space, personAct(world.outside.newId(), 'Vasseur'))
    expect(layer.calls).toEqual(['openWrite 000001.jsonl', 'write 000001.jsonl', 'sync 000001.jsonl'])
  })

  test.each<[string, (world: World, space: OpenSpace) => unknown, string]>([
    ['not an act', () => ({ header: {}, body: {} }), 'errors.actInvalid'],
    [
      'a later format',
      (w, s) => ({ ...actAfter(w, s), header: { ...actAfter(w, s).header, format: actFormat + 1 } }),
      'errors.actInvalid',
    ],
    ['another space', (w, s) => actAfter(w, s, { spaceId: claire.id }), 'errors.journalOrder'],
    ['another replica', (w, s) => actAfter(w, s, { head: { ...headOf(s), replicaId: claire.id } }), 'errors.journalOrder'],
    ['a hole in the sequence', (w, s) => actAfter(w, s, { head: { ...headOf(s), sequence: 7 } }), 'errors.journalOrder'],
    ['another previous hash', (w, s) => actAfter(w, s, { head: { ...headOf(s), hash: 'a'.repeat(64) } }), 'errors.journalOrder'],
    ['a clock that goes back', (w, s) => actAfter(w, s, { clock: '2024-01-01T00:00:00.000Z~000000' }), 'errors.journalOrder'],
    [
      'a body that is not the one signed',
      (w, s) => ({ ...actAfter(w, s), body: { ...actAfter(w, s).body, actorName: 'Autre' } }),
      'errors.journalOrder',
    ],
  ])('%s is refused and nothing is written', async (_what, make, code) => {
    const world = await newWorld()
    const space = await newSpace(world)
    const before = await readFile(segmentPath(space))
    expect(codeOf(await space.journal.append(make(world, space)))).toBe(code)
    expect(await readFile(segmentPath(space))).toEqual(before)
    expect(codeOf(await space.journal.append(actAfter(world, space)))).toBe('ok')
  })

  test('the same act sent again after a lost answer is written once', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const act = actAfter(world, space)
    const first = valueOf(await space.journal.append(act))
    expect(valueOf(await space.journal.append(act))).toEqual(first)
    expect(space.journal.actCount()).toBe(2)
    expect((await reopen(world, space)).actCount()).toBe(2)
  })

  test('two acts sent at once follow each other, and the one that does not follow is refused', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const [one, two] = [actAfter(world, space), actAfter(world, space)]
    const answers = await Promise.all([space.journal.append(one), space.journal.append(two)])
    expect(answers.map(codeOf)).toEqual(['ok', 'errors.journalOrder'])
  })

  test('a body over 256 kB goes to blobs and comes back', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const long = 'é'.repeat(200_000)
    await record(world, space, personAct(world.outside.newId(), long))
    expect((await stat(segmentPath(space))).size).toBeLessThan(3000)
    expect(await readdir(join(space.folder, 'blobs'))).toHaveLength(1)
    const journal = await reopen(world, space)
    expect(journal.findings).toEqual([])
    const acts = valueOf(await journal.readAll())
    expect(acts.at(-1)?.body.changes[0]?.set['familyName']).toBe(long)
  })

  test('a lost or changed blob puts its act in doubt', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    await record(world, space, personAct(world.outside.newId(), 'é'.repeat(200_000)))
    const [blob = ''] = await readdir(join(space.folder, 'blobs'))
    await appendFile(join(space.folder, 'blobs', blob), 'x')
    expect((await reopen(world, space)).findings).toMatchObject([{ kind: 'bodyLost', from: 2, to: 2 }])
    await rm(join(space.folder, 'blobs', blob))
    const journal = await reopen(world, space)
    expect(journal.findings).toMatchObject([{ kind: 'bodyLost', from: 2, to: 2 }])
    expect(journal.readOnly()).toBe('journalDamaged')
  })

  test('a segment is closed at 8 MB and the next one goes on with the chain', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    const big = 'x'.repeat(250_000)
    for (let index = 0; index < 36; index += 1) await record(world, space, personAct(world.outside.newId(), big))
    expect(await readdir(join(space.folder, 'journal', space.replicaId))).toEqual(['000001.jsonl', '000002.jsonl'])
    expect((await stat(segmentPath(space))).size).toBeLessThanOrEqual(8 * 1024 * 1024)
    const journal = await reopen(world, space)
    expect(journal.findings).toEqual([])
    expect(journal.actCount()).toBe(37)
    const pages: number[] = []
    for (let cursor: number | null = 0; cursor !== null;) {
      const page: { acts: readonly Act[]; next: number | null } = valueOf(await journal.read(cursor))
      pages.push(page.acts.length)
      cursor = page.next
    }
    expect(pages.length).toBeGreaterThan(7)
    expect(pages.reduce((sum, n) => sum + n, 0)).toBe(37)
  })
})

describe('the disk refuses', () => {
  const refusals: [Fault['on'], string, string][] = [
    ['write', 'ENOSPC', 'errors.diskFull'],
    ['sync', 'ENOSPC', 'errors.diskFull'],
    ['sync', 'EIO', 'errors.writeFailed'],
    ['openWrite', 'EROFS', 'errors.folderReadOnly'],
    ['openWrite', 'EACCES', 'errors.folderReadOnly'],
    ['openWrite', 'EBUSY', 'errors.folderBusy'],
    ['write', 'ENODEV', 'errors.folderMissing'],
  ]
  test.each(refusals)('%s with %s: %s, nothing of the act stays, and work goes on after', async (on, code, expected) => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const space = await peopledSpace(world, 2)
    const before = await readFile(segmentPath(space))
    const act = actAfter(world, space)
    layer.fail = [{ on, code }]
    expect(codeOf(await space.journal.append(act))).toBe(expected)
    layer.fail = []
    expect(codeOf(await space.journal.append(act))).toBe('ok')
    const after = await readFile(segmentPath(space))
    expect(after.subarray(0, before.length)).toEqual(before)
    const journal = await reopen(world, space)
    expect(journal.findings).toEqual([])
    expect(journal.actCount()).toBe(4)
  })

  test('bytes that could not be cut back at once are cut before the next act', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const space = await peopledSpace(world, 1)
    layer.fail = [
      { on: 'write', code: 'ENOSPC' },
      { on: 'truncate', code: 'EIO' },
    ]
    expect(codeOf(await space.journal.append(actAfter(world, space)))).toBe('errors.diskFull')
    layer.fail = []
    await record(world, space, personAct(world.outside.newId(), 'Après'))
    expect((await reopen(world, space)).findings).toEqual([])
  })

  test('the folder taken away: a sentence, and nothing made in its place', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    await rm(space.folder, { recursive: true })
    expect(codeOf(await space.journal.append(actAfter(world, space)))).toBe('errors.folderMissing')
    await expect(stat(space.folder)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a segment that another program changed stops the writing', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    await appendFile(segmentPath(space), 'x')
    expect(codeOf(await space.journal.append(actAfter(world, space)))).toBe('errors.journalDamaged')
    expect(space.journal.readOnly()).toBe('journalDamaged')
    expect(codeOf(await space.journal.append(actAfter(world, space)))).toBe('errors.spaceReadOnly')
  })
})

describe('damage', () => {
  test('a torn tail of the own replica is cut at each of its lengths, kept aside and named', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 2)
    const whole = await readFile(segmentPath(space))
    const sound = lineAt(whole, lineAt(whole, 0)?.end ?? 0)?.end ?? 0
    for (const length of [1, 5, 12, 100, whole.length - sound - 1]) {
      await writeFile(segmentPath(space), whole.subarray(0, sound + length))
      const journal = await reopen(world, space)
      expect(journal.findings).toMatchObject([{ kind: 'tornTail', offset: sound, length, from: 3, replicaId: space.replicaId }])
      expect(journal.readOnly()).toBeNull()
      expect(journal.actCount()).toBe(2)
      expect((await readFile(segmentPath(space))).length).toBe(sound)
    }
    const kept = (await readdir(join(space.folder, 'journal', space.replicaId))).filter((name) => name.startsWith('torn-'))
    expect(kept).toEqual(['torn-1', 'torn-2', 'torn-3', 'torn-4', 'torn-5'])
    expect((await readFile(segmentPath(space, 'torn-4'))).length).toBe(100)
  })

  test('a torn tail is left where it is when nothing may be written', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    await appendFile(segmentPath(space), '900 12345678 {"bo')
    const size = (await stat(segmentPath(space))).size
    expect((await reopen(world, space, false)).findings).toMatchObject([{ kind: 'tornTail' }])
    expect((await stat(segmentPath(space))).size).toBe(size)
  })

  test('a byte flipped in the middle is located; the acts before and after are kept; the space is read-only', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 3)
    const acts = valueOf(await space.journal.readAll())
    const bytes = await readFile(segmentPath(space))
    const second = lineAt(bytes, lineAt(bytes, 0)?.end ?? 0)
    bytes[(second?.jsonStart ?? 0) + 50] = 0x00
    await writeFile(segmentPath(space), bytes)
    const journal = await reopen(world, space)
    expect(journal.findings).toEqual([
      {
        kind: 'damaged',
        replicaId: space.replicaId,
        file: `journal/${space.replicaId}/000001.jsonl`,
        offset: second?.offset,
        length: (second?.end ?? 0) - (second?.offset ?? 0),
        from: 2,
        to: 2,
        after: acts[0]?.header.instant,
        before: acts[2]?.header.instant,
        snapshotAt: null,
        isAccepted: false,
      },
    ])
    expect(journal.readOnly()).toBe('journalDamaged')
    expect(valueOf(await journal.readAll()).map(({ header }) => header.sequence)).toEqual([1, 3, 4])
    expect(codeOf(await journal.append(actAfter(world, space)))).toBe('errors.spaceReadOnly')
  })

  test('a whole line taken out of the middle breaks the chain there', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 3)
    await writeFile(segmentPath(space), (await readFile(segmentPath(space), 'utf8')).split('\n').toSpliced(1, 1).join('\n'))
    const journal = await reopen(world, space)
    expect(journal.findings).toMatchObject([{ kind: 'damaged', from: 2, to: 2 }])
    expect(journal.readOnly()).toBe('journalDamaged')
  })

  test('a segment that is missing or cut in the middle is damage, not a torn tail', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    for (let index = 0; index < 36; index += 1) await record(world, space, personAct(world.outside.newId(), 'x'.repeat(250_000)))
    await truncate(segmentPath(space), (await stat(segmentPath(space))).size - 10)
    expect((await reopen(world, space)).findings).toMatchObject([{ kind: 'damaged' }])
    await rm(segmentPath(space))
    const journal = await reopen(world, space)
    expect(journal.findings).toMatchObject([{ kind: 'missing', offset: 0, from: 1 }])
    expect(journal.actCount()).toBeGreaterThan(0)
  })

  test('lines rewritten with a right checksum but another text do not pass the chain', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 2)
    const lines = (await readFile(segmentPath(space), 'utf8')).split('\n')
    const json = (lines[1] ?? '').split(' ').slice(2).join(' ').replace('Famille1', 'Famille9')
    const forged = frameLine(Buffer.from(json)).toString().trimEnd()
    await writeFile(segmentPath(space), lines.with(1, forged).join('\n'))
    expect((await reopen(world, space)).findings).toMatchObject([{ kind: 'damaged', from: 2, to: 2 }])
  })

  test('a line that is right but not canonical is read the long way', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 2)
    const lines = (await readFile(segmentPath(space), 'utf8')).split('\n')
    const act = JSON.parse((lines[1] ?? '').split(' ').slice(2).join(' ')) as Act // `as`: written by the test above
    const json = JSON.stringify({ header: act.header, body: act.body }, null, 1).replaceAll('\n', ' ')
    const loose = frameLine(Buffer.from(json)).toString().trimEnd()
    await writeFile(segmentPath(space), lines.with(1, loose).join('\n'))
    const journal = await reopen(world, space)
    expect(journal.findings).toEqual([])
    expect(journal.actCount()).toBe(3)
  })

  test('an act of a later format: refused, left untouched', async () => {
    const world = await newWorld()
    const space = await peopledSpace(world, 1)
    const act = actAfter(world, space)
    const json = JSON.stringify({ ...act, header: { ...act.header, format: actFormat + 1, something: 'new' } })
    await appendFile(segmentPath(space), frameLine(Buffer.from(json)))
    const before = await readFile(segmentPath(space))
    const { folder, spaceId, replicaId } = space
    expect(codeOf(await openJournal(world.layer, { spaceFolder: folder, spaceId, replicaId, isWritable: true }))).toBe(
      'errors.spaceNewer',
    )
    expect(await readFile(segmentPath(space))).toEqual(before)
  })

  test('a disk too full to keep the torn tail aside: nothing is cut and nothing is written', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const space = await peopledSpace(world, 1)
    await appendFile(segmentPath(space), '900 12345678 {"bo')
    const before = await readFile(segmentPath(space))
    layer.fail = [{ on: 'write', code: 'ENOSPC' }]
    const journal = await reopen(world, space)
    expect(journal.readOnly()).toBe('diskFull')
    expect(await readFile(segmentPath(space))).toEqual(before)
  })
})

test('two replicas of one space are read in the order of their clocks', async () => {
  const world = await newWorld()
  const space = await peopledSpace(world, 2)
  const other = '0e0e0e0e-0000-4000-8000-000000000001'
  const second = valueOf(
    await openJournal(world.layer, { spaceFolder: space.folder, spaceId: space.spaceId, replicaId: other, isWritable: true }),
  )
  const head = { replicaId: other, sequence: 0, hash: '0'.repeat(64) }
  valueOf(await second.append(actAfter(world, space, { head, clock: '2025-09-01T08:00:03.500Z~000000' })))
  const journal = await reopen(world, space)
  expect(
    journal
      .heads()
      .map(({ replicaId }) => replicaId)
      .toSorted(),
  ).toEqual([space.replicaId, other].toSorted())
  const clocks = valueOf(await journal.readAll()).map(({ header }) => header.clock)
  expect(clocks).toEqual(clocks.toSorted())
  expect(clocks.indexOf('2025-09-01T08:00:03.500Z~000000')).toBeGreaterThan(0)
  expect(journal.latestClock()).toBe(clocks.at(-1))
})
