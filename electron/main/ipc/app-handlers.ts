import { ok, err } from '#shared/domain/common/result.ts'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import type { NewId } from '#shared/domain/common/ids.ts'
import { fileError } from '../files/file-error.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { SpaceService } from '../space/space-service.ts'
import type { HandlersOf } from './handler-map.ts'

export type AppFacts = {
  readonly version: string
  readonly platform: string
  readonly isUnofficialEngine: boolean
  readonly today: LocalDate | null
}

export type AppHandlerOptions = {
  readonly facts: AppFacts
  readonly settings: SettingsStore
  readonly spaces: SpaceService
  readonly newId: NewId
  readonly showHome: () => Promise<void>
  /** Empties the page's own database in the session of that window; journals are not in it. */
  readonly clearStore: (windowId: number) => Promise<void>
  /** The language of menus and dialogs follows the one of the windows. */
  readonly onPreferences: () => void
}

/** Who uses this installation, how, and what this window shows. */
export function createAppHandlers(
  options: AppHandlerOptions,
): HandlersOf<'app:context' | 'profile:save' | 'preferences:save' | 'window:showSpaces' | 'window:clearStore'> {
  const { facts, settings, spaces } = options
  return {
    'app:context': async (_input, { space }) => {
      const { preferences, profile } = settings.current()
      return ok({ ...facts, preferences, profile, space: space === null ? null : await spaces.contextOf(space) })
    },
    'profile:save': async ({ name, role }) => {
      try {
        // The same person changes role in one click; another name is another person, with an id of their own.
        const saved = await settings.update((current) => {
          const isSame = current.profile?.name === name || current.profile === null
          return { ...current, profile: { id: isSame ? (current.profile?.id ?? options.newId()) : options.newId(), name, role } }
        })
        return saved.profile === null ? err({ code: 'errors.internal' }) : ok(saved.profile)
      } catch (error) {
        return err(fileError(error, 'errors.writeFailed'))
      }
    },
    'preferences:save': async (preferences) => {
      try {
        const saved = await settings.update((current) => ({ ...current, preferences }))
        options.onPreferences()
        return ok(saved.preferences)
      } catch (error) {
        return err(fileError(error, 'errors.writeFailed'))
      }
    },
    'window:showSpaces': async () => {
      await options.showHome()
      return ok(null)
    },
    'window:clearStore': async (_input, { space, windowId }) => {
      if (space === null) return err({ code: 'errors.spaceNotOpen' })
      await options.clearStore(windowId)
      return ok(null)
    },
  }
}
