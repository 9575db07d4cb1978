import { readFile } from 'node:fs/promises'
import type { Session } from 'electron'
import { isLoadAllowed } from './allowed-addresses.ts'
import { bundleFile } from './bundle-files.ts'

const notFound = () => new Response(null, { status: 404 })

/** Serves the interface on this session and refuses all the rest: network, permissions, downloads. */
export function hardenSession(session: Session, rendererRoot: string, devOrigin: string | null): void {
  session.protocol.handle('app', async ({ url, method }) => {
    const file = method === 'GET' ? bundleFile(rendererRoot, url) : null
    if (file === null) return notFound()
    try {
      return new Response(new Uint8Array(await readFile(file.path)), { headers: { ...file.headers } })
    } catch {
      return notFound()
    }
  })
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLoadAllowed(details.url, devOrigin) })
  })
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  void session.setProxy({ mode: 'direct' })
}
