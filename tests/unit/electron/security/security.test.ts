import { describe, expect, test } from 'vitest'
import { isAppOrigin, isExternalAllowed, isLoadAllowed, isNavigationAllowed } from '#electron/main/security/allowed-addresses.ts'
import { appPage, bundleFile, contentPolicy } from '#electron/main/security/bundle-files.ts'
import { windowOptions } from '#electron/main/window/window-options.ts'

const root = '/app/out/renderer'

describe('files of the interface', () => {
  test('an address stands for a file of the built interface, with its type and the content policy', () => {
    expect(bundleFile(root, 'app://bundle/assets/index-a1.js')).toEqual({
      path: '/app/out/renderer/assets/index-a1.js',
      headers: {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Content-Security-Policy': contentPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-cache',
      },
    })
    expect(bundleFile(root, 'app://bundle/')?.path).toBe('/app/out/renderer/index.html')
    expect(bundleFile(root, 'app://bundle/index.html?x=1#/spaces')?.path).toBe('/app/out/renderer/index.html')
  })

  test.each([
    'app://bundle/../main/index.js',
    'app://bundle/%2e%2e/main/index.js',
    'app://bundle/..%2f..%2f..%2fetc/passwd.html',
    'app://bundle/%2e%2e%5cmain%5cindex.js',
    'app://bundle/assets/..%2F..%2Fmain/index.js',
    'app://bundle/%00.html',
    'app://bundle/%E0%A4%A.html',
    'app://autre/index.html',
    'file:///app/out/renderer/index.html',
    'https://bundle/index.html',
    'app://bundle/secret.sqlite',
    'app://bundle/assets',
    'n’importe quoi',
  ])('%s gives nothing outside, or nothing at all', (address) => {
    const path = bundleFile(root, address)?.path ?? null
    expect(path === null || path.startsWith('/app/out/renderer/')).toBe(true)
    if (address.includes('%2f') || address.includes('%2F') || address.includes('%5c') || address.includes('autre'))
      expect(path).toBeNull()
  })

  test('a folder whose name begins alike is outside', () => {
    expect(bundleFile('/app/out/rend', 'app://bundle/..%2frenderer/index.html')).toBeNull()
  })

  test('the content policy, word for word', () => {
    expect(contentPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    )
  })
})

describe('addresses', () => {
  test.each([
    ['app://bundle/index.html', true],
    ['blob:app://bundle/1b2c', true],
    ['data:image/png;base64,AA', true],
    ['devtools://devtools/bundled/x.html', true],
    ['app://autre/index.html', false],
    ['blob:https://exemple.fr/1b2c', false],
    ['https://exemple.fr/', false],
    ['http://localhost:5173/', false],
    ['ws://127.0.0.1:9/', false],
    ['file:///etc/passwd', false],
    ['ftp://x/', false],
    ['chrome-extension://a/b', false],
    ['', false],
  ])('a window may load %s: %s', (address, isAllowed) => {
    expect(isLoadAllowed(address, null)).toBe(isAllowed)
  })

  test('the server of the interface, while developing only', () => {
    const dev = 'http://localhost:5173'
    expect(isLoadAllowed('http://localhost:5173/index.html', dev)).toBe(true)
    expect(isLoadAllowed('ws://localhost:5173/', dev)).toBe(true)
    expect(isLoadAllowed('http://localhost:5174/', dev)).toBe(false)
    expect(isAppOrigin('http://localhost:5173', dev)).toBe(true)
    expect(isAppOrigin('http://localhost:5173', null)).toBe(false)
  })

  test('only the application’s page is listened to, and a window only comes back to it', () => {
    expect(isAppOrigin('app://bundle', null)).toBe(true)
    for (const origin of ['null', '', 'app://autre', 'https://bundle', 'app://bundle.exemple.fr'])
      expect(isAppOrigin(origin, null)).toBe(false)
    expect(isNavigationAllowed(`${appPage}#/bodies`, appPage)).toBe(true)
    for (const address of [
      'https://exemple.fr/',
      'app://bundle/other.html',
      `${appPage}?x`,
      'javascript:alert(1)',
      'data:text/html,x',
    ])
      expect(isNavigationAllowed(address, appPage)).toBe(false)
  })

  test.each([
    ['https://www.legifrance.gouv.fr/', true],
    ['mailto:secretariat@exemple.fr', true],
    ['http://exemple.fr/', false],
    ['https://nom:mot@exemple.fr/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['smb://serveur/partage', false],
    ['ms-msdt:/id', false],
    [`https://exemple.fr/${'a'.repeat(2000)}`, false],
  ])('the system may open %s: %s', (address, isAllowed) => {
    expect(isExternalAllowed(address)).toBe(isAllowed)
  })
})

test('the walls of every window', () => {
  const options = windowOptions('/preload.cjs', 'persist:space-x', { title: 'x', isDark: false }, false)
  expect(options.webPreferences).toEqual({
    preload: '/preload.cjs',
    partition: 'persist:space-x',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  })
  expect(options).toMatchObject({ width: 1280, height: 800, minWidth: 800, minHeight: 600 })
})
