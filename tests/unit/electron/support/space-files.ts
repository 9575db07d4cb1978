import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import { expect } from 'vitest'
import { putBlob } from '#electron/main/space/blobs.ts'
import { openSpaceFolder, type OpenSpace } from '#electron/main/space/open-space.ts'
import { exportSpaceFile } from '#electron/main/space-file/export-space-file.ts'
import { importSpaceFile, type ImportMode } from '#electron/main/space-file/import-space-file.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { snapshotEntries } from '#shared/interchange/space-file-snapshot.ts'
import { claire, codeOf, peopledSpace, valueOf, type World } from './world.ts'

export const at = '2025-12-31T10:00:00.000Z'
export const resume: ImportMode = { kind: 'resume' }
export const copy: ImportMode = { kind: 'copy', origin: 'copy', profile: claire, nameOf: (name) => `${name} (copie)` }

/** A space with three people and a blob, and its file. */
export async function exported(world: World): Promise<{ space: OpenSpace; file: string; blob: string }> {
  const space = await peopledSpace(world, 3)
  const blob = valueOf(await putBlob(world.layer, space.folder, Buffer.from('pièce jointe')))
  const file = join(world.root, 'espace.gouvernail')
  valueOf(await exportSpaceFile(world.layer, space, file, at))
  return { space, file, blob }
}

export const target = (world: World) => join(world.root, 'repris')

export async function stateOf(world: World, folder: string) {
  const outcome = valueOf(await openSpaceFolder(world.deps, { folder, takeOver: false, asNewReplica: false }))
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return { space: outcome.space, state: foldActs(valueOf(await outcome.space.journal.readAll())) }
}

/** The file made again with other entries. */
export async function rezip(file: string, change: (entries: Record<string, Uint8Array>) => Zippable): Promise<void> {
  await writeFile(file, zipSync(change(unzipSync(await readFile(file)))))
}

/** A file of a space whose records were not checked on the way out. */
export async function unchecked(world: World, space: OpenSpace): Promise<string> {
  const file = join(world.root, 'x.gouvernail')
  const segment = `journal/${space.replicaId}/000001.jsonl`
  const manifest = { format: actFormat, spaceId: space.spaceId, name: 'x', heads: space.journal.heads(), exportedAt: at }
  const snapshots = snapshotEntries(foldActs(valueOf(await space.journal.readAll())))
  await writeFile(
    file,
    zipSync({
      'manifest.json': Buffer.from(JSON.stringify(manifest)),
      ...Object.fromEntries(snapshots.map(({ name, text }) => [name, Buffer.from(text)])),
      [segment]: await readFile(join(space.folder, segment)),
    }),
  )
  return file
}

/** Tries both modes: refused with this code, and nothing is left beside nor in place of the folder. */
export async function expectRefused(world: World, file: string, code: string, params?: object): Promise<void> {
  const before = await readdir(world.root)
  for (const mode of [resume, copy]) {
    const refused = await importSpaceFile(world.deps, { file, folder: target(world), mode })
    expect(codeOf(refused)).toBe(code)
    if (params !== undefined && !refused.ok) expect(refused.error.params).toMatchObject(params)
  }
  expect(await readdir(world.root)).toEqual(before)
}
