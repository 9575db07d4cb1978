import { fr } from '#shared/i18n/fr/index.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { Translate } from '#shared/i18n/translator.ts'

type NamedError = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> | undefined }

const pluralForms = ['', '_one', '_many', '_other']

const childOf = (node: unknown, part: string): unknown =>
  typeof node === 'object' && node !== null ? Object.entries(node).find(([key]) => key === part)?.[1] : undefined

/** True when the catalogues have a sentence under `key`. */
function isMessageKey(key: string): key is MessageKey {
  return pluralForms.some((form) => {
    const leaf = `${key}${form}`.split('.').reduce<unknown>(childOf, fr)
    return typeof leaf === 'string'
  })
}

/** The sentence of a refusal, by its code; a code without sentence gives `general`. */
export function errorText(t: Translate, error: NamedError | string, general: MessageKey = 'errors.internal'): string {
  const { code, params } = typeof error === 'string' ? { code: error, params: undefined } : error
  return t(isMessageKey(code) ? code : general, params)
}
