import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listFiles, readSource, readSources } from '#tests/helpers/sources.ts'
import { namingProblems } from './naming.ts'
import { accentedStrings, colourLines, colourStrings, jsxWords } from './words.ts'

const sources = readSources()
const product = sources.filter(({ path }) => /^(electron|renderer|shared)\//.test(path))
const palettes = /^(renderer\/ui\/tokens\.css|(shared\/docx|renderer\/charts|electron\/main\/window)\/([\w-]+\/)*palette\.ts)$/
/** Catalogues, texts of templates and samples, and the rules of French typography, whose matter is French itself. */
const proseHomes = /^shared\/i18n\/|\/(templates|samples|criteria)\/|\/typography[\w-]*\.ts$/
const maxLines = 400

const tracked = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .stdout.split('\0')
  .filter((path) => path !== '')

test('no file is longer than a person can hold in mind', () => {
  const long = listFiles(['{electron,renderer,shared,tests}/**/*.{ts,tsx,css}', 'resources/setup/**/*.mjs'])
    .filter((path) => !/^shared\/i18n\/|^tests\/fixtures\//.test(path))
    .map((path) => [path, readFileSync(path, 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > maxLines)
  expect(long).toEqual([])
})

test('names follow the glossary and the house style', () => {
  expect(sources.flatMap(namingProblems)).toEqual([])
})

test.each([
  ['const memberCount = 1', 1],
  ['const teamMembers = []', 1],
  ['const membership = 1', 0],
  ["const role = 'member'", 0],
  ['const labels = { member: 1, secretary: 2, coordination: 3 }', 0],
  ['const labels = { member: 1 }', 1],
  ['enum Colour { Red }', 1],
  ['type IPerson = 1', 1],
  ['type Id = 1', 0],
  ['interface Person { x: 1 }', 1],
  ['declare global { interface Window { x: 1 } }', 0],
  ['const x: any = 1', 1],
])('the naming rules see %s', (text, count) => {
  expect(namingProblems(readSource('shared/probe.ts', text))).toHaveLength(count)
})

test('no French text stands outside the catalogues', () => {
  const found = product
    .filter(({ path }) => !proseHomes.test(path))
    .flatMap((source) => accentedStrings(source).map((text) => `${source.path}: ${text}`))
  expect(found).toEqual([])
})

test('no word is written between tags', () => {
  expect(product.flatMap((source) => jsxWords(source).map((text) => `${source.path}: ${text}`))).toEqual([])
})

test('colours stand in the palettes only', () => {
  const inCode = product
    .filter(({ path }) => !palettes.test(path))
    .flatMap((source) => colourStrings(source).map((text) => `${source.path}: ${text}`))
  const inStyles = listFiles('renderer/**/*.{css,html}')
    .filter((path) => !palettes.test(path))
    .flatMap((path) => colourLines(readFileSync(path, 'utf8')).map((line) => `${path}: ${line.trim()}`))
  expect([...inCode, ...inStyles]).toEqual([])
})

test('words and colours in code are seen', () => {
  const probe = readSource(
    'shared/docx/probe.tsx',
    "const x = <p title=\"été\">Séance {`à ${1}`}</p>; const c = ['#fff', '1F2A44', 'abc']",
  )
  expect(accentedStrings(probe)).toHaveLength(3)
  expect(jsxWords(probe)).toEqual(['Séance'])
  expect(colourStrings(probe)).toEqual(['#fff', '1F2A44'])
  expect(colourLines('a { color: var(--x) }\nb { color: #123456 }')).toHaveLength(1)
})

test('nothing names a folder of the machine it was written on', () => {
  const machine = new RegExp(`(?<![\\w./-])/(${['work', 'root', 'home/\\w+', 'Users/\\w+'].join('|')})/\\w`)
  const text = tracked.filter(
    (path) => /\.(ts|tsx|mjs|cjs|json|md|css|html|yml)$|^\.ci\//.test(path) && path !== 'package-lock.json',
  )
  expect(text.filter((path) => machine.test(readText(path)))).toEqual([])
})

const readText = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // deleted, and not yet committed
  }
}

test('the top level stays what it is', () => {
  const folders = ['.ci', '.github', 'electron', 'renderer', 'resources', 'shared', 'tests']
  const files = [
    '.editorconfig',
    '.gitattributes',
    '.gitignore',
    '.nvmrc',
    '.oxfmtrc.json',
    '.oxlintrc.json',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
  ]
  const configs = [
    'electron-builder.yml',
    'electron.vite.config.ts',
    'knip.json',
    'package-lock.json',
    'package.json',
    'playwright.config.ts',
    'tsconfig.json',
    'vitest.config.ts',
  ]
  const top = new Set(tracked.map((path) => path.split('/')[0] ?? ''))
  expect([...top].filter((name) => ![...folders, ...files, ...configs].includes(name))).toEqual([])
})
