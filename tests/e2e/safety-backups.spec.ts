import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { installCommittee, openFromList } from '#tests/fixtures/spaces/known-machine.ts'
import { readProjection, readSpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { closeWindows } from '#tests/helpers/close-windows.ts'
import { committeeName as name, foundCommittee } from '#tests/helpers/committee-space.ts'
import { tabTo } from '#tests/helpers/keyboard.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { answerDialogs, goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')

test(
  'a copy is examined, one record and then everything is taken back, and that is undone; a second place; a trial',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(180_000)
    const committee = await foundCommittee()
    committee.recorder.on('2025-09-01')
    await committee.recorder.run(createMeeting, {
      bodyId: committee.bodyId,
      date: '2025-11-06',
      agenda: ['Bilan', 'Orientations'],
    })
    await committee.recorder.run(createIndicator, { name: 'Ateliers itinérants', kind: 'count' })
    const { folder, userData } = await installCommittee(info, committee)
    const app = await launchApp({ userData })
    const space = await openFromList(app, name)

    await goTo(space, '/settings')
    await expect(space.getByText(t('settings.place.none'))).toBeVisible()
    await tabTo(space, space.getByRole('button', { name: t('settings.backup') }))
    await space.keyboard.press('Enter')
    const copies = space.getByRole('table', { name: t('settings.backupsCaption') })
    await expect(copies.getByText(t('settings.reasons.manual')).first()).toBeVisible()

    // Two things go, one comes.
    await goTo(space, '/meetings')
    await space
      .getByRole('link', { name: /6 novembre 2025/ })
      .first()
      .click()
    await space.getByRole('button', { name: t('ui.actions'), exact: true }).click()
    await space.getByRole('menuitem', { name: t('meetings.delete') }).click()
    await expect(space.getByRole('heading', { level: 1, name: t('meetings.title') })).toBeVisible()
    await goTo(space, '/indicators/new')
    await space.getByLabel(t('indicators.form.name')).fill('Accueils du soir')
    await space.keyboard.press('Control+Enter')
    await expect(space.getByText('Accueils du soir').first()).toBeVisible()

    await goTo(space, '/settings')
    const manual = copies.getByRole('row').filter({ hasText: t('settings.reasons.manual') })
    await manual.getByRole('link').click()
    const counts = space.getByRole('table', { name: t('settings.copy.caption') })
    await expect(counts.getByRole('row').filter({ hasText: t('history.tables.meetings') })).toBeVisible()
    await expectAccessible(space)
    await space.screenshot({ path: info.outputPath('copy.png'), fullPage: true })

    // One record, with its agenda: a meeting does not stand without it.
    const restoreOne = space.getByRole('button', { name: /Remettre «.Séance du 6 novembre 2025.»/ })
    await tabTo(space, restoreOne)
    await space.keyboard.press('Enter')
    await expect(restoreOne).toHaveCount(0)
    await goTo(space, '/meetings')
    await space
      .getByRole('link', { name: /6 novembre 2025/ })
      .first()
      .click()
    await expect(space.getByText('Orientations').first()).toBeVisible()

    // Everything, then undone.
    await goTo(space, '/settings')
    await manual.getByRole('link').click()
    await space.getByRole('button', { name: t('settings.copy.restoreAll') }).click()
    await expectAccessible(space)
    await space
      .getByRole('dialog')
      .getByRole('button', { name: t('settings.copy.restoreAnswer') })
      .click()
    await expect(space.getByText(t('settings.copy.same'))).toBeVisible()
    await goTo(space, '/indicators')
    await expect(space.getByText('Ateliers itinérants').first()).toBeVisible()
    await expect(space.getByText('Accueils du soir')).toHaveCount(0)
    await space.keyboard.press('Control+Z')
    await expect(space.getByText('Accueils du soir').first()).toBeVisible()
    await goTo(space, '/history')
    await expect(space.getByText(t('history.acts.space.restore')).first()).toBeVisible()
    await expect(space.getByText(t('history.acts.record.restore')).first()).toBeVisible()
    expect(readdirSync(join(folder, 'backups')).filter((file) => file.endsWith('-restore.zip'))).toHaveLength(2)

    // A second place, then the trial of both.
    const key = info.outputPath('cle')
    mkdirSync(key)
    await answerDialogs(app, key)
    await goTo(space, '/settings')
    await space.getByRole('button', { name: t('settings.place.choose') }).click()
    await expect(space.getByText(key)).toBeVisible()
    await expect(space.getByText(t('settings.place.sameDisk'))).toBeVisible()
    await space.getByRole('button', { name: t('settings.rehearsal.now') }).click()
    await expect(space.getByText(/la copie du second endroit s’ouvre et se relit en entier/)).toBeVisible()
    await expectAccessible(space)
    await space.screenshot({ path: info.outputPath('settings.png'), fullPage: true })
    expect(await readProjection(space)).toEqual((await readSpaceOnDisk(folder)).rows)
    await closeWindows(app)
  },
)
