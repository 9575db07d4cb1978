import { app, protocol, shell } from 'electron'
import { isExternalAllowed, isNavigationAllowed } from './allowed-addresses.ts'

/** Before the application is ready: the scheme, and the engine's own errands switched off. */
export function hardenBeforeReady(devOrigin: string | null): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
  const { commandLine } = app
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ])
    commandLine.appendSwitch(name)
  // A session asks the network for the spelling dictionary of its language as soon as it is made, its own default one too.
  app.on('session-created', (session) => {
    session.setSpellCheckerLanguages([])
    session.setSpellCheckerEnabled(false)
  })
  // No name is ever looked up.
  if (devOrigin === null) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Every page, whatever made it: no new window, no move to another page, no embedded browser. */
export function hardenContents(page: string): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (isExternalAllowed(url)) void shell.openExternal(url)
      return { action: 'deny' }
    })
    contents.on('will-navigate', (event) => {
      if (!isNavigationAllowed(event.url, page)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isNavigationAllowed(event.url, page)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
  })
}
