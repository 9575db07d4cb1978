import { cpSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { openFromList, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { readSpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { plugSmallDisk, type SmallDisk } from '#tests/fixtures/spaces/small-disk.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { answerDialogs, goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')
const name = 'Pays de Vaubrune'
/** Low under 2 MB, critical under 600 kB, looked at twice a second: the limits of a disk of 6 MB. */
const watch = { GOUVERNAIL_SPACE_WATCH: '2000000,600000,500' }
const noMount = 'no file system can be mounted here'

type Change = () => void | Promise<void>
type Scene = { readonly disk: SmallDisk; readonly folder: string; readonly userData: string; readonly meetingId: string }

/** A space on a key, known to this computer. */
async function spaceOnKey(root: string, userData: string): Promise<Scene | null> {
  const disk = plugSmallDisk(root, 6_000_000)
  if (disk === null) return null
  const folder = join(disk.place, 'espace')
  const committee = await foundCommittee()
  committee.recorder.on('2025-09-01')
  const { id: meetingId } = await committee.recorder.run(createMeeting, {
    bodyId: committee.bodyId,
    date: '2025-11-06',
    agenda: ['Rapport annuel'],
  })
  await writeSpace(committee, folder)
  await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })
  return { disk, folder, userData, meetingId }
}

const textsOf = (folder: string): string =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('')

const peopleOnDisk = async (folder: string) => JSON.stringify((await readSpaceOnDisk(folder)).rows['people'])

async function fillPerson(space: Page, familyName: string) {
  await goTo(space, '/people')
  await space.getByRole('button', { name: t('people.addPerson') }).click()
  const dialog = space.getByRole('dialog')
  await dialog.getByLabel(t('people.familyName')).fill(familyName)
  return dialog
}

/** A form is filled, the world breaks, saving is refused in words, the world mends, the same form passes. */
async function formOutlives(space: Page, familyName: string, sentence: MessageKey, breaks: Change, mends: Change) {
  const dialog = await fillPerson(space, familyName)
  await breaks()
  await space.keyboard.press('Control+Enter')
  await expect(dialog.getByText(t(sentence)).first()).toBeVisible()
  await expect(dialog.getByLabel(t('people.familyName'))).toHaveValue(familyName)
  // Above the page, what was not saved is named.
  await expect(space.getByText(t('shell.saved.failedTitle', { what: t('history.acts.person.create') })).first()).toBeVisible()
  await mends()
  await space.keyboard.press('Control+Enter')
  await expect(space.getByRole('heading', { level: 1, name: familyName })).toBeVisible()
}

/** A text is being typed, the world breaks: screen and draft keep it; once the world mends it becomes an act by itself. */
async function textOutlives(space: Page, scene: Scene, sentence: MessageKey, breaks: Change, mends: Change) {
  const { folder, userData, meetingId } = scene
  const words = `Avant la panne ${crypto.randomUUID()}`
  await goTo(space, `/meetings/${meetingId}`)
  const field = space.getByRole('textbox', { name: t('meetings.agenda.notes') })
  await field.click()
  await space.keyboard.press('Control+End')
  await space.keyboard.type(words, { delay: 5 })
  await breaks()
  await space.keyboard.type(', et pendant.', { delay: 5 })
  // With the settings of this computer when the folder of the space takes nothing; a full disk may still take so little.
  const kept = () => [join(userData, 'drafts'), join(folder, 'drafts')].map(textsOf).join('')
  await expect.poll(kept).toContain(`${words}, et pendant.`)
  await space.getByRole('heading', { level: 1 }).click()
  await expect(space.getByText(t(sentence)).first()).toBeVisible()
  await expect(field).toContainText(`${words}, et pendant.`)
  await expect(space.getByText(t('shell.readOnly.title'))).toBeVisible()
  // Leaving the screen and coming back changes nothing to that.
  await goTo(space, '/people')
  await expect(field).toHaveCount(0)
  await goTo(space, `/meetings/${meetingId}`)
  await expect(field).toContainText(`${words}, et pendant.`)
  await mends()
  await expect(space.getByText(t('shell.readOnly.title'))).toHaveCount(0)
  await expect.poll(() => textsOf(join(folder, 'journal'))).toContain(`${words}, et pendant.`)
  await expect(space.getByText(t(sentence))).toHaveCount(0)
}

async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const closed = page.waitForEvent('close')
  await (await app.browserWindow(page)).evaluate((window: Electron.BrowserWindow) => window.close())
  await closed
}

/** What is left on the disk of a space: a calm warning, then no more writing, then all as before. */
async function followsRoom(space: Page, { disk, folder }: Scene): Promise<void> {
  const warning = space.getByText(t('shell.lowSpace.title'))
  await goTo(space, '/')
  await expect(warning).toHaveCount(0)
  disk.leave(1_700_000)
  await expect(warning).toBeVisible()
  await expectAccessible(space)
  // It can be closed, and comes back when it is twice as bad.
  await space
    .getByRole('main')
    .getByRole('button', { name: t('shell.close') })
    .click()
  await expect(warning).toHaveCount(0)
  disk.leave(1_500_000)
  const dialog = await fillPerson(space, 'Le Goff')
  await space.keyboard.press('Control+Enter')
  await expect(space.getByRole('heading', { level: 1, name: 'Le Goff' })).toBeVisible()
  await expect(warning).toHaveCount(0)
  disk.leave(800_000)
  await expect(warning).toBeVisible()

  await fillPerson(space, 'Kerdoncuff')
  disk.leave(400_000)
  await expect(space.getByText(t('shell.readOnly.diskFull'))).toHaveCount(1)
  await space.keyboard.press('Control+Enter')
  await expect(dialog.getByText(t('errors.diskFull')).first()).toBeVisible()
  await expect(dialog.getByLabel(t('people.familyName'))).toHaveValue('Kerdoncuff')
  expect(await peopleOnDisk(folder)).not.toContain('Kerdoncuff')
  disk.leave(5_000_000)
  await space.keyboard.press('Control+Enter')
  await expect(space.getByRole('heading', { level: 1, name: 'Kerdoncuff' })).toBeVisible()
  await expect(space.getByText(t('shell.readOnly.title'))).toHaveCount(0)
  await expect(warning).toHaveCount(0)
}

test(
  'disk full, folder gone, key unplugged, right lost: refused in words, kept on screen, and passed once the cause is gone',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(180_000)
    const scene = await spaceOnKey(info.outputPath('disk'), info.outputPath('user-data'))
    if (scene === null) return test.skip(true, noMount)
    const { disk, folder, userData } = scene
    const app = await launchApp({ userData, env: watch })
    try {
      const space = await openFromList(app, name)
      // A small act may still find room in the last block: the disk is full once the window says so.
      const fill = async () => {
        disk.leave(0)
        await expect(space.getByText(t('shell.readOnly.diskFull'))).toHaveCount(1)
      }
      const aside = `${folder}-rangé`
      const troubles: readonly (readonly [MessageKey, breaks: Change, mends: Change])[] = [
        ['errors.folderMissing', () => renameSync(folder, aside), () => renameSync(aside, folder)],
        ['errors.folderMissing', disk.unplug, disk.plug],
        ['errors.folderReadOnly', disk.lock, disk.unlock],
        ['errors.diskFull', fill, () => disk.leave(5_000_000)],
      ]
      for (const [index, [sentence, breaks, mends]] of troubles.entries()) {
        await formOutlives(space, `Quéméneur-${index}`, sentence, breaks, mends)
        await textOutlives(space, scene, sentence, breaks, mends)
      }
      await followsRoom(space, scene)
      const { findings } = await readSpaceOnDisk(folder)
      expect(findings).toEqual([])
      for (const index of troubles.keys()) expect(await peopleOnDisk(folder)).toContain(`Quéméneur-${index}`)
      await app.close()
    } finally {
      await app.close().catch(() => undefined)
      disk.discard()
    }
  },
)

test(
  'the computer’s own disk fills while the window’s store writes: the act is in the journal, and the window comes right by itself',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const disk = plugSmallDisk(info.outputPath('computer'), 80_000_000)
    if (disk === null) return test.skip(true, noMount)
    const userData = join(disk.place, 'user-data')
    const folder = info.outputPath('space')
    const committee = await foundCommittee()
    await writeSpace(committee, folder)
    await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })
    // Looked at so seldom that the disk fills between two looks.
    const app = await launchApp({ userData, env: { GOUVERNAIL_SPACE_WATCH: '2000000,600000,4000' } })
    try {
      const space = await openFromList(app, name)
      await goTo(space, '/meetings/new')
      await space.getByLabel('Date').fill('12/11/2025')
      await space.getByLabel('Intitulé').fill('Séance de la panne')
      // Too much for the last blocks of the store.
      const lines = Array.from({ length: 95 }, (_, index) => `Point ${index} ${'à examiner '.repeat(12)}`)
      await space.getByLabel('Ordre du jour').fill(lines.join('\n'))
      disk.leave(0)
      await space.keyboard.press('Control+Enter')
      // Saved, and said so: only the screens are late.
      const late = t('shell.saved.behindTitle', { what: t('history.acts.meeting.create') })
      await expect(space.getByText(late)).toBeVisible()
      expect(JSON.stringify((await readSpaceOnDisk(folder)).rows['meetings'])).toContain('Séance de la panne')
      await expect(space.getByText(t('shell.readOnly.diskFull'))).toHaveCount(1)
      disk.leave(60_000_000)
      await expect(space.getByText(t('shell.readOnly.title'))).toHaveCount(0)
      await expect(space.getByText(late)).toHaveCount(0)
      await expect(space.getByRole('heading', { level: 1, name: 'Séance de la panne' })).toBeVisible()
      await fillPerson(space, 'Après')
      await space.keyboard.press('Control+Enter')
      await expect(space.getByRole('heading', { level: 1, name: 'Après' })).toBeVisible()
      expect(await peopleOnDisk(folder)).toContain('Après')
      await app.close()
    } finally {
      await app.close().catch(() => undefined)
      disk.discard()
    }
  },
)

test(
  'two programs on one folder: a question, then the one that lost it reads only, and writes again once it is left',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const folder = info.outputPath('space')
    const committee = await foundCommittee()
    await writeSpace(committee, folder)
    const spaces = [{ folder, spaceId: committee.recorder.spaceId, name }]
    const [here, there] = [info.outputPath('here'), info.outputPath('there')]
    for (const userData of [here, there]) await prepareMachine({ userData, role: 'coordination', spaces })
    const first = await launchApp({ userData: here, env: watch })
    const space = await openFromList(first, name)

    // Asked for again in the same program, the space comes forward in its one window.
    await space.getByRole('button', { name: t('shell.switcher.label') }).click()
    const shown = first.waitForEvent('window')
    await space.getByRole('menuitem', { name: t('shell.switcher.manage') }).click()
    const list = await shown
    await answerDialogs(first, folder)
    await list.getByRole('button', { name: new RegExp(`^${t('spaces.openFolder')}`) }).click()
    await expect.poll(() => first.windows().length).toBe(2)
    await closeWindow(first, list)

    const second = await launchApp({ userData: there, env: watch })
    const home = await second.firstWindow()
    await home.getByRole('button', { name: `Ouvrir ${name}` }).click()
    await expect(home.getByText(t('spaces.locked.title'))).toBeVisible()
    const dialog = await fillPerson(space, 'Rannou')
    const opened = second.waitForEvent('window')
    await home.getByRole('button', { name: t('spaces.locked.answer') }).click()
    const other = await opened
    await other.getByRole('heading', { level: 1 }).waitFor()

    await expect(space.getByText(t('shell.readOnly.lockedElsewhere'))).toHaveCount(1)
    await space.keyboard.press('Control+Enter')
    await expect(dialog.getByText(t('errors.lockLost')).first()).toBeVisible()
    await expect(dialog.getByLabel(t('people.familyName'))).toHaveValue('Rannou')
    await fillPerson(other, 'Salaün')
    await other.keyboard.press('Control+Enter')
    await expect(other.getByRole('heading', { level: 1, name: 'Salaün' })).toBeVisible()
    await closeWindow(second, other)

    // The other has left: what it wrote is shown here, and the form that waited passes.
    await expect(space.getByText(t('shell.readOnly.title'))).toHaveCount(0)
    await space.keyboard.press('Control+Enter')
    await expect(space.getByRole('heading', { level: 1, name: 'Rannou' })).toBeVisible()
    await goTo(space, '/people')
    await expect(space.getByText('Salaün').first()).toBeVisible()
    const people = await peopleOnDisk(folder)
    for (const familyName of ['Rannou', 'Salaün']) expect(people).toContain(familyName)
    await first.close()
    await second.close().catch(() => undefined)
  },
)

test(
  'a copied folder with the same space: a question, then each copy has a journal of its own, and neither touches the other',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const [folder, copy, userData] = [info.outputPath('space'), info.outputPath('copied'), info.outputPath('user-data')]
    const committee = await foundCommittee()
    await writeSpace(committee, folder)
    await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })
    const app = await launchApp({ userData })
    const space = await openFromList(app, name)
    await fillPerson(space, 'Rannou')
    await space.keyboard.press('Control+Enter')
    await expect(space.getByRole('heading', { level: 1, name: 'Rannou' })).toBeVisible()
    const replicas = (where: string) => readdirSync(join(where, 'journal')).toSorted()
    const before = replicas(folder)
    cpSync(folder, copy, { recursive: true })

    await space.getByRole('button', { name: t('shell.switcher.label') }).click()
    const listed = app.waitForEvent('window')
    await space.getByRole('menuitem', { name: t('shell.switcher.manage') }).click()
    const list = await listed
    await answerDialogs(app, copy)
    const openFolder = list.getByRole('button', { name: new RegExp(`^${t('spaces.openFolder')}`) })
    await openFolder.click()
    await expect(list.getByText(t('spaces.sameSpace.title'))).toBeVisible()
    await expectAccessible(list)
    // The safest answer opens nothing.
    await list.getByRole('button', { name: t('spaces.sameSpace.keep') }).click()
    expect(replicas(copy)).toEqual(before)
    await openFolder.click()
    const opened = app.waitForEvent('window')
    await list.getByRole('button', { name: t('spaces.sameSpace.answer') }).click()
    const other = await opened
    await other.getByRole('heading', { level: 1 }).waitFor()
    await goTo(other, '/people')
    await expect(other.getByText('Rannou').first()).toBeVisible()
    await fillPerson(other, 'Salaün')
    await other.keyboard.press('Control+Enter')
    await expect(other.getByRole('heading', { level: 1, name: 'Salaün' })).toBeVisible()

    expect(replicas(folder)).toEqual(before)
    expect(replicas(copy)).toHaveLength(before.length + 1)
    expect(await peopleOnDisk(folder)).not.toContain('Salaün')
    for (const familyName of ['Rannou', 'Salaün']) expect(await peopleOnDisk(copy)).toContain(familyName)
    await goTo(space, '/people')
    await expect(space.getByText('Salaün')).toHaveCount(0)
    await app.close()
  },
)
