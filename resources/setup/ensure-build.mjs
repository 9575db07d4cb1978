import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LauncherError, pinnedNode, root, say } from './context.mjs'
import { messages } from './messages.mjs'
import { runProgram } from './run-program.mjs'

const stampFile = join(root, 'out', '.sources')
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** Builds the application when its sources are not those of the last build. @returns {Promise<void>} */
export const ensureBuild = async () => {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesHash()) return
  await build()
}

/** Builds, whatever stands in `out`; the stamp is written last. @returns {Promise<void>} */
export const build = async () => {
  say(messages.building)
  const hash = sourcesHash()
  rmSync(stampFile, { force: true })
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const code = await runProgram(pinnedNode, [tool, 'build', '--logLevel', 'warn'], { cwd: root })
  if (code !== 0) throw new LauncherError(messages.buildFailed)
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stampFile, hash)
}

const sourcesHash = () => {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  for (const source of sources.filter((path) => existsSync(join(root, path)))) for (const path of filesUnder(source)) add(path)
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
const filesUnder = (path) => {
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(join(root, path), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : entry.isFile() ? [`${path}/${entry.name}`] : [],
    )
}
