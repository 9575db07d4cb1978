import type { DocumentContent } from './blocks.ts'
import type { Language } from '../i18n/language.ts'

const longestName = 100
const extension = '.docx'
const statusSlug = { fr: { draft: 'projet', adopted: 'adopte' }, en: { draft: 'draft', adopted: 'adopted' } } as const

export type DocumentFileNameParts = {
  readonly kindLabel: string
  readonly bodyName: string
  readonly periodLabel: string
  readonly status: DocumentContent['status']
  readonly language: Language
}

/**
 * The name proposed for a document, extension included: ASCII letters, digits and hyphens, at most 100 characters,
 * never a name that Windows keeps for itself (the status always follows). Kind, period and status are kept whole as far as possible; the body's
 * name is shortened first.
 */
export function documentFileName(parts: DocumentFileNameParts): string {
  const head = asciiSlug(parts.kindLabel).slice(0, 30)
  const tail = [asciiSlug(parts.periodLabel).slice(0, 30), statusSlug[parts.language][parts.status]]
  const room = longestName - extension.length - [head, ...tail].join('-').length - 1
  const body = asciiSlug(parts.bodyName).slice(0, Math.max(0, room))
  const stem = [head, body, ...tail]
    .map((part) => part.replace(/^-+|-+$/gu, ''))
    .filter((part) => part !== '')
    .join('-')
  return stem + extension
}

/** Letters lose their accents (é → e, œ → oe, ß → ss); all that is left becomes one hyphen. */
export function asciiSlug(text: string): string {
  return text
    .replace(/\u0153|\u0152/gu, 'oe')
    .replace(/\u00e6|\u00c6/gu, 'ae')
    .replace(/\u00df/gu, 'ss')
    .replace(/\u00f8|\u00d8/gu, 'o')
    .replace(/\u0142|\u0141/gu, 'l')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/gu, '-')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
}
