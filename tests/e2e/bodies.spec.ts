import { expect, test } from '#tests/helpers/launch-app.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { pressOn, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { readOnly } from '#tests/helpers/read-only.ts'
import { goTo, openNewSpace } from '#tests/helpers/open-space.ts'

const tag = '@first-report'

test('[B02] [B03] [B15] a body from its template, composed and ruled with the keyboard alone', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await goTo(page, '/bodies')
  await expect(page.getByText('Une instance est le comité')).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+N')
  await expect(page.getByRole('heading', { level: 1, name: 'Créer une instance' })).toBeFocused()
  await expectAccessible(page)
  // only the name is asked: everything else has a value or is optional
  await typeInto(page, page.getByLabel('Nom de l’instance'), 'Comité de gouvernance de Vaubrune')
  await expect(page.getByLabel('Nom court')).toHaveValue('CGV')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Comité de gouvernance de Vaubrune' })).toBeFocused()
  await expect(page.getByText('8 catégories')).toBeVisible()
  await expectAccessible(page)

  // the hubs sit by right of office
  await pressOn(page, page.getByRole('button', { name: /^Pôles interrégionaux/ }))
  await expect(
    page
      .getByRole('region', { name: 'Pôles interrégionaux' })
      .getByText(/membre de droit/)
      .first(),
  ).toBeVisible()

  // someone unknown takes a vacant seat, for an organisation unknown too, in one form
  await pressOn(page, page.getByRole('button', { name: /^Désigner,/ }))
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await typeInto(page, dialog.getByLabel('Prénom'), 'Hélène')
  await typeInto(page, dialog.getByLabel('Nom de famille'), 'Marchetti')
  await typeInto(page, dialog.getByRole('combobox', { name: /^Au nom de/ }), 'Pôle du Val')
  await page.keyboard.press('Tab')
  await expect(dialog.getByLabel('Nom de l’organisation')).toHaveValue('Pôle du Val')
  await typeInto(page, dialog.getByLabel('Dernier jour'), '31/1/2026')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Hélène Marchetti' })).toBeVisible()
  await expect(page.getByText('Finit dans 47 jours')).toBeVisible()
  await expect(page.getByText('1 pourvu, 7 vacants')).toBeVisible()
  await expectAccessible(page)

  // the day after the last one, the seat is vacant again; the past stays readable
  await typeInto(page, page.getByLabel('Telle qu’au'), '1/2/2026')
  await expect(page.getByText('Composition telle qu’au 1er février 2026')).toBeVisible()
  await expect(page.getByText('aucun pourvu, 8 vacants')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Désigner,/ })).toHaveCount(0)
  await expectAccessible(page)
  await pressOn(page, page.getByRole('button', { name: 'Revenir à aujourd’hui' }))
  await expect(page.getByText('1 pourvu, 7 vacants')).toBeVisible()

  // a rule keeps the text that sets it
  await tabTo(page, page.getByRole('tab', { name: 'Composition' }), { isBack: true })
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('le texte n’en dit rien').first()).toBeVisible()
  await expectAccessible(page)
  await pressOn(page, page.getByRole('button', { name: 'Modifier la règle de décision' }))
  await tabTo(page, dialog.getByRole('radio', { name: /^Non précisée/ }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: /^Unanimité/ })).toBeChecked()
  await expectAccessible(page)
  await typeInto(page, dialog.getByLabel('Texte qui fixe cette règle'), 'règlement intérieur, art. 9')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Unanimité des voix exprimées')).toBeVisible()
  await expect(page.getByText('règlement intérieur, art. 9')).toBeVisible()
  await expect(page.getByText('choix par défaut, non fixé par la charte')).toBeVisible()

  await page.keyboard.press('Control+Z')
  await expect(page.getByText('Unanimité des voix exprimées')).toBeHidden()
})

test('[B02] categories are added, moved and removed with the keyboard, and taken back', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await goTo(page, '/bodies/new')
  await typeInto(page, page.getByLabel('Nom de l’instance'), 'Comité')
  await page.keyboard.press('Control+Enter')
  await pressOn(page, page.getByRole('button', { name: 'Ajouter une catégorie' }))
  await typeInto(page, page.getByRole('dialog').getByLabel('Nom'), 'Chercheurs')
  await page.keyboard.press('Control+Enter')
  const rows = page.getByRole('list', { name: 'Composition' }).getByRole('button')
  await expect(rows.nth(8)).toContainText('Chercheurs')
  await expect(page.getByRole('region', { name: 'Chercheurs' }).first()).toBeVisible()

  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows.nth(7)).toContainText('Chercheurs')
  await pressOn(page, page.getByRole('button', { name: 'Ajouter un siège' }))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('9 sièges')).toBeVisible()

  await pressOn(page, page.getByRole('button', { name: 'Actions sur Chercheurs' }))
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(8)
  await page.keyboard.press('Control+Z')
  await expect(rows).toHaveCount(9)
})

test('[B05] wrong input keeps what was typed and says what to do', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await goTo(page, '/bodies/new')
  const name = page.getByLabel('Nom de l’instance')
  await name.fill('')
  await page.keyboard.press('Control+Enter')
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('link', { name: /obligatoire/ }).first()).toBeVisible()
  await expectAccessible(page)
  await name.fill('x'.repeat(10_000))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /trop long/ }).first()).toBeVisible()
  await expect(name).toHaveValue('x'.repeat(10_000))
  await name.fill('Comité')
  await page.keyboard.press('Control+Enter')

  await page.getByRole('button', { name: /^Désigner,/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Prénom')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByLabel('Nom de famille')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Nom de famille').fill('Ferrand')
  await dialog.getByLabel('Premier jour').fill('31/2/2025')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeVisible()
  await expect(dialog.getByLabel('Premier jour')).toHaveValue('31/2/2025')
  await expect(dialog.getByLabel('Premier jour')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Premier jour').fill('1/3/2025')
  await dialog.getByLabel('Dernier jour').fill('1/2/2025')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('La fin vient avant le début').first()).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Dernier jour').fill('')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()

  // one titular at a time on a seat
  await page.getByRole('button', { name: 'Actions sur Siège 1' }).click()
  await page.getByRole('menuitem', { name: 'Désigner un autre titulaire' }).click()
  await page.keyboard.type('Ingrid Hoffmann')
  await page.keyboard.press('Tab')
  await expect(dialog.getByLabel('Nom de famille')).toHaveValue('Hoffmann')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Ce siège a déjà un titulaire à ces dates').first()).toBeVisible()
})

test('a member of the committee reads the bodies and has nothing to write with', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await readOnly(page)
  await goTo(page, '/bodies')
  await expect(page.getByText('Une instance est le comité')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Créer une instance' })).toHaveCount(0)
  await goTo(page, '/bodies/new')
  await expect(page.getByText('Votre profil lit cet espace')).toBeVisible()
  await expectAccessible(page)
})
