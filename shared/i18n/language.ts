import { z } from 'zod'

/** The languages of the interface and of the documents; they are chosen apart from each other. French is the source. */
export const languages = ['fr', 'en'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** BCP 47 tags for `Intl` and for the language marks of documents. */
export const localeOf = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>
