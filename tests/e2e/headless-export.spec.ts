import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import validate from '@ooxml-tools/validate'
import { createBody } from '#shared/domain/commands/bodies.ts'
import { resolveBodyTemplate } from '#shared/domain/templates/body-template.ts'
import { bodyTemplateById } from '#shared/domain/templates/body-templates.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { contentOf } from '#tests/fixtures/spaces/folder-content.ts'
import { openFromList, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'
import {
  contentsProblems,
  figureProblems,
  headingProblems,
  languageProblems,
  listProblems,
  tableProblems,
} from '#tests/helpers/docx-checks.ts'
import { bodyBlocks, textOf, xmlParts } from '#tests/helpers/docx-xml.ts'
import { appEnvironment, engineArguments, engineAtHand, launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const root = resolve(import.meta.dirname, '../..')
const t = createTranslator('fr')

type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the built app as a command; lines of the engine about buses and graphics are left out of what it says. */
function command(args: readonly string[], cwd: string, userData = join(cwd, 'user-data')): Promise<Outcome> {
  const child = spawn(engineAtHand().path, engineArguments(args), { cwd, env: appEnvironment({ userData, today: '2025-12-31' }) })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((settle) => {
    child.once('close', (code) => {
      const said = stderr.split('\n').filter((line) => line !== '' && !/^\[\d+:\d+\/\d+\.\d+:[A-Z]+:/.test(line))
      settle({ code, stdout, stderr: said.join('\n') })
    })
  })
}

const annual = (space: string, out: string, ...more: string[]) => [
  '--export',
  'annual-report',
  '--space',
  space,
  '--out',
  out,
  ...more,
]

test.describe.configure({ timeout: 120_000 })

for (const [language, tag, words] of [
  ['fr', 'fr-FR', ['Rapport annuel 2025', 'Orientations', 'non renseigné']],
  ['en', 'en-GB', ['Annual report 2025', 'Orientations']],
] as const)
  test(`the sample goes out in Word without a window, in ${language}`, async ({}, info) => {
    await mkdir(info.outputDir, { recursive: true })
    const out = 'rapport.docx'
    const made = await command(annual('sample:reseau', out, '--doc-lang', language, '--period', '2025'), info.outputDir)
    const path = join(realpathSync(info.outputDir), out)
    expect(made).toEqual({ code: 0, stdout: `${path}\n`, stderr: '' })
    const bytes = readFileSync(path)
    const parts = xmlParts(bytes)
    expect(await validate(bytes, 'docx')).toEqual([])
    expect([
      ...languageProblems(parts, tag),
      ...headingProblems(parts),
      ...tableProblems(parts),
      ...figureProblems(parts),
      ...listProblems(parts),
      ...contentsProblems(parts),
    ]).toEqual([])
    const text = bodyBlocks(parts).map(textOf).join('\n')
    for (const word of words) expect(text).toContain(word)
    expect([...parts.keys()].filter((name) => /^word\/charts\/chart[^/]*\.xml$/.test(name)).length).toBeGreaterThan(0)
  })

test('the kinds are listed, and each refusal has its exit code and one sentence', async ({}, info) => {
  const cwd = info.outputDir
  await mkdir(cwd, { recursive: true })
  const list = await command(['--export', 'list'], cwd)
  expect(list).toEqual({ code: 0, stdout: `annual-report\t${t('main.headless.kinds.annualReport')}\n`, stderr: '' })

  writeFileSync(join(cwd, 'deja-la.docx'), 'un autre document')
  await mkdir(join(cwd, 'dossier'))
  const real = realpathSync(cwd)
  const french = ['--doc-lang', 'fr']
  const cases: readonly [args: readonly string[], code: number, sentence: string][] = [
    [['--export', 'facture'], 2, t('main.headless.unknownKind', { kind: 'facture', kinds: 'annual-report' })],
    [annual('sample:reseau', 'a.docx'), 2, t('main.headless.missingOption', { option: '--doc-lang' })],
    [annual('sample:reseau', 'a.docx', '--doc-lang', 'de'), 2, t('main.headless.unknownLanguage', { language: 'de' })],
    [
      annual('sample:reseau', 'a.docx', ...french, '--today', '2025-02-30'),
      2,
      t('main.headless.badDate', { date: '2025-02-30' }),
    ],
    [annual('sample:reseau', 'a.docx', ...french, '--couleur'), 2, t('main.headless.unknownOption', { option: '--couleur' })],
    [annual('absent', 'a.docx', ...french), 3, t('errors.folderMissing')],
    [annual('dossier', 'a.docx', ...french), 3, t('errors.notASpace')],
    [annual('deja-la.docx', 'a.docx', ...french), 3, t('errors.fileNotZip')],
    [annual('sample:autre', 'a.docx', ...french), 3, t('main.headless.unknownSample', { sample: 'autre' })],
    [
      annual('sample:reseau', 'deja-la.docx', ...french, '--period', '2025'),
      4,
      t('main.headless.outputExists', { path: join(cwd, 'deja-la.docx') }),
    ],
    [
      annual('sample:reseau', 'nulle-part/a.docx', ...french),
      4,
      t('main.headless.outputFolderMissing', { path: join(cwd, 'nulle-part') }),
    ],
    [annual('sample:reseau', 'dossier', ...french), 4, t('main.headless.outputIsFolder', { path: join(cwd, 'dossier') })],
  ]
  for (const [args, code, sentence] of cases) {
    const said = await command(args, cwd)
    expect.soft({ args, ...said }).toEqual({ args, code, stdout: '', stderr: sentence })
  }
  expect(readFileSync(join(cwd, 'deja-la.docx'), 'utf8')).toBe('un autre document')
  expect(existsSync(join(cwd, 'a.docx'))).toBe(false)

  const replaced = await command(annual('sample:reseau', 'deja-la.docx', ...french, '--period', '2025', '--overwrite'), cwd)
  expect(replaced).toEqual({ code: 0, stdout: `${join(real, 'deja-la.docx')}\n`, stderr: '' })
  expect(readFileSync(join(cwd, 'deja-la.docx')).subarray(0, 2).toString()).toBe('PK')
})

test('several bodies are listed to choose from; with the app open on the space, the report is made and nothing there is touched', async ({}, info) => {
  const cwd = info.outputDir
  const folder = info.outputPath('espace')
  const userData = info.outputPath('user-data')
  const committee = await foundCommittee()
  const template = bodyTemplateById('twoPartySteering')
  if (template === undefined) throw new Error('The template is gone')
  await committee.recorder.run(createBody, { template: resolveBodyTemplate(template, t), timeZone: 'Europe/Paris' })
  const bodies = (await committee.recorder.state.all('bodies')).toSorted((a, b) => a.order - b.order)
  const shortNames = bodies.map(({ shortName }) => shortName)
  await writeSpace(committee, folder)
  const name = 'Pays de Vaubrune'
  await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })
  const app = await launchApp({ userData })
  const space = await openFromList(app, name)
  // What the window writes now must be in the report: the journal is read, not a copy of it.
  await goTo(space, '/people')
  await space.getByRole('button', { name: t('people.addPerson') }).click()
  await space.getByLabel(t('people.familyName')).fill('Roussel')
  await space.keyboard.press('Control+Enter')
  await space.getByRole('heading', { level: 1, name: /Roussel/ }).waitFor()
  const before = contentOf(folder).filter((line) => !line.startsWith('lock.json'))

  const period = ['--doc-lang', 'fr', '--period', '2025-01-01..2025-12-31']
  const several = await command(annual(folder, 'a.docx', ...period), cwd, userData)
  expect(several).toEqual({ code: 2, stdout: '', stderr: t('main.headless.chooseBody', { bodies: shortNames.join(', ') }) })
  const one = await command(annual(folder, 'a.docx', ...period, '--body', shortNames[0]?.toLowerCase() ?? ''), cwd, userData)
  expect(one).toEqual({ code: 0, stdout: `${join(realpathSync(cwd), 'a.docx')}\n`, stderr: '' })
  const byId = await command(annual(folder, 'b.docx', ...period, '--body', bodies[1]?.id ?? ''), cwd, userData)
  expect(byId.code).toBe(0)
  const inside = await command(annual(folder, join(folder, 'c.docx'), ...period, '--body', bodies[1]?.id ?? ''), cwd, userData)
  expect(inside).toEqual({ code: 4, stdout: '', stderr: t('main.headless.outputInSpace', { path: join(folder, 'c.docx') }) })
  expect(textOfFile(join(cwd, 'a.docx'))).toContain('Vasseur')

  // The window still writes: its lock was not taken, its journal not moved.
  expect(contentOf(folder).filter((line) => !line.startsWith('lock.json'))).toEqual(before)
  await goTo(space, '/people')
  await space.getByRole('button', { name: t('people.addPerson') }).click()
  await space.getByLabel(t('people.familyName')).fill('Quéméneur')
  await space.keyboard.press('Control+Enter')
  await space.getByRole('heading', { level: 1, name: /Quéméneur/ }).waitFor()
  await app.close()
})

const textOfFile = (path: string): string =>
  bodyBlocks(xmlParts(readFileSync(path)))
    .map(textOf)
    .join('\n')

test('the launcher hands the command over: standard output is the path alone', async ({}, info) => {
  const cwd = info.outputDir
  await mkdir(cwd, { recursive: true })
  const args = [
    join(root, 'resources/setup/start.mjs'),
    ...annual('sample:reseau', 'lanceur.docx', '--doc-lang', 'fr', '--period', '2024'),
  ]
  const env: NodeJS.ProcessEnv = { ...process.env }
  delete env['DISPLAY']
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  const code = await new Promise((settle) => child.once('close', settle))
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(realpathSync(cwd), 'lanceur.docx')}\n` })
})
