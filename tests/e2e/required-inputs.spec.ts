import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { contentsEntries, headingProblems, printedTexts, tableProblems } from '#tests/helpers/docx-checks.ts'
import { xmlParts } from '#tests/helpers/docx-xml.ts'
import { goByKeys, pressOn, saveForm, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { expect, test } from '#tests/helpers/launch-app.ts'
import { answerDialogs } from '#tests/helpers/open-space.ts'

/** Counts what must be typed or chosen; each form is first sent without it, and must refuse. */
function createCounter() {
  const inputs: string[] = []
  return {
    inputs,
    /** A field that the form refuses to do without. */
    async need(page: Page, field: Locator, name: string, text: string): Promise<void> {
      await tabTo(page, field)
      await page.keyboard.press('Control+Enter')
      await expect(field, `${name} is required`).toHaveAttribute('aria-invalid', 'true')
      inputs.push(name)
      await typeInto(page, field, text)
    },
    /** A choice of the person, whether or not the application proposes one. */
    count(name: string): void {
      inputs.push(name)
    },
  }
}

test('from the governance committee template, at most 12 required inputs lead to a report in Word', async ({ app }, info) => {
  test.setTimeout(180_000)
  const { inputs, need, count } = createCounter()
  const home = await app.firstWindow()
  await need(home, home.getByLabel('Votre nom'), 'name of the user', 'Claire Morel')
  count('profile')
  await home.keyboard.press('Control+Enter')
  await home.getByRole('heading', { level: 1, name: 'Espaces du comité' }).waitFor()
  await home.keyboard.press('Control+N')
  await need(home, home.getByLabel('Nom de l’espace'), 'name of the space', 'Pays de Vaubrune')
  count('folder of the space')
  await answerDialogs(app, info.outputPath('espaces'))
  const opened = app.waitForEvent('window')
  await home.keyboard.press('Control+Enter')
  const page = await opened
  await page.getByRole('heading', { level: 1 }).waitFor()

  await goByKeys(page, 'Control+2', 'Instances')
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('radio', { name: /^Comité de gouvernance/ })).toBeChecked()
  count('template of the body')
  await tabTo(page, page.getByLabel('Nom de l’instance'))
  count('name of the body')
  await page.keyboard.type('Comité de gouvernance de Vaubrune')
  await saveForm(page, /Comité de gouvernance de Vaubrune/)
  await pressOn(page, page.getByRole('button', { name: /^Désigner,/ }))
  await need(page, page.getByLabel('Nom de famille'), 'name of a holder', 'Marchetti')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: 'Marchetti' })).toBeVisible()

  await goByKeys(page, 'Control+7', 'Charte et critères')
  await pressOn(page, page.getByRole('button', { name: 'Créer d’après la charte nationale' }))
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await goByKeys(page, 'Control+4', 'Séances')
  await page.keyboard.press('Control+N')
  await need(page, page.getByRole('textbox', { name: 'Date' }), 'date of a meeting', '4/12/2025')
  await saveForm(page, /^Séance du 4 décembre 2025/)
  await goByKeys(page, 'Control+5', 'Décisions')
  await page.keyboard.press('Control+N')
  await page.getByRole('heading', { level: 1, name: 'Enregistrer une décision' }).waitFor()
  await tabTo(page, page.getByLabel('Séance'))
  count('meeting of the decision')
  await page.keyboard.type('Séance')
  await need(page, page.getByRole('textbox', { name: 'Objet' }), 'subject of a decision', 'Soutien à la médiathèque')
  await saveForm(page, 'Décisions')

  await goByKeys(page, 'Control+8', /^Indicateurs/)
  await page.keyboard.press('Control+N')
  await need(page, page.getByRole('textbox', { name: 'Nom' }), 'name of an indicator', 'Ateliers itinérants')
  await saveForm(page, /^Indicateurs/)
  await tabTo(page, page.getByRole('gridcell').first())
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  count('value of the year')
  await page.keyboard.type('58')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toContainText('58')

  await goByKeys(page, 'Control+9', 'Rapports')
  await page.keyboard.press('Control+N')
  await page.getByRole('heading', { level: 1, name: 'Préparer un rapport annuel' }).waitFor()
  await tabTo(page, page.getByRole('radio', { name: 'Année civile 2025' }))
  await saveForm(page, 'Rapport annuel 2025')
  const file = info.outputPath('rapport.docx')
  await answerDialogs(app, file)
  await page.keyboard.press('Control+E')
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Exporter', exact: true }))
  await expect(page.getByText('Rapport enregistré')).toBeVisible({ timeout: 45_000 })

  const parts = xmlParts(await readFile(file))
  expect(headingProblems(parts)).toEqual([])
  expect(tableProblems(parts)).toEqual([])
  expect(contentsEntries(parts).every(({ page: number }) => /^\d+$/.test(number))).toBe(true)
  expect(contentsEntries(parts).length).toBeGreaterThan(8)
  const printed = printedTexts(parts).join('\n')
  for (const text of ['Comité de gouvernance de Vaubrune', 'Marchetti', 'Soutien à la médiathèque', 'Ateliers itinérants'])
    expect(printed).toContain(text)
  console.log(`${inputs.length} required inputs: ${inputs.join(', ')}`)
  expect(inputs.length).toBeLessThanOrEqual(12)
})
