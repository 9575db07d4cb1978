// Second half of `npm test`, under the pinned Node: every check, one after the other, and their sum on the last line.
import { LauncherError, root, runLauncher, say } from './context.mjs'
import { ensureElectron } from './ensure-electron.mjs'
import { ensureSystemPackages, testPackages } from './ensure-system-packages.mjs'
import { gateSteps } from './gate-steps.mjs'
import { describeOutcome, exitCodeOf, totalOf } from './gate-summary.mjs'
import { messages } from './messages.mjs'
import { missingTools } from './test-tools.mjs'

/** @typedef {import('./gate-steps.mjs').Outcome & { name: string, seconds: number }} Line */

await runLauncher(async () => {
  const steps = chosenSteps(process.argv.slice(2))
  await ensureSystemPackages(testPackages)
  const engine = await ensureElectron()
  const missing = missingTools()
  for (const tool of missing) print(messages.skipped(tool, messages.notOnPath(tool)))

  /** @type {Line[]} */
  const lines = []
  for (const step of steps) {
    print(`\n── ${step.name}`)
    const start = performance.now()
    const absent = step.needs.filter((tool) => missing.includes(tool))
    const outcome = absent.length > 0 ? { passed: 0, failed: 0, skipped: 1 } : await attempt(step, engine.env)
    const seconds = (performance.now() - start) / 1000
    lines.push({ ...outcome, name: step.name, seconds })
    print(`── ${step.name}: ${describeOutcome(outcome)} (${seconds.toFixed(1)} s)`)
  }
  return summarise(lines, missing)
})

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`)
}

/** `--only unit,types` keeps these steps; without it, all those that have something to check. @param {readonly string[]} args */
function chosenSteps(args) {
  const present = gateSteps.filter((step) => step.isPresent(root))
  const index = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  if (index < 0) return present
  const names = (args[index]?.split('=')[1] ?? args[index + 1] ?? '').split(',').filter((name) => name !== '')
  const isKnown = (/** @type {string} */ name) => present.some((step) => step.name === name)
  if (names.length === 0 || !names.every(isKnown))
    throw new LauncherError(messages.unknownStep(present.map((step) => step.name).join(', ')), 2)
  return present.filter((step) => names.includes(step.name))
}

/** @param {import('./gate-steps.mjs').Step} step @param {Record<string, string>} env */
async function attempt(step, env) {
  try {
    return await step.run(env)
  } catch (error) {
    if (!(error instanceof LauncherError)) throw error
    say(error.message)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** @param {readonly Line[]} lines @param {readonly string[]} missing @returns {number} the exit code */
function summarise(lines, missing) {
  const total = totalOf(lines, missing.length)
  print('')
  for (const line of lines)
    print(
      `${line.failed > 0 ? 'FAILED ' : '       '}${line.name.padEnd(14)}${line.seconds.toFixed(1).padStart(7)} s  ${describeOutcome(line)}`,
    )
  print(describeOutcome(total))
  return exitCodeOf(total, process.env.CI)
}
