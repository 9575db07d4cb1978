import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { ok } from '#shared/domain/common/result.ts'
import type { Command } from '#shared/domain/journal/command.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { contentOf } from '#tests/fixtures/spaces/folder-content.ts'
import { openFromList, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { makeReadOnly } from '#tests/fixtures/spaces/read-only-folder.ts'
import { readSpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { changeSpaceFile, writeSpaceFile } from '#tests/fixtures/spaces/space-files.ts'
import { foundCommittee, writeSpace, type Committee } from '#tests/helpers/committee-space.ts'
import { expect, launchApp, test as base } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')
const name = 'Pays de Vaubrune'

type Fixtures = { readonly committee: Committee; readonly folder: string; readonly home: Page }

/** A computer whose list holds one space, written and closed; the window of the list is open. */
const test = base.extend<Fixtures>({
  committee: async ({}, use) => use(await foundCommittee()),
  folder: async ({ committee }, use, info) => {
    const folder = info.outputPath('espaces', 'vaubrune')
    await writeSpace(committee, folder)
    await use(folder)
  },
  app: async ({ userData, committee, folder }, use) => {
    await prepareMachine({ userData, spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })
    const app = await launchApp({ userData })
    await use(app)
    await app.close()
  },
  home: async ({ app }, use) => {
    const home = await app.firstWindow()
    await home.getByRole('heading', { level: 1, name: t('spaces.title') }).waitFor()
    await use(home)
  },
})

/** What the system's dialogs would answer: one for a file, one for a folder. */
const answer = (
  app: ElectronApplication,
  paths: { readonly file?: string; readonly folder?: string; readonly save?: string },
): Promise<void> =>
  app.evaluate(({ dialog }, { file, folder, save }) => {
    const opened = (path: string | undefined) => ({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] })
    // Called with a window and options, or with options alone.
    dialog.showOpenDialog = async (...args: unknown[]) => opened(JSON.stringify(args.at(-1)).includes('openFile') ? file : folder)
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' })
  }, paths)

/** Asks for something that is refused, reads the sentence, and closes the message. */
async function refusal(home: Page, button: string): Promise<string> {
  await home.getByRole('button', { name: new RegExp(`^${button}`) }).click()
  const alert = home.getByRole('alert')
  await alert.waitFor()
  const text = (await alert.locator('p, div').filter({ hasText: /\.$/ }).last().innerText()).trim()
  await alert.getByRole('button', { name: t('shell.close') }).click()
  await alert.waitFor({ state: 'detached' })
  return text
}

/** As a person closes it, with all that the app does then. */
async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const closed = page.waitForEvent('close')
  await (await app.browserWindow(page)).evaluate((window: Electron.BrowserWindow) => window.close())
  await closed
}

test(
  'a folder that is no space, or one that cannot be read, is refused in one sentence',
  { tag: '@first-report' },
  async ({ app, home, folder }, info) => {
    const before = contentOf(folder)
    const at = (...names: string[]) => info.outputPath('ailleurs', ...names)
    await mkdir(at('vide'), { recursive: true })
    writeFileSync(at('fichier.txt'), 'bonjour')
    await mkdir(at('plus-recent'))
    writeFileSync(at('plus-recent', 'space.json'), '{"format":99}')
    await mkdir(at('illisible'))
    writeFileSync(at('illisible', 'space.json'), '{"format":1,"spaceId":')
    const untouched = contentOf(at())
    const cases = [
      ['absent', 'errors.folderMissing'],
      ['vide', 'errors.notASpace'],
      ['fichier.txt', 'errors.notASpace'],
      ['plus-recent', 'errors.spaceNewer'],
      ['illisible', 'errors.spaceDamaged'],
    ] as const
    for (const [where, sentence] of cases) {
      await answer(app, { folder: at(where) })
      expect({ where, said: await refusal(home, t('spaces.openFolder')) }).toEqual({ where, said: t(sentence) })
    }
    expect(contentOf(at())).toEqual(untouched)
    expect(contentOf(folder)).toEqual(before)
    expect(app.windows()).toHaveLength(1)
  },
)

test(
  'a space whose folder has gone is said missing in the list, and cannot be opened',
  { tag: '@first-report' },
  async ({ home, folder }) => {
    await rm(folder, { recursive: true })
    await home.reload()
    await expect(home.getByText(t('spaces.state.missing'))).toBeVisible()
    await expect(home.getByRole('button', { name: `Ouvrir ${name}` })).toBeDisabled()
    expect(existsSync(folder)).toBe(false)
  },
)

test(
  'a read-only folder opens for reading, says so, and nothing is written in it',
  { tag: '@first-report' },
  async ({ app, home, folder }) => {
    const before = contentOf(folder)
    const release = makeReadOnly(folder)
    test.skip(release === null, 'no read-only folder can be made on this system')
    try {
      await home.bringToFront()
      const space = await openFromList(app, name)
      await expect(space.getByText(t('shell.readOnly.title'))).toBeVisible()
      await expect(space.getByText(t('shell.readOnly.folderReadOnly'))).toBeVisible()
      await goTo(space, '/people')
      await space.getByRole('heading', { level: 1 }).waitFor()
      await expect(space.getByText('Vasseur').first()).toBeVisible()
      await expect(space.getByRole('button', { name: t('people.addPerson') })).toHaveCount(0)
      await closeWindow(app, space)
    } finally {
      release?.()
    }
    expect(contentOf(folder)).toEqual(before)
  },
)

test(
  'a new space is not made where nothing can be written, nor in a full folder, and nothing is left behind',
  { tag: '@first-report' },
  async ({ app, home, folder }, info) => {
    const closed = info.outputPath('clos')
    await mkdir(closed)
    const release = makeReadOnly(closed)
    test.skip(release === null, 'no read-only folder can be made on this system')
    const create = async (chosen: string | null) => {
      await home.getByRole('button', { name: t('spaces.create') }).click()
      const dialog = home.getByRole('dialog')
      await dialog.getByLabel(t('spaces.createName')).fill('Val de Brive')
      await answer(app, chosen === null ? {} : { folder: chosen })
      return dialog
    }
    try {
      const dialog = await create(closed)
      await dialog.getByRole('button', { name: t('spaces.createAnswer') }).click()
      await expect(dialog.getByRole('alert').getByText(t('errors.folderReadOnly'))).toBeVisible()
      await expect(dialog.getByLabel(t('spaces.createName'))).toHaveValue('Val de Brive')
      await home.keyboard.press('Escape')
      expect(contentOf(closed)).toEqual([])
    } finally {
      release?.()
    }

    // Chosen before the last moment, the folder must be empty: this one holds a space.
    const before = contentOf(folder)
    const dialog = await create(folder)
    await dialog.getByRole('button', { name: t('spaces.createChoose') }).click()
    await expect(dialog.getByText(folder)).toBeVisible()
    await dialog.getByRole('button', { name: t('spaces.createAnswer') }).click()
    await expect(dialog.getByRole('alert').getByText(t('errors.folderNotEmpty'))).toBeVisible()
    expect(contentOf(folder)).toEqual(before)
    expect(app.windows()).toHaveLength(1)
  },
)

test('the name of a space is neither empty nor endless', { tag: '@first-report' }, async ({ app, home }, info) => {
  const folder = info.outputPath('nouveau')
  await mkdir(folder)
  await answer(app, { folder })
  await home.getByRole('button', { name: t('spaces.create') }).click()
  const dialog = home.getByRole('dialog')
  const field = dialog.getByLabel(t('spaces.createName'))
  for (const [typed, sentence] of [
    ['', 'errors.required'],
    ['   ', 'errors.required'],
    ['é'.repeat(10_000), 'errors.tooLong'],
  ] as const) {
    await field.fill(typed)
    await dialog.getByRole('button', { name: t('spaces.createAnswer') }).click()
    await expect(dialog.getByText(t(sentence)).first()).toBeVisible()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue(typed)
  }
  expect(contentOf(folder)).toEqual([])

  // Any other name will do, be it one that no folder could bear.
  await field.fill('Comité : « Vallée/Est » ?')
  const opened = app.waitForEvent('window')
  await dialog.getByRole('button', { name: t('spaces.createAnswer') }).click()
  const space = await opened
  await space.getByRole('heading', { level: 1 }).waitFor()
  await expect(space.getByText('Comité : « Vallée/Est » ?').first()).toBeVisible()
})

test(
  'a space that another process holds asks before it is taken over',
  { tag: '@first-report' },
  async ({ app, home, folder, userData }) => {
    const { machineId } = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8')) as { machineId: string } // `as`: written by the app
    const now = new Date().toISOString()
    const lock = {
      machineId,
      machine: hostname(),
      // This very test: a process that lives and is not the app.
      pid: process.pid,
      bootedAt: new Date(Date.now() - uptime() * 1000).toISOString(),
      token: crypto.randomUUID(),
      since: now,
      heartbeat: now,
    }
    writeFileSync(join(folder, 'lock.json'), JSON.stringify(lock))
    const before = contentOf(folder)
    await home.getByRole('button', { name: `Ouvrir ${name}` }).click()
    const question = home.getByRole('alertdialog').or(home.getByRole('dialog'))
    await expect(question.getByText(t('spaces.locked.title'))).toBeVisible()
    await expect(question.getByText(hostname())).toBeVisible()
    await question.getByRole('button', { name: t('spaces.locked.keep') }).click()
    await question.waitFor({ state: 'detached' })
    expect(contentOf(folder)).toEqual(before)
    expect(app.windows()).toHaveLength(1)

    await home.getByRole('button', { name: `Ouvrir ${name}` }).click()
    const opened = app.waitForEvent('window')
    await question.getByRole('button', { name: t('spaces.locked.answer') }).click()
    const space = await opened
    await space.getByRole('heading', { level: 1 }).waitFor()
    await expect(space.getByText(t('shell.readOnly.title'))).toHaveCount(0)
    expect(readFileSync(join(folder, 'lock.json'), 'utf8')).not.toContain(lock.token)
  },
)

/** A change that no form lets through, written straight into the journal. */
const spoil =
  (bodyId: string): Command<null, null> =>
  async () =>
    ok({
      draft: { kind: 'body.update', changes: [{ table: 'bodies', id: bodyId, op: 'update', set: { name: '' }, unset: [] }] },
      value: null,
    })

test(
  'a .gouvernail file that is cut, newer, foreign or spoiled is refused whole',
  { tag: '@first-report' },
  async ({ app, home, committee, folder }, info) => {
    const at = (file: string) => info.outputPath('fichiers', file)
    await mkdir(info.outputPath('fichiers'))
    await writeSpaceFile(folder, at('bon.gouvernail'))
    await copyFile(at('bon.gouvernail'), at('coupe.gouvernail'))
    truncateSync(at('coupe.gouvernail'), Math.floor(readFileSync(at('bon.gouvernail')).byteLength * 0.6))
    writeFileSync(at('texte.gouvernail'), 'Ceci est une lettre, pas un espace.')
    writeFileSync(at('vide.gouvernail'), '')
    const change = (file: string, edit: (entries: Map<string, string>) => void) =>
      changeSpaceFile(at('bon.gouvernail'), at(file), edit)
    const rewrite = (entry: string, from: RegExp | string, to: string) => (entries: Map<string, string>) =>
      entries.set(entry, (entries.get(entry) ?? '').replace(from, to))
    change('plus-recent.gouvernail', rewrite('manifest.json', /"format": ?\d+/, '"format": 99'))
    change('intrus.gouvernail', (entries) => entries.set('../evasion.sh', 'echo'))
    change('photo.gouvernail', rewrite('snapshot/bodies.jsonl', /"name":"[^"]*"/, '"name":""'))
    change('autre-etat.gouvernail', rewrite('snapshot/people.jsonl', 'Vasseur', 'Vasseuse'))

    // A journal whose chain is right and whose last act makes an impossible record.
    await committee.recorder.run(spoil(committee.bodyId), null)
    const spoiled = info.outputPath('espaces', 'abime')
    await writeSpace(committee, spoiled)
    const { replicaId, spaceId, acts } = committee.recorder
    const segment = `journal/${replicaId}/000001.jsonl`
    const hash = await headHash(spoiled)
    change('abime.gouvernail', (entries) => {
      entries.set(segment, readFileSync(join(spoiled, segment), 'utf8'))
      const manifest = JSON.parse(entries.get('manifest.json') ?? '') as object // `as`: written by the app
      entries.set('manifest.json', JSON.stringify({ ...manifest, heads: [{ replicaId, sequence: acts.length, hash }] }))
    })

    const target = info.outputPath('cible')
    await mkdir(target)
    const known = contentOf(info.outputPath('espaces'))
    const spoiledRecord = t('errors.fileInvalidRecord', { record: `bodies/${committee.bodyId}`, field: 'name' })
    const cases: readonly [file: string, sentence: string | RegExp][] = [
      ['absent.gouvernail', t('errors.fileMissing')],
      ['coupe.gouvernail', t('errors.fileTruncated')],
      ['texte.gouvernail', t('errors.fileNotZip')],
      ['vide.gouvernail', t('errors.fileTruncated')],
      ['plus-recent.gouvernail', t('errors.fileNewer')],
      ['intrus.gouvernail', t('errors.fileUnsafe', { entry: '../evasion.sh' })],
      ['photo.gouvernail', /invalide.*bodies.*champ name/s],
      ['autre-etat.gouvernail', /invalide.*people.*champ familyName/s],
      ['abime.gouvernail', spoiledRecord],
    ]
    for (const button of [t('spaces.resume'), t('spaces.copy')]) {
      for (const [file, sentence] of cases) {
        await answer(app, { file: at(file), folder: target })
        const said = await refusal(home, button)
        expect
          .soft({ button, file, said })
          .toEqual({ button, file, said: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence) })
      }
    }
    expect(contentOf(target)).toEqual([])
    expect(contentOf(info.outputPath('espaces'))).toEqual(known)
    expect(existsSync(info.outputPath('evasion.sh'))).toBe(false)
    expect(app.windows()).toHaveLength(1)
    expect(spaceId).not.toBe('')
  },
)

async function headHash(folder: string): Promise<string> {
  const { hashHeader } = await import('#shared/domain/journal/act.ts')
  const last = (await readSpaceOnDisk(folder)).acts.at(-1)
  if (last === undefined) throw new Error('No act')
  return hashHeader(last.header)
}

test(
  'a space goes out in one file and comes back, taken over or as a copy',
  { tag: '@first-report' },
  async ({ app, home, committee, folder }, info) => {
    const file = info.outputPath('vaubrune.gouvernail')
    const { spaceId } = committee.recorder
    expect(home.url()).toContain('app://bundle/')
    const first = await openFromList(app, name)
    await goTo(first, '/settings')
    await answer(app, { save: file })
    await first.getByRole('button', { name: t('settings.export') }).click()
    await expect(first.getByText(t('settings.exported', { path: file })).first()).toBeVisible()

    const showList = async (space: Page): Promise<Page> => {
      const shown = app.waitForEvent('window')
      await space.getByRole('button', { name: t('shell.switcher.label') }).click()
      await space.getByRole('menuitem', { name: t('shell.switcher.manage') }).click()
      const list = await shown
      await list.getByRole('heading', { level: 1, name: t('spaces.title') }).waitFor()
      return list
    }
    const bringIn = async (list: Page, button: string, target: string): Promise<Page> => {
      await mkdir(target)
      await answer(app, { file, folder: target })
      const opened = app.waitForEvent('window')
      await list.getByRole('button', { name: new RegExp(`^${button}`) }).click()
      const space = await opened
      await space.getByRole('heading', { level: 1 }).waitFor()
      return space
    }

    // The same space cannot be taken over where it is open.
    let list = await showList(first)
    const target = info.outputPath('repris')
    await mkdir(target)
    await answer(app, { file, folder: target })
    expect(await refusal(list, t('spaces.resume'))).toBe(t('errors.spaceOpenHere'))
    expect(contentOf(target)).toEqual([])
    await rm(target, { recursive: true })
    await closeWindow(app, first)
    await expect.poll(() => existsSync(join(folder, 'lock.json'))).toBe(false)

    // Taken over: the same space, its whole history, and a journal of its own for what follows.
    const resumed = await bringIn(list, t('spaces.resume'), target)
    await goTo(resumed, '/people')
    await resumed.getByRole('button', { name: t('people.addPerson') }).click()
    const dialog = resumed.getByRole('dialog')
    await dialog.getByLabel(t('people.givenName')).fill('Inès')
    await dialog.getByLabel(t('people.familyName')).fill('Roussel')
    await resumed.keyboard.press('Control+Enter')
    await resumed.getByRole('heading', { level: 1, name: 'Inès Roussel' }).waitFor()
    const there = await readSpaceOnDisk(target)
    const here = await readSpaceOnDisk(folder)
    expect(there.acts.slice(0, here.acts.length)).toEqual(here.acts)
    expect(new Set(there.acts.map(({ header }) => header.spaceId))).toEqual(new Set([spaceId]))
    expect(new Set(there.acts.map(({ header }) => header.replicaId)).size).toBe(2)
    expect(there.acts).toHaveLength(here.acts.length + 1)
    expect(JSON.stringify(here.rows)).not.toContain('Roussel')

    // A copy: another space, with the same records, whose first act says where it comes from.
    list = await showList(resumed)
    const copyFolder = info.outputPath('copie')
    const copy = await bringIn(list, t('spaces.copy'), copyFolder)
    await expect(copy.getByText(t('main.copyName', { name })).first()).toBeVisible()
    const copied = await readSpaceOnDisk(copyFolder)
    const { spaces: ownSpaces = [], ...rows } = copied.rows
    const { spaces: theirs, ...originals } = here.rows
    expect(rows).toEqual(originals)
    expect(ownSpaces).toEqual([
      expect.objectContaining({ name: t('main.copyName', { name }), origin: { spaceId, name, kind: 'copy' } }),
    ])
    expect(theirs).toHaveLength(1)
    expect(copied.acts[0]?.header.spaceId).not.toBe(spaceId)
    expect(copied.acts[0]?.header.kind).toBe('space.copy')
  },
)
