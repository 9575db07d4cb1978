import type { Import } from '#tests/helpers/sources.ts'

/**
 * A layer and what its files may import: `own` are paths of this repository, `packages` are names outside of it.
 * Everything else is refused. A file may belong to several layers and obeys each.
 */
type LayerRule = { readonly name: string; readonly files: RegExp; readonly own: readonly RegExp[]; readonly packages: RegExp }

/** An outside thing and the only folder that may import it. */
type OwnerRule = { readonly thing: RegExp; readonly owner: RegExp }

const common = /^shared\/domain\/common\//
const domain = /^shared\/domain\//
const i18n = /^shared\/i18n\//

const layerRules: readonly LayerRule[] = [
  { name: 'shared/domain/common', files: common, own: [common], packages: /^(zod|temporal-polyfill|@noble\/hashes(\/.*)?)$/ },
  {
    name: 'shared/domain/journal',
    files: /^shared\/domain\/journal\//,
    own: [domain],
    packages: /^(zod|@noble\/hashes(\/.*)?)$/,
  },
  { name: 'shared/domain', files: /^shared\/domain\/(?!(common|journal)\/)/, own: [domain], packages: /^zod$/ },
  { name: 'shared/report', files: /^shared\/report\//, own: [/^shared\/report\//, domain, i18n], packages: /^zod$/ },
  {
    name: 'shared/docx',
    files: /^shared\/docx\//,
    own: [/^shared\/(docx|report)\//, domain, i18n],
    packages: /^(docx(\/.*)?|fflate|zod|@noble\/hashes(\/.*)?)$/,
  },
  { name: 'shared/i18n', files: i18n, own: [i18n, common], packages: /^(i18next|zod)$/ },
  { name: 'shared/ipc', files: /^shared\/ipc\//, own: [/^shared\/ipc\//, domain, i18n], packages: /^zod$/ },
  {
    name: 'shared/interchange',
    files: /^shared\/interchange\//,
    own: [/^shared\/(interchange|ipc)\//, domain],
    packages: /^(zod|fflate)$/,
  },
  {
    name: 'shared',
    files: /^shared\//,
    own: [/^shared\//, /^resources\/(samples|templates)\//],
    packages: /^(?!node:|electron|react|dexie|recharts|@tiptap|@tanstack)/,
  },
  {
    name: 'electron',
    files: /^electron\//,
    own: [/^(electron|shared|resources)\//],
    packages: /^(?!react|dexie|recharts|@tiptap|@tanstack)/,
  },
  { name: 'renderer', files: /^renderer\//, own: [/^(renderer|shared|resources)\//], packages: /^(?!node:|electron|yazl|yauzl)/ },
  {
    name: 'renderer/ui',
    files: /^renderer\/ui\//,
    own: [/^renderer\/ui\//, i18n, common],
    packages: /^(?!zod|@tanstack\/react-router|react-hook-form|@hookform)/,
  },
  {
    name: 'renderer/charts',
    files: /^renderer\/charts\//,
    own: [/^renderer\/(charts|ui)\//, i18n, common],
    packages: /^(react|react-dom|react-i18next|recharts)(\/.*)?$/,
  },
  {
    name: 'renderer/data',
    files: /^renderer\/data\//,
    own: [/^renderer\/(data|platform)\//, /^shared\/(domain|ipc|interchange|report|i18n)\//],
    packages: /^(react|dexie|dexie-react-hooks|zod|uuid)$/,
  },
  {
    name: 'renderer/platform',
    files: /^renderer\/platform\//,
    own: [/^renderer\/platform\//, /^electron\/preload\//, /^shared\/(domain|ipc|i18n)\//],
    packages: /^(react|temporal-polyfill|uuid|zod)$/,
  },
  {
    name: 'renderer/workers',
    files: /^renderer\/workers\//,
    own: [/^renderer\/workers\//, /^shared\//],
    packages: /^(zod|fflate)$/,
  },
]

const ownerRules: readonly OwnerRule[] = [
  { thing: /^dexie(-react-hooks)?$/, owner: /^renderer\/data\// },
  { thing: /^docx(\/|$)/, owner: /^shared\/docx\// },
  { thing: /^recharts(\/|$)/, owner: /^renderer\/charts\// },
  { thing: /^(react-aria-components|@internationalized\/date|@tiptap\/.*)$/, owner: /^renderer\/ui\// },
  { thing: /^electron(\/|$)/, owner: /^electron\// },
  { thing: /^(yazl|yauzl)$/, owner: /^electron\/main\// },
]

/** The imports of a file that its layers do not allow, one sentence each. */
export function layerProblems(path: string, imports: readonly Import[]): string[] {
  const layers = layerRules.filter((rule) => rule.files.test(path))
  const outside = layers.flatMap(({ name, own, packages }) =>
    imports
      .filter(({ isOwn, target }) => !(isOwn ? own.some((pattern) => pattern.test(target)) : packages.test(target)))
      .map(({ target }) => `${path}: ${name} may not import ${target}`),
  )
  return [...outside, ...ownerProblems(path, imports), ...featureProblems(path, imports), ...preloadProblems(path, imports)]
}

const ownerProblems = (path: string, imports: readonly Import[]) =>
  ownerRules.flatMap(({ thing, owner }) =>
    owner.test(path)
      ? []
      : imports
          .filter((each) => !each.isOwn && thing.test(each.target))
          .map(({ target }) => `${path}: ${target} has another owner`),
  )

const roomOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1]

/** Ways, forms and words that rooms share live in renderer/app; the shell itself imports the rooms. */
const featureProblems = (path: string, imports: readonly Import[]) => {
  const room = roomOf(path)
  if (room === undefined) return []
  return imports
    .filter(({ target }) => (roomOf(target) ?? room) !== room)
    .map(({ target }) => `${path}: a room imports no other room (${target})`)
}

const preloadProblems = (path: string, imports: readonly Import[]) =>
  path.startsWith('electron/preload/')
    ? imports
        .filter(
          ({ target, isOwn, isTypeOnly }) =>
            !isTypeOnly && target !== 'electron' && !(isOwn && target.startsWith('electron/preload/')),
        )
        .map(({ target }) => `${path}: a preload imports types only (${target})`)
    : []
