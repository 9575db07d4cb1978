import { join } from 'node:path'
import type { FileLayer } from '../files/file-layer.ts'
import { readJson } from '../files/read-json.ts'
import { backupNoteSchema, type BackupNote } from './backup-note.ts'

/** Notes of the copies in a folder whose zip is there, newest first; a note that cannot be read is left out. */
export async function readNotes(layer: FileLayer, folder: string): Promise<BackupNote[]> {
  const names = await layer.list(folder)
  const found: BackupNote[] = []
  for (const name of names.filter((each) => each.endsWith('.zip.json'))) {
    const note = await readJson(layer, join(folder, name), backupNoteSchema)
    if (note.kind === 'read' && names.includes(note.value.name) && name === `${note.value.name}.json`) found.push(note.value)
  }
  return found.toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
