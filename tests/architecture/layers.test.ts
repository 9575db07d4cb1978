import { expect, test } from 'vitest'
import { codeGlobs, listFiles, readSource, readSources } from '#tests/helpers/sources.ts'
import { importCycles } from './cycles.ts'
import { layerProblems } from './layer-rules.ts'

const sources = readSources()
const product = sources.filter(({ path }) => !path.startsWith('tests/'))

test('each file imports only what its layer allows', () => {
  expect(product.flatMap(({ path, imports }) => layerProblems(path, imports))).toEqual([])
})

test.each([
  ['shared/domain/x.ts', "import { x } from '#shared/report/blocks.ts'", 1],
  ['shared/domain/x.ts', "import { t } from 'temporal-polyfill'", 1],
  ['shared/domain/common/x.ts', "import { t } from 'temporal-polyfill'", 0],
  ['shared/report/x.ts', "import { Paragraph } from 'docx'", 2],
  ['shared/ipc/x.ts', "import { readFile } from 'node:fs'", 2],
  ['renderer/ui/x.tsx', "import { x } from '#shared/domain/entities/body.ts'", 1],
  ['renderer/ui/x.tsx', "import { Button } from 'react-aria-components'", 0],
  ['renderer/charts/x.tsx', "import { x } from '../data/projection.ts'", 1],
  ['renderer/features/bodies/x.tsx', "import { x } from '../people/y.ts'", 1],
  ['renderer/features/bodies/x.tsx', "import { Button } from 'react-aria-components'", 1],
  ['renderer/features/bodies/x.tsx', "const x = await import('dexie')", 1],
  ['renderer/app/x.tsx', "import { shell } from 'electron'", 2],
  ['electron/preload/x.ts', "import { ipcContract } from '#shared/ipc/contract.ts'", 1],
  ['electron/preload/x.ts', "import type { IpcInput } from '#shared/ipc/contract.ts'", 0],
  ['electron/main/x.ts', "export { x } from '#renderer/data/projection.ts'", 1],
])('the rules see %s: %s', (path, text, count) => {
  expect(layerProblems(path, readSource(path, text).imports)).toHaveLength(count)
})

test('an import of ours leads to a file that exists', () => {
  const files = new Set(listFiles(['{electron,renderer,shared,resources,tests}/**/*.*']))
  const missing = sources.flatMap(({ path, imports }) =>
    imports.filter(({ isOwn, target }) => isOwn && !files.has(target)).map(({ target }) => `${path}: ${target}`),
  )
  expect(missing).toEqual([])
})

test('only renderer/platform touches the bridge', () => {
  const touching = product.filter(
    ({ path, text }) => path.startsWith('renderer/') && /\b(window|globalThis|self)\.appBridge\b/.test(text),
  )
  expect(touching.map(({ path }) => path).filter((path) => !path.startsWith('renderer/platform/'))).toEqual([])
})

test('no import goes round in a circle', () => {
  expect(importCycles(sources)).toEqual([])
})

test('a circle is seen', () => {
  const file = (path: string, target: string) => ({ path, imports: [{ target, isOwn: true, isTypeOnly: false, names: [] }] })
  expect(importCycles([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual(['b → c → b'])
})

test('no file only passes on what others export', () => {
  const isBarrel = ({ path, program }: (typeof sources)[number]) => {
    const body = program['body']
    if (!Array.isArray(body) || body.length === 0) return false
    const kinds = body.map(
      (node: { type: string; source?: unknown }) =>
        node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && Boolean(node.source)),
    )
    return (
      kinds.every(Boolean) ||
      (path.endsWith('/index.ts') && !/^(shared\/i18n\/\w+|electron\/(main|preload))\/index\.ts$/.test(path))
    )
  }
  expect(sources.filter(isBarrel).map(({ path }) => path)).toEqual([])
})

test('the rules cover the places where code lives', () => {
  expect(
    listFiles('**/*.{ts,tsx,mjs,js,cjs}').filter(
      (path) => !/^((electron|renderer|shared|resources|tests)\/|\w[\w.]*\.config\.ts$)/.test(path),
    ),
  ).toEqual([])
  expect(listFiles(codeGlobs).length).toBe(sources.length)
})
