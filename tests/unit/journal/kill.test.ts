import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killLives } from '#tests/safety/kill-lives.ts'

const seed = 20_251_215
const lanes = 3
const killsPerLane = 36

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gouvernail-kill-'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

test(
  '@safety the main process is killed 108 times at work: every acknowledged act, draft and copy is found again',
  { timeout: 240_000 },
  async () => {
    const lives = Array.from({ length: lanes }, (_, lane) => ({
      root,
      name: `lane-${lane}`,
      seed: seed + lane,
      kills: killsPerLane,
    }))
    const done = await Promise.all(lives.map(killLives))
    const sum = (key: 'acts' | 'torn' | 'drafts') => done.reduce((total, each) => total + each[key], 0)
    expect(done.flatMap(({ faults }) => faults)).toEqual([])
    // The test must have seen what it is about: many acts, lines cut in the middle, drafts.
    expect(sum('acts')).toBeGreaterThan(lanes * killsPerLane)
    expect(sum('torn')).toBeGreaterThan(0)
    expect(sum('drafts')).toBeGreaterThan(lanes)
  },
)
