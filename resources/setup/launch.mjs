// Second half of `npm start`, under the pinned Node.
import { join } from 'node:path'
import { runLauncher, say } from './context.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { ensureElectron } from './ensure-electron.mjs'
import { ensureSystemPackages, startPackages } from './ensure-system-packages.mjs'
import { messages } from './messages.mjs'
import { runApp } from './run-app.mjs'
import { hasNoDisplay, withDisplay } from './virtual-display.mjs'

/** npm moves to the root before it runs a script: relative paths are those of the folder the person was in. */
const cwd = (process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined) ?? process.cwd()

/** What a machine without a display can do: the main job, on the sample. */
const sampleReport = ['--export', 'annual-report', '--space', 'sample:reseau', '--doc-lang', 'fr', '--overwrite'].concat(
  '--out',
  join(cwd, 'rapport-annuel-reseau.docx'),
)

await runLauncher(async () => {
  await ensureSystemPackages(startPackages)
  const engine = await ensureElectron()
  await ensureBuild()
  const given = process.argv.slice(2)
  const isSample = given.length === 0 && hasNoDisplay()
  if (isSample) say(messages.noDisplay)
  return withDisplay((env) => runApp(engine, isSample ? sampleReport : given, { env, cwd }))
})
