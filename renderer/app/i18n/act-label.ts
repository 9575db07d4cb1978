import { fr } from '#shared/i18n/fr/index.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { Translate } from '#shared/i18n/translator.ts'

const acts: Readonly<Record<string, Readonly<Record<string, string>>>> = fr.history.acts

/** What an act did, in words: « Création d’une instance ». A kind of another version says that it is one. */
export function actLabel(t: Translate, kind: string): string {
  const [noun = '', verb = ''] = kind.split('.')
  if (acts[noun]?.[verb] === undefined) return t('history.unknownAct')
  return t(`history.acts.${noun}.${verb}` as MessageKey) // `as`: looked up just above
}
