import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { launchBare, launchKnown, launchOnKnownSpace, newFolder, openKnownSpace } from './support/open-space-window.ts'
import { median, tell } from './support/ratios.ts'

const rounds = 4
const folder = await newFolder()

/** From the start of the process to a first window that shows its title and answers: both sides are driven the same way. */
async function toInteractive(launch: () => Promise<ElectronApplication>): Promise<number> {
  const start = performance.now()
  const app = await launch()
  const window = await app.firstWindow()
  await window.getByRole('heading', { level: 1 }).waitFor()
  await window.getByRole('button').first().focus()
  const elapsed = performance.now() - start
  await app.close()
  return elapsed
}

const known = await launchOnKnownSpace(folder)
await openKnownSpace(known)
await known.close()

const launchOurs = () => launchKnown(join(folder, 'user-data'))
const launchBareWindow = () => launchBare(join(folder, 'bare'))

const ours: number[] = []
const bare: number[] = []
for (let i = 0; i < rounds; i += 1) {
  bare.push(await toInteractive(launchBareWindow))
  ours.push(await toInteractive(launchOurs))
}
tell([
  { what: 'cold start to the list of spaces', against: 'bare window', value: median(ours), reference: median(bare), limit: 4 },
])
await rm(folder, { recursive: true, force: true })
