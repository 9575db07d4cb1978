import type { ElectronApplication, Page } from '@playwright/test'
import { setAttendance } from '#shared/domain/commands/attendances.ts'
import { updateBody } from '#shared/domain/commands/bodies.ts'
import { createDecision } from '#shared/domain/commands/decisions.ts'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { adoptReport, createReport } from '#shared/domain/commands/reports.ts'
import { calendarYear } from '#shared/domain/rules/report-period.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { foundCommittee, openFolder, writeSpace, type Committee } from '#tests/helpers/committee-space.ts'
import { pressOn, tabTo, typeInto } from '#tests/helpers/keyboard.ts'
import { expect, test } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const tag = '@first-report'

type Held = { readonly committee: Committee; readonly meetingId: string; readonly itemId: string }

/** A meeting held on 6 November 2025, everybody present. */
async function heldMeeting(template: 'nationalGovernance' | 'twoPartySteering' = 'nationalGovernance'): Promise<Held> {
  const committee = await foundCommittee(template)
  const { recorder, bodyId, mandateIds } = committee
  recorder.on('2025-11-06')
  const { id, agendaItemIds } = await recorder.run(createMeeting, {
    bodyId,
    date: '2025-11-06',
    state: 'held',
    agenda: ['Rapport annuel'],
  })
  await recorder.run(setAttendance, {
    meetingId: id,
    entries: mandateIds.map((mandateId) => ({ mandateId, mode: 'present' as const })),
  })
  return { committee, meetingId: id, itemId: agendaItemIds[0] ?? '' }
}

async function open(
  app: ElectronApplication,
  { committee }: Pick<Held, 'committee'>,
  folder: string,
  profile?: 'Membre',
): Promise<Page> {
  await writeSpace(committee, folder)
  return openFolder(app, { folder, ...(profile !== undefined && { profile }) })
}

test('[D06] [D09] a decision on an item of the agenda with the keyboard alone', { tag }, async ({ app }, info) => {
  const held = await heldMeeting()
  const { recorder, bodyId } = held.committee
  await recorder.run(updateBody, {
    id: bodyId,
    patch: {
      decisionRule: { kind: 'majority', threshold: 'absolute', base: 'votesCast' },
      sources: [{ about: 'decisionRule', reference: 'règlement intérieur, art. 9' }],
    },
  })
  const page = await open(app, held, info.outputPath('spaces', 'vaubrune'))
  await goTo(page, '/decisions')
  await expect(page.getByText('Aucune décision.')).toBeVisible()
  await expectAccessible(page)

  await goTo(page, `/meetings/${held.meetingId}`)
  await pressOn(page, page.getByRole('link', { name: 'Enregistrer une décision' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Enregistrer une décision' })).toBeFocused()
  await expect(page.getByText('majorité absolue : plus de la moitié. (règlement intérieur, art. 9)')).toBeVisible()
  await typeInto(page, page.getByLabel('Objet'), 'Adoption du rapport annuel 2025')
  await expect(page.getByLabel('Point de l’ordre du jour')).toHaveValue(held.itemId)
  await expect(page.getByLabel('Nature')).toHaveValue('decision')
  await expect(page.getByLabel('Issue')).toHaveValue('adopted')
  await expectAccessible(page)
  await pressOn(page, page.getByLabel('Les voix ont été comptées'), 'Space')
  await typeInto(page, page.getByLabel('Pour', { exact: true }), '3')
  await typeInto(page, page.getByLabel('Contre'), '1')
  // the result as it is typed, and the voice that took no part
  await expect(page.getByText('3 voix pour sur 4 suffrages exprimés, il en fallait 3.')).toBeVisible()
  await expect(page.getByText('1 voix présente n’a pas été comptée')).toBeVisible()
  await typeInto(page, page.getByLabel('Abstentions'), '1')
  await expect(page.getByText('5 voix réparties sur 5')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')

  // back on the item, with its number and its vote in words
  await expect(page.getByRole('heading', { level: 1, name: 'Séance du 6 novembre 2025' })).toBeFocused()
  await expect(page.getByText('Décision 2025-P1 enregistrée')).toBeVisible()
  await expect(page.getByText('Décision. 5 votants : 3 pour, 1 contre, 1 abstention, 4 suffrages exprimés.')).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: /^2025-P1/ }))
  await expect(page.getByRole('heading', { level: 1, name: 'Adoption du rapport annuel 2025' })).toBeFocused()
  await expect(page.getByText('numéro provisoire', { exact: true })).toBeVisible()
  expect(await page.locator('main dt').allInnerTexts()).toEqual(
    expect.arrayContaining(['Votants', 'Pour', 'Contre', 'Abstentions', 'Suffrages exprimés']),
  )
  await expectAccessible(page)

  // an opinion is masculine
  await pressOn(page, page.getByRole('link', { name: 'Modifier' }))
  await tabTo(page, page.getByLabel('Nature'))
  await page.keyboard.press('a')
  await expect(page.getByLabel('Issue').getByRole('option', { name: 'Adopté', exact: true })).toHaveCount(1)
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('La décision 2025-P1 est modifiée.')).toBeVisible()
  await expect(page.getByText('Avis', { exact: true })).toBeVisible()
  await expect(page.getByText('Adopté', { exact: true })).toBeVisible()
})

test(
  '[D01] under unanimity a vote against can’t be adopted, nor more votes than voices be counted',
  { tag },
  async ({ app }, info) => {
    const held = await heldMeeting('twoPartySteering')
    const page = await open(app, held, info.outputPath('spaces', 'convention'))
    await goTo(page, `/decisions/new?meeting=${held.meetingId}`)
    await page.getByLabel('Objet').fill('Budget 2026')
    await page.getByLabel('Les voix ont été comptées').check()
    await page.getByLabel('Pour', { exact: true }).fill('1')
    await page.getByLabel('Contre').fill('1')
    await expect(page.getByText('L’instance décide à l’unanimité : une décision ne peut pas être adoptée')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    const against = page.getByLabel('Contre')
    await expect(against).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('link', { name: /ne peut pas être adoptée avec une voix contre/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: /ne peut pas être adoptée/ }).press('Enter')
    await expect(against).toBeFocused()

    await page.getByLabel('Pour', { exact: true }).fill('4')
    await against.fill('0')
    await expect(page.getByText('Le total de 4 voix dépasse de 2 les 2 voix présentes.')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByLabel('Pour', { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('link', { name: /dépasse de 2/ })).toBeVisible()

    // rejected with a vote against is what happened: it is recorded
    await page.getByLabel('Pour', { exact: true }).fill('1')
    await against.fill('1')
    await page.getByLabel('Issue').selectOption('Rejetée')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Décision 2025-P1 enregistrée')).toBeVisible()
  },
)

test('wrong input: empty, far too long, no number; what was typed is kept', { tag }, async ({ app }, info) => {
  const held = await heldMeeting()
  const page = await open(app, held, info.outputPath('spaces', 'vaubrune'))
  await goTo(page, '/decisions/new')
  const subject = page.getByLabel('Objet')
  await subject.focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /Choisissez la séance/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /obligatoire/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Séance', { exact: true }).selectOption('Séance du 6 novembre 2025')
  await subject.fill('x'.repeat(10_000))
  await page.getByLabel('Les voix ont été comptées').check()
  await page.getByLabel('Contre').fill('deux')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /trop long/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Indiquez le nombre de voix pour/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Écrivez un nombre/ })).toBeVisible()
  await expect(subject).toHaveValue('x'.repeat(10_000))
  await expect(page.getByLabel('Contre')).toHaveValue('deux')
  await page.getByLabel('Pour', { exact: true }).fill('2,5')
  await page.getByLabel('Contre').fill('0')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /nombre entier/ })).toBeVisible()
  await page.getByLabel('Pour', { exact: true }).fill('5')
  await subject.fill('Budget 2026')
  // 10,000 characters of text are welcome
  await page.getByRole('textbox', { name: /^Texte/ }).click()
  await page.keyboard.insertText('Le comité approuve. '.repeat(500))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Décision 2025-P1 enregistrée')).toBeVisible()
})

test(
  'the register is searched without accents, filtered, and a deleted number is never given again',
  { tag },
  async ({ app }, info) => {
    const held = await heldMeeting()
    const { recorder } = held.committee
    const rows = [
      ['Rédaction nouvelle du critère 13', 'deferred'],
      ['Achat groupé de 120 postes', 'adopted'],
      ['Ouverture d’un siège', 'rejected'],
    ] as const
    for (const [title, outcome] of rows)
      await recorder.run(createDecision, { meetingId: held.meetingId, nature: 'decision', outcome, title })
    const page = await open(app, held, info.outputPath('spaces', 'vaubrune'))
    await goTo(page, '/decisions')
    const numbers = page.getByRole('rowheader')
    await expect(numbers).toContainText(['2025-P3', '2025-P2', '2025-P1'])
    await expectAccessible(page)
    await typeInto(page, page.getByRole('searchbox', { name: 'Rechercher' }), 'redaction CRITERE')
    await expect(numbers).toContainText(['2025-P1'])
    await expect(page.getByText('1 décision sur 3')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByLabel('Issue').selectOption('Rejetée')
    await expect(numbers).toContainText(['2025-P3'])
    await page.getByLabel('Nature').selectOption('Avis')
    await expect(page.getByText('Aucune décision ne répond à ces critères.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Effacer les critères' }).click()
    await expect(numbers).toHaveCount(3)

    await page.getByRole('link', { name: '2025-P3' }).click()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Actions/ })
      .click()
    await page.getByRole('menuitem', { name: 'Supprimer la décision' }).click()
    await expect(page.getByText('Décision 2025-P3 supprimée. Ce numéro ne sera pas réattribué.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Décisions' })).toBeFocused()
    await page.keyboard.press('Control+N')
    await page.getByLabel('Séance', { exact: true }).selectOption('Séance du 6 novembre 2025')
    await page.getByLabel('Objet').fill('Carte des lieux')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Décision 2025-P4 enregistrée')).toBeVisible()
    await expect(numbers).toContainText(['2025-P4', '2025-P2', '2025-P1'])
  },
)

test('a decision that adopted a report is frozen with it, at 640 pixels too', { tag }, async ({ app }, info) => {
  const held = await heldMeeting()
  const { recorder, bodyId } = held.committee
  const { id: decisionId } = await recorder.run(createDecision, {
    meetingId: held.meetingId,
    agendaItemId: held.itemId,
    nature: 'decision',
    outcome: 'adopted',
    title: 'Adoption du rapport annuel 2025',
    vote: { for: 5, against: 0, abstentions: 0 },
  })
  const { id } = await recorder.run(createReport, {
    bodyId,
    period: calendarYear(2025),
    title: 'Rapport annuel 2025',
    language: 'fr',
  })
  await recorder.run(adoptReport, { id, decisionId, contentDigest: 'a'.repeat(64) })
  const page = await open(app, held, info.outputPath('spaces', 'vaubrune'))
  await page.setViewportSize({ width: 640, height: 800 })
  await goTo(page, `/decisions/${decisionId}`)
  await expect(page.getByText('elle est figée avec lui')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Modifier' })).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('button', { name: /^Actions/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Ouvrir le rapport' })).toBeVisible()
  await expectAccessible(page)
  for (const path of ['/decisions', `/decisions/${decisionId}`, `/decisions/new?meeting=${held.meetingId}`]) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  }
})

test('a profile that reads has nothing to decide with', { tag }, async ({ app }, info) => {
  const held = await heldMeeting()
  const { id } = await held.committee.recorder.run(createDecision, {
    meetingId: held.meetingId,
    nature: 'decision',
    outcome: 'noted',
    title: 'Bilan',
  })
  const page = await open(app, held, info.outputPath('spaces', 'vaubrune'), 'Membre')
  await goTo(page, `/decisions/${id}`)
  await expect(page.getByText('Sans décompte des voix')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Modifier' })).toHaveCount(0)
  await goTo(page, `/decisions/${id}?edit=1`)
  await expect(page.getByLabel('Objet')).toHaveCount(0)
  await goTo(page, '/decisions/new')
  await expect(page.getByText('Votre profil lit cet espace')).toBeVisible()
  await expectAccessible(page)
})
