import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import type { Environment } from '../environment.ts'
import { nodeFileLayer } from '../files/node-file-layer.ts'
import { machineToday } from '../real-outside.ts'
import { runHeadless } from './run-headless.ts'

const written = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve) => {
    if (text === '') resolve()
    else
      stream.write(text, () => {
        resolve()
      })
  })

/** Runs beside an application that may be open: the engine's own files go to a folder of this run alone. */
export async function headlessMain(args: readonly string[], environment: Environment, samples: string): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), 'gouvernail-headless-'))
  app.setPath('userData', join(own, 'engine'))
  app.dock?.hide()
  const outcome = await runHeadless(args, {
    layer: nodeFileLayer,
    cwd: process.cwd(),
    samples,
    scratch: join(own, 'space'),
    today: environment.today ?? machineToday(),
  })
  await written(process.stdout, outcome.stdout)
  await written(process.stderr, outcome.stderr)
  try {
    rmSync(own, { recursive: true, force: true })
  } catch {
    // The system empties its own temporary folder.
  }
  app.exit(outcome.exitCode)
}
