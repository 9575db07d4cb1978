import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'
import type { DurableActTimes } from './support/durable-act-page.ts'
import { launchOnKnownSpace, newFolder, openKnownSpace } from './support/open-space-window.ts'
import { median, tell } from './support/ratios.ts'

const count = 60
const root = resolve(import.meta.dirname, '../..')

/** The part of the app that is measured, as one script for a window that is already open. */
async function bundled(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'support/durable-act-page.ts'), formats: ['iife'], name: 'bench' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (first === undefined || !('output' in first)) throw new Error('Nothing was built')
  return first.output[0].code
}

const folder = await newFolder()
const app = await launchOnKnownSpace(folder)
try {
  const space = await openKnownSpace(app)
  await space.evaluate(await bundled())
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
      ms: median(acts.slice(10)),
      referenceMs: median(puts.slice(10)),
      limit: 12,
    },
  ])
} finally {
  await app.close()
  await rm(folder, { recursive: true, force: true })
}
