import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { forwardSignals } from './run-program.mjs'

/**
 * Runs a program that downloads into `folders`, and stops it when nothing there has grown for `patience` milliseconds.
 * @param {{ program: string, args: readonly string[], env: NodeJS.ProcessEnv, folders: readonly string[], patience: number }} job
 * @returns {Promise<boolean>} true when the program ended well by itself
 */
export const watchedDownload = ({ program, args, env, folders, patience }) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'ignore'] })
    const stop = forwardSignals(child)
    let size = 0
    let grownAt = Date.now()
    const timer = setInterval(() => {
      const now = folders.reduce((sum, folder) => sum + sizeOf(folder), 0)
      if (now !== size) grownAt = Date.now()
      size = now
      if (Date.now() - grownAt > patience) child.kill('SIGKILL')
    }, 500)
    const finish = (/** @type {boolean} */ isDone) => {
      clearInterval(timer)
      stop()
      resolve(isDone)
    }
    child.once('error', () => finish(false))
    child.once('exit', (code) => finish(code === 0))
  })

/** Bytes of all files under a folder; what vanishes while we look counts for nothing. @param {string} folder @returns {number} */
const sizeOf = (folder) => {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name)
      return sum + (entry.isDirectory() ? sizeOf(path) : fileSize(path))
    }, 0)
  } catch {
    return 0
  }
}

const fileSize = (/** @type {string} */ path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
