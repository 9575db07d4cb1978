import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import type { FileLayer } from '#electron/main/files/file-layer.ts'
import type { Outside } from '#electron/main/space/machine.ts'
import { createReplicaRegistry } from '#electron/main/space/replicas.ts'
import type { SpaceDependencies } from '#electron/main/space/open-space.ts'
import { createSpaceFolder, creationAct } from '#electron/main/space/create-space.ts'
import { recordAct } from '#electron/main/space/record-act.ts'
import type { OpenSpace } from '#electron/main/space/open-space.ts'
import type { ActDraft, Head } from '#shared/domain/journal/act.ts'
import type { Profile } from '#shared/domain/profile.ts'
import type { Result } from '#shared/domain/common/result.ts'

/** Ids that sort in the order they are made, the same at each run. */
export function countedIds(start = 1): () => string {
  let count = start
  return () => `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`
}

export type FakeOutside = Outside & {
  setNow: (instant: string) => void
  ticks: (() => void | Promise<void>)[]
  alive: Set<number>
  bootedAt: { at: string }
}

/** A clock that goes forward a second at each look, and one machine. */
export function fakeOutside(machineId = '0a0a0a0a-0000-4000-8000-000000000001', pid = 100, newId = countedIds()): FakeOutside {
  let now = Date.parse('2025-09-01T08:00:00.000Z')
  let salt = 0
  const ticks: (() => void | Promise<void>)[] = []
  const alive = new Set<number>()
  const bootedAt = { at: '2025-09-01T07:00:00.000Z' }
  return {
    now: () => {
      now += 1000
      return new Date(now).toISOString()
    },
    setNow: (instant) => {
      now = Date.parse(instant)
    },
    today: () => new Date(now).toISOString().slice(0, 10),
    newId,
    newSalt: () => String(salt++).padStart(32, '0'),
    machine: { id: machineId, name: 'poste-accueil', pid, isAlive: (each) => alive.has(each), bootedAt: () => bootedAt.at },
    every: (_ms, work) => {
      ticks.push(work)
      return () => {
        ticks.splice(ticks.indexOf(work), 1)
      }
    },
    ticks,
    alive,
    bootedAt,
  }
}

export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gouvernail-test-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export const claire: Profile = { id: '0c0c0c0c-0000-4000-8000-000000000001', name: 'Claire Vasseur', role: 'coordination' }

export type World = {
  root: string
  layer: FileLayer
  outside: FakeOutside
  deps: SpaceDependencies
  userData: string
  folder: string
}

/** A machine with nothing on it yet; `folder` is where its first space may go. */
export async function newWorld(layer: FileLayer = nodeFileLayer, outside: FakeOutside = fakeOutside()): Promise<World> {
  const root = await temporaryFolder()
  const userData = join(root, 'user')
  await nodeFileLayer.makeFolder(userData)
  const deps = { layer, outside, replicas: createReplicaRegistry(layer, userData, outside.newId), userData }
  return { root, layer, outside, deps, userData, folder: join(root, 'espace') }
}

/** Values of tests that must be there. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}

export const codeOf = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? 'ok' : result.error.code)

export async function newSpace(world: World, name = 'Comité de démonstration', folder = world.folder): Promise<OpenSpace> {
  const spaceId = world.outside.newId()
  return valueOf(
    await createSpaceFolder(world.deps, {
      folder,
      spaceId,
      profile: claire,
      first: creationAct({ id: spaceId, name, origin: null, acceptedDamages: [] }),
    }),
  )
}

export const personAct = (id: string, familyName: string): ActDraft => ({
  kind: 'person.create',
  changes: [
    {
      table: 'people',
      id,
      op: 'create',
      set: { givenName: 'Anne', familyName, functionTitle: '', email: '', phone: '', isMinor: false, note: '' },
      unset: [],
    },
  ],
})

export async function record(world: World, space: OpenSpace, draft: ActDraft): Promise<Head> {
  return valueOf(await recordAct(space, world.outside, claire, draft))
}

/** A space with `count` people in it. */
export async function peopledSpace(world: World, count: number): Promise<OpenSpace> {
  const space = await newSpace(world)
  for (let index = 1; index <= count; index += 1) await record(world, space, personAct(world.outside.newId(), `Famille${index}`))
  return space
}
