import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { openFromList, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { readProjection, readSpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { closeWindows } from '#tests/helpers/close-windows.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'
import { expectGoodFaces } from '#tests/helpers/faces.ts'
import { tabTo } from '#tests/helpers/keyboard.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')
const name = 'Pays de Vaubrune'
const indicators = ['Ateliers itinérants', 'Accueils du soir', 'Lieux ouverts'] as const

async function knownSpace(folder: string, userData: string): Promise<void> {
  const committee = await foundCommittee()
  for (const each of indicators) await committee.recorder.run(createIndicator, { name: each, kind: 'count' })
  await writeSpace(committee, folder)
  await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })
}

const segmentOf = (folder: string) => {
  const file = readdirSync(join(folder, 'journal'), { recursive: true, encoding: 'utf8' }).find((each) => each.endsWith('.jsonl'))
  return join(folder, 'journal', file ?? '')
}

/** Some bytes in the middle of the line that bears this text. */
function spoil(folder: string, text: string): void {
  const path = segmentOf(folder)
  const bytes = readFileSync(path)
  bytes.fill(0x58, bytes.indexOf(text), bytes.indexOf(text) + 6)
  writeFileSync(path, bytes)
}

/** Chooses by keys alone; the space comes back in another window. */
async function answered(app: ElectronApplication, choose: () => Promise<void>): Promise<Page> {
  const shown = app.waitForEvent('window')
  await choose()
  const space = await shown
  await space.getByRole('heading', { level: 1 }).waitFor()
  return space
}

test(
  'damage in the middle of the journal: the acts in doubt are named, and come back from a copy',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const folder = info.outputPath('space')
    const userData = info.outputPath('user-data')
    await knownSpace(folder, userData)
    let app = await launchApp({ userData })
    await openFromList(app, name)
    // Closing makes the copy of the day.
    await closeWindows(app)
    const whole = readFileSync(segmentOf(folder))
    spoil(folder, 'Accueils du soir')

    app = await launchApp({ userData })
    const damaged = await openFromList(app, name)
    const band = damaged.getByRole('status').filter({ hasText: t('shell.readOnly.title') })
    await expect(band).toContainText(t('shell.damage.what', { count: 1 }))
    await expect(band).toContainText(t('shell.damage.canAll', { count: 1 }))
    await expectAccessible(damaged)
    await tabTo(damaged, damaged.locator('summary', { hasText: t('shell.damage.details') }))
    await damaged.keyboard.press('Enter')
    await expect(damaged.getByText(/Acte nº\s9, entre le .* et le .*, par l’exemplaire/)).toBeVisible()
    await damaged.screenshot({ path: info.outputPath('damage.png') })
    await expectGoodFaces(damaged, 'damage')
    // All the rest is read.
    await goTo(damaged, '/indicators')
    await expect(damaged.getByText(indicators[0]).first()).toBeVisible()

    const space = await answered(app, async () => {
      await tabTo(damaged, damaged.getByRole('button', { name: t('shell.damage.repair') }))
      await damaged.keyboard.press('Enter')
    })
    await expect.poll(() => app.windows().length).toBe(1)
    await goTo(space, '/indicators')
    await expect(space.getByText(indicators[1]).first()).toBeVisible()
    await expect(space.getByText(t('shell.readOnly.title'))).toHaveCount(0)
    expect(readFileSync(segmentOf(folder)).equals(whole)).toBe(true)
    expect(await readProjection(space)).toEqual((await readSpaceOnDisk(folder)).rows)
    await closeWindows(app)
  },
)

test(
  'the last act damaged under a window that knew it: damage is what is said, and a view made meanwhile gets the act back',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(180_000)
    const folder = info.outputPath('space')
    const userData = info.outputPath('user-data')
    await knownSpace(folder, userData)
    let app = await launchApp({ userData })
    let space = await openFromList(app, name)
    await closeWindows(app)
    spoil(folder, indicators[2])

    app = await launchApp({ userData })
    space = await openFromList(app, name)
    await expect(space.getByText(t('shell.damage.canAll', { count: 1 }))).toBeVisible()
    await expect(space.getByRole('button', { name: t('shell.readOnly.followJournal') })).toHaveCount(0)
    // What the window knew is still shown.
    await goTo(space, '/indicators')
    await expect(space.getByText(indicators[2]).first()).toBeVisible()
    await closeWindows(app)

    // An act in the middle too, and another computer's view: made without both.
    spoil(folder, indicators[1])
    rmSync(join(userData, 'Partitions'), { recursive: true, force: true })
    app = await launchApp({ userData })
    const damaged = await openFromList(app, name)
    await expect(damaged.getByText(t('shell.damage.canAll', { count: 2 }))).toBeVisible()
    await goTo(damaged, '/indicators')
    await expect(damaged.getByText(indicators[0]).first()).toBeVisible()
    await expect(damaged.getByText(indicators[1])).toHaveCount(0)
    space = await answered(app, () => damaged.getByRole('button', { name: t('shell.damage.repair') }).click())
    await goTo(space, '/indicators')
    for (const each of indicators) await expect(space.getByText(each).first()).toBeVisible()
    expect(await readProjection(space)).toEqual((await readSpaceOnDisk(folder)).rows)
    await closeWindows(app)
  },
)

test(
  'no copy helps: what is lost is stated, accepted under a name, and the space is written again',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const folder = info.outputPath('space')
    const userData = info.outputPath('user-data')
    await knownSpace(folder, userData)
    rmSync(join(folder, 'backups'), { recursive: true })
    spoil(folder, indicators[2])
    const app = await launchApp({ userData })
    const damaged = await openFromList(app, name)
    await expect(damaged.getByText(t('shell.damage.cannot'))).toBeVisible()
    await damaged.getByRole('button', { name: t('shell.damage.accept') }).click()
    const dialog = damaged.getByRole('alertdialog')
    await expect(dialog).toContainText('Acte nº\u00a010')
    await damaged.screenshot({ path: info.outputPath('accept.png') })
    await expectGoodFaces(damaged, 'going on without')
    const space = await answered(app, () => dialog.getByRole('button', { name: t('shell.damage.acceptAnswer') }).click())
    await expect(space.getByText(t('shell.readOnly.title'))).toHaveCount(0)
    await goTo(space, '/indicators/new')
    await space.getByLabel(t('indicators.form.name')).fill('Suite')
    await space.keyboard.press('Control+Enter')
    await expect(space.getByText('Suite').first()).toBeVisible()
    await goTo(space, '/history')
    await expect(space.getByText(t('history.acts.space.acceptDamage')).first()).toBeVisible()
    await goTo(space, '/settings')
    await expect(space.getByText(/Acte nº\s10/)).toBeVisible()
    expect(await readProjection(space)).toEqual((await readSpaceOnDisk(folder)).rows)
    await closeWindows(app)
  },
)

test('a write cut short by a crash is set aside, and said once', { tag: '@safety' }, async ({}, info) => {
  const folder = info.outputPath('space')
  const userData = info.outputPath('user-data')
  await knownSpace(folder, userData)
  const path = segmentOf(folder)
  truncateSync(path, readFileSync(path).length - 30)
  const app = await launchApp({ userData })
  const space = await openFromList(app, name)
  await expect(space.getByText(t('shell.tornTail.title'))).toBeVisible()
  await expectAccessible(space)
  await space.getByRole('button', { name: t('shell.close') }).click()
  await expect(space.getByText(t('shell.tornTail.title'))).toHaveCount(0)
  await goTo(space, '/indicators')
  await expect(space.getByText(indicators[1]).first()).toBeVisible()
  await expect(space.getByText(indicators[2])).toHaveCount(0)
  await closeWindows(app)
})
