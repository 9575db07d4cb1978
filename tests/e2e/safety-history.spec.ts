import { expect, test } from '@playwright/test'
import { addAgendaItem, removeAgendaItem } from '#shared/domain/commands/agenda-items.ts'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { installCommittee, openFromList } from '#tests/fixtures/spaces/known-machine.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { closeWindows } from '#tests/helpers/close-windows.ts'
import { committeeName as name, foundCommittee } from '#tests/helpers/committee-space.ts'
import { pressOn, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')

test(
  'the history says who, when and what in words, by record, by person and by period, with the keyboard alone',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const committee = await foundCommittee()
    const { recorder, bodyId } = committee
    recorder.on('2025-09-01')
    const { id: meetingId } = await recorder.run(createMeeting, { bodyId, date: '2025-11-06' })
    const { id: itemId } = await recorder.run(addAgendaItem, { meetingId, title: 'Bilan des ateliers' })
    await recorder.run(removeAgendaItem, { id: itemId })
    await recorder.run(createIndicator, { name: 'Ateliers itinérants', kind: 'count' })
    const { userData } = await installCommittee(info, committee, { role: 'secretary', userName: 'Hélène Marchetti' })
    const total = recorder.acts.length + 1

    const app = await launchApp({ userData })
    const space = await openFromList(app, name)
    await goTo(space, '/indicators/new')
    await space.getByLabel(t('indicators.form.name')).fill('Accueils du soir')
    await space.keyboard.press('Control+Enter')
    await expect(space.getByText('Accueils du soir').first()).toBeVisible()

    await goTo(space, '/history')
    const rows = space.getByRole('table').getByRole('row')
    await expect(rows).toHaveCount(total + 1)
    await expect(space.getByText(t('history.intro'))).toBeVisible()
    // Newest first: when, what, on what, and who as declared that day.
    await expect(rows.nth(1)).toContainText(t('history.acts.indicator.create'))
    await expect(rows.nth(1)).toContainText('Accueils du soir')
    await expect(rows.nth(1)).toContainText(/Hélène Marchetti, secrétariat/i)
    await expect(rows.nth(3)).toContainText(t('history.removed', { name: 'Bilan des ateliers' }))
    await expect(rows.nth(5)).toContainText(t('history.acts.meeting.create'))
    await expect(rows.nth(5)).toContainText(/0?1.*sept.*2025|01\/09\/2025/)
    await expect(rows.nth(5)).toContainText(/Claire Morel, secrétariat/i)
    await expectAccessible(space)

    // What an act changed, field by field.
    await pressOn(space, rows.nth(1).getByRole('link', { name: t('history.acts.indicator.create') }))
    await expect(space.getByRole('heading', { level: 1, name: t('history.acts.indicator.create') })).toBeVisible()
    await expect(space.getByText(/par Hélène Marchetti, secrétariat \(déclaré\)/i)).toBeVisible()
    await expect(space.getByRole('row').filter({ hasText: t('fields.kind') })).toContainText(t('indicators.kind.count'))
    await expectAccessible(space)
    await space.screenshot({ path: info.outputPath('act.png') })
    await goTo(space, '/history')
    await rows
      .nth(3)
      .getByRole('link', { name: t('history.acts.agendaItem.delete') })
      .click()
    await expect(space.getByRole('row').filter({ hasText: t('fields.title') })).toContainText('Bilan des ateliers')
    await goTo(space, '/history')

    // One person.
    const person = space.getByLabel(t('history.filterPerson'))
    await tabTo(space, person)
    await space.keyboard.type('Hélène')
    await expect(space.getByText(t('history.filteredCount', { count: 1, total }))).toBeVisible()
    await expect(rows).toHaveCount(2)
    await pressOn(space, space.getByRole('button', { name: t('history.clearFilters') }))
    await expect(rows).toHaveCount(total + 1)

    // One period: both ends count.
    await typeInto(space, space.getByLabel(t('history.filterFrom'), { exact: true }), '01/09/2025')
    await typeInto(space, space.getByLabel(t('history.filterTo'), { exact: true }), '01/09/2025')
    await space.keyboard.press('Tab')
    await expect(space.getByText(t('history.filteredCount', { count: 4, total }))).toBeVisible()
    await typeInto(space, space.getByLabel(t('history.filterTo'), { exact: true }), '01/09/1990')
    await space.keyboard.press('Tab')
    await expect(space.getByText(t('history.none'))).toBeVisible()
    await space.getByRole('button', { name: t('history.clearFilters') }).click()

    // One record, from its page.
    await goTo(space, `/meetings/${meetingId}`)
    await pressOn(space, space.getByRole('link', { name: t('history.ofRecord') }))
    // With what belongs to it, gone or not.
    await expect(space.getByText(t('history.filteredCount', { count: 3, total }))).toBeVisible()
    await expect(rows.nth(1)).toContainText(t('history.acts.agendaItem.delete'))
    await expect(rows.nth(3)).toContainText(t('history.acts.meeting.create'))
    await expect(space.getByText(t('history.filterOneRecord'), { exact: true })).toBeVisible()
    await expectAccessible(space)
    await pressOn(space, space.getByRole('button', { name: t('history.clearFilters') }))
    await expect(rows).toHaveCount(total + 1)
    await closeWindows(app)
  },
)
