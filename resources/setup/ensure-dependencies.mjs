import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { LauncherError, root, say } from './context.mjs'
import { messages } from './messages.mjs'
import { npmCommand, runProgram } from './run-program.mjs'

const modules = join(root, 'node_modules')
const stampFile = join(modules, '.gouvernail-lock')
const lockFile = join(root, 'package-lock.json')

/** Names this lock on this system: a folder installed elsewhere is not the same. */
export const lockHash = () =>
  createHash('sha256').update(readFileSync(lockFile)).update(`${process.platform} ${process.arch}`).digest('hex')

/**
 * `npm ci`, only when node_modules is absent or no longer what package-lock.json says.
 * @returns {Promise<void>}
 */
export const ensureDependencies = async () => {
  if (isUpToDate()) return
  const isOurNode = process.execPath.startsWith(modules + sep)
  if (isOurNode && process.platform === 'win32') throw new LauncherError(messages.nodeInUse)
  say(messages.installing)
  const { program, args, shell } = npmCommand(['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'])
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const code = await runProgram(program, args, { cwd: root, env, shell })
  if (code !== 0) throw new LauncherError(messages.installFailed)
  writeFileSync(stampFile, lockHash())
}

const isUpToDate = () => {
  if (!existsSync(modules)) return false
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true
  if (!matchesInstalled()) return false
  writeFileSync(stampFile, lockHash())
  return true
}

/**
 * npm keeps in node_modules the list of what it installed. When it is what the lock asks for
 * (a developer has just run `npm install`), there is nothing to do.
 */
const matchesInstalled = () => {
  const installedFile = join(modules, '.package-lock.json')
  if (!existsSync(installedFile)) return false
  /** @type {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} */
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8'))
  /** @type {typeof wanted} */
  const installed = JSON.parse(readFileSync(installedFile, 'utf8'))
  const isSame = (/** @type {string} */ path) => installed.packages[path]?.version === wanted.packages[path]?.version
  const missing = Object.entries(wanted.packages).filter(
    ([path, entry]) => path !== '' && entry.optional !== true && entry.devOptional !== true && !isSame(path),
  )
  const changed = Object.keys(installed.packages).filter((path) => !isSame(path))
  return missing.length === 0 && changed.length === 0
}
