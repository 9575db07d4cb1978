import { access, mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'
import { openSample, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { openCommittee } from '#tests/helpers/committee-space.ts'
import { xmlParts } from '#tests/helpers/docx-xml.ts'
import { expectGoodFaces } from '#tests/helpers/faces.ts'
import { expectFocusKept, pressOn, saveForm, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { expect, launchApp, test } from '#tests/helpers/launch-app.ts'
import { answerDialogs, goTo, openNewSpace } from '#tests/helpers/open-space.ts'
import { readOnly } from '#tests/helpers/read-only.ts'

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** A committee with people and no meeting yet, and its report of 2025, opened. */
async function openReport(app: ElectronApplication, info: TestInfo): Promise<Page> {
  const { page } = await openCommittee(app, { folder: info.outputPath('espaces/vaubrune') })
  await goTo(page, '/reports/new')
  await tabTo(page, page.getByRole('radio', { name: 'Année civile 2025' }))
  await saveForm(page, 'Rapport annuel 2025')
  return page
}

const sectionOf = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Sections' }).getByRole('button', { name: new RegExp(`^${name}`) })
const showPreview = async (page: Page) => {
  await tabTo(page, page.getByRole('tab', { name: /Rédiger|Aperçu/, selected: true }), { isBack: true })
  await page.keyboard.press('ArrowRight')
}
const showWriting = async (page: Page) => {
  await tabTo(page, page.getByRole('tab', { name: /Rédiger|Aperçu/, selected: true }), { isBack: true })
  await page.keyboard.press('ArrowLeft')
}

test('sections are printed or not, and what is empty or left out is said before the export', async ({ app }, info) => {
  const page = await openReport(app, info)
  const pages = page.getByRole('region', { name: 'Aperçu des pages' })
  await expect(sectionOf(page, 'Composition')).toContainText('prête')
  await expect(sectionOf(page, 'Orientations')).toContainText('vide')
  await expect(sectionOf(page, 'Indicateurs')).toContainText('non imprimée')
  // the three of article 9 have no switch
  for (const name of ['Bilan', 'Orientations', 'Moyens']) {
    await pressOn(page, sectionOf(page, name))
    await expect(page.getByText('Cette section figure toujours dans le rapport.')).toBeVisible()
    await expect(page.getByRole('switch')).toHaveCount(0)
  }
  await pressOn(page, sectionOf(page, 'Composition'))
  await pressOn(page, page.getByRole('switch', { name: 'Imprimer cette section' }), 'Space')
  await expect(sectionOf(page, 'Composition')).toContainText('non imprimée')
  await showPreview(page)
  await expect(pages.getByRole('heading', { name: /Orientations/ })).toBeVisible()
  await expect(pages.getByRole('heading', { name: /Composition/ })).toHaveCount(0)
  await page.keyboard.press('Control+E')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem').filter({ hasText: /^(Composition|Indicateurs)$/ })).toHaveCount(2)
  await expect(dialog).toContainText('Le document portera la mention PROJET')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expectFocusKept(page)

  await showWriting(page)
  await pressOn(page, sectionOf(page, 'Composition'))
  await pressOn(page, page.getByRole('switch', { name: 'Imprimer cette section' }), 'Space')
  await showPreview(page)
  await expect(pages.getByRole('heading', { name: /Composition/ }).first()).toBeVisible()

  // the sentence of an empty section can be taken and changed
  await showWriting(page)
  await pressOn(page, sectionOf(page, 'Moyens'))
  await pressOn(page, page.getByRole('button', { name: 'Reprendre cette phrase pour la modifier' }))
  await expect(page.getByRole('textbox', { name: 'Texte de la section' })).toContainText('Aucune proposition de moyens')
  await expectFocusKept(page)
  await pressOn(page, sectionOf(page, 'Bilan'))
  await expect(sectionOf(page, 'Moyens')).toContainText('prête')
})

test('each missing point leads where it can be filled', async ({}, info) => {
  const userData = info.outputPath('user-data')
  await prepareMachine({ userData })
  const app = await launchApp({ userData, today: '2025-12-15' })
  await answerDialogs(app, info.outputPath('documents'))
  const page = await openSample(app)
  await goTo(page, '/reports')
  const draft = page.getByRole('row').filter({ hasText: 'Projet' }).getByRole('link')
  await draft.first().waitFor()
  await pressOn(page, draft.first())
  await expect(page.getByRole('heading', { level: 1, name: /^Rapport annuel/ })).toBeFocused()
  const address = await page.evaluate(() => location.hash.slice(1))
  const points = page.getByRole('list', { name: 'Il manque' })
  await points.getByRole('listitem').first().waitFor()
  const links = await points.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  for (const href of new Set(links)) {
    await pressOn(page, points.locator(`a[href="${href}"]`).first())
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.getByRole('heading', { level: 1, name: /n’est plus là|n’existe pas/ })).toHaveCount(0)
    await goTo(page, address)
    await points.getByRole('listitem').first().waitFor()
  }
  const texts = points.getByRole('button')
  if ((await texts.count()) > 0) {
    await pressOn(page, texts.first())
    await expect(page.getByRole('textbox', { name: 'Texte de la section' })).toBeVisible()
  }
  expect(links.length + (await texts.count())).toBeGreaterThan(0)
  await app.close()
})

test('an export is cancelled, or its folder has gone: no file, one sentence, nothing lost', async ({}, info) => {
  test.setTimeout(150_000)
  const userData = info.outputPath('user-data')
  await prepareMachine({ userData })
  const app = await launchApp({ userData, today: '2025-12-15' })
  await answerDialogs(app, info.outputPath('documents'))
  const page = await openSample(app)
  await goTo(page, '/reports')
  await page.getByRole('row').filter({ hasText: 'Projet' }).getByRole('link').first().click()
  await pressOn(page, sectionOf(page, 'Moyens'))
  await typeInto(page, page.getByRole('textbox', { name: 'Texte de la section' }), 'Deux jours de secrétariat par mois.')
  const dialog = page.getByRole('dialog', { name: 'Exporter ce rapport en Word' })
  const start = dialog.getByRole('button', { name: 'Exporter', exact: true })
  const file = info.outputPath('documents', 'rapport.docx')

  await answerDialogs(app, file)
  await page.keyboard.press('Control+E')
  await pressOn(page, start)
  await dialog.getByRole('progressbar').waitFor()
  await pressOn(page, dialog.getByRole('button', { name: 'Annuler', exact: true }))
  await expect(dialog.getByText('L’export a été interrompu. Aucun fichier n’a été écrit.')).toBeVisible()
  await expectFocusKept(page)
  expect(await isThere(file)).toBe(false)
  await expectGoodFaces(page, 'export cancelled')

  // closed while it is made: the next opening says nothing of it
  await pressOn(page, start)
  await dialog.getByRole('progressbar').waitFor()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.waitForTimeout(1500)
  expect(await isThere(file)).toBe(false)
  await page.keyboard.press('Control+E')
  await expect(dialog.getByText('L’export a été interrompu')).toHaveCount(0)

  await rm(dirname(file), { recursive: true, force: true })
  await answerDialogs(app, file)
  await pressOn(page, start)
  await expect(dialog.getByText(/dossier est introuvable/)).toBeVisible({ timeout: 45_000 })
  await expectGoodFaces(page, 'export refused')
  await mkdir(dirname(file), { recursive: true })
  await pressOn(page, start)
  await expect(dialog).toBeHidden({ timeout: 45_000 })
  const xml = xmlParts(await readFile(file)).get('word/document.xml') ?? ''
  expect(xml).toContain('Deux jours de secrétariat par mois.')

  // the file has gone since: the message says so
  await rm(file)
  await pressOn(page, page.getByRole('button', { name: 'Ouvrir', exact: true }))
  await expect(page.getByText(/fichier est introuvable|n’est plus/)).toBeVisible()
  await app.close()
})

test('a report is prepared for other dates; wrong ones are refused with what was typed', async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('espaces') })
  await goTo(page, '/reports')
  await expect(page.getByText('Un rapport est celui d’une instance.')).toBeVisible()
  await expectGoodFaces(page, 'reports without a body')
  await goTo(page, '/bodies/new')
  await tabTo(page, page.getByLabel('Nom de l’instance'))
  await saveForm(page, /^Comité/)
  await goTo(page, '/reports')
  await expect(page.getByText('Aucun rapport.')).toBeVisible()
  await page.keyboard.press('Control+N')
  await tabTo(page, page.getByRole('radio', { name: 'Année civile 2025' }))
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Autres dates' })).toBeChecked()
  const end = page.getByLabel('Dernier jour')
  await typeInto(page, page.getByLabel('Premier jour'), '1/9/2025')
  await typeInto(page, end, '31/8/2025')
  await page.keyboard.press('Control+Enter')
  await expect(end).toHaveAttribute('aria-invalid', 'true')
  await expect(end).toHaveValue('31/08/2025')
  await expectGoodFaces(page, 'new report refused')
  await typeInto(page, end, '31/8/2026')
  await typeInto(page, page.getByLabel('Nom de la période'), '2025-2026')
  await saveForm(page, 'Rapport annuel 2025-2026')
  await expect(page.getByText('du 1er septembre 2025 au 31 août 2026')).toBeVisible()

  await pressOn(page, page.getByRole('button', { name: 'Adopter le rapport' }))
  await expect(page.getByRole('dialog').getByText('Aucune décision adoptée de cette instance')).toBeVisible()
  await expectGoodFaces(page, 'nothing can adopt')
  await pressOn(page, page.getByRole('dialog').getByRole('link', { name: 'Ouvrir les séances' }))
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Séances' })).toBeFocused()
})

test('the questions of a report and its pages have good faces; who reads it changes nothing', async ({}, info) => {
  test.setTimeout(240_000)
  const userData = info.outputPath('user-data')
  await prepareMachine({ userData })
  const app = await launchApp({ userData, today: '2025-12-15' })
  await answerDialogs(app, info.outputPath('documents'))
  const page = await openSample(app)
  await goTo(page, '/reports')
  const draft = page.getByRole('row').filter({ hasText: 'Projet' }).getByRole('link').first()
  await draft.waitFor()
  await draft.click()
  await page.getByRole('textbox', { name: 'Texte de la section' }).waitFor()
  await pressOn(page, page.getByRole('button', { name: 'Adopter le rapport' }))
  await page.getByRole('dialog').waitFor()
  await expectGoodFaces(page, 'adoption')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+E')
  await page.getByRole('dialog').waitFor()
  await expectGoodFaces(page, 'export')
  await page.keyboard.press('Escape')
  await showPreview(page)
  await page.getByRole('region', { name: 'Aperçu des pages' }).getByRole('heading').first().waitFor()
  await expectGoodFaces(page, 'preview')
  await goTo(page, '/reports')
  await page.getByRole('row').filter({ hasText: 'Adopté, figé' }).getByRole('link').first().click()
  await page.getByRole('region', { name: 'Aperçu des pages' }).getByRole('heading').first().waitFor()
  await readOnly(page)
  await goTo(page, '/reports/new')
  await expect(page.getByRole('radio')).toHaveCount(0)
  await goTo(page, '/reports')
  await draft.click()
  await page.getByRole('region', { name: 'Aperçu des pages' }).waitFor()
  await expect(page.getByRole('button', { name: 'Adopter le rapport' })).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await app.close()
})
