import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withDisplay } from '#resources/setup/virtual-display.mjs'
import { killLives } from './kill-lives.ts'
import { killWindows } from './kill-windows.ts'

// The long run of what the gate does in short, after `npm test` has built the application:
// `node_modules/.bin/node tests/safety/kill-many.ts --kills 1000 --windows 60 --seed 1`
// kills the main process at work so many times and real windows so many times more, and ends with 1 if anything was lost.

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    windows: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
  },
})
const seed = Number(values.seed)
const lanes = Number(values.lanes)
const root = mkdtempSync(join(tmpdir(), 'gouvernail-kills-'))
const start = performance.now()
const seconds = () => Math.round((performance.now() - start) / 1000)

/** A display for the windows, given to the whole process: each window is launched with its environment. */
async function windows(): Promise<Awaited<ReturnType<typeof killWindows>>> {
  const kills = Number(values.windows)
  if (kills === 0) return { kills: 0, shown: 0, acts: 0, faults: [] }
  return withDisplay(async (env) => {
    Object.assign(process.env, env)
    return killWindows({ root: join(root, 'windows'), seed, kills })
  })
}

const share = Math.ceil(Number(values.kills) / lanes)
const lives = await Promise.all(
  Array.from({ length: lanes }, (_, lane) => killLives({ root, name: `lane-${lane}`, seed: seed + lane, kills: share })),
)
const sum = (key: 'kills' | 'acts' | 'torn' | 'copies') => lives.reduce((total, each) => total + each[key], 0)
console.log(
  `main process: ${sum('kills')} kills, ${sum('acts')} acknowledged acts, ${sum('torn')} torn tails, ${sum('copies')} copies, ${seconds()} s`,
)
const shown = await windows()
console.log(
  `windows: ${shown.kills} kills, ${shown.shown} acts that the screen showed, ${shown.acts} acts in the journal, ${seconds()} s`,
)
const faults = [...lives.flatMap((each) => each.faults), ...shown.faults]
for (const fault of faults) console.log(fault)
console.log(`${faults.length} faults; seed ${seed}`)
rmSync(root, { recursive: true, force: true })
process.exitCode = faults.length > 0 ? 1 : 0
