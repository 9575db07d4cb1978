import { spawn } from 'node:child_process'

/**
 * Runs a program to its end. Its standard output goes to our standard error unless `stdout` says otherwise.
 * The promise gives the exit code; a program that can't be started or is killed gives 1.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdout?: 'inherit' | 'stderr' | 'ignore', shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export const runProgram = (program, args, options = {}) =>
  new Promise((resolve) => {
    const stdout = { inherit: 1, stderr: 2, ignore: /** @type {const} */ ('ignore') }[options.stdout ?? 'stderr']
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['inherit', stdout, 'inherit'],
      shell: options.shell ?? false,
    })
    const stop = forwardSignals(child)
    child.once('error', () => resolve(1))
    child.once('exit', (code) => {
      stop()
      resolve(code ?? 1)
    })
  })

/**
 * Ctrl+C and a polite kill go on to the child, so that it ends before we do. Gives the way to stop forwarding.
 * @param {import('node:child_process').ChildProcess} child
 */
export const forwardSignals = (child) => {
  const names = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  const pairs = names.map((name) => /** @type {const} */ ([name, () => void child.kill(name)]))
  for (const [name, listener] of pairs) process.on(name, listener)
  return () => {
    for (const [name, listener] of pairs) process.off(name, listener)
  }
}

/**
 * How to call npm from inside one of its scripts or outside of it, on every system.
 * @param {readonly string[]} args
 * @returns {{ program: string, args: readonly string[], shell: boolean }}
 */
export const npmCommand = (args) => {
  const cli = process.env.npm_execpath
  if (cli !== undefined && /npm-cli\.[cm]?js$/.test(cli)) return { program: process.execPath, args: [cli, ...args], shell: false }
  return { program: 'npm', args, shell: process.platform === 'win32' }
}
