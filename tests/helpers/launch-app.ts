import { resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron } from '#resources/setup/ensure-electron.mjs'

const root = resolve(import.meta.dirname, '../..')

export type LaunchOptions = {
  /** A folder of this test alone: `info.outputPath('user-data')`. Launched twice with the same one, the app finds itself again. */
  readonly userData: string
  /** The local date the app believes in, `YYYY-MM-DD`. */
  readonly today?: string
  readonly language?: 'fr' | 'en'
  /** Arguments of the app, as after `npm start --`. */
  readonly args?: readonly string[]
  /** Added to the environment, for switches that break things on purpose. */
  readonly env?: Readonly<Record<string, string>>
}

/** The engine that `npm test` has found or fetched. Throws when there is none yet. */
export function engineAtHand() {
  const engine = findElectron()
  if (engine === null) throw new Error('No Electron engine here yet: run npm test once')
  return engine
}

/** How the engine is called: Chromium refuses its sandbox to root, and only a source run may drop it. */
export const engineArguments = (args: readonly string[] = []): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  root,
  ...args,
]

/** The environment of a run whose data, date and language are those of the test. */
export const appEnvironment = ({ userData, today, language, env }: LaunchOptions): Record<string, string> => {
  const inherited = Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return {
    ...Object.fromEntries(inherited),
    ...engineAtHand().env,
    GOUVERNAIL_USER_DATA: userData,
    GOUVERNAIL_TODAY: today ?? '2025-12-15',
    GOUVERNAIL_LANG: language ?? 'fr',
    ...env,
  }
}

/** Real Electron on the built sources. The caller closes it. */
export const launchApp = (options: LaunchOptions): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: engineAtHand().path,
    args: engineArguments(options.args),
    env: appEnvironment(options),
    cwd: root,
    timeout: 30_000,
  })

type Fixtures = {
  readonly today: string
  readonly language: 'fr' | 'en'
  readonly userData: string
  readonly app: ElectronApplication
  readonly window: Page
}

/** A test with the app open on fresh data; `test.use({ today, language })` changes what it believes. */
export const test = base.extend<Fixtures>({
  today: ['2025-12-15', { option: true }],
  language: ['fr', { option: true }],
  // The empty pattern is how Playwright knows that a fixture needs no other.
  userData: async ({}, use, info) => use(info.outputPath('user-data')),
  app: async ({ userData, today, language }, use) => {
    const app = await launchApp({ userData, today, language })
    await use(app)
    await app.close()
  },
  window: async ({ app }, use) => use(await app.firstWindow()),
})

export { expect } from '@playwright/test'
