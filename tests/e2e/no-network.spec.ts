import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { ElectronApplication, Page } from '@playwright/test'
import { contentPolicy } from '#electron/main/security/bundle-files.ts'
import { openSample, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { expect, launchApp, test } from '#tests/helpers/launch-app.ts'
import { answerDialogs, goTo } from '#tests/helpers/open-space.ts'

const rooms = [
  '/',
  '/bodies',
  '/people',
  '/meetings',
  '/decisions',
  '/adherents',
  '/charter',
  '/indicators',
  '/reports',
  '/settings',
  '/history',
]

/** Addresses that never leave the computer. */
const isInside = (address: string): boolean => /^(app:\/\/bundle\/|blob:app:\/\/bundle\/|data:|devtools:)/.test(address)

/** What sessions and Node's own sockets were asked for, kept in the main process until it is read. */
type Watch = { readonly requests: string[]; readonly sockets: string[] }
type Watched = typeof globalThis & { watch?: Watch }

/** Listens to each session, those of now and those to come, beside the guard that the app has put there, and to Node's sockets. */
async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: running, session }) => {
    const watch: Watch = { requests: [], sockets: [] }
    ;(globalThis as Watched).watch = watch // `as`: a name of this test alone
    const listen = (one: Electron.Session) => {
      const note = ({ url }: { url: string }) => void watch.requests.push(url)
      one.webRequest.onCompleted(note)
      one.webRequest.onErrorOccurred(note)
    }
    running.on('session-created', listen)
    listen(session.defaultSession)
    listen(session.fromPartition('persist:home'))
    const { Socket } = process.getBuiltinModule('node:net')
    // `as`: one call for its many forms
    const connect = Reflect.get(Socket.prototype, 'connect') as (...args: unknown[]) => InstanceType<typeof Socket>
    Socket.prototype.connect = function (...args: unknown[]) {
      watch.sockets.push(JSON.stringify(args[0]) ?? '')
      return connect.apply(this, args)
    }
    const dns = process.getBuiltinModule('node:dns')
    const { lookup } = dns
    Object.defineProperty(dns, 'lookup', {
      value: (...args: unknown[]) => {
        watch.sockets.push(`lookup ${String(args[0])}`)
        return Reflect.apply(lookup, dns, args) as unknown
      },
    })
  })
}

const readWatch = (app: ElectronApplication): Promise<Watch> =>
  app.evaluate(() => (globalThis as Watched).watch ?? { requests: ['no watch'], sockets: [] }) // `as`: put there by watchMain

/** Each room, and the first thing that its list leads to. */
async function visit(space: Page, room: string): Promise<void> {
  await goTo(space, room)
  await space.getByRole('heading', { level: 1 }).waitFor()
  const links = space.locator(`main a[href^="#${room === '/' ? '/decisions' : room}/"]`)
  await links
    .first()
    .waitFor({ timeout: 1500 })
    .catch(() => undefined)
  if ((await links.count()) > 0) await links.first().click()
  await space.getByRole('heading', { level: 1 }).waitFor()
}

/** Names of events and their addresses in the engine's own network log. */
type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string } }[]
}

test('nothing is asked of any network, in any room, nor to make the report in Word', async ({}, info) => {
  const userData = info.outputPath('user-data')
  const netLog = info.outputPath('net-log.json')
  const word = info.outputPath('rapport.docx')
  await mkdir(info.outputPath('documents'), { recursive: true })
  await prepareMachine({ userData })
  const app = await launchApp({ userData, args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'] })
  const asked: string[] = []
  app.context().on('request', (request) => asked.push(request.url()))
  await watchMain(app)
  await answerDialogs(app, info.outputPath('documents'))
  const space = await openSample(app)
  for (const room of rooms) await visit(space, room)

  await answerDialogs(app, word)
  await goTo(space, '/reports')
  await space.locator('main a[href^="#/reports/"]:not([href$="new"])').first().click()
  await space.getByRole('button', { name: 'Exporter en Word' }).click()
  await space.getByRole('button', { name: 'Exporter', exact: true }).click()
  await space.getByText('Rapport enregistré').first().waitFor({ timeout: 45_000 })
  expect((await readFile(word)).subarray(0, 2).toString()).toBe('PK')

  const { requests, sockets } = await readWatch(app)
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((address) => !isInside(address))).toEqual([])
  expect(requests.filter((address) => !isInside(address))).toEqual([])
  expect(sockets).toEqual([])
  await app.close()

  // What the engine did on its own account counts as well: no name looked up, no connection tried, no request of the web.
  const log = JSON.parse(await readFile(netLog, 'utf8')) as NetLog // `as`: the engine's format
  const typesOf = (pattern: RegExp) =>
    Object.entries(log.constants.logEventTypes)
      .filter(([key]) => pattern.test(key))
      .map(([, type]) => type)
  const outward = new Set(typesOf(/^(TCP_CONNECT|UDP_CONNECT|UDP_BYTES_SENT|HOST_RESOLVER_MANAGER_REQUEST|CONNECT_JOB)$/))
  const started = new Set(typesOf(/^URL_REQUEST_START_JOB$/))
  expect(log.events.length).toBeGreaterThan(0)
  expect(outward.size).toBe(5)
  expect(started.size).toBe(1)
  expect(log.events.filter(({ type }) => outward.has(type))).toEqual([])
  const addresses = log.events.filter(({ type }) => started.has(type)).map(({ params }) => params?.url ?? '')
  expect(addresses.filter((address) => address !== '' && !isInside(address))).toEqual([])
})

type Readable = { readonly getLastWebPreferences: () => Readonly<Record<string, unknown>> }

test('a page that tries to reach a server does not, and the walls around it stand', async ({ app, window }) => {
  let reached = 0
  const trap = createServer((socket) => {
    reached += 1
    socket.destroy()
  })
  await new Promise<void>((listening) => trap.listen(0, '127.0.0.1', listening))
  const address = trap.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await window.getByRole('heading', { level: 1 }).waitFor()

  // The page: the policy refuses each way out.
  const outcomes = await window.evaluate(async (at) => {
    const fetched = fetch(`http://${at}/fetch`).then(
      () => 'reached',
      () => 'refused',
    )
    const image = new Promise<string>((resolve) => {
      const element = new Image()
      element.onload = () => resolve('reached')
      element.onerror = () => resolve('refused')
      element.src = `http://${at}/image.png`
    })
    const socket = new Promise<string>((resolve) => {
      try {
        const opened = new WebSocket(`ws://${at}/`)
        opened.onopen = () => resolve('reached')
        opened.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    })
    const script = new Promise<string>((resolve) => {
      const element = document.createElement('script')
      element.onload = () => resolve('reached')
      element.onerror = () => resolve('refused')
      element.src = `http://${at}/script.js`
      document.head.append(element)
    })
    navigator.sendBeacon(`http://${at}/beacon`)
    return Promise.all([fetched, image, socket, script])
  }, `127.0.0.1:${port}`)
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])

  // The session: even a request that no page makes is refused before it leaves.
  const fromSession = await app.evaluate(
    async ({ session }, url) =>
      session
        .fromPartition('persist:home')
        .fetch(url)
        .then(
          () => 'reached',
          (error: unknown) => String(error),
        ),
    `http://127.0.0.1:${port}/session`,
  )
  expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT')

  // Another page, another window, a file: the window stays where it is.
  const before = window.url()
  await window.evaluate((url) => {
    location.href = url
  }, `http://127.0.0.1:${port}/page`)
  const opened = await window.evaluate((url) => globalThis.open(url) === null, `http://127.0.0.1:${port}/popup`)
  expect(opened).toBe(true)
  expect(window.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
  expect(reached).toBe(0)
  trap.close()

  const { policy, type } = await app.evaluate(async ({ session }) => {
    const { headers } = await session.fromPartition('persist:home').fetch('app://bundle/index.html')
    return { policy: headers.get('content-security-policy'), type: headers.get('x-content-type-options') }
  })
  expect(policy).toBe(contentPolicy)
  expect(contentPolicy).toContain("default-src 'none'")
  expect(contentPolicy).toContain("connect-src 'none'")
  expect(contentPolicy).not.toMatch(/unsafe|\*|https?:/)
  expect(type).toBe('nosniff')

  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { getLastWebPreferences: read } = contents as unknown as Readable // `as`: the engine has it, its types leave it out
      const found = read.call(contents)
      return {
        contextIsolation: found.contextIsolation,
        sandbox: found.sandbox,
        nodeIntegration: found.nodeIntegration,
        webSecurity: found.webSecurity,
        webviewTag: found.webviewTag,
      }
    }),
  )
  expect(preferences).toEqual([
    { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ])
  const leaks = await window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
  )
  expect(leaks).toEqual([])
})
