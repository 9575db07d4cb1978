import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { readEnvironment } from './environment.ts'
import { applicationArguments, isHeadless } from './headless/arguments.ts'
import { hardenBeforeReady } from './security/harden-app.ts'

const environment = readEnvironment(process.env, app.isPackaged)
const bundle = dirname(dirname(fileURLToPath(import.meta.url)))
const samples = app.isPackaged ? join(process.resourcesPath, 'samples') : join(dirname(bundle), 'resources', 'samples')
const args = applicationArguments(process.argv, app.isPackaged)

function giveUp(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  app.exit(1)
}

function openWindows(): void {
  app.setName('Gouvernail')
  // Data written with an engine that is not an official one stay apart.
  const usual = join(app.getPath('appData'), environment.isUnofficialEngine ? 'Gouvernail-unofficial-engine' : 'Gouvernail')
  app.setPath('userData', environment.userData ?? usual)
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  hardenBeforeReady(environment.devServer === null ? null : new URL(environment.devServer).origin)
  // Chromium refuses its sandbox to root; the launcher then asks for none, and a packaged app never does.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  void app
    .whenReady()
    .then(() => import('./start-application.ts'))
    .then(({ startApplication }) => startApplication(environment, { bundle, samples }))
    .catch(giveUp)
}

if (isHeadless(args)) {
  // What makes Word files is loaded only when it is needed.
  void import('./headless/headless-main.ts').then(({ headlessMain }) => headlessMain(args, environment, samples)).catch(giveUp)
} else {
  openWindows()
}
