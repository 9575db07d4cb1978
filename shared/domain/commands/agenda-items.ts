import { err } from '../common/result.ts'
import { emptyTextTree, type TextTree } from '../common/text-tree.ts'
import type { Command } from '../journal/command.ts'
import {
  createRecord,
  deleteRecord,
  find,
  moveChanges,
  nextOrder,
  outcome,
  updateRecord,
  type MoveInput,
} from './record-commands.ts'

export type AddAgendaItemInput = { readonly meetingId: string; readonly title: string; readonly notes?: TextTree | undefined }

/** Goes to the end of the agenda. */
export const addAgendaItem: Command<AddAgendaItemInput, { id: string }> = async (context, input) => {
  const meeting = await find(context.read, 'meetings', input.meetingId)
  if (!meeting.ok) return meeting
  const siblings = await context.read.where('agendaItems', 'meetingId', input.meetingId)
  return createRecord(context, 'agendaItem.create', 'agendaItems', {
    meetingId: input.meetingId,
    title: input.title,
    notes: input.notes ?? emptyTextTree,
    order: nextOrder(siblings),
  })
}

export type UpdateAgendaItemInput = {
  readonly id: string
  readonly patch: { readonly title?: string | undefined; readonly notes?: TextTree | undefined }
}

export const updateAgendaItem: Command<UpdateAgendaItemInput> = (context, { id, patch: { title, notes } }) =>
  updateRecord(context, 'agendaItem.update', 'agendaItems', id, { title, notes })

export const moveAgendaItem: Command<MoveInput> = async ({ read }, input) => {
  const item = await find(read, 'agendaItems', input.id)
  if (!item.ok) return item
  const siblings = await read.where('agendaItems', 'meetingId', item.value.meetingId)
  return outcome('agendaItem.move', moveChanges('agendaItems', siblings, input), undefined)
}

/** Refused while decisions were taken on it. */
export const removeAgendaItem: Command<{ readonly id: string }> = async (context, { id }) => {
  const decisions = await context.read.where('decisions', 'agendaItemId', id)
  if (decisions.length > 0) return err({ code: 'errors.agendaItemHasDecisions', params: { count: decisions.length } })
  return deleteRecord(context, 'agendaItem.delete', 'agendaItems', id)
}
