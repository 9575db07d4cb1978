import { hash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { createCheckedStore, type CheckedStore } from '#electron/main/journal/checked-segments.ts'
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

async function readAndHash(): Promise<void> {
  for (const name of (await readdir(journal)).toSorted()) hash('sha256', await readFile(join(journal, name)), 'hex')
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

const works = { reference: readAndHash, first: () => openWith(), usual: () => openWith(stored) }
const measured: Record<keyof typeof works, number[]> = { reference: [], first: [], usual: [] }
for (let i = 0; i < rounds + 3; i += 1)
  for (const name of ['reference', 'first', 'usual'] as const) {
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
])
await rm(folder, { recursive: true, force: true })
