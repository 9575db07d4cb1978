import { basename, dirname, join, sep } from 'node:path'
import { ok, type Result } from '#shared/domain/common/result.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import { badOutput, type HeadlessError } from './headless-error.ts'

export type Output = { readonly path: string; readonly mayOverwrite: boolean; readonly spaceFolder: string | null }

/** Looks before the work begins: a document is not made for nothing. Gives the real path. Errors bear exit code 4. */
export async function checkOutput(
  layer: FileLayer,
  { path, mayOverwrite, spaceFolder }: Output,
): Promise<Result<string, HeadlessError>> {
  try {
    const parent = await layer.stat(dirname(path))
    if (parent === null || parent.kind === 'file') return badOutput('main.headless.outputFolderMissing', { path: dirname(path) })
    const real = join(await layer.realPath(dirname(path)), basename(path))
    if (spaceFolder !== null && real.startsWith(spaceFolder + sep)) return badOutput('main.headless.outputInSpace', { path })
    const found = await layer.stat(path)
    if (found?.kind === 'folder') return badOutput('main.headless.outputIsFolder', { path })
    return found === null || mayOverwrite ? ok(real) : badOutput('main.headless.outputExists', { path })
  } catch (error) {
    return badOutput('main.headless.outputFailed', { path }, fileError(error, 'errors.writeFailed'))
  }
}

export async function writeOutput(layer: FileLayer, path: string, bytes: Uint8Array): Promise<Result<null, HeadlessError>> {
  try {
    await writeAtomic(layer, path, bytes)
    return ok(null)
  } catch (error) {
    return badOutput('main.headless.outputFailed', { path }, fileError(error, 'errors.writeFailed'))
  }
}
