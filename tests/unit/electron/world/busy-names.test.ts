import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileLayer } from '#electron/main/files/file-layer.ts'
import { patientLayer, plainFileLayer } from '#electron/main/files/node-file-layer.ts'
import { recordAct } from '#electron/main/space/record-act.ts'
import type { Result } from '#shared/domain/common/result.ts'
import { nodeError } from '../support/faulty-layer.ts'
import { newOffice, type Office } from '../support/office.ts'
import { claire, codeOf, newWorld, personAct, valueOf } from '../support/world.ts'

/**
 * The real disk under an antivirus: from `hold` on, names that `isHeld` picks cannot be given for so many
 * milliseconds. Time is that of the pauses, which nobody waits for here.
 */
function heldLayer(code: string) {
  let until = 0
  let now = 0
  let isHeld = (_name: string) => false
  const check = (path: string) => {
    if (now < until && isHeld(basename(path))) throw nodeError(code)
  }
  const layer: FileLayer = {
    ...plainFileLayer,
    rename: async (from, to) => {
      check(to)
      await plainFileLayer.rename(from, to)
    },
  }
  const hold = (ms: number, pick: (name: string) => boolean) => {
    until = now + ms
    isHeld = pick
  }
  return {
    layer: patientLayer(layer, async (ms) => {
      now += ms
    }),
    hold,
    free: () => hold(0, () => false),
  }
}

type Place = {
  readonly title: string
  readonly pick: (name: string) => boolean
  readonly act: (office: Office, round: number) => Promise<Result<unknown, { readonly code: string }>>
}

const windowOf = (office: Office) => office.windowOf(office.folder)
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

const places: readonly Place[] = [
  {
    title: 'settings',
    pick: (name) => name === 'settings.json',
    act: (office, round) => office.call('profile:save', { name: `Claire ${round}`, role: 'secretary' }),
  },
  {
    title: 'a blob',
    pick: (name) => /^[0-9a-f]{64}$/.test(name),
    act: (office, round) => office.call('blobs:put', { bytes: bytes(`pièce ${round}`) }, windowOf(office)),
  },
  {
    title: 'the body of a large act',
    pick: (name) => /^[0-9a-f]{64}$/.test(name),
    act: (office, round) => {
      const { space } = windowOf(office)
      if (space === null) throw new Error('no space')
      const [person] = personAct(office.outside.newId(), `Famille ${round}`).changes
      const note = 'é'.repeat(1000)
      const changes = Array.from({ length: 140 }, () => ({
        ...person!,
        id: office.outside.newId(),
        set: { ...person!.set, note },
      }))
      return recordAct(space, office.outside, claire, { kind: 'person.create', changes })
    },
  },
  {
    title: 'a copy',
    pick: (name) => name.endsWith('.zip'),
    act: (office) => office.call('backups:make', { reason: 'manual' }, windowOf(office)),
  },
  {
    title: 'the note of a copy',
    pick: (name) => name.endsWith('.zip.json'),
    act: (office) => office.call('backups:make', { reason: 'manual' }, windowOf(office)),
  },
  {
    title: 'an export',
    pick: (name) => name === 'espace.gouvernail',
    act: (office) => {
      office.answers.push(join(office.root, 'espace.gouvernail'))
      return office.call('spaces:exportFile', null, windowOf(office))
    },
  },
  {
    title: 'a document',
    pick: (name) => name === 'rapport.docx',
    act: (office, round) => {
      office.answers.push(join(office.root, 'rapport.docx'))
      const input = { suggestedName: 'rapport.docx', bytes: bytes(`document ${round}`) }
      return office.call('documents:save', input, windowOf(office))
    },
  },
  {
    title: 'the description of a new space',
    pick: (name) => name === 'space.json',
    act: (office, round) => office.call('spaces:create', { name: 'Autre', folder: join(office.root, `autre-${round}`) }),
  },
  {
    title: 'the list of replicas',
    pick: (name) => name === 'replicas.json',
    act: (office, round) => office.call('spaces:create', { name: 'Autre', folder: join(office.root, `autre-${round}`) }),
  },
]

async function officeOn(layer: FileLayer): Promise<Office> {
  const office = await newOffice(await newWorld(layer))
  valueOf(await office.call('spaces:create', { name: 'Comité', folder: office.folder }))
  return office
}

const temporary = async (root: string) => (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.tmp'))

test.each(places)(
  '$title: a name refused for a second and a half is waited for; refused for good, it is a sentence and nothing is left @safety',
  async ({ pick, act }) => {
    for (const [code, sentence] of [
      ['EBUSY', 'errors.folderBusy'],
      ['EPERM', 'errors.folderReadOnly'],
      ['EACCES', 'errors.folderReadOnly'],
    ] as const) {
      const { layer, hold, free } = heldLayer(code)
      const office = await officeOn(layer)
      hold(1500, pick)
      expect(codeOf(await act(office, 1))).toBe('ok')
      const before = await readdir(office.root, { recursive: true })
      hold(60_000, pick)
      expect(codeOf(await act(office, 2))).toBe(sentence)
      expect(await temporary(office.root)).toEqual([])
      // What stood there stands there still, and the same action passes once the name is let go.
      const after = await readdir(office.root, { recursive: true })
      expect(before.filter((name) => !after.includes(name))).toEqual([])
      free()
      expect(codeOf(await act(office, 2))).toBe('ok')
    }
  },
)

test('a draft whose name is refused for good is kept with the settings, and the former one stands @safety', async () => {
  const { layer, hold } = heldLayer('EPERM')
  const office = await officeOn(layer)
  const save = (content: string) => office.call('drafts:save', { key: 'meetings/1', content }, windowOf(office))
  hold(1500, (name) => name.endsWith('.json'))
  valueOf(await save('un'))
  const [draft = ''] = await readdir(join(office.folder, 'drafts'))
  const { space } = windowOf(office)
  // For as long as the patience of one rename: the same name with the settings is given a little later.
  hold(2040, (name) => name === draft)
  valueOf(await save('deux'))
  const found = valueOf(await office.call('drafts:list', null, windowOf(office)))
  expect(found.map(({ content }) => content)).toEqual(['deux'])
  expect(await temporary(office.root)).toEqual([])
  expect(space?.readOnly()).toBeNull()
})

test('a heartbeat that hangs on its lock holds up neither acts nor drafts @safety', async () => {
  let isHung = false
  const never = new Promise<void>(() => undefined)
  const layer: FileLayer = {
    ...plainFileLayer,
    rename: (from, to) => (isHung && basename(to) === 'lock.json' ? never : plainFileLayer.rename(from, to)),
  }
  const office = await officeOn(layer)
  const { space } = windowOf(office)
  if (space === null) throw new Error('no space')
  isHung = true
  for (let beat = 0; beat < 3; beat += 1) for (const work of office.outside.ticks) void work()
  for (let i = 0; i < 5; i += 1)
    valueOf(await recordAct(space, office.outside, claire, personAct(office.outside.newId(), `${i}`)))
  valueOf(await office.call('drafts:save', { key: 'meetings/1', content: 'tapé' }, windowOf(office)))
  expect(space.journal.actCount()).toBe(6)
  isHung = false
})

test('a lock that another program holds for good does not stop the writing, nor leave anything behind @safety', async () => {
  const { layer, hold } = heldLayer('EACCES')
  const office = await officeOn(layer)
  const { space } = windowOf(office)
  if (space === null) throw new Error('no space')
  const lock = await readFile(join(office.folder, 'lock.json'), 'utf8')
  hold(60_000, (name) => name === 'lock.json')
  for (const work of office.outside.ticks) await work()
  expect(space.readOnly()).toBeNull()
  valueOf(await recordAct(space, office.outside, claire, personAct(office.outside.newId(), 'Le Bihan')))
  expect(await readFile(join(office.folder, 'lock.json'), 'utf8')).toBe(lock)
  expect(await temporary(office.root)).toEqual([])
})

test('a lock left by a dead process, whose name is refused for a while, is taken all the same @safety', async () => {
  const { layer, hold } = heldLayer('EBUSY')
  const office = await officeOn(layer)
  const { space } = windowOf(office)
  if (space === null) throw new Error('no space')
  const lock = await readFile(join(office.folder, 'lock.json'), 'utf8')
  await office.spaces.close(space)
  await writeFile(join(office.folder, 'lock.json'), lock)
  hold(1500, (name) => name === 'lock.json')
  valueOf(await office.call('spaces:open', { folder: office.folder, takeOver: false, asNewReplica: false }))
  expect(windowOf(office).space?.readOnly()).toBeNull()
})
