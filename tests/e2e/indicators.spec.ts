import type { Locator, Page } from '@playwright/test'
import { openSample, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { expectGoodFaces } from '#tests/helpers/faces.ts'
import { chooseByLetters, expectFocusKept, pressOn, saveForm, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { expect, launchApp, test } from '#tests/helpers/launch-app.ts'
import { answerDialogs, goTo, openNewSpace } from '#tests/helpers/open-space.ts'
import { readOnly } from '#tests/helpers/read-only.ts'

const names = ['Ateliers itinérants', 'Personnes accompagnées', 'Postes prêtés'] as const

async function addIndicators(page: Page): Promise<Locator> {
  for (const name of names) {
    await goTo(page, '/indicators/new')
    await typeInto(page, page.getByRole('textbox', { name: 'Nom' }), name)
    await saveForm(page, 'Indicateurs de 2025')
  }
  const grid = page.getByRole('grid', { name: 'Valeurs par indicateur et par année' })
  await expect(grid.getByRole('row')).toHaveCount(names.length + 1)
  return grid
}

const cellAt = (grid: Locator, row: number, column: number) =>
  grid
    .getByRole('row')
    .nth(row + 1)
    .getByRole('gridcell')
    .nth(column)

/** What a spreadsheet leaves on the clipboard. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((block) => {
    const data = new DataTransfer()
    data.setData('text/plain', block)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

test('values are entered with the keyboard: nothing is not zero, and what is refused stays with its reason', async ({
  app,
}, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('espaces') })
  await goTo(page, '/indicators')
  await expect(page.getByText('Aucun indicateur.')).toBeVisible()
  await expectGoodFaces(page, 'no indicator')
  const grid = await addIndicators(page)
  await expect(page.getByText('0 valeur saisie sur 3')).toBeVisible()
  await expect(cellAt(grid, 0, 2)).toHaveText(/non renseigné/)

  await tabTo(page, cellAt(grid, 0, 0))
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(cellAt(grid, 0, 2)).toBeFocused()
  // fast fingers: a value, Entrée, the next one
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  await page.keyboard.type('environ 1 200,5')
  await page.keyboard.press('Enter')
  await page.keyboard.type('beaucoup')
  await page.keyboard.press('Enter')
  await expect(cellAt(grid, 0, 2)).toHaveText('0')
  await expect(cellAt(grid, 1, 2)).toHaveText('environ 1 200,5')
  const refused = cellAt(grid, 2, 2)
  await expect(refused).toHaveAttribute('aria-invalid', 'true')
  await expect(refused).toContainText('beaucoup')
  await expect(refused).toContainText(/nombre/)
  await expect(refused).toBeFocused()
  await expect(page.getByText('2 valeurs saisies sur 3')).toBeVisible()
  await expectGoodFaces(page, 'grid with a refused text')

  // the refused text is offered again, and Échap gives it up
  await tabTo(page, refused)
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: /Postes prêtés/ })).toHaveValue('beaucoup')
  await page.keyboard.press('Escape')
  await expect(refused).toHaveText(/non renseigné/)
  await expect(refused).toBeFocused()

  // Suppr makes a value unknown again: 0 was a value
  for (const key of ['ArrowUp', 'ArrowUp']) await page.keyboard.press(key)
  await page.keyboard.press('Delete')
  await expect(cellAt(grid, 0, 2)).toHaveText(/non renseigné/)
  await page.keyboard.press('Control+Z')
  await expect(cellAt(grid, 0, 2)).toHaveText('0')
})

test('a block of a spreadsheet is pasted at once; what is wrong in it stays in its cell', async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('espaces') })
  const grid = await addIndicators(page)
  await tabTo(page, cellAt(grid, 0, 0))
  await paste(page, '10\t11\t1 284,5\n20\tvingt\t22\nentre 30 et 35\t31\t\n40\t41\t42\n')
  await expect(
    page.getByText(
      '8 valeurs collées. 1 valeur n’a pas été acceptée. 3 valeurs sortaient de la grille et n’ont pas été reprises.',
    ),
  ).toBeVisible()
  await expect(cellAt(grid, 0, 2)).toHaveText('1 284,5')
  await expect(cellAt(grid, 1, 0)).toHaveText('20')
  await expect(cellAt(grid, 1, 1)).toContainText('vingt')
  await expect(cellAt(grid, 1, 1)).toHaveAttribute('aria-invalid', 'true')
  await expect(cellAt(grid, 2, 0)).toHaveText('entre 30 et 35')
  await expect(cellAt(grid, 2, 2)).toHaveText(/non renseigné/)
  await expect(cellAt(grid, 0, 0)).toBeFocused()

  // the chart and its table say the same numbers, of the row where the focus is
  const figure = page
    .getByRole('figure')
    .or(page.getByRole('region', { name: names[2] }))
    .first()
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await expect(page.getByRole('heading', { name: new RegExp(`^${names[2]}`) })).toBeVisible()
  await expect(figure).toBeVisible()
})

test('the way a value is known, its target, its definition: each dialog and screen by keyboard', async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('espaces') })
  await goTo(page, '/indicators/new')
  await expect(page.getByRole('heading', { level: 1, name: 'Ajouter un indicateur' })).toBeVisible()
  await tabTo(page, page.getByRole('textbox', { name: 'Nom' }))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Nom' })).toHaveAttribute('aria-invalid', 'true')
  await expectGoodFaces(page, 'new indicator refused')
  const grid = await addIndicators(page)

  await pressOn(page, page.getByRole('button', { name: 'Préciser la valeur de 2025' }))
  const dialog = page.getByRole('dialog')
  await chooseByLetters(page, dialog.getByLabel('Ce que l’on sait'), 'Entre', 'Entre deux valeurs')
  await typeInto(page, dialog.getByRole('textbox', { name: 'De', exact: true }), '15')
  await typeInto(page, dialog.getByRole('textbox', { name: 'À', exact: true }), '10')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('textbox', { name: 'À', exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expectGoodFaces(page, 'value refused')
  await typeInto(page, dialog.getByRole('textbox', { name: 'À', exact: true }), '20')
  await typeInto(page, dialog.getByRole('textbox', { name: /^Source de cette valeur/ }), 'enquête de juin')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expectFocusKept(page)
  await expect(cellAt(grid, 0, 2)).toHaveText('entre 15 et 20')
  await tabTo(page, grid.getByRole('gridcell').first(), { isBack: true })
  await page.keyboard.press('End')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('row').nth(1)).toContainText('écart entre 3 et 8')

  await tabTo(page, page.getByRole('tab', { name: 'Saisie' }), { isBack: true })
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('table', { name: 'Définitions des indicateurs' })).toBeVisible()
  await expectGoodFaces(page, 'definitions')
  await pressOn(page, page.getByRole('button', { name: `Actions sur ${names[0]}` }))
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const question = page.getByRole('alertdialog')
  await expect(question.getByRole('button', { name: 'Le garder' })).toBeFocused()
  await expectGoodFaces(page, 'indicator with values to remove')
  await pressOn(page, question.getByRole('button', { name: 'Supprimer l’indicateur' }))
  await expect(page.getByRole('table', { name: 'Définitions des indicateurs' }).getByRole('row')).toHaveCount(3)
  await expectFocusKept(page)
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('table', { name: 'Définitions des indicateurs' }).getByRole('row')).toHaveCount(4)

  await pressOn(page, page.getByRole('link', { name: names[0] }))
  await expect(page.getByRole('heading', { level: 1, name: names[0] })).toBeFocused()
  await expectGoodFaces(page, 'one indicator')
})

test('the indicators of the sample, for who writes and for who reads', async ({}, info) => {
  const userData = info.outputPath('user-data')
  await prepareMachine({ userData })
  const app = await launchApp({ userData, today: '2025-12-15' })
  await answerDialogs(app, info.outputPath('documents'))
  const page = await openSample(app)
  await goTo(page, '/indicators')
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(16)
  await readOnly(page)
  await expect(page.getByRole('link', { name: 'Ajouter un indicateur' })).toHaveCount(0)
  await tabTo(page, page.getByRole('gridcell').first())
  await page.keyboard.type('7')
  await expect(page.getByRole('grid').getByRole('textbox')).toHaveCount(0)
  await expectGoodFaces(page, 'indicators of a reader')
  await goTo(page, '/indicators/new')
  await expect(page.getByRole('textbox', { name: 'Nom' })).toHaveCount(0)
  await app.close()
})
