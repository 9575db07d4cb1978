import type { Inline } from './blocks.ts'
import type { Language } from '../i18n/language.ts'

const nb = '\u00a0'
const thin = '\u202f'
const sp = '[ \u00a0\u2009\u202f]'
const addresses =
  /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)]|www\.[^\s<>"«»]*[^\s<>"«».,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\ue000/gu
const frenchMonths =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.'
const englishMonths =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'

type Rule = readonly [pattern: RegExp, replacement: string]

const rule = (pattern: string, replacement: string, flags = 'gu'): Rule => [new RegExp(pattern, flags), replacement]

const commonRules: readonly Rule[] = [
  rule('(\\p{L}|\\d)\'(?=[\\p{L}\\d«“"]|$)', '$1’'),
  rule('\\.{3,}', '…'),
  rule('(^|[\\s(\\[«“"])-(?=\\d)', '$1−'),
  rule(`${sp}+([×÷=≥≤–])`, `${nb}$1`),
]

const frenchRules: readonly Rule[] = [
  ...commonRules,
  rule('(^|[\\s(\\[’«])"(?=[^\\s.,;:!?)\\]])', '$1«'),
  rule('"', '»'),
  rule(`«${sp}*`, `«${nb}`),
  rule(`${sp}*»`, `${nb}»`),
  rule(`(?<=[^\\s;!?«(…])${sp}*([;!?])`, `${thin}$1`),
  rule(`(?<=[^\\s:])${sp}*:(?=\\s|$)`, `${nb}:`),
  rule(`(\\d)${sp}*(k€|M€|€|%|‰)`, `$1${nb}$2`),
  rule(`\\b([nN]°)${sp}*(?=[\\p{L}\\d])`, `$1${nb}`),
  rule(`(?<![\\p{L}\\d])(art\\.|Art\\.|p\\.|M\\.|MM\\.|Mme|Mmes|Mlle)${sp}+(?=[\\p{L}\\d])`, `$1${nb}`),
  rule(
    `(?<!\\p{L})(articles?|décisions?|critères?|versions?|annexes?|figures?|tableaux?|parties?)${sp}+(?=\\d|[A-Z](?!\\p{L}))`,
    `$1${nb}`,
    'giu',
  ),
  rule(`(?<!\\d)(\\d{1,2})${sp}*h${sp}*(\\d{2})(?!\\d)`, `$1${nb}h${nb}$2`),
  rule(`(?<!\\d)(\\d{1,2})${sp}h(?!\\p{L})`, `$1${nb}h`),
  rule(`(?<!\\d)(\\d{1,2}|1er)${sp}+(?=(?:${frenchMonths})(?!\\p{L}))`, `$1${nb}`),
  rule(`(\\d)${sp}+sur${sp}+(?=\\d)`, `$1${nb}sur${nb}`),
]

const englishRules: readonly Rule[] = [
  ...commonRules,
  rule('(^|[\\s(\\[“])"(?=[^\\s.,;:!?)\\]])', '$1“'),
  rule('"', '”'),
  rule(`(?<!\\p{L})(Mr|Mrs|Ms|Dr|[nN]o\\.|p\\.|art\\.)${sp}+(?=[\\p{L}\\d])`, `$1${nb}`),
  rule(
    `(?<!\\p{L})(articles?|decisions?|criterion|criteria|version|annex|figures?|tables?|parts?)${sp}+(?=\\d|[A-Z](?!\\p{L}))`,
    `$1${nb}`,
    'giu',
  ),
  rule(`(?<!\\d)(\\d{1,2})${sp}+(?=(?:${englishMonths})(?!\\p{L}))`, `$1${nb}`),
]

const digitGroups = new RegExp(`(?<![\\d,.])\\d{1,3}(?:${sp}\\d{3})+(?!\\d)`, 'gu')
const anySpace = new RegExp(sp, 'gu')

/**
 * Typography of one language: quotes, apostrophes, ellipses, minus signs and the spaces that must not break.
 * Idempotent; web and mail addresses are left as they are.
 */
export function typography(text: string, language: Language): string {
  const kept: string[] = []
  let result = text.replace(addresses, (address) => {
    kept.push(address)
    return '\ue000'
  })
  for (const [pattern, replacement] of language === 'fr' ? frenchRules : englishRules)
    result = result.replace(pattern, replacement)
  if (language === 'fr') result = result.replace(digitGroups, (number) => number.replace(anySpace, thin))
  let next = 0
  return result.replace(/\ue000/gu, () => kept[next++] ?? '')
}

const strongPunctuation = /^[;:!?](?:\s|$)/u

/** Typography of a line made of several runs: a mark that opens a run still gets its space after the run before. */
export function inlineTypography(content: readonly Inline[], language: Language): Inline[] {
  return content.map((inline, index) => {
    const before = content[index - 1]?.text ?? ''
    const detached = language === 'fr' && strongPunctuation.test(inline.text) && /[^\s\u00a0\u202f]$/u.test(before)
    const opening = detached ? (inline.text.startsWith(':') ? nb : thin) : ''
    return { ...inline, text: opening + respaced(typography(inline.text, language), language, before !== '') }
  })
}

/** A plain space before a mark at the start of a run that follows another. */
function respaced(text: string, language: Language, follows: boolean): string {
  if (language !== 'fr' || !follows) return text
  return text.replace(/^[ \u00a0\u2009\u202f]+(?=[;!?])/u, thin).replace(/^[ \u00a0\u2009\u202f]+(?=:(?:\s|$))/u, nb)
}
