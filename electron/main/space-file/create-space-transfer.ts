import { err } from '#shared/domain/common/result.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { SpaceDependencies } from '../space/open-space.ts'
import type { SpaceService } from '../space/space-service.ts'
import type { SpaceTransfer } from './space-transfer.ts'

export type SpaceTransferOptions = SpaceDependencies & {
  readonly settings: SettingsStore
  readonly spaces: SpaceService
  readonly samples: string
  readonly translate: () => Translate
}

export function createSpaceTransfer(_options: SpaceTransferOptions): SpaceTransfer {
  const todo = async () => err({ code: 'errors.internal' })
  return { nameOf: todo, exportFile: todo, importFile: todo, openSample: todo }
}
