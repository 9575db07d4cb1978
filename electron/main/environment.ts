import { localDateSchema, type LocalDate } from '#shared/domain/common/dates.ts'
import { languageSchema, type Language } from '#shared/i18n/language.ts'

export type Environment = {
  readonly isUnofficialEngine: boolean
  /** Another place for settings: tests and development only. */
  readonly userData: string | null
  readonly today: LocalDate | null
  readonly firstLanguage: Language
  /** The interface's own server while developing. */
  readonly devServer: string | null
}

/** Reads the switches of the environment; a packaged application hears none that moves its data or its page. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>, isPackaged: boolean): Environment {
  const today = localDateSchema.safeParse(env['GOUVERNAIL_TODAY'])
  const language = languageSchema.safeParse(env['GOUVERNAIL_LANG'])
  const given = (name: string) => (isPackaged || env[name] === undefined || env[name] === '' ? null : env[name])
  return {
    isUnofficialEngine: env['GOUVERNAIL_UNOFFICIAL_ENGINE'] === '1',
    userData: given('GOUVERNAIL_USER_DATA'),
    today: today.success ? today.data : null,
    firstLanguage: language.success ? language.data : 'fr',
    devServer: given('ELECTRON_RENDERER_URL'),
  }
}
