import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { contentPolicy } from '#electron/main/security/bundle-files.ts'
import { prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { appEnvironment, engineArguments, engineAtHand, expect, test } from '#tests/helpers/launch-app.ts'
import { openNewSpace } from '#tests/helpers/open-space.ts'

const run = promisify(execFile)

async function spaceIn(app: ElectronApplication, folder: string): Promise<Page> {
  return openNewSpace(app, { name: 'Comité d’essai', folder })
}

test('every window stands behind the same walls @safety', async ({ app }, info) => {
  const space = await spaceIn(app, info.outputPath('espace'))
  await expect.poll(() => app.windows().length).toBe(1)
  const found = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // `as`: an engine call that its types leave out
      const { getLastWebPreferences } = webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      return { ...getLastWebPreferences.call(webContents), spellcheck: webContents.session.isSpellCheckerEnabled() }
    }),
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  })
  expect(await space.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')])).toEqual([
    'undefined',
    'undefined',
  ])
})

test('pages come with the content policy and nothing outside the interface is served @safety', async ({ app, window }) => {
  await window.waitForLoadState()
  const answers = await app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    const ask = async (address: string) => {
      const answer = await session?.fetch(address).catch(() => null)
      if (answer === null) return { status: 'blocked' }
      return {
        status: answer?.status,
        policy: answer?.headers.get('content-security-policy'),
        sniff: answer?.headers.get('x-content-type-options'),
      }
    }
    return {
      page: await ask('app://bundle/index.html'),
      outside: await ask('app://bundle/..%2f..%2fpackage.json'),
      preload: await ask('app://bundle/../preload/index.cjs'),
      other: await ask('app://autre/index.html'),
    }
  })
  expect(answers.page).toEqual({ status: 200, policy: contentPolicy, sniff: 'nosniff' })
  for (const refused of [answers.outside, answers.preload]) expect(refused.status).toBe(404)
  expect(answers.other.status).toBe('blocked')
})

test('a page opens no window, goes nowhere, gets no permission @safety', async ({ app, window }) => {
  await window.waitForLoadState()
  const page = window.url()
  expect(await window.evaluate(() => globalThis.open('app://bundle/index.html') === null)).toBe(true)
  await window.evaluate(() => {
    location.href = 'https://exemple.fr/'
  })
  await window.evaluate(() => {
    location.href = 'app://bundle/other.html'
  })
  expect(await window.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(await window.evaluate(() => navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state))).toBe(
    'denied',
  )
  await expect.poll(() => window.url().split('#')[0]).toBe(page.split('#')[0])
  expect(app.windows()).toHaveLength(1)
})

test('closing waits for what is typed, copies the day’s work and gives the lock back @safety', async ({ app }, info) => {
  const folder = info.outputPath('espace')
  const space = await spaceIn(app, folder)
  expect(await readdir(folder)).toContain('lock.json')
  await space.evaluate(() => {
    const bridge = Reflect.get(window, 'appBridge') as NonNullable<typeof window.appBridge> // `as`: the page's own bridge
    bridge.onBeforeClose(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await bridge.saveDraft({ key: 'typing/last', content: 'dernier mot' })
    })
  })
  await app.close()
  const drafts = await readdir(`${folder}/drafts`)
  expect(await Promise.all(drafts.map((name) => readFile(`${folder}/drafts/${name}`, 'utf8')))).toEqual([
    expect.stringContaining('dernier mot'),
  ])
  expect(await readdir(folder)).not.toContain('lock.json')
  expect((await readdir(`${folder}/backups`)).filter((name) => name.endsWith('daily.zip'))).toHaveLength(1)
})

test('a page that never answers closes all the same', async ({ app }, info) => {
  const folder = info.outputPath('espace')
  const space = await spaceIn(app, folder)
  await space.evaluate(() => {
    const bridge = Reflect.get(window, 'appBridge') as NonNullable<typeof window.appBridge> // `as`: the page's own bridge
    bridge.onBeforeClose(() => new Promise(() => undefined))
  })
  await app.close()
  expect(await readdir(folder)).not.toContain('lock.json')
})

test('a second start of the app brings the first one forward and ends @safety', async ({ app, window, userData }) => {
  await window.waitForLoadState()
  const engine = engineAtHand()
  const second = await run(engine.path, engineArguments(), { env: appEnvironment({ userData }) })
  expect(second.stdout).toBe('')
  expect(app.windows()).toHaveLength(1)
})

test('a document is made without a window while the app holds the space open', async ({ app, userData }, info) => {
  await prepareMachine({ userData: info.outputPath('other-machine') })
  const folder = info.outputPath('espace')
  const space = await spaceIn(app, folder)
  const out = info.outputPath('rapport.docx')
  const headless = (...args: string[]) =>
    run(engineAtHand().path, engineArguments(['--export', 'annual-report', '--doc-lang', 'fr', '--out', out, ...args]), {
      env: appEnvironment({ userData }),
    })
  // Nothing in it yet: the space is read, and says so.
  await expect(headless('--space', folder)).rejects.toMatchObject({ code: 3, stdout: '' })
  const { stdout } = await headless('--space', 'sample:reseau')
  expect(stdout).toBe(`${out}\n`)
  await expect(headless('--space', 'sample:reseau')).rejects.toMatchObject({ code: 4, stdout: '' })
  await expect(space.getByRole('heading', { level: 1 })).toBeVisible()
})
