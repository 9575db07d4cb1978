import { expect, test } from 'vitest'
import { fontLicences, fontPackages } from '#resources/setup/font-licences.mjs'

test('the typeface is delivered with the whole text of its licence', () => {
  const files: { fileName: string; source: string }[] = []
  fontLicences().generateBundle.call({ emitFile: (file) => files.push(file) })
  expect(files.map(({ fileName }) => fileName)).toEqual(['licences/source-sans-3.txt'])
  expect(files[0]?.source).toContain('SIL OPEN FONT LICENSE Version 1.1')
  expect(files[0]?.source).toContain('PERMISSION & CONDITIONS')
})

test('each package of typefaces is seen once', () => {
  const css =
    "src: url('@fontsource-variable/a-1/files/x.woff2'); src: url('@fontsource-variable/a-1/y'); src: url('@fontsource/b/z')"
  expect(fontPackages(css)).toEqual(['@fontsource-variable/a-1', '@fontsource/b'])
})
