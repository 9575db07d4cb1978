import { localDateSchema, type LocalDate } from '#shared/domain/common/dates.ts'
import type { SpaceWatch } from './space/free-space.ts'
import { languageSchema, type Language } from '#shared/i18n/language.ts'

export type Environment = {
  readonly isUnofficialEngine: boolean
  /** Another place for settings: tests and development only. */
  readonly userData: string | null
  readonly today: LocalDate | null
  readonly firstLanguage: Language
  /** Other limits of the room on disk, and how often they are looked at: tests only. */
  readonly watch: SpaceWatch | null
  /** From how many bytes of journal on a space is compacted: tests only. */
  readonly compactAbove: number | null
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
    watch: watchOf(given('GOUVERNAIL_SPACE_WATCH')),
    compactAbove: bytesOf(given('GOUVERNAIL_COMPACT_ABOVE')),
    devServer: given('ELECTRON_RENDERER_URL'),
  }
}

const bytesOf = (text: string | null): number | null => (Number(text) > 0 ? Number(text) : null)

/** `<low>,<critical>,<every>`: bytes, bytes, milliseconds. */
function watchOf(text: string | null): SpaceWatch | null {
  const [lowUnder = Number.NaN, criticalUnder = Number.NaN, everyMs = Number.NaN] =
    text === null ? [] : text.split(',').map(Number)
  return [lowUnder, criticalUnder].every((bytes) => bytes >= 0) && everyMs > 0 ? { lowUnder, criticalUnder, everyMs } : null
}
