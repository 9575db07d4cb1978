import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { z } from 'zod'
import { walk, type Source } from '#tests/helpers/sources.ts'

const namesSchema = z.record(z.string(), z.array(z.string()))
const surfaceSchema = z.object({
  versions: z.object({ electron: z.string(), chrome: z.string(), node: z.string() }),
  /** Exports of `electron` in the main process, each with the names under it; then those of a preload. */
  main: namesSchema,
  preload: namesSchema,
  /** Names on windows, sessions, web contents and the like. */
  instances: z.array(z.string()),
})
export type EngineSurface = z.infer<typeof surfaceSchema>

export const parseSurface = (json: string): EngineSurface => surfaceSchema.parse(JSON.parse(json))

/** What Electron 42 answered on Linux; `tests/fixtures/engine/probe.cjs` asks it again. */
export const recordedSurface = parseSurface(readFileSync('tests/fixtures/engine/surface-42.json', 'utf8'))

/** Names that other objects carry too, or that the syntax gives. */
const ordinary = [
  'constructor',
  'length',
  'cancel',
  'pause',
  'resume',
  'kill',
  'clone',
  'crash',
  'prompt',
  'addEventListener',
  'removeEventListener',
  'createElement',
]

/** Names in Electron's typings that the recorded engine does not have: newer than it, or of another system. */
export function unknownNames(typings: string, surface: EngineSurface): Set<string> {
  const known = new Set([
    ...Object.values(surface.main).flat(),
    ...Object.values(surface.preload).flat(),
    ...surface.instances,
    ...ordinary,
  ])
  const unknown = new Set<string>()
  walk(parseSync('electron.d.ts', typings).program, (node) => {
    const isMethod = ['MethodDefinition', 'TSAbstractMethodDefinition', 'TSMethodSignature'].includes(node.type)
    const key = node['key']
    if (!isMethod || typeof key !== 'object' || key === null || !('name' in key) || typeof key.name !== 'string') return
    if (!known.has(key.name)) unknown.add(key.name)
  })
  return unknown
}

/** Uses of Electron in a file that the recorded engine could not serve, one sentence each. */
export function engineProblems(
  { path, imports, program }: Source,
  surface: EngineSurface,
  unknown: ReadonlySet<string>,
): string[] {
  const offered = path.startsWith('electron/preload/') ? surface.preload : surface.main
  const names = imports.filter(({ target, isTypeOnly }) => target === 'electron' && !isTypeOnly).flatMap((each) => each.names)
  const absent = names.filter((name) => name !== '*' && offered[name] === undefined).map((name) => `${path}: ${name}`)
  const used: string[] = []
  walk(program, (node) => {
    const property = node['property']
    if (node.type !== 'MemberExpression' || typeof property !== 'object' || property === null || !('name' in property)) return
    if (typeof property.name === 'string' && unknown.has(property.name)) used.push(`${path}: .${property.name}`)
  })
  return [...absent, ...used]
}

/** Each name imported from Node's own modules: `node:fs/promises readFile`. */
export const nodeImports = (sources: readonly Source[]): string[] =>
  [
    ...new Set(
      sources
        .flatMap(({ imports }) => imports.filter(({ target, isTypeOnly }) => target.startsWith('node:') && !isTypeOnly))
        .flatMap(({ target, names }) =>
          names.filter((name) => !['*', 'default'].includes(name)).map((name) => `${target} ${name}`),
        ),
    ),
  ].toSorted()
