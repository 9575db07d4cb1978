import { rm } from 'node:fs/promises'
import { bundledPage } from './support/bundled-page.ts'
import { launchOnManyDecisions, newFolder, openKnownSpace } from './support/open-space-window.ts'
import { median, tell } from './support/ratios.ts'
import type { RebuildTimes } from './support/rebuild-page.ts'

const decisions = 20_000
const rounds = 3
const leastProgress = 10

const folder = await newFolder()
const app = await launchOnManyDecisions(folder, decisions)
try {
  const space = await openKnownSpace(app)
  await space.evaluate(await bundledPage('rebuild-page.ts'))
  const times = await space.evaluate(
    (asked) => (globalThis as unknown as { measureRebuilds: (n: number) => Promise<RebuildTimes> }).measureRebuilds(asked), // `as`: put there by the script above
    rounds,
  )
  if (times.rows < decisions) throw new Error(`Only ${times.rows} rows`)
  if (times.progress < leastProgress) throw new Error(`A rebuild told its progress ${times.progress} times only`)
  console.log(times.parts.join(', '))
  const against = 'bulkAdd of the same rows'
  const reference = median(times.bulkAdds)
  tell([
    { what: 'rebuild of 20,000 decisions from the journal', against, value: median(times.rebuilds), reference, limit: 1.5 },
    { what: 'the same under screens that read it', against, value: median(times.inUse), reference, limit: 2 },
  ])
} finally {
  await app.close()
  await rm(folder, { recursive: true, force: true })
}
