import { mkdir, readdir, readFile, rename, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isRehearsalDue } from '#electron/main/backup/copy-care.ts'
import { folderInPlace } from '#electron/main/backup/second-place.ts'
import type { OpenSpace } from '#electron/main/space/open-space.ts'
import { errors as frenchErrors } from '#shared/i18n/fr/errors.ts'
import { removalOf } from '#shared/domain/journal/fold.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { newOffice, type Office } from '../support/office.ts'
import { codeOf, countedIds, fakeOutside, newSpace, newWorld, personAct, record, valueOf } from '../support/world.ts'

const held = (office: Office): OpenSpace => {
  const [space] = office.spaces.held()
  if (space === undefined) throw new Error('not held')
  return space
}

/** An open space with three people, and a copy of it. */
async function withCopy(firstId = 1): Promise<{ office: Office; space: OpenSpace; people: string[]; name: string }> {
  const outside = fakeOutside(undefined, undefined, countedIds(firstId))
  const office = await newOffice(await newWorld(undefined, outside))
  await (await newSpace(office)).close()
  valueOf(await office.spaces.open({ folder: office.folder, takeOver: false, asNewReplica: false }))
  const space = held(office)
  const people: string[] = []
  for (const name of ['Roux', 'Petit', 'Moreau']) {
    const id = office.outside.newId()
    await record(office, space, personAct(id, name))
    people.push(id)
  }
  const { name } = valueOf(await office.call('backups:make', { reason: 'manual' }, office.windowOf(space.folder)))
  return { office, space, people, name }
}

/** The copy with other lines in its journal; every checksum of the zip is right. */
async function otherLines(path: string, change: (lines: string[]) => string[]): Promise<void> {
  const entries = Object.entries(unzipSync(await readFile(path))).map(([name, content]): [string, Uint8Array] => {
    if (!name.endsWith('.jsonl')) return [name, content]
    const lines = change(Buffer.from(content).toString('utf8').trimEnd().split('\n'))
    return [name, Buffer.from(lines.map((line) => `${line}\n`).join(''))]
  })
  await writeFile(path, zipSync(Object.fromEntries(entries)))
}

const window = (office: Office) => office.windowOf(office.folder)
const own = (name: string) => ({ name, where: 'own' as const })
const copiesFolder = (office: Office) => join(office.folder, 'backups')

describe('@safety a copy beside today', () => {
  test('what would come back, go and change, by name; everything, or one record', async () => {
    const { office, space, people, name } = await withCopy()
    const [roux = '', petit = ''] = people
    await record(office, space, { kind: 'person.delete', changes: [removalOf('people', roux)] })
    await record(office, space, {
      kind: 'person.update',
      changes: [{ table: 'people', id: petit, op: 'update', set: { familyName: 'Grand' }, unset: [] }],
    })
    const added = office.outside.newId()
    await record(office, space, personAct(added, 'Nouveau'))
    const compared = valueOf(await office.call('backups:compare', { ...own(name), table: null }, window(office)))
    expect(compared.counts).toEqual([{ table: 'people', back: 1, gone: 1, changed: 1 }])
    expect(compared.items.map(({ kind, name: named }) => [kind, named?.kind === 'plain' ? named.name : null])).toEqual([
      ['back', 'Anne Roux'],
      ['changed', 'Anne Petit'],
      ['gone', 'Anne Nouveau'],
    ])
    const one = valueOf(
      await office.call('backups:changes', { ...own(name), record: { table: 'people', id: roux } }, window(office)),
    )
    expect(one.changes).toMatchObject([{ op: 'create', id: roux }])
    const all = valueOf(await office.call('backups:changes', { ...own(name), record: null }, window(office)))
    await record(office, space, { kind: 'space.restore', changes: all.changes })
    const state = foldActs(valueOf(await space.journal.readAll()))
    expect(new Set(state.rows('people').map(({ familyName }) => familyName))).toEqual(new Set(['Moreau', 'Petit', 'Roux']))
    const again = valueOf(await office.call('backups:compare', { ...own(name), table: null }, window(office)))
    expect(again).toMatchObject({ counts: [], total: 0 })
    // Nothing of the work stays behind.
    expect(await readdir(join(office.userData, 'scratch')).catch(() => [])).toEqual([])
  })

  test('opened beside, a copy is one more copy of the space; what is here is untouched', async () => {
    const { office, space, name } = await withCopy()
    await record(office, space, personAct(office.outside.newId(), 'Nouveau'))
    const target = join(office.root, 'beside')
    await mkdir(target)
    office.answers.push(target)
    expect(valueOf(await office.call('backups:openBeside', own(name), window(office))).kind).toBe('opened')
    const beside = office.spaces.held().find(({ folder }) => folder === target)
    expect(beside?.spaceId).toBe(space.spaceId)
    expect(beside?.replicaId).not.toBe(space.replicaId)
    expect(beside?.journal.actCount()).toBe(4)
    expect(space.journal.actCount()).toBe(5)
  })

  test.each([
    ['cut short', async (path: string) => truncate(path, 600), 'errors.copyDamaged'],
    ['no zip', async (path: string) => writeFile(path, 'bonjour'), 'errors.copyDamaged'],
    ['gone', async (path: string) => rename(path, `${path}.away`), 'errors.fileMissing'],
    [
      'of bytes changed',
      async (path: string) => {
        const bytes = await readFile(path)
        bytes.fill(0x41, 200, 260)
        await writeFile(path, bytes)
      },
      'errors.copyDamaged',
    ],
    // The chain of what is left is sound: only the note beside it tells that the copy went further.
    ['without its last act', async (path: string) => otherLines(path, (lines) => lines.slice(0, -1)), 'errors.copyDamaged'],
  ])('a copy %s is refused with a sentence, and nothing changes', async (_name, spoil, code) => {
    const { office, space, name } = await withCopy()
    await spoil(join(copiesFolder(office), name))
    const before = space.journal.actCount()
    for (const refused of [
      await office.call('backups:compare', { ...own(name), table: null }, window(office)),
      await office.call('backups:changes', { ...own(name), record: null }, window(office)),
    ])
      expect(codeOf(refused)).toBe(code)
    expect(frenchErrors).toHaveProperty(code.replace('errors.', ''))
    expect(space.journal.actCount()).toBe(before)
    const target = join(office.root, 'beside')
    office.answers.push(target)
    expect(codeOf(await office.call('backups:openBeside', own(name), window(office)))).toBe(code)
    expect(await readdir(office.root)).not.toContain('beside')
  })

  test('a copy goes further than its note when acts were written while it was being made', async () => {
    const { office, space, name } = await withCopy()
    const path = join(copiesFolder(office), name)
    await record(office, space, personAct(office.outside.newId(), 'Pendant'))
    const now = (await readFile(join(space.folder, 'journal', space.replicaId, '000001.jsonl'), 'utf8')).trimEnd().split('\n')
    await otherLines(path, () => now)
    const compared = valueOf(await office.call('backups:compare', { ...own(name), table: null }, window(office)))
    expect(compared.items).toEqual([])
    const tried = valueOf(await office.call('backups:rehearse', null, window(office)))
    expect(tried.tried).toEqual([{ name, where: 'own', code: null }])
  })

  test('a copy of another space put there is refused; a note without zip and a zip without note are not in the list', async () => {
    const { office, name } = await withCopy()
    const other = await withCopy(500)
    await writeFile(join(copiesFolder(office), name), await readFile(join(copiesFolder(other.office), other.name)))
    expect(codeOf(await office.call('backups:compare', { ...own(name), table: null }, window(office)))).toBe(
      'errors.copyOfAnother',
    )
    await writeFile(join(copiesFolder(office), '2020-lonely.zip'), 'x')
    await writeFile(join(copiesFolder(office), '2020-gone.zip.json'), '{}')
    expect(valueOf(await office.call('backups:list', null, window(office))).map((each) => each.name)).toEqual([name])
  })
})

describe('@safety a second place', () => {
  test('copies go there too, are read back, catch up when it comes back, and are listed', async () => {
    const { office, space } = await withCopy()
    const key = join(office.root, 'cle')
    await mkdir(key)
    expect(valueOf(await office.call('backups:state', null, window(office)))).toMatchObject({ place: null, isReachable: false })
    office.answers.push(key)
    expect(valueOf(await office.call('backups:choosePlace', null, window(office)))).toEqual({ kind: 'chosen' })
    const inPlace = async () => (await readdir(folderInPlace(key, space.spaceId))).filter((name) => name.endsWith('.zip'))
    expect(await inPlace()).toHaveLength(1)
    expect(valueOf(await office.call('backups:state', null, window(office)))).toMatchObject({
      place: key,
      isReachable: true,
      isSameDisk: true,
      placeFailure: null,
    })
    await rename(key, `${key}-away`)
    await record(office, space, personAct(office.outside.newId(), 'Nouveau'))
    await office.keeper.care(space)
    expect(valueOf(await office.call('backups:state', null, window(office)))).toMatchObject({
      isReachable: false,
      placeFailure: 'errors.folderMissing',
    })
    // Nothing was made under the name of what is away.
    expect(await readdir(office.root)).not.toContain('cle')
    await rename(`${key}-away`, key)
    await office.keeper.care(space)
    expect(await inPlace()).toHaveLength(2)
    const listed = valueOf(await office.call('backups:list', null, window(office)))
    expect(listed.filter(({ where }) => where === 'second')).toHaveLength(2)
    const [first] = listed.filter(({ where }) => where === 'second')
    expect(
      valueOf(await office.call('backups:compare', { name: first?.name ?? '', where: 'second', table: null }, window(office)))
        .total,
    ).toBe(0)
  })

  test('a place in the folder of the space is refused; one that cannot be written leaves the one before', async () => {
    const { office, space } = await withCopy()
    for (const inside of [space.folder, join(space.folder, 'backups')]) {
      office.answers.push(inside)
      expect(codeOf(await office.call('backups:choosePlace', null, window(office)))).toBe('errors.placeInSpace')
    }
    office.answers.push(join(office.root, 'nowhere'))
    expect(codeOf(await office.call('backups:choosePlace', null, window(office)))).toBe('errors.folderMissing')
    expect(valueOf(await office.call('backups:state', null, window(office))).place).toBeNull()
    expect(valueOf(await office.call('backups:choosePlace', null, window(office)))).toEqual({ kind: 'cancelled' })
  })
})

describe('@safety the weekly trial', () => {
  test('the newest copy of each place is opened and read whole; what it found is kept', async () => {
    const { office, space, name } = await withCopy()
    const key = join(office.root, 'cle')
    await mkdir(key)
    office.answers.push(key)
    valueOf(await office.call('backups:choosePlace', null, window(office)))
    const tried = valueOf(await office.call('backups:rehearse', null, window(office)))
    expect(tried.tried).toEqual([
      { name, where: 'own', code: null },
      { name, where: 'second', code: null },
    ])
    await truncate(join(folderInPlace(key, space.spaceId), name), 500)
    valueOf(await office.call('backups:rehearse', null, window(office)))
    expect(valueOf(await office.call('backups:state', null, window(office))).rehearsal?.tried).toEqual([
      { name, where: 'own', code: null },
      { name, where: 'second', code: 'errors.copyDamaged' },
    ])
    expect(await readdir(join(office.userData, 'scratch'))).toEqual([])
  })

  test('it is due after a week, at the first time, and when the clock went back', () => {
    const at = '2025-09-01T08:00:00.000Z'
    expect(isRehearsalDue(null, at)).toBe(true)
    expect(isRehearsalDue({ at, tried: [] }, '2025-09-08T07:59:59.000Z')).toBe(false)
    expect(isRehearsalDue({ at, tried: [] }, '2025-09-08T08:00:00.000Z')).toBe(true)
    expect(isRehearsalDue({ at, tried: [] }, '2025-08-01T08:00:00.000Z')).toBe(true)
  })

  test('there is nothing to try without a copy', async () => {
    const office = await newOffice()
    await (await newSpace(office)).close()
    valueOf(await office.spaces.open({ folder: office.folder, takeOver: false, asNewReplica: false }))
    expect(codeOf(await office.call('backups:rehearse', null, window(office)))).toBe('errors.noCopy')
  })
})
