import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runHandler } from '#electron/main/ipc/run-handler.ts'
import { ok } from '#shared/domain/common/result.ts'
import { ipcContract, type IpcChannel } from '#shared/ipc/contract.ts'
import { newOffice, type Office } from '../support/office.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { claire, codeOf, newWorld, personAct, record, valueOf } from '../support/world.ts'

const channels = Object.keys(ipcContract) as IpcChannel[] // `as`: keys of a literal object

async function officeWithSpace(): Promise<Office> {
  const office = await newOffice()
  valueOf(await office.call('spaces:create', { name: 'Comité', folder: office.folder }))
  return office
}

describe('never trusts, never throws', () => {
  test.each(channels)('%s refuses a sender that is not one of our pages', async (channel) => {
    const office = await newOffice()
    expect(codeOf(await office.raw(channel, null, null))).toBe('errors.untrustedSender')
  })

  test.each(channels)('%s refuses what is not its input', async (channel) => {
    const office = await newOffice()
    for (const input of [undefined, 'x', 42, [], { folder: 7 }, { __proto__: { name: 'x' } }])
      expect(codeOf(await office.raw(channel, input))).toBe('errors.invalidInput')
  })

  test('an accident in a handler is a sentence, reported apart', async () => {
    const reported: unknown[] = []
    const accident = async () => {
      throw new Error('secret path')
    }
    const caller = { windowId: 1, space: null, savedPaths: new Set<string>() }
    const answer = await runHandler('app:context', accident, null, caller, (error) => reported.push(error))
    expect(answer).toEqual({ ok: false, error: { code: 'errors.internal' } })
    expect(reported).toHaveLength(1)
  })

  test('a handler sees the input as its schema gives it', async () => {
    const caller = { windowId: 1, space: null, savedPaths: new Set<string>() }
    const echo = async (input: { name: string }) => ok({ ...claire, name: input.name })
    const answer = await runHandler(
      'profile:save',
      echo,
      { name: '  Claire ', role: 'secretary', extra: 1 },
      caller,
      () => undefined,
    )
    expect(answer).toMatchObject({ value: { name: 'Claire' } })
  })

  test.each<[IpcChannel, unknown]>([
    ['journal:open', null],
    ['journal:read', { cursor: 0 }],
    ['drafts:list', null],
    ['blobs:put', { bytes: new Uint8Array(1) }],
    ['backups:make', { reason: 'manual' }],
    ['spaces:exportFile', null],
    ['spaces:showFolder', null],
    ['window:clearStore', null],
  ])('%s needs an open space', async (channel, input) => {
    const office = await newOffice()
    expect(codeOf(await office.raw(channel, input))).toBe('errors.spaceNotOpen')
  })
})

describe('profile and preferences', () => {
  test('a change of role keeps the person, another name is another person', async () => {
    const office = await newOffice(undefined, false)
    const first = valueOf(await office.call('profile:save', { name: 'Claire Vasseur', role: 'secretary' }))
    const second = valueOf(await office.call('profile:save', { name: 'Claire Vasseur', role: 'coordination' }))
    expect(second).toEqual({ ...first, role: 'coordination' })
    expect(valueOf(await office.call('profile:save', { name: 'Yanis Petit', role: 'member' })).id).not.toBe(first.id)
  })

  test('an empty name and one of 10,000 characters are refused', async () => {
    const office = await newOffice()
    for (const name of ['', '   ', 'x'.repeat(10_000)])
      expect(codeOf(await office.call('profile:save', { name, role: 'member' }))).toBe('errors.invalidInput')
  })

  test('settings that cannot be written: a sentence', async () => {
    const layer = faultyLayer()
    const office = await newOffice(await newWorld(layer))
    layer.fail = [{ on: 'write', code: 'ENOSPC' }]
    expect(codeOf(await office.call('profile:save', { name: 'X', role: 'member' }))).toBe('errors.diskFull')
    expect(codeOf(await office.call('preferences:save', { language: 'en', theme: 'dark', density: 'compact' }))).toBe(
      'errors.diskFull',
    )
    expect(valueOf(await office.call('app:context', null))).toMatchObject({
      profile: { name: 'Claire Vasseur' },
      preferences: { language: 'fr' },
    })
  })
})

describe('spaces', () => {
  test('no profile, no space', async () => {
    const office = await newOffice(undefined, false)
    expect(codeOf(await office.call('spaces:create', { name: 'Comité', folder: office.folder }))).toBe('errors.profileMissing')
    expect(codeOf(await office.call('spaces:openSample', { sample: 'reseau' }))).toBe('errors.profileMissing')
  })

  test('created, listed as open, closed with a copy, listed as available, opened again', async () => {
    const office = await officeWithSpace()
    const caller = office.windowOf(office.folder)
    expect(valueOf(await office.call('app:context', null, caller)).space).toMatchObject({
      name: 'Comité',
      folder: office.folder,
      isSample: false,
      readOnly: null,
    })
    expect(valueOf(await office.call('spaces:list', null))).toMatchObject([
      { name: 'Comité', folder: office.folder, state: 'open' },
    ])
    if (caller.space !== null) await office.spaces.close(caller.space)
    expect(await readdir(join(office.folder, 'backups'))).toHaveLength(2)
    expect(await readdir(office.folder)).not.toContain('lock.json')
    expect(valueOf(await office.call('spaces:list', null))).toMatchObject([{ state: 'available' }])
    expect(valueOf(await office.call('spaces:open', { folder: office.folder, takeOver: false, asNewReplica: false })).kind).toBe(
      'opened',
    )
    expect(office.shown).toHaveLength(2)
  })

  test('opened twice, one window comes forward', async () => {
    const office = await officeWithSpace()
    valueOf(await office.call('spaces:open', { folder: office.folder, takeOver: false, asNewReplica: false }))
    expect(office.spaces.held()).toHaveLength(1)
    expect(office.shown[0]).toBe(office.shown[1])
  })

  test('a double click opens once; closing and opening again follow each other', async () => {
    const office = await officeWithSpace()
    const { space } = office.windowOf(office.folder)
    const again = () => office.call('spaces:open', { folder: office.folder, takeOver: false, asNewReplica: false })
    const closing = space === null ? Promise.resolve() : office.spaces.close(space)
    const answers = await Promise.all([again(), again(), closing])
    expect(answers.slice(0, 2)).toMatchObject([{ value: { kind: 'opened' } }, { value: { kind: 'opened' } }])
    expect(office.spaces.held()).toHaveLength(1)
    expect(office.windowOf(office.folder).space).not.toBe(space)
  })

  test('a folder that went away is listed as missing, and can be forgotten', async () => {
    const office = await officeWithSpace()
    const { space } = office.windowOf(office.folder)
    if (space !== null) await office.spaces.close(space)
    await rm(office.folder, { recursive: true })
    expect(valueOf(await office.call('spaces:list', null))).toMatchObject([{ state: 'missing' }])
    valueOf(await office.call('spaces:forget', { folder: office.folder }))
    expect(valueOf(await office.call('spaces:list', null))).toEqual([])
  })

  test('a folder picked by a person: used when empty, else the space gets one of its own inside', async () => {
    const office = await newOffice()
    const documents = join(office.root, 'Documents')
    await mkdir(join(documents, 'autre'), { recursive: true })
    office.answers.push(documents)
    valueOf(await office.call('spaces:create', { name: 'Comité: lieux / 2025. ', folder: null }))
    expect((await readdir(documents)).toSorted()).toEqual(['Comité lieux 2025', 'autre'])
    office.answers.push(join(documents, 'autre'))
    valueOf(await office.call('spaces:create', { name: 'Second', folder: null }))
    expect(await readdir(join(documents, 'autre'))).toContain('space.json')
    expect(valueOf(await office.call('spaces:create', { name: 'x', folder: null }))).toEqual({ kind: 'cancelled' })
  })

  test('a relative path and a name of 10,000 characters are refused', async () => {
    const office = await newOffice()
    expect(codeOf(await office.call('spaces:create', { name: 'x', folder: 'ici' }))).toBe('errors.invalidInput')
    expect(codeOf(await office.call('spaces:open', { folder: '../x', takeOver: false, asNewReplica: false }))).toBe(
      'errors.invalidInput',
    )
    expect(codeOf(await office.call('spaces:create', { name: 'x'.repeat(10_000), folder: office.folder }))).toBe(
      'errors.invalidInput',
    )
  })

  test('two spaces may bear the same name', async () => {
    const office = await officeWithSpace()
    valueOf(await office.call('spaces:create', { name: 'Comité', folder: join(office.root, 'second') }))
    expect(valueOf(await office.call('spaces:list', null))).toHaveLength(2)
  })

  test('a creation cut short before its first act is completed at the next opening', async () => {
    const office = await officeWithSpace()
    const { space } = office.windowOf(office.folder)
    if (space !== null) await office.spaces.close(space)
    await rm(join(office.folder, 'journal', space?.replicaId ?? ''), { recursive: true })
    valueOf(await office.call('spaces:open', { folder: office.folder, takeOver: false, asNewReplica: false }))
    expect(valueOf(await office.call('app:context', null, office.windowOf(office.folder))).space?.name).toBe('espace')
    expect(office.windowOf(office.folder).space?.journal.actCount()).toBe(1)
  })

  test('the sample opens as a copy of its own, and the same one again', async () => {
    const office = await newOffice()
    const first = valueOf(await office.call('spaces:openSample', { sample: 'reseau' }))
    const [known] = valueOf(await office.call('spaces:list', null))
    const caller = office.windowOf(known?.folder ?? '')
    const context = valueOf(await office.call('app:context', null, caller)).space
    expect(context?.isSample).toBe(true)
    expect(context?.folder.startsWith(join(office.userData, 'samples'))).toBe(true)
    expect(valueOf(await office.call('spaces:openSample', { sample: 'reseau' }))).toEqual(first)
  })

  test('exported, then refused to resume while it is open here, then resumed and copied', async () => {
    const office = await officeWithSpace()
    const caller = office.windowOf(office.folder)
    const file = join(office.root, 'comité.gouvernail')
    office.answers.push(file)
    expect(valueOf(await office.call('spaces:exportFile', null, caller))).toEqual({ kind: 'saved', path: file })
    const into = join(office.root, 'là')
    expect(codeOf(await office.call('spaces:importFile', { mode: 'resume', file, folder: into }))).toBe('errors.spaceOpenHere')
    expect(valueOf(await office.call('spaces:importFile', { mode: 'copy', file, folder: into })).kind).toBe('opened')
    expect(valueOf(await office.call('app:context', null, office.windowOf(into))).space?.name).toBe('Comité (copie)')
    if (caller.space !== null) await office.spaces.close(caller.space)
    const again = join(office.root, 'repris')
    expect(valueOf(await office.call('spaces:importFile', { mode: 'resume', file, folder: again }))).toMatchObject({
      kind: 'opened',
      spaceId: caller.space?.spaceId,
    })
  })

  test('a file and a folder picked by a person, or neither', async () => {
    const office = await officeWithSpace()
    const file = join(office.root, 'x.gouvernail')
    office.answers.push(file)
    valueOf(await office.call('spaces:exportFile', null, office.windowOf(office.folder)))
    office.answers.push(file, office.root)
    valueOf(await office.call('spaces:importFile', { mode: 'copy', file: null, folder: null }))
    expect(await readdir(join(office.root, 'Comité'))).toContain('space.json')
    office.answers.push(file)
    expect(valueOf(await office.call('spaces:importFile', { mode: 'copy', file: null, folder: null }))).toEqual({
      kind: 'cancelled',
    })
    office.answers.push(join(office.root, 'nothing.gouvernail'))
    expect(codeOf(await office.call('spaces:importFile', { mode: 'copy', file: null, folder: null }))).toBe('errors.fileMissing')
  })
})

describe('journal of a window', () => {
  test('reads in pages what was appended, its heads and its latest clock', async () => {
    const office = await officeWithSpace()
    const caller = office.windowOf(office.folder)
    if (caller.space === null) throw new Error('no space')
    await record(office, caller.space, personAct(office.outside.newId(), 'Vasseur'))
    expect(valueOf(await office.call('journal:open', null, caller))).toMatchObject({
      actCount: 2,
      findings: [],
      heads: [{ sequence: 2 }],
    })
    const page = valueOf(await office.call('journal:read', { cursor: 1 }, caller))
    expect(JSON.parse(page.acts)).toHaveLength(1)
    expect(page.next).toBeNull()
    expect(codeOf(await office.raw('journal:append', { header: {} }, caller))).toBe('errors.invalidInput')
  })

  test('blobs and drafts stay in the space of the window', async () => {
    const office = await officeWithSpace()
    const caller = office.windowOf(office.folder)
    const { digest } = valueOf(await office.call('blobs:put', { bytes: new Uint8Array([1, 2]) }, caller))
    expect(valueOf(await office.call('blobs:get', { digest }, caller)).bytes).toEqual(new Uint8Array([1, 2]))
    valueOf(await office.call('drafts:save', { key: 'a/b', content: { text: 'x' } }, caller))
    expect(codeOf(await office.raw('drafts:save', { key: '../../evil?', content: 1 }, caller))).toBe('errors.invalidInput')
    expect(valueOf(await office.call('drafts:list', null, caller))).toHaveLength(1)
    caller.space?.journal.stopWriting('journalDamaged')
    expect(codeOf(await office.call('blobs:put', { bytes: new Uint8Array([3]) }, caller))).toBe('errors.spaceReadOnly')
  })

  test('only its own store is emptied, and the journal stays', async () => {
    const office = await officeWithSpace()
    const caller = office.windowOf(office.folder)
    valueOf(await office.call('window:clearStore', null, caller))
    expect(office.cleared).toEqual([caller.windowId])
    expect(valueOf(await office.call('journal:open', null, caller)).actCount).toBe(1)
  })

  test('a copy asked for by a person is listed', async () => {
    const office = await officeWithSpace()
    const caller = office.windowOf(office.folder)
    const { name } = valueOf(await office.call('backups:make', { reason: 'manual' }, caller))
    expect(valueOf(await office.call('backups:list', null, caller))).toMatchObject([{ name, reason: 'manual' }])
  })
})

describe('documents', () => {
  test('saved where the person says; opened and shown only if this window saved it', async () => {
    const office = await newOffice()
    const path = join(office.root, 'rapport.docx')
    office.answers.push(path)
    const bytes = new Uint8Array([80, 75])
    expect(valueOf(await office.call('documents:save', { suggestedName: 'rapport.docx', bytes }))).toEqual({
      kind: 'saved',
      path,
    })
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
    expect(codeOf(await office.call('documents:open', { path }))).toBe('ok')
    expect(codeOf(await office.call('documents:show', { path }))).toBe('ok')
    expect(office.opened).toEqual([path, path])
    expect(codeOf(await office.call('documents:open', { path: '/etc/passwd' }))).toBe('errors.documentUnknown')
    const other = { windowId: 9, space: null, savedPaths: new Set<string>() }
    expect(codeOf(await office.call('documents:open', { path }, other))).toBe('errors.documentUnknown')
    await rm(path)
    expect(codeOf(await office.call('documents:show', { path }))).toBe('errors.fileMissing')
  })

  test('cancelled, or nothing on the machine opens it', async () => {
    const office = await newOffice()
    const bytes = new Uint8Array(1)
    expect(valueOf(await office.call('documents:save', { suggestedName: 'x.docx', bytes }))).toEqual({ kind: 'cancelled' })
    const path = join(office.root, 'refused.docx')
    office.answers.push(path)
    valueOf(await office.call('documents:save', { suggestedName: 'x.docx', bytes }))
    expect(codeOf(await office.call('documents:open', { path }))).toBe('errors.documentNotOpened')
  })

  test('a full disk keeps the document that was there', async () => {
    const layer = faultyLayer()
    const office = await newOffice(await newWorld(layer))
    const path = join(office.root, 'rapport.docx')
    await writeFile(path, 'ancien')
    office.answers.push(path)
    layer.fail = [{ on: 'write', code: 'ENOSPC' }]
    expect(codeOf(await office.call('documents:save', { suggestedName: 'x.docx', bytes: new Uint8Array(9) }))).toBe(
      'errors.diskFull',
    )
    expect(await readFile(path, 'utf8')).toBe('ancien')
  })
})
