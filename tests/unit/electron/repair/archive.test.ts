import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createBackupService } from '#electron/main/backup/backup-service.ts'
import { compactJournal } from '#electron/main/journal/compact-journal.ts'
import type { OpenSpace } from '#electron/main/space/open-space.ts'
import { hashHeader } from '#shared/domain/journal/act.ts'
import { newOffice, type Office } from '../support/office.ts'
import { foldOf, stateFromSnapshot } from '../support/snapshot-state.ts'
import { newWorld, peopledSpace, personAct, record, valueOf } from '../support/world.ts'

const now = () => '2025-09-02T08:00:00.000Z'

const held = (office: Office): OpenSpace => {
  const [space] = office.spaces.held()
  if (space === undefined) throw new Error('not held')
  return space
}
const hashesOf = async ({ journal }: OpenSpace) => valueOf(await journal.readAll()).map(({ header }) => hashHeader(header))

type Archived = {
  readonly office: Office
  readonly hashes: readonly string[]
  readonly whole: string
  readonly segments: string[]
}

/** Twenty people in segments of a few acts, most of them archived; a copy when asked; spoiled, and opened again. */
async function archived(hasCopy: boolean, spoil: (folder: string, segments: string[]) => Promise<void>): Promise<Archived> {
  const world = await newWorld()
  const deps = { ...world.deps, segmentSize: 2500 }
  const office = await newOffice({ ...world, deps })
  const space = await peopledSpace({ ...world, deps }, 20)
  valueOf(await compactJournal(world.layer, space, { above: 1, now, mayGoOn: async () => true }))
  for (let index = 1; index <= 3; index += 1) await record(world, space, personAct(world.outside.newId(), `Après${index}`))
  if (hasCopy) valueOf(await createBackupService(world.layer, world.outside).make(space, 'manual'))
  const [hashes, whole] = [await hashesOf(space), await foldOf(space.journal)]
  await space.close()
  const folder = join(space.folder, 'journal', space.replicaId)
  const segments = (await readdir(join(folder, 'archive'))).filter((name) => name.endsWith('.jsonl')).toSorted()
  await spoil(folder, segments)
  valueOf(await office.spaces.open({ folder: world.folder, takeOver: false, asNewReplica: false }))
  return { office, hashes, whole, segments }
}

async function fill(path: string, from: number, to?: number): Promise<void> {
  const bytes = await readFile(path)
  await writeFile(path, bytes.fill(0x58, from, to))
}

describe('@safety a damaged archive', () => {
  test.each([
    ['a line', (folder: string) => fill(join(folder, 'archive', '000002.jsonl'), 40, 60)],
    ['a whole segment', (folder: string) => fill(join(folder, 'archive', '000002.jsonl'), 0)],
    ['a segment deleted', (folder: string) => rm(join(folder, 'archive', '000002.jsonl'))],
    ['the archive deleted', (folder: string) => rm(join(folder, 'archive'), { recursive: true })],
    [
      'the end of the archive and the beginning of what follows',
      async (folder: string, segments: string[]) => {
        await fill(join(folder, 'archive', segments.at(-1) ?? ''), 300)
        const [next = ''] = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'))
        await fill(join(folder, next), 0, 700)
      },
    ],
  ])('%s: put right from a copy, act for act', async (_name, spoil) => {
    const { office, hashes, whole } = await archived(true, spoil)
    expect(held(office).readOnly()).toBe('journalDamaged')
    valueOf(await office.call('journal:repair', null, office.windowOf(office.folder)))
    const space = held(office)
    expect(space.journal.findings).toEqual([])
    expect(space.readOnly()).toBeNull()
    expect(await hashesOf(space)).toEqual(hashes)
    expect(await foldOf(space.journal)).toBe(whole)
  })

  test('an archive lost whole comes back in as many segments, none larger than usual', async () => {
    const { office, segments } = await archived(true, (folder) => rm(join(folder, 'archive'), { recursive: true }))
    valueOf(await office.call('journal:repair', null, office.windowOf(office.folder)))
    const { folder, replicaId, journal } = held(office)
    const found = (await readdir(join(folder, 'journal', replicaId))).filter((name) => name.endsWith('.jsonl'))
    expect(found).toEqual(expect.arrayContaining(segments))
    expect(journal.findings).toEqual([])
  })

  test('without a copy: going on writes again what the snapshot holds, and the journal tells it by itself', async () => {
    const { office, whole } = await archived(false, (folder) => rm(join(folder, 'archive'), { recursive: true }))
    const before = held(office)
    expect(await stateFromSnapshot(before.journal)).toBe(whole)
    expect(await foldOf(before.journal)).not.toBe(whole)
    const examined = valueOf(await office.call('journal:examine', null, office.windowOf(office.folder)))
    expect(examined).toMatchObject({ repairable: 0, hopeless: [{ snapshotAt: now() }] })
    valueOf(await office.call('journal:acceptDamage', null, office.windowOf(office.folder)))
    const space = held(office)
    expect(space.readOnly()).toBeNull()
    const kinds = valueOf(await space.journal.readAll()).map(({ header }) => header.kind)
    expect(kinds.slice(-2)).toEqual(['space.restoreKept', 'space.acceptDamage'])
    expect(valueOf(await space.journal.spaceRecord())).toMatchObject({ acceptedDamages: [{ fromSequence: 1 }] })
    // But for the acceptance, which stands in the record of the space, all is as it was.
    const without = (text: string) => text.replace(/"acceptedDamages":\[[^\]]*\]/u, '')
    expect(without(await foldOf(space.journal))).toBe(without(whole))
    expect(await stateFromSnapshot(space.journal)).toBe(await foldOf(space.journal))
  })

  test('a record changed or removed after the snapshot stays so', async () => {
    const { office } = await archived(false, (folder) => fill(join(folder, 'archive', '000002.jsonl'), 0))
    const space = held(office)
    const state = await stateFromSnapshot(space.journal)
    expect(state).toContain('Après3')
    valueOf(await office.call('journal:acceptDamage', null, office.windowOf(office.folder)))
    const after = await foldOf(held(office).journal)
    for (const name of ['Famille1"', 'Famille20"', 'Après1"', 'Après3"']) expect(after).toContain(name)
  })
})
