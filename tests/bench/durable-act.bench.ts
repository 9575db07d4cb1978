import { rm } from 'node:fs/promises'
import { bundledPage } from './support/bundled-page.ts'
import type { DurableActTimes } from './support/durable-act-page.ts'
import { launchOnKnownSpace, newFolder, openKnownSpace } from './support/open-space-window.ts'
import { median, tell } from './support/ratios.ts'

const count = 60

const folder = await newFolder()
const app = await launchOnKnownSpace(folder)
try {
  const space = await openKnownSpace(app)
  await space.evaluate(await bundledPage('durable-act-page.ts'))
  const measure = (acts: number) =>
    space.evaluate(
      (asked) =>
        (globalThis as unknown as { measureDurableActs: (n: number) => Promise<DurableActTimes> }).measureDurableActs(asked), // `as`: put there by the script above
      acts,
    )
  const { acts, puts } = await measure(count)
  tell([
    {
      what: 'durable act (journal, then projection)',
      against: 'strict Dexie put',
      value: median(acts.slice(10)),
      reference: median(puts.slice(10)),
      limit: 12,
    },
  ])
} finally {
  await app.close()
  await rm(folder, { recursive: true, force: true })
}
