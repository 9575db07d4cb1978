import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'
import { asBuffer, segmentName, segmentPattern } from '../journal/scan-replica.ts'
import type { Repair } from './plan-repair.ts'

type LineRepair = Extract<Repair, { kind: 'lines' }>

/**
 * Puts each damage right. What stood there is first set aside whole, as `damaged-<n>-<segment>`, then each segment is
 * replaced as a whole: cut short, it leaves the old one or the new one. Only one process may hold the space.
 */
export async function repairJournal(
  layer: FileLayer,
  spaceFolder: string,
  repairs: readonly Repair[],
): Promise<Result<null, IpcError>> {
  try {
    // From the end on: the offsets of what stands before stay right.
    for (const repair of repairs.toSorted((a, b) => b.finding.from - a.finding.from)) {
      if (repair.kind === 'lines') await putLines(layer, spaceFolder, repair)
      else {
        await makeFolderDurably(layer, dirname(repair.path))
        await writeAtomic(layer, repair.path, repair.bytes)
      }
    }
    return ok(null)
  } catch (error) {
    return err(fileError(error, 'errors.writeFailed'))
  }
}

async function putLines(layer: FileLayer, spaceFolder: string, { finding, lines, end }: LineRepair): Promise<void> {
  const folder = join(spaceFolder, dirname(finding.file))
  const names = (await layer.list(folder)).filter((name) => segmentPattern.test(name))
  const start = basename(finding.file)
  const last = end === null ? (names.at(-1) ?? start) : basename(end.file)
  if (finding.kind === 'missing') {
    // The lines go where the missing segment stood; the ones after it stay as they are.
    const first = names.filter((name) => name < start).length + 1
    for (let number = first; segmentName(number) < start; number += 1)
      await writeAtomic(layer, join(folder, segmentName(number)), number === first ? Buffer.concat(lines) : Buffer.alloc(0))
    return
  }
  for (const name of names.filter((each) => each >= start && each <= last)) {
    const bytes = await readWhatCan(layer, join(folder, name))
    const head = name === start ? [bytes.subarray(0, finding.offset), ...lines] : []
    const tail = end !== null && name === last ? [bytes.subarray(end.offset)] : []
    await setAside(layer, folder, name, bytes)
    await writeAtomic(layer, join(folder, name), Buffer.concat([...head, ...tail]))
  }
}

/** Empty when the disk refuses the file. */
const readWhatCan = async (layer: FileLayer, path: string): Promise<Buffer> =>
  layer.read(path).then(asBuffer, () => Buffer.alloc(0))

async function setAside(layer: FileLayer, folder: string, name: string, bytes: Buffer): Promise<void> {
  const taken = (await layer.list(folder)).map((each) => Number(/^damaged-(\d+)-/.exec(each)?.[1] ?? 0))
  await writeAtomic(layer, join(folder, `damaged-${Math.max(0, ...taken) + 1}-${name}`), bytes)
}
