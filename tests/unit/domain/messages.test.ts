import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '#shared/i18n/language.ts'
import { resources } from '#shared/i18n/translator.ts'

const sources = globSync('shared/domain/**/*.ts').map((file) => readFileSync(file, 'utf8'))
const keys = [
  ...new Set(
    sources.flatMap((text) => [...text.matchAll(/'((?:errors|warnings|explanations)\.[\w.]+)'/g)].map((match) => match[1] ?? '')),
  ),
]

const nodeAt = (root: unknown, key: string) =>
  key
    .split('.')
    .reduce<unknown>((node, part) => (typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined), root)

test.each(languages)('every refusal, warning and explanation has its sentence in %s', (language) => {
  expect(keys.length).toBeGreaterThan(50)
  expect(keys.filter((key) => typeof nodeAt(resources[language].translation, key) !== 'string')).toEqual([])
})

test.each(languages)('each rhythm and each majority has its words in %s', (language) => {
  const words = resources[language].translation.explanations
  expect(Object.keys(words.frequency.exactly)).toEqual(['year', 'month'])
  expect(Object.keys(words.frequency.atLeast)).toEqual(['year', 'month'])
  expect(Object.keys(words.ruleMajority)).toEqual(['simple', 'absolute', 'twoThirds', 'threeQuarters'])
  expect(Object.keys(words.abstention)).toEqual(['doesNotBlock', 'blocks'])
})
