import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const windows = process.platform === 'win32'

/** The Node pinned by package.json, present once the dependencies are installed. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')

/** Where the engine that is not an official one is unpacked, and what was tried is remembered. */
export const engineFolder = join(root, '.electron')

/** A sentence for the person, always on standard error: standard output belongs to the application. */
export const say = (/** @type {string} */ sentence) => process.stderr.write(`${sentence}\n`)

/** Ends a launcher with a sentence; `exitCode` follows the headless contract (2 is usage). */
export class LauncherError extends Error {
  /** @param {string} sentence @param {number} [exitCode] */
  constructor(sentence, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}

/** The full path of a program on the PATH, or null. @param {string} name @returns {string | null} */
export const findProgram = (name) => {
  const names = windows ? [`${name}.exe`, `${name}.cmd`] : [name]
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const folder of folders) {
    const found = names.map((each) => join(folder, each)).find((path) => existsSync(path))
    if (found !== undefined) return found
  }
  return null
}

/** Runs a launcher to its exit code, turning a LauncherError into its sentence. @param {() => Promise<number>} work */
export const runLauncher = async (work) => {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof LauncherError)) throw error
    say(error.message)
    process.exitCode = error.exitCode
  }
}
