import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'
import { usualSegmentSize } from '../journal/append-act.ts'
import { lineStarts } from '../journal/torn-tail.ts'
import { asBuffer, listSegments, segmentName, type SegmentFile } from '../journal/segments.ts'
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
  const segments = await listSegments(layer, spaceFolder, finding.replicaId)
  const start = basename(finding.file)
  if (finding.kind === 'missing') {
    // The lines go where the missing segment stood; the ones after it stay as they are.
    const folder = join(spaceFolder, dirname(finding.file))
    const first = numberOf(segments.findLast(({ name }) => name < start)?.name ?? segmentName(0)) + 1
    const parts = inSegments(lines, numberOf(start) - first)
    for (const [index, part] of parts.entries()) await writeAtomic(layer, join(folder, segmentName(first + index)), part)
    return
  }
  const behind = segments.filter(({ name }) => name >= start)
  if (end === null) return putAtEnd(layer, behind, { finding, lines })
  const last = basename(end.file)
  for (const { name, path } of behind.filter((each) => each.name <= last)) {
    const bytes = await readWhatCan(layer, path)
    const head = name === start ? [bytes?.subarray(0, finding.offset) ?? none, ...lines] : []
    const tail = name === last ? [bytes?.subarray(end.offset) ?? none] : []
    await replace(layer, path, bytes, Buffer.concat([...head, ...tail]))
  }
}

/**
 * Fills the end of a journal as far as the lines go. What may have followed them stays in the journal, and in doubt: the
 * damaged bytes after as many lines, or the file that nobody can read, which takes the next number.
 */
async function putAtEnd(
  layer: FileLayer,
  behind: readonly SegmentFile[],
  { finding, lines }: Pick<LineRepair, 'finding' | 'lines'>,
): Promise<void> {
  const [start] = behind
  if (start === undefined) return
  const first = await readWhatCan(layer, start.path)
  if (first === null) {
    for (const { name, path } of behind.toReversed()) {
      await layer.rename(path, join(dirname(path), segmentName(numberOf(name) + 1)))
      await layer.syncFolder(dirname(path))
    }
    await writeAtomic(layer, start.path, Buffer.concat(lines))
    return
  }
  const head = first.subarray(0, finding.offset)
  if (finding.to === null) return replace(layer, start.path, first, Buffer.concat([head, ...lines]))
  let filled = lines.length
  for (const segment of behind) {
    const isFirst = segment === start
    const bytes = await readWhatCan(layer, segment.path)
    const damaged = (bytes ?? none).subarray(isFirst ? head.length : 0)
    const starts = lineStarts(damaged)
    const rest = damaged.subarray(starts[filled] ?? damaged.length)
    filled = Math.max(0, filled - starts.length)
    await replace(layer, segment.path, bytes, Buffer.concat(isFirst ? [head, ...lines, rest] : [rest]))
  }
}

/** In as many segments as were lost, of the usual size while they are enough. */
function inSegments(lines: readonly Buffer[], count: number): Buffer[] {
  const parts: Buffer[][] = Array.from({ length: count }, () => [])
  let [index, size] = [0, 0]
  for (const line of lines) {
    if (size > 0 && size + line.length > usualSegmentSize && index < count - 1) [index, size] = [index + 1, 0]
    parts[index]?.push(line)
    size += line.length
  }
  return parts.map((part) => Buffer.concat(part))
}

const none = Buffer.alloc(0)
const numberOf = (name: string): number => Number.parseInt(name, 10)

/** `null` when the disk refuses the file. */
const readWhatCan = async (layer: FileLayer, path: string): Promise<Buffer | null> => layer.read(path).then(asBuffer, () => null)

/** Sets what stood there aside, then puts `next` in its place. A file that cannot be read goes aside as it is. */
async function replace(layer: FileLayer, path: string, bytes: Buffer | null, next: Buffer): Promise<void> {
  if (bytes?.equals(next) === true) return
  const folder = dirname(path)
  const taken = (await layer.list(folder)).map((each) => Number(/^damaged-(\d+)-/.exec(each)?.[1] ?? 0))
  const aside = join(folder, `damaged-${Math.max(0, ...taken) + 1}-${basename(path)}`)
  if (bytes === null) await layer.rename(path, aside)
  else await writeAtomic(layer, aside, bytes)
  await writeAtomic(layer, path, next)
}
