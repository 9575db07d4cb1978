import type { Page } from '@playwright/test'
import { expect, test } from '#tests/helpers/launch-app.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { pressOn, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { readOnly } from '#tests/helpers/read-only.ts'
import { goTo, openNewSpace } from '#tests/helpers/open-space.ts'

const tag = '@first-report'

async function createCharter(page: Page): Promise<void> {
  await goTo(page, '/charter')
  await page.getByRole('button', { name: 'Créer d’après la charte nationale' }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('5 critères demandés sur 40').waitFor()
}

test('[K01] [K03] [K04] an adhesion is recorded and measured with the keyboard alone', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await goTo(page, '/adherents')
  await expect(page.getByText('Un adhérent accepte une charte.')).toBeVisible()
  await expectAccessible(page)
  await createCharter(page)

  await goTo(page, '/adherents')
  await expect(page.getByText('Les adhérents de la charte figurent ici')).toBeVisible()
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('heading', { level: 1, name: 'Enregistrer une adhésion' })).toBeVisible()
  await typeInto(page, page.getByRole('combobox', { name: /^Organisation/ }), 'Médiathèque de Saint-Aubin')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Nom de l’organisation')).toHaveValue('Médiathèque de Saint-Aubin')
  await typeInto(page, page.getByRole('combobox', { name: /^Lieu concerné/ }), 'Salle du numérique')
  await page.keyboard.press('Tab')
  await typeInto(page, page.getByRole('textbox', { name: /^Département/ }), '2a')
  await typeInto(page, page.getByLabel('Date d’admission'), '12/3/2025')
  // both conditions, and four specific criteria: conditions are not counted
  for (const [index, box] of (await page.getByRole('checkbox').all()).slice(0, 6).entries()) {
    await tabTo(page, box)
    await page.keyboard.press('Space')
    if (index === 1) await expect(page.getByText('0 sur 5 demandés').first()).toBeVisible()
  }
  await expect(page.getByText('4 sur 5 demandés').first()).toBeVisible()
  await expect(page.getByText('Sous le seuil : il manque un critère pour atteindre les 5 demandés.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Médiathèque de Saint-Aubin' })).toBeFocused()
  await expect(page.getByText('4 sur 5 demandés')).toBeVisible()
  await expect(page.getByText('Les conditions obligatoires sont toutes déclarées.')).toBeVisible()
  await expect(page.getByText('Salle du numérique, 2A')).toBeVisible()
  await expectAccessible(page)

  // the list finds who is under the threshold
  await goTo(page, '/adherents?show=underThreshold')
  await expect(page.getByText('1 adhérent trouvé')).toBeVisible()
  await expectAccessible(page)
  await pressOn(page, page.getByRole('link', { name: 'Médiathèque de Saint-Aubin' }))
  await pressOn(page, page.getByRole('button', { name: 'Modifier les critères' }))
  await tabTo(page, page.getByRole('checkbox').nth(6))
  await page.keyboard.press('Space')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Le seuil est atteint.')).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByText('4 sur 5 demandés')).toBeVisible()

  // the place is a record of its own
  await pressOn(page, page.getByRole('link', { name: 'Salle du numérique' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Salle du numérique' })).toBeFocused()
  await expectAccessible(page)
  await goTo(page, '/adherents?tab=places')
  await expect(page.getByRole('row', { name: /Salle du numérique/ })).toContainText('2A')
  await expectAccessible(page)

  await readOnly(page)
  await goTo(page, '/adherents')
  await expect(page.getByRole('link', { name: 'Médiathèque de Saint-Aubin' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Enregistrer une adhésion' })).toHaveCount(0)
})

test('[K01] [P15] wrong input, a duplicate and an adherent by right', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await createCharter(page)
  await goTo(page, '/adherents/new')
  await page.getByRole('combobox', { name: /^Organisation/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await tabTo(page, page.getByRole('radio', { name: 'Organisation' }))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: 'Choisissez une organisation, ou ajoutez-la.' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Ajouter une nouvelle organisation' }).click()
  await page.getByLabel('Nom de l’organisation').fill('x'.repeat(10_000))
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click()
  await page.getByLabel('Nom du lieu').fill('Bus')
  await page.getByRole('textbox', { name: /^Département/ }).fill('99')
  await page.getByLabel('Date d’admission').fill('31/4/2025')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /trop long/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /numéro du département/ })).toBeVisible()
  await expect(page.getByLabel('Date d’admission')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)

  await page.getByLabel('Nom de l’organisation').fill('Atelier du Val')
  await page.getByRole('textbox', { name: /^Département/ }).fill('974')
  await page.getByLabel('Date d’admission').fill('')
  await page.getByRole('radio', { name: /^De droit/ }).check()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Atelier du Val' }).waitFor()
  await expect(page.getByText('Adhérent de droit : le seuil et les conditions ne se mesurent pas.')).toBeVisible()
  await expectAccessible(page)

  // the same organisation, entered a second time under another case
  await goTo(page, '/adherents/new')
  await page.getByRole('button', { name: 'Ajouter une nouvelle organisation' }).click()
  await page.getByLabel('Nom de l’organisation').fill('ATELIER DU VAL')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/existe déjà/).first()).toBeVisible()
  await expect(page.getByLabel('Nom de l’organisation')).toHaveValue('ATELIER DU VAL')
  await pressOn(page, page.getByRole('button', { name: 'Enregistrer quand même' }))
  await page.getByRole('heading', { level: 1, name: 'ATELIER DU VAL' }).waitFor()
})
