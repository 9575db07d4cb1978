import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import { openSample } from '#tests/fixtures/spaces/known-machine.ts'
import { prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { launchBare, launchKnown, launchOnManyDecisions, newFolder, openKnownSpace } from './support/open-space-window.ts'
import { memoryOf } from './support/process-memory.ts'
import { median, tell } from './support/ratios.ts'

const decisions = 20_000
const rounds = 3
/** Milliseconds after which an opening has nothing left to do. */
const rest = 6000
const limit = 1.5

const folder = await newFolder()

async function weigh(
  launch: () => Promise<ElectronApplication>,
  open: (app: ElectronApplication) => Promise<unknown>,
): Promise<number> {
  const app = await launch()
  await open(app)
  await sleep(rest)
  const pid = app.process().pid
  if (pid === undefined) throw new Error('The application did not start')
  const weight = await memoryOf(pid)
  await app.close()
  return weight
}

const large = join(folder, 'large')
const first = await launchOnManyDecisions(large, decisions)
// The first opening makes the projection; those that follow only read it.
await openKnownSpace(first)
await first.close()
const sample = join(folder, 'sample-data')
await prepareMachine({ userData: sample, role: 'secretary' })

const weights: Record<'bare' | 'sample' | 'large', number[]> = { bare: [], sample: [], large: [] }
for (let i = 0; i < rounds; i += 1) {
  weights.bare.push(
    await weigh(
      () => launchBare(join(folder, 'bare')),
      async (app) => (await app.firstWindow()).getByRole('heading', { level: 1 }).waitFor(),
    ),
  )
  weights.sample.push(await weigh(() => launchKnown(sample), openSample))
  weights.large.push(await weigh(() => launchKnown(join(large, 'user-data')), openKnownSpace))
}
const reference = median(weights.bare)
const against = 'bare window'
tell([
  {
    what: 'memory (Pss of all processes) after opening the sample',
    against,
    value: median(weights.sample),
    reference,
    unit: 'MB',
    limit,
  },
  { what: `the same after opening ${decisions} decisions`, against, value: median(weights.large), reference, unit: 'MB', limit },
])
await rm(folder, { recursive: true, force: true })
