import { expect, test } from '#tests/helpers/launch-app.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { pressOn, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { readOnly } from '#tests/helpers/read-only.ts'
import { goTo, openNewSpace } from '#tests/helpers/open-space.ts'

const tag = '@first-report'

test('[R01] a person is entered, found without accents and seated with the keyboard alone', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await goTo(page, '/bodies/new')
  await typeInto(page, page.getByLabel('Nom de l’instance'), 'Comité')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Comité' }).waitFor()

  await goTo(page, '/people')
  await expect(page.getByText('Les personnes qui siègent')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+N')
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await typeInto(page, dialog.getByLabel('Prénom'), 'Élodie')
  await typeInto(page, dialog.getByLabel('Nom de famille'), 'Bœuf-Lefèvre')
  await typeInto(page, dialog.getByRole('textbox', { name: /^Fonction/ }), 'conseillère déléguée')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Élodie Bœuf-Lefèvre' })).toBeFocused()
  await expectAccessible(page)

  await pressOn(page, page.getByRole('button', { name: 'Ajouter un mandat' }))
  await typeInto(page, dialog.getByRole('combobox', { name: /^Siège/ }), 'jeunes')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await typeInto(page, dialog.getByLabel('Premier jour'), '1/9/2025')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('depuis le 1er septembre 2025, sans terme fixé')).toBeVisible()
  await expectAccessible(page)

  // the note is saved as it is typed
  await typeInto(page, page.getByLabel('Note du secrétariat'), 'Joindre le matin.')
  await page.keyboard.press('Tab')
  await goTo(page, '/people')
  await typeInto(page, page.getByLabel('Chercher une personne'), 'boeuf lefevre')
  await expect(page.getByText('1 personne trouvée')).toBeVisible()
  await expectAccessible(page)
  await pressOn(page, page.getByRole('link', { name: 'Élodie Bœuf-Lefèvre' }))
  await expect(page.getByLabel('Note du secrétariat')).toHaveValue('Joindre le matin.')
})

test('[R01] an organisation keeps the name of each day', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await goTo(page, '/people')
  await tabTo(page, page.getByRole('tab', { name: /^Personnes/ }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+N')
  const dialog = page.getByRole('dialog')
  await typeInto(page, dialog.getByLabel('Nom de l’organisation'), 'Région d’Avant')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Région d’Avant' }).waitFor()
  await pressOn(page, page.getByRole('button', { name: 'Renommer à partir du…' }))
  await expectAccessible(page)
  await typeInto(page, dialog.getByLabel('Nouveau nom'), 'Région d’Après')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Indiquez le premier jour du nouveau nom.').first()).toBeVisible()
  await typeInto(page, dialog.getByLabel('Renommer à partir du'), '1/1/2016')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Région d’Après' })).toBeVisible()
  await expect(page.getByText('jusqu’au 1er janvier 2016, non compris')).toBeVisible()
  await expectAccessible(page)

  // found under the former name too
  await goTo(page, '/people?tab=organisations')
  await typeInto(page, page.getByLabel('Chercher une organisation'), 'avant')
  await expect(page.getByRole('link', { name: 'Région d’Après' })).toBeVisible()
})

test('[R01] homonyms are asked about, wrong input is explained and kept', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await goTo(page, '/people')
  const dialog = page.getByRole('dialog')
  const open = async () => {
    await page.getByRole('button', { name: 'Ajouter une personne' }).click()
    await dialog.waitFor()
  }
  await open()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByLabel('Nom de famille')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Nom de famille').fill('x'.repeat(10_000))
  await dialog.getByLabel('Courriel').fill('pas une adresse')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('link', { name: /trop long/ })).toBeVisible()
  await expect(dialog.getByRole('link', { name: /adresse électronique est incomplète/ })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Nom de famille').fill('Martin')
  await dialog.getByLabel('Prénom').fill('Paul')
  await dialog.getByLabel('Courriel').fill('')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Paul Martin' }).waitFor()

  await goTo(page, '/people')
  await open()
  await dialog.getByLabel('Prénom').fill('paul')
  await dialog.getByLabel('Nom de famille').fill('MARTIN')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/existe déjà/).first()).toBeVisible()
  await expect(dialog.getByLabel('Nom de famille')).toHaveValue('MARTIN')
  await expectAccessible(page)
  await pressOn(page, dialog.getByRole('button', { name: 'Enregistrer quand même' }))
  await page.getByRole('heading', { level: 1, name: 'paul MARTIN' }).waitFor()
  await goTo(page, '/people')
  await expect(page.getByRole('tab', { name: 'Personnes (2)' })).toBeVisible()

  await readOnly(page)
  await expect(page.getByRole('button', { name: 'Ajouter une personne' })).toHaveCount(0)
})
