/** A catalogue read without knowing its keys. */
export type MessageTree = { readonly [key: string]: string | MessageTree }

const flatten = (tree: MessageTree, prefix = ''): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)]
    .map((match) => match[1] ?? '')
    .toSorted((a, b) => a.localeCompare(b))
    .join(',')

/** Breakable spaces where French wants none, and typewriter apostrophes. */
const typographyProblem = (text: string) => {
  if (/[^\s\u00a0\u202f] [;:!?%»]|« /.test(text)) return 'a breakable space'
  return /\p{L}'\p{L}/u.test(text) ? 'a straight apostrophe' : null
}

const countOnly = (key: string) => /_(one|zero)$/.test(key)

/** What is wrong between the French source and its translation, one sentence each. */
export function catalogueProblems(french: MessageTree, english: MessageTree): string[] {
  const fr = new Map(flatten(french))
  const en = new Map(flatten(english))
  const absent = [...fr.keys()].filter((key) => !en.has(key)).map((key) => `${key}: not in English`)
  const extra = [...en.keys()].filter((key) => !fr.has(key)).map((key) => `${key}: not in French`)
  const empty = [...fr, ...en].filter(([, text]) => text.trim() === '').map(([key]) => `${key}: empty`)
  const different = [...fr]
    .filter(([key, text]) => en.has(key) && !countOnly(key) && placeholders(text) !== placeholders(en.get(key) ?? ''))
    .map(([key]) => `${key}: other placeholders in English`)
  const typography = [...fr].flatMap(([key, text]) =>
    typographyProblem(text) === null ? [] : [`${key}: ${typographyProblem(text) ?? ''}`],
  )
  return [...absent, ...extra, ...empty, ...different, ...typography, ...pluralProblems(fr)]
}

const pluralProblems = (fr: ReadonlyMap<string, string>) => {
  const bases = new Set([...fr.keys()].filter((key) => /_(one|many|other)$/.test(key)).map((key) => key.replace(/_\w+$/, '')))
  return [...bases].flatMap((base) =>
    ['_one', '_many', '_other'].filter((form) => !fr.has(base + form)).map((form) => `${base}: ${form} is missing`),
  )
}
