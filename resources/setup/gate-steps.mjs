import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, root } from './context.mjs'
import { build, ensureBuild } from './ensure-build.mjs'
import { checkLicences } from './licences.mjs'
import { runProgram } from './run-program.mjs'
import { displayTools } from './test-tools.mjs'
import { withDisplay } from './virtual-display.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Outcome
 * @typedef {{
 *   name: string,
 *   needs: readonly string[],
 *   isPresent: (root: string) => boolean,
 *   run: (env: Record<string, string>) => Promise<Outcome>,
 * }} Step
 * `needs`: programs without which the step is skipped. `isPresent`: false as long as there is nothing to check.
 */

const tool = (/** @type {string} */ path) => join(root, 'node_modules', path)
const resultsFolder = join(root, 'test-results', 'gate')

/** @param {readonly string[]} args @param {Record<string, string>} [env] */
const node = (args, env = {}) => runProgram(pinnedNode, args, { cwd: root, env: { ...process.env, ...env }, stdout: 'inherit' })

/** @param {boolean} isPassed @returns {Outcome} */
const single = (isPassed) => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 })

/** A step that is one program, passed when it exits with 0. @param {string} name @param {readonly string[]} args @returns {Step} */
const program = (name, args) => ({ name, needs: [], isPresent: () => true, run: async () => single((await node(args)) === 0) })

/** What the runners take for a test, wherever it stands: vitest reads `.test`, Playwright reads `.spec` too. */
const hasTests = (/** @type {string} */ folder) => () =>
  globSync(`tests/${folder}/**/*.{test,spec}.{ts,tsx}`, { cwd: root }).length > 0

/**
 * Counts come from the runner's own report; a runner that dies without one counts for a failure.
 * @param {string} report @param {number} exitCode @param {(report: string) => Outcome} read @returns {Outcome}
 */
const outcomeOf = (report, exitCode, read) => {
  const outcome = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0 }
  return exitCode !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}

const reportFile = (/** @type {string} */ name) => {
  mkdirSync(resultsFolder, { recursive: true })
  const path = join(resultsFolder, `${name}.json`)
  rmSync(path, { force: true })
  return path
}

/** @param {string} text @returns {Outcome} */
const readVitest = (text) => {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} */
  const counts = JSON.parse(text)
  return { passed: counts.numPassedTests, failed: counts.numFailedTests, skipped: counts.numPendingTests + counts.numTodoTests }
}

/** @param {string} text @returns {Outcome} */
const readPlaywright = (text) => {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} */
  const { stats } = JSON.parse(text)
  // Tried again once where CI is set: the list names those that needed it.
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/** The tests of one folder. @param {string} name @param {readonly string[]} [needs] @returns {Step} */
const vitest = (name, needs = []) => ({
  name,
  needs,
  isPresent: hasTests(name),
  run: async (env) => {
    const report = reportFile(name)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = [tool('vitest/vitest.mjs'), 'run', '--project', name, ...reporters]
    const opensWindow = needs.some((program) => displayTools.includes(program))
    const exitCode = opensWindow ? await withDisplay((display) => node(args, { ...env, ...display })) : await node(args, env)
    return outcomeOf(report, exitCode, readVitest)
  },
})

/** @type {Step} */
const endToEnd = {
  name: 'e2e',
  needs: displayTools,
  isPresent: hasTests('e2e'),
  run: async (env) => {
    await ensureBuild()
    const report = reportFile('e2e')
    const args = [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json']
    const added = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    const exitCode = await withDisplay((display) => node(args, { ...added, ...display }))
    return outcomeOf(report, exitCode, readPlaywright)
  },
}

const benches = () => globSync('tests/bench/*.bench.ts', { cwd: root }).toSorted()

/** @type {Step} */
const bench = {
  name: 'bench',
  needs: displayTools,
  isPresent: () => benches().length > 0,
  run: async (env) => {
    await ensureBuild()
    let passed = 0
    for (const file of benches()) passed += (await withDisplay((display) => node([file], { ...env, ...display }))) === 0 ? 1 : 0
    return { passed, failed: benches().length - passed, skipped: 0 }
  },
}

/** Every check, cheapest first. @type {readonly Step[]} */
export const gateSteps = [
  program('types', [tool('typescript/bin/tsc'), '-p', '.']),
  program('lint', [tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '--report-unused-disable-directives']),
  program('format', [tool('oxfmt/bin/oxfmt'), '--check']),
  program('dead-code', [tool('knip/bin/knip.js')]),
  { name: 'licences', needs: [], isPresent: () => true, run: async () => single(await checkLicences()) },
  vitest('architecture', displayTools),
  vitest('setup'),
  vitest('unit'),
  vitest('projection'),
  vitest('docx'),
  { name: 'build', needs: [], isPresent: () => true, run: async () => build().then(() => single(true)) },
  endToEnd,
  bench,
]
