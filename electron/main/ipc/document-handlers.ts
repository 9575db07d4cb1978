import { err, ok } from '#shared/domain/common/result.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import type { Desktop, Dialogs } from './dialogs.ts'
import type { HandlersOf } from './handler-map.ts'

/** Saves a document where the person says, whole or not at all; opens and shows only what this window saved. */
export function createDocumentHandlers(
  layer: FileLayer,
  dialogs: Dialogs,
  desktop: Desktop,
): HandlersOf<'documents:save' | 'documents:open' | 'documents:show'> {
  return {
    'documents:save': async ({ suggestedName, bytes }, { windowId, savedPaths }) => {
      const path = await dialogs.chooseSavePath(windowId, 'document', suggestedName)
      if (path === null) return ok({ kind: 'cancelled' })
      try {
        await writeAtomic(layer, path, bytes)
      } catch (error) {
        return err(fileError(error, 'errors.writeFailed'))
      }
      savedPaths.add(path)
      return ok({ kind: 'saved', path })
    },
    'documents:open': async ({ path }, { savedPaths }) => {
      if (!savedPaths.has(path)) return err({ code: 'errors.documentUnknown' })
      if ((await layer.stat(path)) === null) return err({ code: 'errors.fileMissing' })
      return (await desktop.openFile(path)) ? ok(null) : err({ code: 'errors.documentNotOpened' })
    },
    'documents:show': async ({ path }, { savedPaths }) => {
      if (!savedPaths.has(path)) return err({ code: 'errors.documentUnknown' })
      if ((await layer.stat(path)) === null) return err({ code: 'errors.fileMissing' })
      desktop.showFile(path)
      return ok(null)
    },
  }
}
