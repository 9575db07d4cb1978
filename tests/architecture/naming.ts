import { walk, type Source, type SyntaxNode } from '#tests/helpers/sources.ts'

const wordsOf = (identifier: string) =>
  identifier
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

const hasBannedWord = (identifier: string) => wordsOf(identifier).some((word) => word === 'member' || word === 'members')

/** The three roles of a profile, keyed by their literal: the only place where the word may stand. */
const isRoleKey = (node: SyntaxNode, parents: readonly SyntaxNode[]) => {
  const property = parents.at(-1)
  const object = parents.at(-2)
  if (property?.type !== 'Property' || property['key'] !== node || node['name'] !== 'member') return false
  return JSON.stringify(object?.['properties'] ?? []).includes('"secretary"')
}

/** Names of a file that break the house's rules, one sentence each. */
export function namingProblems({ path, program }: Pick<Source, 'path' | 'program'>): string[] {
  const problems: string[] = []
  const say = (what: string) => void problems.push(`${path}: ${what}`)
  if (hasBannedWord(path)) say('the bare word in a file name')
  walk(program, (node, parents) => {
    const name = typeof node['name'] === 'string' ? node['name'] : ''
    if (node.type === 'Identifier' && hasBannedWord(name) && !isRoleKey(node, parents)) say(`the bare word in ${name}`)
    if (node.type === 'TSEnumDeclaration') say('an enum')
    if (
      node.type === 'TSInterfaceDeclaration' &&
      !parents.some((each) => each.type === 'TSModuleDeclaration' || each.type === 'TSGlobalDeclaration')
    )
      say('an interface, not a type')
    if (node.type === 'TSAnyKeyword') say('any')
    if (node.type === 'TSTypeAliasDeclaration' && /^I[A-Z][a-z]/.test(nameOf(node['id'])))
      say(`the prefix of ${nameOf(node['id'])}`)
  })
  return [...new Set(problems)]
}

const nameOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' ? value.name : ''
