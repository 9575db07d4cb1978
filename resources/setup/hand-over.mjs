import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { LauncherError, pinnedNode, root, runLauncher } from './context.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { messages } from './messages.mjs'
import { runProgram } from './run-program.mjs'

/** Installs what is missing, checks that the pinned Node answers, and goes on under it. @param {string} script */
export const handOver = (script) =>
  runLauncher(async () => {
    await ensureDependencies()
    checkPinnedNode()
    const bin = join(root, 'node_modules', '.bin')
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
    const args = [join(root, 'resources', 'setup', script), ...process.argv.slice(2)]
    return runProgram(pinnedNode, args, { env, stdout: 'inherit' })
  })

const checkPinnedNode = () => {
  /** @type {{ devDependencies: { node: string } }} */
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const answer = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' })
  if (answer.error !== undefined || answer.stdout.trim() !== `v${devDependencies.node}`)
    throw new LauncherError(messages.pinnedNodeSilent(devDependencies.node))
}
