import { openSample, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { expectGoodFaces } from '#tests/helpers/faces.ts'
import { goByKeys, pressOn, saveForm, tabTo } from '#tests/helpers/keyboard.ts'
import { expect, launchApp, test } from '#tests/helpers/launch-app.ts'
import { answerDialogs, openNewSpace } from '#tests/helpers/open-space.ts'
import { readOnly } from '#tests/helpers/read-only.ts'

test('a new space shows the way to the first report, then only what is left of it', async ({ app }, info) => {
  const page = await openNewSpace(app, { name: 'Pays de Vaubrune', folder: info.outputPath('espaces') })
  await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue. Commençons par votre instance' })).toBeVisible()
  const steps = page.getByRole('list', { name: 'Vers votre premier rapport' }).getByRole('listitem')
  await expect(steps).toHaveCount(6)
  await expectGoodFaces(page, 'home of a new space')

  await pressOn(page, page.getByRole('link', { name: 'Créer l’instance' }))
  await tabTo(page, page.getByLabel('Nom de l’instance'))
  await saveForm(page, 'Comité de gouvernance de la charte')
  await goByKeys(page, 'Control+1', /./)
  await expect(steps.nth(0)).toContainText('Fait')
  await expect(steps.nth(1)).toContainText('À faire')
  await expect(page.getByRole('list', { name: 'Ce qui manque' })).toContainText('sièges vacants')
  await expectGoodFaces(page, 'home with a body')
})

test('each line of the home screen leads where it can be settled, and a reader is offered no writing', async ({}, info) => {
  const userData = info.outputPath('user-data')
  await prepareMachine({ userData })
  const app = await launchApp({ userData, today: '2025-12-15' })
  await answerDialogs(app, info.outputPath('documents'))
  const page = await openSample(app)
  await expect(page.getByText('Lundi 15 décembre 2025')).toBeVisible()

  const lines = page.locator('main ul a[href^="#/"]')
  await lines.first().waitFor()
  const targets = await lines.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(targets.length).toBeGreaterThan(3)
  for (const target of new Set(targets)) {
    await pressOn(page, page.locator(`main ul a[href="${target}"]`).first())
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.getByRole('heading', { level: 1, name: /n’est plus là|n’existe pas/ })).toHaveCount(0)
    await page.keyboard.press('Control+1')
    await lines.first().waitFor()
  }

  await readOnly(page)
  for (const word of ['Préparer', 'Répondre', 'Créer une séance'])
    await expect(page.locator('main').getByRole('link', { name: word })).toHaveCount(0)
  await expectGoodFaces(page, 'home of a reader')
  await app.close()
})
