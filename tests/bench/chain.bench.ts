import { hash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { createCheckedStore, type CheckedStore } from '#electron/main/journal/checked-segments.ts'
import { lineAt } from '#electron/main/journal/journal-line.ts'
import { openJournal } from '#electron/main/journal/journal.ts'
import { manyDecisions, writeManyDecisions } from './support/many-decisions.ts'
import { newFolder } from './support/open-space-window.ts'
import { lowerQuartile, tell, timed } from './support/ratios.ts'

setFlagsFromString('--expose-gc')
const sweepUp = runInNewContext('gc') as () => void // `as`: what the flag puts there

const rounds = Number(process.env.R ?? 25)
const folder = await newFolder()
const space = await manyDecisions(10_000)
await writeManyDecisions(space, folder)
const journal = join(folder, 'journal', space.replicaId)

/** Where the body and the header of each act stand, by segment. */
const spans = new Map<string, { start: number; middle: number; end: number }[]>()
for (const name of await readdir(journal)) {
  const segment = await readFile(join(journal, name))
  const found: { start: number; middle: number; end: number }[] = []
  for (let at = 0; at < segment.length;) {
    const line = lineAt(segment, at)
    if (line === null) throw new Error('a sound segment')
    found.push({ start: line.jsonStart, middle: segment.lastIndexOf(',"header":', line.jsonEnd), end: line.jsonEnd })
    at = line.end
  }
  spans.set(name, found)
}

async function readAndHash(): Promise<void> {
  for (const name of (await readdir(journal)).toSorted()) hash('sha256', await readFile(join(journal, name)), 'hex')
}

/** What a chain cannot do without: each act has two hashes, of its header and of its body. */
async function readAndHashEach(): Promise<void> {
  for (const name of (await readdir(journal)).toSorted()) {
    const segment = await readFile(join(journal, name))
    for (const { start, middle, end } of spans.get(name) ?? []) {
      hash('sha256', segment.subarray(start, middle), 'hex')
      hash('sha256', segment.subarray(middle, end), 'hex')
    }
  }
}

async function openWith(checked?: CheckedStore): Promise<void> {
  const { spaceId, replicaId, acts } = space
  const opened = await openJournal(nodeFileLayer, { spaceFolder: folder, spaceId, replicaId, isWritable: true, checked })
  if (!opened.ok) throw new Error(opened.error.code)
  if (opened.value.findings.length > 0 || opened.value.actCount() !== acts.length)
    throw new Error('The journal was not read whole')
}

const stored = createCheckedStore(nodeFileLayer, join(folder, 'user-data'), 'bench')
let isKept: () => void = () => undefined
const kept = new Promise<void>((resolve) => {
  isKept = resolve
})
await openWith({ load: stored.load, save: (...what) => stored.save(...what).finally(isKept) })
await kept

const works = { reference: readAndHash, each: readAndHashEach, first: () => openWith(), usual: () => openWith(stored) }
const measured: Record<keyof typeof works, number[]> = { reference: [], each: [], first: [], usual: [] }
for (let i = 0; i < rounds + 3; i += 1)
  for (const name of ['reference', 'each', 'first', 'usual'] as const) {
    // What the work before left behind is not its to sweep up.
    sweepUp()
    const ms = await timed(works[name])
    // The first rounds are those of a cold machine for all three.
    if (i >= 3) measured[name].push(ms)
  }
const reference = lowerQuartile(measured.reference)
const against = 'reading the files and one SHA-256 over the bytes of each'
tell([
  { what: 'usual opening of 10,000 acts, checked before', against, value: lowerQuartile(measured.usual), reference, limit: 2 },
  { what: 'first opening of 10,000 acts, each line checked', against, value: lowerQuartile(measured.first), reference, limit: 6 },
  {
    what: 'the same',
    against: 'reading the files and one SHA-256 over the header and one over the body of each act',
    value: lowerQuartile(measured.first),
    reference: lowerQuartile(measured.each),
    limit: 4,
  },
])
await rm(folder, { recursive: true, force: true })
