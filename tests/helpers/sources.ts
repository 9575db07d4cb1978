import { existsSync, globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'

/** A node of the syntax tree, read without knowing its kind. */
export type SyntaxNode = { readonly type: string; readonly [key: string]: unknown }

/** One import, re-export or dynamic import. `target` is a path from the root for our own files, else the bare name. */
export type Import = {
  readonly target: string
  readonly isOwn: boolean
  readonly isTypeOnly: boolean
  readonly names: readonly string[]
}

export type Source = {
  /** From the root, with slashes. */
  readonly path: string
  readonly text: string
  readonly program: SyntaxNode
  readonly imports: readonly Import[]
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Calls `visit` on each node, parents first. */
export function walk(
  node: unknown,
  visit: (node: SyntaxNode, parents: readonly SyntaxNode[]) => void,
  parents: readonly SyntaxNode[] = [],
) {
  if (Array.isArray(node)) for (const each of node) walk(each, visit, parents)
  if (!isNode(node)) return
  visit(node, parents)
  for (const child of Object.values(node)) if (typeof child === 'object') walk(child, visit, [...parents, node])
}

/** Files of the tree by glob, without what is built or installed. */
export const listFiles = (pattern: string | readonly string[]): string[] =>
  globSync([pattern].flat(), { exclude: (name) => ['node_modules', 'out', '.electron', 'test-results'].includes(name) })
    .map((path) => path.split('\\').join('/'))
    .toSorted()

const extensions = ['', '.ts', '.tsx', '.mjs', '/index.ts']

/** `#shared/x.ts`, `./x.ts` and `../x` become paths from the root; anything else stays what it is. */
export function resolveImport(specifier: string, from: string): { target: string; isOwn: boolean } {
  const bare = specifier.replace(/\?.*$/, '')
  const alias = /^#(shared|electron|renderer|resources|tests)\//.test(bare)
  if (!alias && !bare.startsWith('.')) return { target: specifier, isOwn: false }
  const base = alias ? bare.slice(1) : posix.join(posix.dirname(from), bare)
  const found = extensions.map((extension) => base + extension).find((path) => /\.\w+$/.test(path) && existsSync(path))
  return { target: found ?? base, isOwn: true }
}

const cache = new Map<string, Source>()

/** A file with its syntax tree and its imports resolved. Throws when it can't be parsed. */
export function readSource(path: string, text = readFileSync(path, 'utf8')): Source {
  const known = cache.get(path)
  if (known?.text === text) return known
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? ''}`)
  const make = (specifier: string, isTypeOnly: boolean, names: readonly string[]): Import => ({
    ...resolveImport(specifier, path),
    isTypeOnly,
    names,
  })
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) => {
      const values = entries.filter((entry) => !entry.isType)
      const names = values.map((entry) => entry.importName.name ?? '*')
      return make(moduleRequest.value, entries.length > 0 && values.length === 0, names)
    }),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, isType }) => (moduleRequest === null ? [] : [make(moduleRequest.value, isType, [])])),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      make(text.slice(moduleRequest.start + 1, moduleRequest.end - 1), false, ['*']),
    ),
  ]
  const source: Source = { path, text, program: program as unknown as SyntaxNode, imports } // `as`: read as plain data
  cache.set(path, source)
  return source
}

export const codeGlobs = ['{electron,renderer,shared}/**/*.{ts,tsx}', 'resources/**/*.{ts,mjs}', 'tests/**/*.{ts,tsx}'] as const

/** Every source file, parsed. */
export const readSources = (pattern: string | readonly string[] = codeGlobs): Source[] =>
  listFiles(pattern).map((path) => readSource(path))
