import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { openJournal, type Journal } from '#electron/main/journal/journal.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'
import { hashHeader } from '#shared/domain/journal/act.ts'

const seed = 20_251_215
const lanes = 3
const killsPerLane = 36
/** From the first acknowledged act; some kills fall before it, while the torn tail of the last one is put aside. */
const longestLifeMs = 30
const writer = resolve(import.meta.dirname, 'append-until-killed.ts')

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gouvernail-kill-'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

type Acknowledged = Map<number, string>

/** One life of the writer, ended by SIGKILL; gives what it said before it died. */
async function liveAndDie(args: readonly string[], lifeMs: number, isKilledAtStart: boolean): Promise<Acknowledged> {
  const child = spawn(process.execPath, [writer, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'compile-cache') },
  })
  let said = ''
  let complained = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text
  })
  const isWriting = new Promise<void>((settle) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      settle()
    })
    child.once('close', () => settle())
  })
  const closed = new Promise<NodeJS.Signals | null>((settle) => {
    child.once('close', (_code, signal) => settle(signal))
  })
  if (!isKilledAtStart) await isWriting
  await setTimeout(lifeMs)
  child.kill('SIGKILL')
  expect({ signal: await closed, complained }).toEqual({ signal: 'SIGKILL', complained: '' })
  const lines = said.split('\n').slice(0, -1)
  return new Map(lines.map((line) => [Number(line.split(' ')[0]), line.split(' ')[1] ?? '']))
}

async function opened(spaceFolder: string, spaceId: string, replicaId: string | null): Promise<Journal> {
  const journal = await openJournal(nodeFileLayer, { spaceFolder, spaceId, replicaId, isWritable: replicaId !== null })
  if (!journal.ok) throw new Error(journal.error.code)
  return journal.value
}

/** Kills the writer of one journal again and again; after each death all that it had acknowledged must be on disk. */
async function killOver(lane: number): Promise<{ readonly acts: number; readonly torn: number }> {
  const random = createRandom(seed + lane)
  const [spaceId, replicaId] = [random.id(), random.id()]
  const spaceFolder = join(root, `space-${lane}`)
  mkdirSync(join(spaceFolder, 'journal'), { recursive: true })
  const acknowledged: Acknowledged = new Map()
  let before = 0
  let torn = 0
  for (let kill = 0; kill < killsPerLane; kill += 1) {
    const isKilledAtStart = random.next() < 0.1
    const lifeMs = random.between(0, isKilledAtStart ? longestLifeMs * 8 : longestLifeMs)
    const said = await liveAndDie(
      [spaceFolder, spaceId, replicaId, String(random.between(1, 1_000_000))],
      lifeMs,
      isKilledAtStart,
    )
    const context = `lane ${lane}, kill ${kill}`
    for (const [sequence, hash] of said) {
      expect({ context, sequence, isTwice: acknowledged.has(sequence) }).toEqual({ context, sequence, isTwice: false })
      acknowledged.set(sequence, hash)
    }
    const journal = await opened(spaceFolder, spaceId, null)
    torn += journal.findings.length
    const head = journal.heads()[0]
    const last = head?.sequence ?? 0
    const safe = Math.max(before, ...said.keys())
    const found = {
      context,
      damages: journal.findings.filter(({ kind }) => kind !== 'tornTail'),
      // The only act in doubt is the one being written: it may be whole and not yet acknowledged.
      isWhole: last === safe || last === safe + 1,
      hash: head?.hash,
    }
    expect(found).toEqual({ context, damages: [], isWhole: true, hash: acknowledged.get(last) ?? head?.hash })
    before = last
  }
  // Every act, not only the last: whole, in order, and the very one that was acknowledged.
  const end = await opened(spaceFolder, spaceId, replicaId)
  expect(end.findings.length).toBeLessThanOrEqual(1)
  const acts = await end.readAll()
  if (!acts.ok) throw new Error(acts.error.code)
  expect(acts.value.map(({ header }) => header.sequence)).toEqual(Array.from({ length: before }, (_, i) => i + 1))
  for (const [i, { header, body }] of acts.value.entries()) {
    expect(hashHeader(header)).toBe(acknowledged.get(i + 1) ?? hashHeader(header))
    expect(body.changes[0]?.set['name']).toBe(String(header.sequence))
  }
  // What a kill cut short is set aside, never thrown away.
  const kept = readdirSync(join(spaceFolder, 'journal', replicaId)).filter((name) => /^torn-\d+$/.test(name))
  expect(kept.length).toBeGreaterThanOrEqual(torn > 0 ? 1 : 0)
  return { acts: acknowledged.size, torn }
}

test('the writer is killed 108 times and every acknowledged act is found again', { timeout: 180_000 }, async () => {
  const done = await Promise.all(Array.from({ length: lanes }, (_, lane) => killOver(lane)))
  const acts = done.reduce((sum, each) => sum + each.acts, 0)
  const torn = done.reduce((sum, each) => sum + each.torn, 0)
  // The test must have seen what it is about: many acts, and lines cut in the middle.
  expect(acts).toBeGreaterThan(lanes * killsPerLane)
  expect(torn).toBeGreaterThan(3)
})
