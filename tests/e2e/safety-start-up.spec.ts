import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { openFromList, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { closeWindows } from '#tests/helpers/close-windows.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')
const name = 'Pays de Vaubrune'

const filesUnder = (folder: string, extension: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => join(folder, file))

async function spaceWithAnIndicator(folder: string, userData: string) {
  const committee = await foundCommittee()
  await committee.recorder.run(createIndicator, { name: 'Ateliers itinérants', kind: 'count' })
  await writeSpace(committee, folder)
  await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })
}

test(
  'a journal shorter than what the window knows: read-only, what differs is said, nothing goes before the answer',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const folder = info.outputPath('space')
    const userData = info.outputPath('user-data')
    await spaceWithAnIndicator(folder, userData)
    let app = await launchApp({ userData })
    let space = await openFromList(app, name)
    await goTo(space, '/indicators/new')
    await space.getByLabel(t('indicators.form.name')).fill('Accueils du soir')
    await space.keyboard.press('Control+Enter')
    await expect(space.getByText('Accueils du soir').first()).toBeVisible()
    await closeWindows(app)

    // The last act goes from the journal, as with a folder brought back from an older copy.
    const last = filesUnder(join(folder, 'journal'), '.jsonl').find((file) =>
      readFileSync(file, 'utf8').includes('Accueils du soir'),
    )
    if (last === undefined) throw new Error('the act is in a segment')
    const lines = readFileSync(last, 'utf8').trimEnd().split('\n')
    expect(lines.at(-1)).toContain('Accueils du soir')
    const shorter = lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join('')
    writeFileSync(last, shorter)

    app = await launchApp({ userData })
    space = await openFromList(app, name)
    await expect(space.getByText(t('shell.readOnly.title'))).toBeVisible()
    await expectAccessible(space)
    await space.getByText(t('shell.readOnly.differences')).click()
    await expect(space.getByText(/actes connus ici/)).toBeVisible()
    // Both are kept: the screen still shows the act, and offers nothing to write with.
    await goTo(space, '/indicators')
    await expect(space.getByText('Accueils du soir').first()).toBeVisible()
    await expect(space.getByRole('link', { name: t('indicators.add') })).toHaveCount(0)
    expect(readFileSync(last, 'utf8')).toBe(shorter)

    await space.getByRole('button', { name: t('shell.readOnly.followJournal') }).click()
    await expect(space.getByRole('alertdialog')).toBeVisible()
    await space.getByRole('button', { name: t('shell.readOnly.keepReading') }).click()
    await expect(space.getByText(t('shell.readOnly.title'))).toBeVisible()
    await space.getByRole('button', { name: t('shell.readOnly.followJournal') }).click()
    await space
      .getByRole('alertdialog')
      .getByRole('button', { name: t('shell.readOnly.followAnswer') })
      .click()
    await expect(space.getByText(t('shell.readOnly.title'))).toHaveCount(0)
    await goTo(space, '/indicators')
    await expect(space.getByText('Ateliers itinérants').first()).toBeVisible()
    await expect(space.getByText('Accueils du soir')).toHaveCount(0)
    await closeWindows(app)
  },
)

test(
  'a store that was deleted or damaged is made again from the journal, never silently empty',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const folder = info.outputPath('space')
    const userData = info.outputPath('user-data')
    await spaceWithAnIndicator(folder, userData)
    let app = await launchApp({ userData })
    await expect((await openFromList(app, name)).getByRole('heading', { level: 1 })).toBeVisible()
    await closeWindows(app)
    const partitions = join(userData, 'Partitions')
    const stores = () => filesUnder(partitions, 'CURRENT').map((file) => join(file, '..'))
    const damages: readonly (readonly [string, () => void])[] = [
      ['deleted', () => rmSync(partitions, { recursive: true, force: true })],
      ['CURRENT cut short', () => stores().forEach((store) => writeFileSync(join(store, 'CURRENT'), 'MANI'))],
      [
        'log overwritten',
        () =>
          stores().forEach((store) =>
            filesUnder(store, '.log').forEach((file) => {
              const bytes = readFileSync(file)
              writeFileSync(file, bytes.fill(0xa5, 0, Math.min(64, bytes.length)))
            }),
          ),
      ],
    ]
    for (const [damage, spoil] of damages) {
      spoil()
      await test.step(damage, async () => {
        app = await launchApp({ userData })
        const space = await openFromList(app, name)
        await goTo(space, '/indicators')
        await expect(space.getByText('Ateliers itinérants').first()).toBeVisible()
        await closeWindows(app)
      })
    }
  },
)
