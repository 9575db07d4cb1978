import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from './context.mjs'
import { forwardSignals } from './run-program.mjs'

/** Chromium's own lines about buses and graphics cards mean nothing to a person. */
const chromiumLine = /^\[\d+:\d+\/\d+\.\d+:[A-Z]+:/

/**
 * Runs the built application to its end and gives its exit code. Standard output is the application's alone.
 * @param {import('./ensure-electron.mjs').Engine} engine
 * @param {readonly string[]} args for the application
 * @param {{ env: Record<string, string>, cwd: string }} options
 * @returns {Promise<number>}
 */
export const runApp = (engine, args, { env, cwd }) =>
  new Promise((resolve) => {
    // Chromium refuses to run as root with its sandbox; a packaged application never gets this switch.
    const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const child = spawn(engine.path, [...switches, root, ...args], {
      cwd,
      env: { ...process.env, ...engine.env, ...env },
      stdio: ['inherit', 'inherit', 'pipe'],
    })
    const stop = forwardSignals(child)
    const lines = createInterface({ input: child.stderr })
    lines.on('line', (line) => {
      if (!chromiumLine.test(line) && line.trim() !== '') process.stderr.write(`${line}\n`)
    })
    child.once('error', () => resolve(1))
    child.once('close', (code) => {
      stop()
      resolve(code ?? 1)
    })
  })
