import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { createBackupService } from '#electron/main/backup/backup-service.ts'
import { migrateSpace } from '#electron/main/space/migrate-space.ts'
import { openSpaceFolder, type OpenSpace } from '#electron/main/space/open-space.ts'
import { importSpaceFile } from '#electron/main/space-file/import-space-file.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { err } from '#shared/domain/common/result.ts'
import { contentOf } from '#tests/fixtures/spaces/folder-content.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { newOffice } from '../support/office.ts'
import { copy, resume } from '../support/space-files.ts'
import { codeOf, newWorld, personAct, record, valueOf, type World } from '../support/world.ts'

/** What was written by the application of each format, never made again. A new format adds its own. */
const fixtures = join(import.meta.dirname, '../../../fixtures/formats')
const formats = Array.from({ length: actFormat }, (_, index) => index + 1)
const spaceName = 'Pays de Vaubrune, comité de la charte'

async function unzippedTo(folder: string, format: number): Promise<void> {
  const zip = unzipSync(await readFile(join(fixtures, `format-${format}-folder.zip`)))
  for (const [entry, bytes] of Object.entries(zip)) {
    await mkdir(dirname(join(folder, entry)), { recursive: true })
    await writeFile(join(folder, entry), bytes)
  }
}

async function opened(world: World): Promise<OpenSpace> {
  const outcome = valueOf(await openSpaceFolder(world.deps, { folder: world.folder, takeOver: false, asNewReplica: false }))
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return outcome.space
}

async function onlySegment(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'journal'), { recursive: true })
  return join(folder, 'journal', names.find((name) => name.endsWith('.jsonl')) ?? '')
}

const described = async (folder: string): Promise<unknown> => JSON.parse(await readFile(join(folder, 'space.json'), 'utf8'))

/** What every frozen space holds: a committee, a meeting with a note too long for its line, an indicator, another name. */
async function expectWhole(space: OpenSpace, people = 5): Promise<void> {
  const acts = valueOf(await space.journal.readAll())
  const state = foldActs(acts)
  expect(space.journal.findings).toEqual([])
  expect(state.rows('spaces')).toMatchObject([{ name: spaceName, acceptedDamages: [] }])
  expect(state.rows('people')).toHaveLength(people)
  expect(state.rows('mandates')).toHaveLength(5)
  expect(state.rows('indicators')).toMatchObject([{ name: 'Ateliers itinérants' }])
  const notes = JSON.stringify(state.rows('agendaItems').map((item) => item['notes']))
  expect(notes).toContain(`170 ${'é'.repeat(1000)}`)
}

describe.each(formats)('@safety a space of format %i', (format) => {
  test('a frozen folder opens, goes on in the present format, and its old lines stay as they were written', async () => {
    const office = await newOffice()
    await unzippedTo(office.folder, format)
    const segment = await onlySegment(office.folder)
    const written = await readFile(segment, 'utf8')
    expect(valueOf(await office.spaces.open({ folder: office.folder, takeOver: false, asNewReplica: false })).kind).toBe('opened')
    const [space] = office.spaces.held()
    if (space === undefined) throw new Error('not held')
    await expectWhole(space)
    expect(await described(office.folder)).toMatchObject({ format: actFormat })
    await record(office, space, personAct(office.outside.newId(), 'Roux'))
    await office.spaces.close(space)
    const now = await readFile(segment, 'utf8')
    // Another replica writes here: a folder from elsewhere is not the one that this installation wrote.
    expect(now.startsWith(written)).toBe(true)

    await expectWhole(await opened(office), 6)
  })

  test.each([resume, copy])('a frozen .gouvernail file comes in ($kind)', async (mode) => {
    const world = await newWorld()
    valueOf(
      await importSpaceFile(world.deps, { file: join(fixtures, `format-${format}.gouvernail`), folder: world.folder, mode }),
    )
    const space = await opened(world)
    const state = foldActs(valueOf(await space.journal.readAll()))
    expect(state.rows('people')).toHaveLength(5)
    expect(JSON.stringify(state.rows('agendaItems'))).toContain(`170 ${'é'.repeat(1000)}`)
  })
})

describe('@safety a migration is all or nothing', () => {
  const older = actFormat - 1

  test('whatever disk call fails, the folder tells one format or the other, and opens again', async () => {
    const layer = faultyLayer()
    for (const on of ['openWrite', 'write', 'sync', 'rename', 'syncFolder', 'makeFolder'] as const) {
      const world = await newWorld(layer)
      await unzippedTo(world.folder, older)
      const journalBefore = contentOf(join(world.folder, 'journal'))
      const space = await opened(world)
      layer.fail = [{ on, code: 'ENOSPC' }]
      const backups = createBackupService(layer, world.outside)
      valueOf(await migrateSpace(layer, space, () => backups.makeBeforeMigration(space)))
      layer.fail = []
      // A folder that cannot be synced after the rename leaves the new description in place: whole all the same.
      const told = await described(world.folder)
      const isRaised = (told as { format: number }).format === actFormat
      expect(told).toMatchObject({ format: isRaised ? actFormat : older, spaceId: space.spaceId })
      if (!isRaised) expect(space.readOnly()).toBe('diskFull')
      expect(contentOf(join(world.folder, 'journal'))).toEqual(journalBefore)
      await space.close()
      const again = await opened(world)
      await expectWhole(again)
      valueOf(await migrateSpace(layer, again, () => backups.makeBeforeMigration(again)))
      expect(await described(world.folder)).toMatchObject({ format: actFormat })
      expect(again.readOnly()).toBeNull()
      await again.close()
    }
  })

  test('without its copy nothing is raised, and nobody writes', async () => {
    const world = await newWorld()
    await unzippedTo(world.folder, older)
    const space = await opened(world)
    valueOf(await migrateSpace(world.layer, space, async () => err({ code: 'errors.writeFailed' })))
    expect(await described(world.folder)).toMatchObject({ format: older })
    expect(space.readOnly()).toBe('folderReadOnly')
  })

  test('a record that the new format cannot tell refuses the opening by its name, and nothing is touched', async () => {
    const office = await newOffice()
    await unzippedTo(office.folder, older)
    const space = await opened(office)
    const act = personAct(office.outside.newId(), 'Roux')
    const broken = act.changes.map((change) => ({ ...change, set: { ...change.set, isMinor: 'peut-être' } }))
    await record(office, space, { ...act, changes: broken })
    await space.close()
    const before = contentOf(office.folder)
    const refused = await office.spaces.open({ folder: office.folder, takeOver: false, asNewReplica: false })
    expect(codeOf(refused)).toBe('errors.migrationRefused')
    expect(refused).toMatchObject({ error: { params: { field: 'isMinor' } } })
    expect(contentOf(office.folder)).toEqual(before)
    expect(office.spaces.held()).toEqual([])
  })

  test('a newer folder is refused and left untouched', async () => {
    const office = await newOffice()
    await unzippedTo(office.folder, older)
    const file = join(office.folder, 'space.json')
    const newer = { ...((await described(office.folder)) as object), format: actFormat + 1 } // `as`: written by this application
    await writeFile(file, JSON.stringify(newer))
    const before = contentOf(office.folder)
    expect(codeOf(await office.spaces.open({ folder: office.folder, takeOver: false, asNewReplica: false }))).toBe(
      'errors.spaceNewer',
    )
    expect(contentOf(office.folder)).toEqual(before)
  })
})
