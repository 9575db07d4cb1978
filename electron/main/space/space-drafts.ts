import { ok } from '#shared/domain/common/result.ts'
import type { Drafts } from './drafts.ts'

type Homes = {
  /** In the folder of the space. */
  readonly own: Drafts
  /** With the settings of this computer. */
  readonly elsewhere: Drafts
  /** False while the folder is away, or another process writes in it. */
  readonly isOwnUsable: () => Promise<boolean>
}

/**
 * Drafts that outlive a folder which refuses them: kept in the space, and with the settings while it cannot take them.
 * What stands with the settings is the newer of the two, since it goes as soon as the space takes the text again.
 */
export function createSpaceDrafts({ own, elsewhere, isOwnUsable }: Homes): Drafts {
  return {
    save: async (draft) => {
      if (await isOwnUsable()) {
        const kept = await own.save(draft)
        if (kept.ok) {
          await elsewhere.discard(draft.key)
          return kept
        }
      }
      return elsewhere.save(draft)
    },
    list: async () => {
      const away = await elsewhere.list()
      const here = await own.list()
      if (!here.ok) return here
      if (!away.ok) return away
      const keys = new Set(away.value.map(({ key }) => key))
      return ok([...here.value.filter(({ key }) => !keys.has(key)), ...away.value])
    },
    discard: async (key) => {
      const here = (await isOwnUsable()) ? await own.discard(key) : ok(null)
      const away = await elsewhere.discard(key)
      return here.ok ? away : here
    },
  }
}
