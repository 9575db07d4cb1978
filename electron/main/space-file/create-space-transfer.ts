import { hash } from 'node:crypto'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import type { IpcError, OpenOutcome } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { SpaceDependencies } from '../space/open-space.ts'
import type { SpaceService } from '../space/space-service.ts'
import { exportSpaceFile } from './export-space-file.ts'
import { importSpaceFile, type ImportMode } from './import-space-file.ts'
import type { SpaceTransfer } from './space-transfer.ts'
import { readManifest } from './unpack-space-file.ts'

export type SpaceTransferOptions = SpaceDependencies & {
  readonly settings: SettingsStore
  readonly spaces: SpaceService
  /** Folder of the samples that come with the application. */
  readonly samples: string
  readonly translate: () => Translate
}

export function createSpaceTransfer(options: SpaceTransferOptions): SpaceTransfer {
  const { layer, outside, settings, spaces, translate } = options

  async function bringIn(file: string, folder: string, mode: ImportMode): Promise<Result<OpenOutcome, IpcError>> {
    const imported = await importSpaceFile(options, { file, folder, mode })
    return imported.ok ? spaces.open({ folder, takeOver: false, asNewReplica: false }) : imported
  }

  const copyMode = (origin: 'copy' | 'sample'): Result<ImportMode, IpcError> => {
    const { profile } = settings.current()
    if (profile === null) return err({ code: 'errors.profileMissing' })
    const nameOf = (name: string) => (origin === 'sample' ? name : translate()('main.copyName', { name }).slice(0, 200))
    return ok({ kind: 'copy', origin, profile, nameOf })
  }

  return {
    nameOf: async (file) => {
      const manifest = await readManifest(file)
      return manifest.ok ? ok(manifest.value.name) : manifest
    },
    exportFile: async (space, path) => {
      const exported = await exportSpaceFile(layer, space, path, outside.now())
      return exported.ok ? ok(null) : exported
    },
    importFile: async ({ mode, file, folder }) => {
      if (mode === 'copy') {
        const copy = copyMode('copy')
        return copy.ok ? bringIn(file, folder, copy.value) : copy
      }
      const manifest = await readManifest(file)
      if (!manifest.ok) return manifest
      if (spaces.isOpen(manifest.value.spaceId)) return err({ code: 'errors.spaceOpenHere' })
      return bringIn(file, folder, { kind: 'resume' })
    },
    openSample: async (sample) => {
      const file = join(options.samples, `${sample}.gouvernail`)
      const mode = copyMode('sample')
      if (!mode.ok) return mode
      try {
        if ((await layer.stat(file)) === null) return err({ code: 'errors.sampleMissing' })
        // A later version of the sample gets a folder of its own: what was tried in the first one stays.
        const version = hash('sha256', await layer.read(file), 'hex').slice(0, 8)
        const folder = join(options.userData, 'samples', `${sample}-${version}`)
        const isThere = (await layer.stat(folder)) !== null
        return isThere
          ? await spaces.open({ folder, takeOver: false, asNewReplica: false })
          : await bringIn(file, folder, mode.value)
      } catch (error) {
        return err(fileError(error, 'errors.readFailed'))
      }
    },
  }
}
