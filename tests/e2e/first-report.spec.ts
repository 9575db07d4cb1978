import { readFile } from 'node:fs/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import {
  contentsProblems,
  figureProblems,
  frenchProblems,
  headingProblems,
  languageProblems,
  listProblems,
  printedTexts,
  propertyProblems,
  runningProblems,
  tableProblems,
} from '#tests/helpers/docx-checks.ts'
import { bodyBlocks, styleOf, textOf, xmlParts, type XmlParts } from '#tests/helpers/docx-xml.ts'
import {
  chooseByLetters,
  countPointers,
  expectFocusKept,
  goByKeys,
  pressOn,
  saveForm,
  tabTo,
  typeInto,
} from '#tests/helpers/keyboard.ts'
import { expect, test } from '#tests/helpers/launch-app.ts'
import { answerDialogs } from '#tests/helpers/open-space.ts'

const committee = 'Comité de gouvernance de Vaubrune'
const reviewText = 'L’année a été celle de la première charte et de son premier adhérent.'
const orientationText = 'Accompagner deux communes de plus et ouvrir un second lieu.'

/** Name, profile, then a new space: gives its window. */
async function openFirstSpace(app: ElectronApplication, folder: string): Promise<Page> {
  const home = await app.firstWindow()
  await countPointers(home)
  await typeInto(home, home.getByLabel('Votre nom'), 'Claire Morel')
  await tabTo(home, home.getByRole('radio', { name: /^Coordination/ }))
  await home.keyboard.press('ArrowUp')
  await expect(home.getByRole('radio', { name: /^Secrétariat/ })).toBeChecked()
  await home.keyboard.press('ArrowDown')
  await pressOn(home, home.getByRole('button', { name: 'Enregistrer et continuer' }))
  await home.getByRole('heading', { level: 1, name: 'Espaces du comité' }).waitFor()
  await home.keyboard.press('Control+N')
  await expect(home.getByLabel('Nom de l’espace')).toBeFocused()
  await home.keyboard.type('Pays de Vaubrune')
  await answerDialogs(app, folder)
  const opened = app.waitForEvent('window')
  await pressOn(home, home.getByRole('button', { name: 'Créer l’espace' }))
  const page = await opened
  await page.getByRole('heading', { level: 1 }).waitFor()
  await countPointers(page)
  return page
}

type Holder = {
  readonly category: RegExp
  readonly givenName: string
  readonly familyName: string
  readonly organisation: string
}

const holders: readonly Holder[] = [
  {
    category: /^Collectivités territoriales/,
    givenName: 'Hélène',
    familyName: 'Marchetti',
    organisation: 'Communauté de communes du Vaubrune',
  },
  { category: /^Pôles interrégionaux/, givenName: 'Amadou', familyName: 'Diallo', organisation: 'Pôle du Val' },
  { category: /^Citoyens/, givenName: 'Nadia', familyName: 'Benhamou', organisation: '' },
]

async function composeBody(page: Page): Promise<void> {
  await goByKeys(page, 'Control+2', 'Instances')
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('heading', { level: 1, name: 'Créer une instance' })).toBeFocused()
  await expect(page.getByRole('radio', { name: /^Comité de gouvernance/ })).toBeChecked()
  await typeInto(page, page.getByLabel('Nom de l’instance'), committee)
  await saveForm(page, committee)
  await expect(page.getByText('8 catégories')).toBeVisible()
  for (const holder of holders) await seat(page, holder)
  await expect(page.getByText('3 pourvus')).toBeVisible()
}

async function seat(page: Page, { category, givenName, familyName, organisation }: Holder): Promise<void> {
  await pressOn(page, page.getByRole('list', { name: 'Composition' }).getByRole('button', { name: category }))
  await pressOn(page, page.getByRole('button', { name: /^Désigner,/ }))
  const dialog = page.getByRole('dialog')
  if (category === holders[0]?.category) {
    // nobody is known yet: the form begins with the name
    await typeInto(page, dialog.getByLabel('Prénom'), givenName)
    await typeInto(page, dialog.getByLabel('Nom de famille'), familyName)
  } else {
    await typeInto(page, dialog.getByRole('combobox', { name: 'Personne' }), `${givenName} ${familyName}`)
    await page.keyboard.press('Tab')
    await expect(dialog.getByLabel('Prénom')).toHaveValue(givenName)
    await expect(dialog.getByLabel('Nom de famille')).toHaveValue(familyName)
  }
  if (organisation !== '') {
    await typeInto(page, dialog.getByRole('combobox', { name: /^Au nom de/ }), organisation)
    await page.keyboard.press('Tab')
    await expect(dialog.getByLabel('Nom de l’organisation')).toHaveValue(organisation)
  }
  await typeInto(page, dialog.getByLabel('Premier jour'), '1/3/2025')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: `${givenName} ${familyName}` })).toBeVisible()
  await expectFocusKept(page)
}

async function acceptCharter(page: Page): Promise<void> {
  await goByKeys(page, 'Control+7', 'Charte et critères')
  await pressOn(page, page.getByRole('button', { name: 'Créer d’après la charte nationale' }))
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('5 critères demandés sur 40')).toBeVisible()
  await expectFocusKept(page)
}

async function admit(page: Page): Promise<void> {
  await goByKeys(page, 'Control+6', 'Adhérents et lieux')
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('heading', { level: 1, name: 'Enregistrer une adhésion' })).toBeFocused()
  // known already: three letters and Entrée choose it
  await typeInto(page, page.getByRole('combobox', { name: /^Organisation/ }), 'pôl')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: /^Organisation/ })).toHaveValue('Pôle du Val')
  await expect(page.getByRole('listbox')).toBeHidden()
  await typeInto(page, page.getByRole('combobox', { name: /^Lieu concerné/ }), 'Médiathèque de Vaubrune')
  await page.keyboard.press('Tab')
  await typeInto(page, page.getByRole('textbox', { name: 'Commune' }), 'Vaubrune')
  await typeInto(page, page.getByRole('textbox', { name: 'Département' }), '03')
  await typeInto(page, page.getByLabel('Date d’admission'), '12 mai 2025')
  const boxes = page.getByRole('group', { name: 'Critères déclarés' }).getByRole('checkbox')
  for (const rank of [0, 1, 2, 5, 9, 14, 20, 31]) await pressOn(page, boxes.nth(rank), 'Space')
  await expect(page.getByText('Le seuil est atteint.').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Pôle du Val/ })).toBeFocused()
}

async function meet(page: Page): Promise<void> {
  await goByKeys(page, 'Control+4', 'Séances')
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('heading', { level: 1, name: 'Préparer une séance' })).toBeFocused()
  await typeInto(page, page.getByRole('textbox', { name: 'Date' }), '4/12/2025')
  await typeInto(page, page.getByLabel('Début'), '14h30')
  await typeInto(page, page.getByLabel('Fin'), '16:15')
  await typeInto(page, page.getByRole('textbox', { name: 'Lieu' }), 'Salle des Halles')
  await tabTo(page, page.getByLabel('Ordre du jour'))
  for (const item of ['Soutien à la médiathèque', 'Rapport annuel 2025']) {
    await page.keyboard.type(item)
    await page.keyboard.press('Enter')
  }
  await saveForm(page, /^Séance du 4 décembre 2025/)

  await tabTo(page, page.getByRole('tab', { name: 'Ordre du jour' }))
  await page.keyboard.press('ArrowRight')
  await pressOn(page, page.getByRole('button', { name: 'Tous présents' }))
  await expectFocusKept(page)
  await chooseByLetters(page, page.getByLabel('Présence de Nadia Benhamou'), 'E', 'Excusé')
  await expect(page.getByText('2 présents sur 3').first()).toBeVisible()
  await tabTo(page, page.getByRole('tab', { name: 'Présence' }), { isBack: true })
  await page.keyboard.press('ArrowLeft')

  await decide(page, { item: /Soutien à la médiathèque/, title: 'Soutien à la médiathèque de Vaubrune', votes: ['2', '0', '0'] })
  await decide(page, { item: /Rapport annuel 2025/, title: 'Adoption du rapport annuel 2025', votes: null })
}

type Taken = { readonly item: RegExp; readonly title: string; readonly votes: readonly [string, string, string] | null }

async function decide(page: Page, { item, title, votes }: Taken): Promise<void> {
  await pressOn(page, page.getByRole('list', { name: 'Ordre du jour' }).getByRole('button', { name: item }))
  await pressOn(page, page.getByRole('link', { name: 'Enregistrer une décision' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Enregistrer une décision' })).toBeFocused()
  await typeInto(page, page.getByLabel('Objet'), title)
  if (votes !== null) {
    await pressOn(page, page.getByLabel('Les voix ont été comptées'), 'Space')
    await typeInto(page, page.getByLabel('Pour', { exact: true }), votes[0])
    await typeInto(page, page.getByLabel('Contre'), votes[1])
    await typeInto(page, page.getByLabel('Abstentions'), votes[2])
  }
  await saveForm(page, /^Séance du 4 décembre 2025/)
  await expect(page.getByRole('link', { name: new RegExp(title) })).toBeVisible()
}

async function measure(page: Page): Promise<void> {
  await goByKeys(page, 'Control+8', 'Indicateurs de 2025')
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('heading', { level: 1, name: 'Ajouter un indicateur' })).toBeFocused()
  await typeInto(page, page.getByRole('textbox', { name: 'Nom' }), 'Ateliers itinérants')
  await typeInto(page, page.getByLabel('Unité'), 'ateliers')
  await chooseByLetters(page, page.getByLabel('Sens souhaité'), 'Plus', 'Plus, c’est mieux')
  await typeInto(page, page.getByRole('textbox', { name: 'Source' }), 'relevés du comité')
  await saveForm(page, 'Indicateurs de 2025')
  const grid = page.getByRole('grid', { name: 'Valeurs par indicateur et par année' })
  await tabTo(page, grid.getByRole('gridcell').first())
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('41')
  await page.keyboard.press('Tab')
  await page.keyboard.type('au moins 58')
  await page.keyboard.press('Tab')
  await page.keyboard.type('50')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('row', { name: /Ateliers itinérants/ })).toContainText('au moins 8 de plus')
}

async function write(page: Page): Promise<void> {
  await goByKeys(page, 'Control+9', 'Rapports')
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('heading', { level: 1, name: 'Préparer un rapport annuel' })).toBeFocused()
  await tabTo(page, page.getByRole('radio', { name: 'Année civile 2025' }))
  await saveForm(page, 'Rapport annuel 2025')
  const sections = page.getByRole('list', { name: 'Sections' })
  for (const [section, text] of [
    ['Bilan', reviewText],
    ['Orientations', orientationText],
  ] as const) {
    await pressOn(page, sections.getByRole('button', { name: new RegExp(`^${section}`) }))
    await tabTo(page, page.getByRole('textbox', { name: 'Texte de la section' }))
    await page.keyboard.type(text)
    await page.keyboard.press('Shift+Tab')
    await expect(sections.getByRole('button', { name: new RegExp(`^${section}`) })).toContainText('prête')
  }
}

/** Headings of the pages shown, without their numbers. */
async function previewHeadings(page: Page): Promise<string[]> {
  const region = page.getByRole('region', { name: 'Aperçu des pages' })
  await region.getByRole('heading').first().waitFor()
  return region.getByRole('heading').evaluateAll((nodes) => nodes.map((node) => node.lastElementChild?.textContent ?? ''))
}

const plainSpaces = (text: string): string => text.replaceAll('\u202f', '\u00a0')

const wordHeadings = (parts: XmlParts): string[] =>
  bodyBlocks(parts)
    .filter((block) => /^Heading\d$/.test(styleOf(block)))
    .map((block) => plainSpaces(textOf(block)))

/** Exports with the keyboard to that file; gives its bytes. */
async function exportTo(app: ElectronApplication, page: Page, file: string): Promise<Buffer> {
  await answerDialogs(app, file)
  await page.keyboard.press('Control+E')
  const dialog = page.getByRole('dialog', { name: 'Exporter ce rapport en Word' })
  await pressOn(page, dialog.getByRole('button', { name: 'Exporter', exact: true }))
  await expect(dialog).toBeHidden({ timeout: 45_000 })
  await expect(page.getByText('Rapport enregistré').last()).toBeVisible()
  await expectFocusKept(page)
  return readFile(file)
}

function expectGoodWord(parts: XmlParts, status: string): void {
  expect(propertyProblems(parts, { title: 'Rapport annuel 2025', creator: committee, language: 'fr-FR' })).toEqual([])
  expect(languageProblems(parts, 'fr-FR')).toEqual([])
  expect(headingProblems(parts)).toEqual([])
  expect(tableProblems(parts)).toEqual([])
  expect(figureProblems(parts)).toEqual([])
  expect(listProblems(parts)).toEqual([])
  expect(contentsProblems(parts)).toEqual([])
  expect(runningProblems(parts, { header: [committee, 'Rapport annuel 2025'], status, page: 'Page\u00a0' })).toEqual([])
  expect(frenchProblems(printedTexts(parts))).toEqual([])
}

const headersOf = (parts: XmlParts): string =>
  [...parts]
    .filter(([path]) => path.startsWith('word/header'))
    .map(([, xml]) => xml)
    .join('\n')

test(
  'from a fresh installation to an adopted annual report, with the keyboard alone',
  { tag: '@first-report' },
  async ({ app }, info) => {
    test.setTimeout(240_000)
    const page = await openFirstSpace(app, info.outputPath('espaces'))
    await composeBody(page)
    await acceptCharter(page)
    await admit(page)
    await meet(page)
    await measure(page)
    await write(page)

    await tabTo(page, page.getByRole('tab', { name: 'Rédiger' }), { isBack: true })
    await page.keyboard.press('ArrowRight')
    const shown = await previewHeadings(page)
    const draft = xmlParts(await exportTo(app, page, info.outputPath('projet.docx')))
    expect(shown.length).toBeGreaterThan(8)
    expect(wordHeadings(draft)).toEqual(shown)
    expectGoodWord(draft, 'Projet')
    expect(headersOf(draft)).toContain('PROJET')
    const printed = printedTexts(draft).join('\n')
    for (const text of [
      reviewText,
      orientationText,
      'Hélène Marchetti',
      'Pôle du Val',
      'Soutien à la médiathèque de Vaubrune',
      'Ateliers itinérants',
    ]) {
      expect(printed).toContain(text)
    }
    expect(printed).not.toMatch(/certifié|original|scellé|signature électronique/i)

    await pressOn(page, page.getByRole('button', { name: 'Adopter le rapport' }))
    const dialog = page.getByRole('dialog', { name: 'Quelle décision adopte ce rapport' })
    await chooseByLetters(page, dialog.getByLabel('Décision d’adoption'), '2025-P2', /Adoption du rapport annuel 2025/)
    await pressOn(page, dialog.getByRole('button', { name: 'Figer et adopter' }))
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Adopté le 4 décembre 2025, décision 2025-P2')).toBeVisible()
    await expectFocusKept(page)
    const adoptedBytes = await exportTo(app, page, info.outputPath('adopte.docx'))
    const adopted = xmlParts(adoptedBytes)
    expectGoodWord(adopted, 'Adopté')
    expect(headersOf(adopted)).not.toContain('PROJET')
    expect(printedTexts(adopted).join('\n')).toContain('Adopté le')
    expect(wordHeadings(adopted)).toEqual(shown)

    // what changes afterwards does not change what was adopted
    await goByKeys(page, 'Control+8', 'Indicateurs de 2025')
    await tabTo(page, page.getByRole('grid').getByRole('gridcell').first())
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid').getByRole('row', { name: /Ateliers itinérants/ })).toContainText('38 de moins')
    await goByKeys(page, 'Control+5', 'Décisions')
    await pressOn(page, page.getByRole('link', { name: '2025-P1' }))
    await pressOn(page, page.getByRole('link', { name: 'Modifier' }))
    await typeInto(page, page.getByLabel('Objet'), 'Un tout autre objet')
    await saveForm(page, 'Un tout autre objet')
    await goByKeys(page, 'Control+9', 'Rapports')
    await pressOn(page, page.getByRole('link', { name: 'Rapport annuel 2025' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Rapport annuel 2025' })).toBeFocused()
    const again = await exportTo(app, page, info.outputPath('adopte-encore.docx'))
    expect(again.equals(adoptedBytes)).toBe(true)

    for (const window of app.windows()) expect(await countPointers(window), 'presses of a pointer').toBe(0)
  },
)
