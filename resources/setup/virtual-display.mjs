import { spawn } from 'node:child_process'
import { LauncherError, findProgram } from './context.mjs'
import { messages } from './messages.mjs'

/** True where a window could be shown to nobody. */
export const hasNoDisplay = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/**
 * Starts Xvfb on a free number that it chooses itself.
 * @returns {Promise<{ display: string, stop: () => void }>} `display` goes into DISPLAY
 */
export const startVirtualDisplay = () =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new LauncherError(messages.noVirtualDisplay))
    if (findProgram('Xvfb') === null) return fail()
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const stop = () => {
      process.off('exit', stop)
      child.kill()
    }
    process.on('exit', stop)
    child.once('error', fail)
    child.once('exit', fail)
    let number = ''
    child.stdio[3]?.on('data', (chunk) => {
      number += String(chunk)
      if (number.endsWith('\n')) resolve({ display: `:${number.trim()}`, stop })
    })
  })

/**
 * Does some work with a display: the person's own, else a virtual one that ends with the work.
 * @template T
 * @param {(env: Record<string, string>) => Promise<T>} work receives what to add to the environment
 * @returns {Promise<T>}
 */
export const withDisplay = async (work) => {
  if (!hasNoDisplay()) return work({})
  const { display, stop } = await startVirtualDisplay()
  try {
    return await work({ DISPLAY: display })
  } finally {
    stop()
  }
}
