import { join } from 'node:path'
import { z } from 'zod'
import { instantSchema, type Instant } from '#shared/domain/common/dates.ts'
import { idSchema, type Id } from '#shared/domain/common/ids.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { readJson } from '../files/read-json.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'

/** `space.json`: what the folder is. All else is told by the journal. */
export const spaceFileSchema = z.object({ format: z.int().min(1), spaceId: idSchema, createdAt: instantSchema })
export type SpaceFile = z.infer<typeof spaceFileSchema>

const anyFormatSchema = z.object({ format: z.int() })

export const spaceFilePath = (folder: string): string => join(folder, 'space.json')

/** Reads `space.json` without touching anything; every way of not being a space has its own sentence. */
export async function readSpaceFile(layer: FileLayer, folder: string): Promise<Result<SpaceFile, IpcError>> {
  try {
    const found = await layer.stat(folder)
    if (found === null) return err({ code: 'errors.folderMissing' })
    if (found.kind === 'file') return err({ code: 'errors.notASpace' })
    const any = await readJson(layer, spaceFilePath(folder), anyFormatSchema)
    if (any.kind === 'missing') return err({ code: 'errors.notASpace' })
    if (any.kind === 'read' && any.value.format > actFormat) return err({ code: 'errors.spaceNewer' })
    const read = await readJson(layer, spaceFilePath(folder), spaceFileSchema)
    return read.kind === 'read' ? ok(read.value) : err({ code: 'errors.spaceDamaged' })
  } catch (error) {
    return err(fileError(error, 'errors.readFailed'))
  }
}

/** Names that a system or a synchronisation leaves in any folder: they do not make it full. */
const ignored = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory'])

export async function isEmptyFolder(layer: FileLayer, folder: string): Promise<boolean> {
  return (await layer.list(folder)).every((name) => ignored.has(name))
}

/** Makes the folders of a new space, `space.json` last: without it the folder is not a space. */
export async function makeSpaceFolder(
  layer: FileLayer,
  folder: string,
  spaceId: Id,
  createdAt: Instant,
): Promise<Result<SpaceFile, IpcError>> {
  try {
    const found = await layer.stat(folder)
    if (found !== null && found.kind === 'file') return err({ code: 'errors.folderNotEmpty' })
    if (!(await isEmptyFolder(layer, folder))) return err({ code: 'errors.folderNotEmpty' })
    for (const name of ['journal', 'drafts', 'blobs', 'backups']) await makeFolderDurably(layer, join(folder, name))
    const content: SpaceFile = { format: actFormat, spaceId, createdAt }
    await writeAtomic(layer, spaceFilePath(folder), `${JSON.stringify(content)}\n`)
    return ok(content)
  } catch (error) {
    return err(fileError(error, 'errors.writeFailed'))
  }
}
