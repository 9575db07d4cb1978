import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { usualSegmentSize as segmentSize } from '#electron/main/journal/append-act.ts'
import { encodeLine } from '#electron/main/journal/journal-line.ts'
import { segmentName } from '#electron/main/journal/segments.ts'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { makeSpaceFolder } from '#electron/main/space/space-folder.ts'
import { createDecision } from '#shared/domain/commands/decisions.ts'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { buildAct, headAfter, type Act, type Head } from '#shared/domain/journal/act.ts'
import { tick } from '#shared/domain/journal/clock.ts'
import { foundCommittee } from '#tests/helpers/committee-space.ts'

export type ManyDecisions = { readonly spaceId: string; readonly replicaId: string; readonly acts: readonly Act[] }

/** An id that is the same from run to run. */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * The journal of a committee that took `count` decisions, an act each. The first is made by the real command, the others are
 * as it made it: a command reads the whole of a state in memory, and 20,000 of them would take hours.
 */
export async function manyDecisions(count: number): Promise<ManyDecisions> {
  const { recorder, bodyId } = await foundCommittee()
  recorder.on('2025-02-15')
  const { id: meetingId } = await recorder.run(createMeeting, { bodyId, date: '2025-02-15', state: 'held', agenda: ['Décider'] })
  await recorder.run(createDecision, {
    meetingId,
    agendaItemId: null,
    nature: 'decision',
    outcome: 'adopted',
    title: 'Retenir la proposition du groupe de travail',
    text: textTreeFromPlainText('Le comité retient la proposition présentée, avec effet au premier jour du trimestre suivant.'),
  })
  const acts = [...recorder.acts]
  const model = acts.at(-1)
  const created = model?.body.changes.find(({ table }) => table === 'decisions')
  if (model === undefined || created === undefined) throw new Error('No decision was recorded')
  let head: Head = headAfter(model)
  let { clock } = model.header
  for (let n = 1; n < count; n += 1) {
    const instant = new Date(Date.parse(model.header.instant) + n * 60_000).toISOString()
    clock = tick(clock, instant)
    const change = {
      ...created,
      id: idFrom(`decision ${n}`),
      // Five hundred a year, the newest last: a memory of decades, of which a screen needs the last two years.
      set: {
        ...created.set,
        title: `Retenir la proposition numéro ${n}`,
        date: `${Math.max(1950, 2026 - Math.ceil((count - n) / 500))}-02-15`,
      },
    }
    const actor = { id: model.header.actorId, name: model.body.actorName, role: model.body.actorRole }
    const salt = idFrom(`salt ${n}`).replaceAll('-', '')
    const { spaceId } = recorder
    const act = buildAct({ kind: model.header.kind, changes: [change] }, { spaceId, head, clock, instant, salt, actor })
    acts.push(act)
    head = headAfter(act)
  }
  return { spaceId: recorder.spaceId, replicaId: recorder.replicaId, acts }
}

/** Puts the journal on disk in the segments that the application would have made. */
export async function writeManyDecisions({ spaceId, replicaId, acts }: ManyDecisions, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const made = await makeSpaceFolder(nodeFileLayer, folder, spaceId, '2025-01-10T08:00:00.000Z')
  if (!made.ok) throw new Error(made.error.code)
  const journal = join(folder, 'journal', replicaId)
  await mkdir(journal)
  const segments: Buffer[][] = [[]]
  let size = 0
  for (const act of acts) {
    const line = encodeLine(act)
    if (size + line.length > segmentSize) {
      segments.push([])
      size = 0
    }
    segments.at(-1)?.push(line)
    size += line.length
  }
  for (const [index, lines] of segments.entries()) await writeFile(join(journal, segmentName(index + 1)), Buffer.concat(lines))
}
