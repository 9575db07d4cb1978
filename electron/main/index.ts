import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { readEnvironment } from './environment.ts'
import { hardenBeforeReady } from './security/harden-app.ts'
import { startApplication } from './start-application.ts'

const environment = readEnvironment(process.env, app.isPackaged)
const bundle = dirname(dirname(fileURLToPath(import.meta.url)))
const samples = app.isPackaged ? join(process.resourcesPath, 'samples') : join(dirname(bundle), 'resources', 'samples')

app.setName('Gouvernail')
// Data written with an engine that is not an official one stay apart.
const usual = join(app.getPath('appData'), environment.isUnofficialEngine ? 'Gouvernail-unofficial-engine' : 'Gouvernail')
app.setPath('userData', environment.userData ?? usual)

if (app.requestSingleInstanceLock()) {
  hardenBeforeReady(environment.devServer === null ? null : new URL(environment.devServer).origin)
  // Chromium refuses its sandbox to root; the launcher then asks for none, and a packaged app never does.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  void app
    .whenReady()
    .then(() => startApplication(environment, { bundle, samples }))
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      app.exit(1)
    })
} else {
  app.exit(0)
}
