import { walk, type Source, type SyntaxNode } from '#tests/helpers/sources.ts'

const accented = /[àâäçéèêëîïôöûùüÿœæÀÂÄÇÉÈÊËÎÏÔÖÛÙÜŸŒÆ]/
const hexColour = /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i

/** The text a node shows, or null. */
const textOf = (node: SyntaxNode): string | null => {
  if ((node.type === 'Literal' || node.type === 'JSXText') && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateElement') return null
  const value = node['value']
  return typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string' ? value.raw : null
}

/** Every string literal, template part and JSX text of a file, import paths left out. */
export function stringsOf({ program }: Pick<Source, 'program'>): string[] {
  const strings: string[] = []
  walk(program, (node, parents) => {
    const text = textOf(node)
    const isImport = /^(Import|Export)/.test(parents.at(-1)?.type ?? '')
    if (text !== null && !isImport) strings.push(text)
  })
  return strings
}

/** French words written in code instead of a catalogue. */
export const accentedStrings = (source: Pick<Source, 'program'>) => stringsOf(source).filter((text) => accented.test(text))

/** Visible text between tags: any letter there belongs to a catalogue. */
export function jsxWords({ program }: Pick<Source, 'program'>): string[] {
  const found: string[] = []
  walk(program, (node) => {
    if (node.type === 'JSXText' && typeof node['value'] === 'string' && /\p{L}/u.test(node['value']))
      found.push(node['value'].trim())
  })
  return found
}

/** Colours written in code instead of a palette; docx takes six bare digits. */
export const colourStrings = (source: Pick<Source, 'program' | 'path'>) =>
  stringsOf(source).filter(
    (text) => hexColour.test(text) || (/^shared\/(docx|report)\//.test(source.path) && /^(?=.*[\dA-F])[\dA-F]{6}$/i.test(text)),
  )

/** Colours of a style sheet. */
export const colourLines = (css: string) => css.split('\n').filter((line) => hexColour.test(line.replace(/url\([^)]*\)/g, '')))
