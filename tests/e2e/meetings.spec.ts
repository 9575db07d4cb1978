import type { Page } from '@playwright/test'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { createMandate } from '#shared/domain/commands/mandates.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { foundCommittee, openCommittee, openFolder, writeSpace } from '#tests/helpers/committee-space.ts'
import { pressOn, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { expect, test } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const tag = '@first-report'
const agendaRows = (page: Page) => page.getByRole('list', { name: 'Ordre du jour' }).getByRole('button')

test('[M09] [B01] a meeting, its agenda and its attendance with the keyboard alone', { tag }, async ({ app }, info) => {
  const { page } = await openCommittee(app, { folder: info.outputPath('spaces', 'vaubrune') })
  await goTo(page, '/meetings')
  await expect(page.getByText('Aucune séance.')).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+N')
  await expect(page.getByRole('heading', { level: 1, name: 'Préparer une séance' })).toBeFocused()
  // one body: it is not asked, only the date is
  await expect(page.getByLabel('Instance', { exact: true })).toHaveCount(0)
  await typeInto(page, page.getByLabel('Date', { exact: true }), '6 novembre')
  await expect(page.getByText('jeudi 6 novembre 2025')).toBeVisible()
  await typeInto(page, page.getByLabel(/^Début/), '14h')
  await typeInto(page, page.getByLabel(/^Fin/), '16h30')
  await expect(page.getByLabel('Cette séance a déjà eu lieu')).toBeChecked()
  await typeInto(page, page.getByRole('textbox', { name: /^Lieu/ }), 'Salle des Halles')
  await tabTo(page, page.getByLabel(/^Ordre du jour/))
  await page.keyboard.type('Rapport annuel')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Critère 13')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Séance du 6 novembre 2025' })).toBeFocused()
  await expect(page.getByText('Jeudi 6 novembre 2025, de 14 h à 16 h 30')).toBeVisible()
  await expect(page.getByRole('banner').or(page.locator('header')).getByText('Tenue').first()).toBeVisible()
  await expect(agendaRows(page)).toHaveText([/Rapport annuel/, /Critère 13/])
  await expectAccessible(page)

  // one field, Entrée after each item
  await page.keyboard.press('Control+N')
  await expect(page.getByLabel('Nouveau point')).toBeFocused()
  await page.keyboard.type('Siège C2')
  await page.keyboard.press('Enter')
  await expect(agendaRows(page)).toHaveCount(3)
  await expect(page.getByLabel('Nouveau point')).toBeFocused()
  await expect(page.getByLabel('Nouveau point')).toHaveValue('')

  // the chosen item moves, and the focus stays on it
  await tabTo(page, agendaRows(page).nth(2), { isBack: true })
  await page.keyboard.press('Alt+ArrowUp')
  await expect(agendaRows(page)).toHaveText([/Rapport annuel/, /Siège C2/, /Critère 13/])
  await expect(agendaRows(page).nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(agendaRows(page)).toHaveText([/Siège C2/, /Rapport annuel/, /Critère 13/])
  await page.keyboard.press('Alt+ArrowDown')
  await expect(agendaRows(page).nth(1)).toContainText('Siège C2')

  // rename, remove, take back
  await pressOn(page, page.getByRole('button', { name: /^Actions sur le point/ }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Intitulé du point')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Siège C2, désignation')
  await page.keyboard.press('Control+Enter')
  await expect(agendaRows(page).nth(1)).toContainText('Siège C2, désignation')
  await pressOn(page, page.getByRole('button', { name: /^Actions sur le point/ }))
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(agendaRows(page)).toHaveCount(2)
  await page.locator('#page-title').focus()
  await page.keyboard.press('Control+Z')
  await expect(agendaRows(page)).toHaveCount(3)

  // notes become one act on leaving the field
  await tabTo(page, agendaRows(page).first())
  await page.keyboard.press('Enter')
  const notes = page.getByRole('textbox', { name: 'Notes de séance' })
  await tabTo(page, notes)
  await page.keyboard.type('Le projet est présenté par le bureau.')
  await page.keyboard.press('Escape')
  await tabTo(page, agendaRows(page).first(), { isBack: true })
  await expect(agendaRows(page).first()).toContainText('notes prises')
  await expectAccessible(page)

  // attendance: first letters, one act for what is chosen together
  await tabTo(page, page.getByRole('tab', { name: 'Ordre du jour' }), { isBack: true })
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('5 titulaires attendus')).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, page.getByLabel('Présence de Claire Vasseur'))
  await page.keyboard.press('e')
  await page.keyboard.press('Tab')
  await page.keyboard.press('r')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Pouvoir donné à')).toBeFocused()
  await page.keyboard.type('Luc')
  await expect(page.getByText('personne de présent sur 5, 1 représenté, 1 excusé, 3 non saisis')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Les autres sont présents' }))
  await expect(page.getByText('3 présents sur 5, 1 représenté, 1 excusé', { exact: true })).toBeVisible()
  await expect(page.getByText('4 voix')).toBeVisible()
  await expect(page.getByLabel('Présence de Claire Vasseur')).toHaveValue('excused')
  await expect(page.getByLabel('Pouvoir donné à')).toHaveValue(/./)
  // a category without anybody is named
  await expect(page.getByText('Sans représentant', { exact: true })).toBeVisible()
  await expectAccessible(page)

  await goTo(page, '/meetings')
  const row = page.getByRole('row', { name: /Séance du 6 novembre 2025/ })
  await expect(row.getByText('Tenue')).toBeVisible()
  await expect(row.getByText('3 présents sur 5')).toBeVisible()
  await expectAccessible(page)
})

test('[M01] a planned meeting is held, cancelled, restored and deleted in one act each', { tag }, async ({ app }, info) => {
  const committee = await foundCommittee()
  committee.recorder.on('2025-11-20')
  await committee.recorder.run(createMeeting, {
    bodyId: committee.bodyId,
    date: '2025-12-01',
    title: 'Séance annuelle',
    agenda: ['Bilan'],
  })
  const folder = info.outputPath('spaces', 'vaubrune')
  await writeSpace(committee, folder)
  const page = await openFolder(app, { folder })
  await goTo(page, '/meetings')
  await expect(page.getByText('À confirmer')).toBeVisible()
  await page.getByRole('link', { name: 'Séance annuelle du 1er décembre 2025' }).click()
  await page.getByRole('button', { name: 'La séance a eu lieu' }).click()
  await expect(page.getByText('La séance est notée comme tenue.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'La séance a eu lieu' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(page.getByRole('button', { name: 'La séance a eu lieu' })).toBeVisible()

  await page.getByRole('tab', { name: 'Informations' }).click()
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^Annulée/ }).click()
  await expect(page.getByText('Cette séance est annulée.')).toBeVisible()
  await page.getByRole('tab', { name: 'Présence' }).click()
  await expect(page.getByLabel(/^Présence de/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Rétablir la séance' }).click()
  await expect(page.getByText('Cette séance est annulée.')).toHaveCount(0)

  // the address keeps the tab; the facts are saved from there
  await page.getByRole('tab', { name: 'Informations' }).click()
  await page.getByRole('textbox', { name: /^Lieu/ }).fill('Mairie de Vaubrune')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('header').getByText('Mairie de Vaubrune')).toBeVisible()
  await page.getByRole('button', { name: 'Supprimer la séance' }).click()
  await expect(page.getByText('Aucune séance.')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Séance annuelle du 1er décembre 2025' })).toBeVisible()
})

test('wrong input: each a sentence, what was typed is kept', { tag }, async ({ app }, info) => {
  const { page } = await openCommittee(app, { folder: info.outputPath('spaces', 'vaubrune') })
  await goTo(page, '/meetings/new')
  await page.getByRole('heading', { level: 1, name: 'Préparer une séance' }).waitFor()
  const date = page.getByLabel('Date', { exact: true })
  const agenda = page.getByLabel(/^Ordre du jour/)

  await date.focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /Indiquez la date de la séance/ })).toBeVisible()
  await expect(date).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)

  await date.fill('31/2/2025')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /Cette date n’existe pas/ })).toBeVisible()
  await expect(date).toHaveValue('31/2/2025')

  await date.fill('6/11/2025')
  await page.getByLabel(/^Début/).fill('16h')
  await page.getByLabel(/^Fin/).fill('14h')
  await agenda.fill(`Bilan\n${'x'.repeat(10_000)}`)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /L’heure de fin vient avant/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /dépasse 200 caractères/ })).toBeVisible()
  await expect(agenda).toHaveValue(`Bilan\n${'x'.repeat(10_000)}`)
  await expectAccessible(page)
  await page.getByLabel(/^Fin/).fill('18h')
  await agenda.fill('Bilan')

  // outside every mandate: said at once, kept all the same, said again
  await date.fill('6/11/2023')
  await expect(page.getByText('Aucun mandat de l’instance ne court ce jour-là')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Séance du 6 novembre 2023' })).toBeVisible()
  await expect(page.getByText('La date est enregistrée, mais aucun mandat')).toBeVisible()
  await page.getByRole('tab', { name: 'Présence' }).click()
  await expect(page.getByText('Aucun mandat ne court le 6 novembre 2023.')).toBeVisible()
  await expectAccessible(page)

  // an item: empty, then far too long
  await page.getByRole('tab', { name: 'Ordre du jour' }).click()
  await page.getByRole('button', { name: 'Ajouter le point' }).click()
  await expect(page.getByText('Écrivez l’intitulé du point')).toBeVisible()
  await page.getByLabel('Nouveau point').fill('x'.repeat(10_000))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cet intitulé dépasse 200 caractères')).toBeVisible()
  await expect(page.getByLabel('Nouveau point')).toHaveValue('x'.repeat(10_000))
})

test(
  '[B15] a substitute sits beside the titular, and a person is never asked to represent themselves',
  { tag },
  async ({ app }, info) => {
    const committee = await foundCommittee()
    const { recorder, seatIds, bodyId } = committee
    const seatId = seatIds[0] ?? ''
    await recorder.run(createMandate, {
      seat: { id: seatId },
      person: { create: { givenName: 'Soizic', familyName: 'Bertho' } },
      organisation: null,
      role: 'substitute',
      start: '2025-01-10',
      end: null,
    })
    const { id } = await recorder.run(createMeeting, { bodyId, date: '2025-11-06', state: 'held' })
    const folder = info.outputPath('spaces', 'vaubrune')
    await writeSpace(committee, folder)
    const page = await openFolder(app, { folder })
    await goTo(page, `/meetings/${id}?tab=attendance`)
    await page.getByLabel('Présence de Soizic Bertho').selectOption('Présent')
    // her titular is not « not entered » any more, and « the others » leaves him alone
    await expect(page.getByText('1 présent sur 5, 4 non saisis', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Les autres sont présents' }).click()
    await expect(page.getByText('5 présents sur 5', { exact: true })).toBeVisible()
    await expect(page.getByLabel('Présence de Claire Vasseur')).toHaveValue('')
    await page.getByLabel('Présence de Claire Vasseur').selectOption('Représenté')
    await expect(page.getByLabel('Pouvoir donné à').getByRole('option', { name: 'Claire Vasseur' })).toHaveCount(0)
    await expect(page.getByLabel('Pouvoir donné à').getByRole('option', { name: 'Soizic Bertho' })).toHaveCount(1)
  },
)

test('at 640 pixels nothing is lost, and a profile that reads has nothing to write with', { tag }, async ({ app }, info) => {
  const committee = await foundCommittee()
  const { id } = await committee.recorder.run(createMeeting, {
    bodyId: committee.bodyId,
    date: '2025-11-06',
    state: 'held',
    agenda: ['Rapport annuel', 'Critère 13'],
  })
  const folder = info.outputPath('spaces', 'vaubrune')
  await writeSpace(committee, folder)
  const page = await openFolder(app, { folder, profile: 'Membre' })
  await page.setViewportSize({ width: 640, height: 800 })
  for (const path of ['/meetings', `/meetings/${id}`, `/meetings/${id}?tab=attendance`, `/meetings/${id}?tab=information`]) {
    await goTo(page, path)
    await expect(page.getByText(/6 novembre 2025/).first()).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
    await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0)
    await expect(
      page.getByRole('main').getByRole('button', { name: /Ajouter|Supprimer|Enregistrer|présents|Actions/ }),
    ).toHaveCount(0)
    await expectAccessible(page)
  }
  await goTo(page, '/meetings/new')
  await expect(page.getByText('Votre profil lit cet espace')).toBeVisible()
  // in one column the item takes the place of the list, and Échap gives it back
  await goTo(page, `/meetings/${id}`)
  await agendaRows(page).first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'Rapport annuel' })).toBeVisible()
  await expect(agendaRows(page)).toHaveCount(0)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(agendaRows(page)).toHaveCount(2)
})
