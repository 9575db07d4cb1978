import type { MessageKey } from '#shared/i18n/keys.ts'

/** Every document that can be made without a window, under the name given to `--export`, with what it is. */
export const documentKindLabels = {
  'annual-report': 'main.headless.kinds.annualReport',
} as const satisfies Record<string, MessageKey>

export type DocumentKind = keyof typeof documentKindLabels
export const documentKinds = Object.keys(documentKindLabels) as readonly DocumentKind[] // `as`: keys of a literal object
export const isDocumentKind = (text: string): text is DocumentKind => Object.hasOwn(documentKindLabels, text)
