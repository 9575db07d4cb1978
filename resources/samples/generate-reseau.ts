import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { openJournal } from '#electron/main/journal/journal.ts'
import { putBlob } from '#electron/main/space/blobs.ts'
import { makeSpaceFolder } from '#electron/main/space/space-folder.ts'
import { exportSpaceFile } from '#electron/main/space-file/export-space-file.ts'
import type { Result } from '#shared/domain/common/result.ts'
import { buildReseau } from './reseau/build-reseau.ts'

/** When the sample says that it was made; it never moves, so that the file only changes with what it holds. */
const exportedAt = '2025-12-31T12:00:00.000Z'

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`The sample cannot be written: ${result.error.code}`)
  return result.value
}

/** Writes the sample as a `.gouvernail` file at `path`, through a real space folder and the application's own export. */
export async function generateReseau(path: string): Promise<void> {
  const sample = await buildReseau()
  const scratch = await mkdtemp(join(tmpdir(), 'gouvernail-sample-'))
  try {
    const layer = nodeFileLayer
    const folder = join(scratch, 'reseau')
    const { spaceId, replicaId } = sample
    valueOf(await makeSpaceFolder(layer, folder, spaceId, sample.acts[0]?.header.instant ?? exportedAt))
    const journal = valueOf(await openJournal(layer, { spaceFolder: folder, spaceId, replicaId, isWritable: true }))
    for (const act of sample.acts) valueOf(await journal.append(act))
    for (const bytes of sample.blobs.values()) valueOf(await putBlob(layer, folder, bytes))
    valueOf(await exportSpaceFile(layer, { folder, spaceId, journal }, path, exportedAt))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  process.env['TZ'] = 'UTC' // zip entries carry a local time
  const path = join(dirname(fileURLToPath(import.meta.url)), 'reseau.gouvernail')
  await generateReseau(path)
  const { size } = await stat(path)
  process.stdout.write(`${path}\n`)
  process.stderr.write(`${Math.round(size / 1024)} kB\n`)
}
