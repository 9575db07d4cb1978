import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { openJournal, type Journal } from '#electron/main/journal/journal.ts'
import { realOutside } from '#electron/main/real-outside.ts'
import { createSpaceFolder, creationAct } from '#electron/main/space/create-space.ts'
import { openSpaceFolder } from '#electron/main/space/open-space.ts'
import { createReplicaRegistry } from '#electron/main/space/replicas.ts'
import { readManifest } from '#electron/main/space-file/unpack-space-file.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'
import type { Result } from '#shared/domain/common/result.ts'
import { hashHeader } from '#shared/domain/journal/act.ts'
import { foldActs } from '#shared/domain/journal/state.ts'

/** Milliseconds from the first acknowledged act; some kills fall before it, while the torn tail of the last one is put aside. */
const longestLifeMs = 80
const writer = resolve(import.meta.dirname, 'work-until-killed.ts')

type Lane = { readonly root: string; readonly name: string; readonly seed: number; readonly kills: number }
/** `faults`: what was acknowledged and is not there, or is there and should not be; one line each, empty when all is well. */
export type KillReport = {
  readonly kills: number
  readonly acts: number
  readonly torn: number
  readonly drafts: number
  readonly copies: number
  readonly faults: readonly string[]
}

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** One life of the worker, ended by SIGKILL; gives the whole lines that it said before it died. */
async function liveAndDie(root: string, args: readonly string[], lifeMs: number, isKilledAtStart: boolean): Promise<string[]> {
  const child = spawn(process.execPath, [writer, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'compile-cache') },
  })
  let said = ''
  let complained = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text
  })
  const isWorking = new Promise<void>((settle) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      settle()
    })
    child.once('close', () => settle())
  })
  const closed = new Promise<NodeJS.Signals | null>((settle) => {
    child.once('close', (_code, signal) => settle(signal))
  })
  if (!isKilledAtStart) await isWorking
  await setTimeout(lifeMs)
  child.kill('SIGKILL')
  if ((await closed) !== 'SIGKILL' || complained !== '') throw new Error(`The worker ended by itself: ${complained}`)
  return said.split('\n').slice(0, -1)
}

async function journalOf(folder: string, spaceId: string): Promise<Journal> {
  return valueOf(await openJournal(nodeFileLayer, { spaceFolder: folder, spaceId, replicaId: null, isWritable: false }))
}

/** Kills the worker of one space again and again, and looks after each death for all that it had been answered. */
export async function killLives({ root, name, seed, kills }: Lane): Promise<KillReport> {
  const random = createRandom(seed)
  const [spaceId, machineId] = [random.id(), random.id()]
  const folder = join(root, name, 'space')
  const userData = join(root, name, 'user')
  mkdirSync(userData, { recursive: true })
  const outside = realOutside(machineId, null)
  const deps = { layer: nodeFileLayer, outside, replicas: createReplicaRegistry(nodeFileLayer, userData, random.id), userData }
  const profile = { id: machineId, name: 'Claire Morel', role: 'secretary' } as const
  const first = creationAct({ id: spaceId, name: 'Pays de Vaubrune', origin: null, acceptedDamages: [] })
  await valueOf(await createSpaceFolder(deps, { folder, spaceId, profile, first })).close()

  const acts = new Map<number, string>()
  const drafts = new Map<string, string[]>()
  const copies = new Set<string>()
  const faults: string[] = []
  let torn = 0
  let before = 1
  for (let kill = 0; kill < kills; kill += 1) {
    const isKilledAtStart = random.next() < 0.1
    // Most kills fall soon; some late enough for a copy of the space to be made before.
    const lifeMs = random.between(
      0,
      isKilledAtStart ? longestLifeMs * 3 : random.next() < 0.05 ? longestLifeMs * 20 : longestLifeMs,
    )
    const args = [folder, userData, machineId, String(random.between(1, 1_000_000))]
    for (const line of await liveAndDie(root, args, lifeMs, isKilledAtStart)) take(line)
    const journal = await journalOf(folder, spaceId)
    const fault = (what: string) => faults.push(`${name}, seed ${seed}, kill ${kill}: ${what}`)
    torn += journal.findings.filter(({ kind }) => kind === 'tornTail').length
    for (const { kind, file } of journal.findings) if (kind !== 'tornTail') fault(`${kind} ${file}`)
    const last = journal.heads()[0]?.sequence ?? 0
    const safe = Math.max(before, ...acts.keys())
    // The only act in doubt is the one being written: it may be whole and not yet acknowledged.
    if (last < safe) fault(`acknowledged up to ${safe}, found up to ${last}`)
    if (last > safe + 1) fault(`${last - safe} acts that nobody was told of`)
    if ((acts.get(last) ?? journal.heads()[0]?.hash) !== journal.heads()[0]?.hash) fault(`another act ${last}`)
    before = last
  }
  await lookAtTheEnd()
  return { kills, acts: acts.size, torn, drafts: drafts.size, copies: copies.size, faults }

  function take(line: string): void {
    const [kind, key = '', rest = ''] = line.split(' ')
    if (kind === 'act') {
      if (acts.has(Number(key))) faults.push(`${name}, seed ${seed}: act ${key} was given twice`)
      acts.set(Number(key), rest)
    } else if (kind === 'draft') drafts.set(key, [rest])
    else if (kind === 'copy') copies.add(key)
  }

  /** Every act, not only the last: whole, in order, and the very one that was acknowledged; then all else that was kept. */
  async function lookAtTheEnd(): Promise<void> {
    const outcome = valueOf(await openSpaceFolder(deps, { folder, takeOver: false, asNewReplica: false }))
    if (outcome.kind !== 'opened') throw new Error(outcome.kind)
    const { space } = outcome
    const found = valueOf(await space.journal.readAll())
    found.forEach(({ header, body }, index) => {
      if (header.sequence !== index + 1) faults.push(`${name}: act ${header.sequence} in the place of ${index + 1}`)
      const hash = acts.get(header.sequence)
      if (hash !== undefined && hash !== hashHeader(header)) faults.push(`${name}: another act ${header.sequence}`)
      const note = String(body.changes[0]?.set['note'] ?? '')
      if (index > 0 && !note.startsWith(`${header.sequence} `)) faults.push(`${name}: act ${header.sequence} by half`)
    })
    const kept = new Map(valueOf(await space.drafts.list()).map(({ key, content }) => [key, content]))
    for (const [key, texts] of drafts) {
      const text = kept.get(key)
      // A later text may have been kept without the answer having come.
      const isLater = typeof text === 'string' && Number(text.split('-')[0]) >= Number(texts[0]?.split('-')[0])
      if (!texts.includes(String(text)) && !isLater) faults.push(`${name}: draft ${key} is lost`)
    }
    await lookAtCopies()
    await space.close()
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.tmp'))
    if (left.length > 0) faults.push(`${name}: left behind ${left.join(', ')}`)
  }

  /** A copy that is in the list is whole; at most eight of those asked for are kept. */
  async function lookAtCopies(): Promise<void> {
    const names = readdirSync(join(folder, 'backups'))
    for (const zip of names.filter((each) => each.endsWith('.zip') && names.includes(`${each}.json`))) {
      const entries = unzipSync(readFileSync(join(folder, 'backups', zip)))
      if (!Object.keys(entries).includes('space.json')) faults.push(`${name}: copy ${zip} by half`)
    }
    for (const copy of [...copies].slice(-8)) if (!names.includes(copy)) faults.push(`${name}: copy ${copy} is lost`)
    if (readdirSync(userData).includes('export.gouvernail')) {
      const manifest = await readManifest(join(userData, 'export.gouvernail'))
      if (!manifest.ok) faults.push(`${name}: the exported file is ${manifest.error.code}`)
    }
    const found = valueOf(await (await journalOf(folder, spaceId)).readAll())
    const people = found.slice(1).reduce((sum, { body }) => sum + body.changes.length, 0)
    const rows = foldActs(found).rows('people').length
    if (rows !== people) faults.push(`${name}: ${rows} people where the acts made ${people}`)
  }
}
