import { expect, test } from '#tests/helpers/launch-app.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { pressOn, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { readOnly } from '#tests/helpers/read-only.ts'
import { goTo, openNewSpace } from '#tests/helpers/open-space.ts'

const tag = '@first-report'

test(
  '[K01] [K02] [K03] the built-in charter, its own titles and its official wording, with the keyboard alone',
  { tag },
  async ({ app }, info) => {
    const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
    await goTo(page, '/charter')
    await expect(page.getByText('La charte dit ce que les adhérents acceptent')).toBeVisible()
    await expectAccessible(page)
    await pressOn(page, page.getByRole('button', { name: 'Créer d’après la charte nationale' }))
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('5 critères demandés sur 40')).toBeVisible()
    await expect(page.getByText('Intitulés abrégés, le texte de la charte fait foi')).toBeVisible()
    await expect(page.getByText('2 conditions, exigées de tous')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Conditions et critères' }).getByRole('button')).toHaveCount(8)
    await expectAccessible(page)

    // official wording pasted under a criterion: kept as it is typed, one act on leaving
    await pressOn(page, page.getByRole('list', { name: 'Conditions et critères' }).getByRole('button').nth(1))
    const first = page
      .getByRole('region', { name: /^A\.|^Environnement/ })
      .getByRole('listitem')
      .first()
    await pressOn(page, first.locator('summary'))
    await typeInto(page, first.getByRole('textbox'), 'Texte officiel du premier critère.')
    await page.keyboard.press('Tab')
    await expect(first.getByText('Formulation officielle', { exact: true })).toBeVisible()
    await expectAccessible(page)

    // a title of the committee's own is no longer an abridged one
    await pressOn(page, first.getByRole('button', { name: /^Actions sur/ }))
    await page.keyboard.press('Enter')
    await typeInto(page, page.getByRole('dialog').getByLabel('Intitulé'), 'Accueil adapté à chacun')
    await page.keyboard.press('Control+Enter')
    await expect(first.getByText('Accueil adapté à chacun').first()).toBeVisible()
    await expect(first.getByText('intitulé du comité')).toBeVisible()

    // the threshold belongs to the version
    await pressOn(page, page.getByRole('button', { name: 'Modifier la version' }))
    const dialog = page.getByRole('dialog')
    await typeInto(page, dialog.getByLabel('Critères demandés'), '6')
    await typeInto(page, dialog.getByLabel('En vigueur depuis le'), '1/1/2024')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('6 critères demandés sur 40')).toBeVisible()
    await expect(page.getByText('en vigueur depuis le 1er janvier 2024')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(page.getByText('5 critères demandés sur 40')).toBeVisible()

    await readOnly(page)
    await expect(page.getByRole('button', { name: 'Modifier la version' })).toHaveCount(0)
    await expect(page.getByText('Coller la formulation officielle')).toHaveCount(0)
    await expectAccessible(page)
  },
)

test('[K01] [K05] a free charter is built by hand, wrong input is explained', { tag }, async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('spaces') })
  await goTo(page, '/charter')
  await pressOn(page, page.getByRole('button', { name: 'Créer une charte libre' }))
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByLabel('Titre de la charte')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Titre de la charte').fill('x'.repeat(10_000))
  await dialog.getByLabel('En vigueur depuis le').fill('30/2/2024')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('link', { name: /trop long/ })).toBeVisible()
  await expect(dialog.getByLabel('En vigueur depuis le')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await dialog.getByLabel('Titre de la charte').fill('Charte du Pays')
  await dialog.getByLabel('En vigueur depuis le').fill('')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Charte du Pays' }).waitFor()
  await expect(page.getByText('aucun seuil fixé par le texte')).toBeVisible()
  await expectAccessible(page)

  await pressOn(page, page.getByRole('button', { name: 'Ajouter une condition' }))
  await typeInto(page, dialog.getByLabel('Intitulé'), 'Accueillir tout le monde')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 condition, exigée de tous')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Ajouter un groupe' }))
  await typeInto(page, dialog.getByLabel('Titre du groupe'), 'Entraide')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Aucun critère dans ce groupe.')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Ajouter un critère' }))
  await typeInto(page, dialog.getByLabel('Intitulé'), 'Prêter du matériel')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Prêter du matériel').first()).toBeVisible()

  // a group that holds criteria stays, with its reason
  await tabTo(page, page.getByRole('button', { name: 'Actions sur « Entraide »' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ce groupe contient des critères. Supprimez-les d’abord.')).toBeVisible()

  await pressOn(page, page.getByRole('button', { name: 'Modifier la version' }))
  await typeInto(page, dialog.getByLabel('Critères demandés'), '2,5')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Écrivez un nombre entier de critères').first()).toBeVisible()
  await expectAccessible(page)
})
