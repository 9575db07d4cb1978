import { join } from 'node:path'
import { z } from 'zod'
import { idSchema, type NewId } from '#shared/domain/common/ids.ts'
import { profileSchema } from '#shared/domain/profile.ts'
import type { Language } from '#shared/i18n/language.ts'
import { knownSpaceSchema, preferencesSchema } from '#shared/ipc/contract.ts'
import { copyCareSchema } from '../backup/copy-care.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { readJson } from '../files/read-json.ts'
import { makeFolderDurably, removeLeftovers, writeAtomic } from '../files/write-atomic.ts'

const rememberedSpaceSchema = knownSpaceSchema.omit({ state: true })
export type RememberedSpace = z.infer<typeof rememberedSpaceSchema>

const settingsSchema = z.object({
  /** This installation, as locks name it. */
  machineId: idSchema,
  profile: profileSchema.nullable(),
  preferences: preferencesSchema,
  spaces: z.array(rememberedSpaceSchema),
  copies: z.array(copyCareSchema).default([]),
})
export type Settings = z.infer<typeof settingsSchema>

/** What this installation remembers between two runs; nothing of a committee's work stands here. */
export type SettingsStore = {
  readonly current: () => Settings
  /** Rejects with the disk's error; memory and file then stay as they were. */
  readonly update: (change: (settings: Settings) => Settings) => Promise<Settings>
}

/** Settings that cannot be read are set aside under another name, and the defaults taken. */
export async function openSettings(
  layer: FileLayer,
  userData: string,
  newId: NewId,
  firstLanguage: Language,
): Promise<SettingsStore> {
  const path = join(userData, 'settings.json')
  const write = (settings: Settings) => writeAtomic(layer, path, `${JSON.stringify(settings, null, 1)}\n`)
  await makeFolderDurably(layer, userData)
  await removeLeftovers(layer, userData)
  const found = await readJson(layer, path, settingsSchema)
  if (found.kind === 'invalid') await layer.rename(path, join(userData, 'settings.damaged.json'))
  let settings: Settings =
    found.kind === 'read'
      ? found.value
      : {
          machineId: newId(),
          profile: null,
          preferences: { language: firstLanguage, theme: 'light', density: 'comfortable' },
          spaces: [],
          copies: [],
        }
  if (found.kind !== 'read') await write(settings)
  let queue: Promise<unknown> = Promise.resolve()

  async function updateNow(change: (settings: Settings) => Settings): Promise<Settings> {
    const next = change(settings)
    await write(next)
    settings = next
    return next
  }

  return {
    current: () => settings,
    update: (change) => {
      const answer = queue.then(() => updateNow(change))
      queue = answer.catch(() => undefined)
      return answer
    },
  }
}
