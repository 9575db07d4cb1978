import { err } from '../common/result.ts'
import type { Body } from '../entities/body.ts'
import { changesOf, recordChange, type Command } from '../journal/command.ts'
import type { ResolvedBodyTemplate } from '../templates/body-template.ts'
import { deleteRecord, find, nextOrder, outcome, removalsOf, updateRecord, type Patch } from './record-commands.ts'

export type CreateBodyInput = {
  readonly template: ResolvedBodyTemplate
  readonly name?: string | undefined
  readonly shortName?: string | undefined
  readonly networkName?: string | undefined
  readonly place?: string | undefined
  /** IANA zone of its meetings. */
  readonly timeZone: string
}

/** A body with its categories and seats, in one act (J1). */
export const createBody: Command<
  CreateBodyInput,
  { id: string; categoryIds: readonly string[]; seatIds: readonly string[] }
> = async ({ read, newId }, input) => {
  const { categories: categoryTemplates, ...settings } = input.template
  const id = newId()
  const body: Body = {
    ...settings,
    id,
    name: input.name ?? settings.name,
    shortName: input.shortName ?? settings.shortName,
    networkName: input.networkName ?? '',
    place: input.place ?? '',
    timeZone: input.timeZone,
    reportTitle: '',
    order: nextOrder(await read.all('bodies')),
  }
  const categories = categoryTemplates.map(({ seats, ...category }, order) => ({
    record: { ...category, id: newId(), bodyId: id, order },
    seats,
  }))
  const seats = categories.flatMap(({ record, seats: templates }) =>
    templates.map((seat, order) => ({ ...seat, id: newId(), bodyId: id, categoryId: record.id, order })),
  )
  const changes = await changesOf([
    recordChange(read, 'bodies', body),
    ...categories.map(({ record }) => recordChange(read, 'categories', record)),
    ...seats.map((seat) => recordChange(read, 'seats', seat)),
  ])
  if (!changes.ok) return changes
  return outcome('body.create', changes.value, {
    id,
    categoryIds: categories.map(({ record }) => record.id),
    seatIds: seats.map((seat) => seat.id),
  })
}

const sourcedSettings = ['frequency', 'decisionRule', 'minutesRule'] as const

/** A setting that is changed by hand no longer comes from the text that set it: its source goes with it. */
export const updateBody: Command<{ readonly id: string; readonly patch: Patch<Body> }> = async (context, { id, patch }) => {
  const body = await find(context.read, 'bodies', id)
  if (!body.ok) return body
  const changed: readonly string[] = sourcedSettings.filter(
    (setting) => patch[setting] !== undefined && JSON.stringify(patch[setting]) !== JSON.stringify(body.value[setting]),
  )
  const sources = patch.sources ?? body.value.sources.filter(({ about }) => !changed.includes(about))
  return updateRecord(context, 'body.update', 'bodies', id, { ...patch, sources })
}

/** Refused while the body has meetings; its categories, seats, mandates and draft reports go with it. */
export const deleteBody: Command<{ readonly id: string }> = async (context, { id }) => {
  const { read } = context
  const meetings = await read.where('meetings', 'bodyId', id)
  if (meetings.length > 0) return err({ code: 'errors.bodyHasMeetings', params: { count: meetings.length } })
  const dependents = [
    ...removalsOf('reports', await read.where('reports', 'bodyId', id)),
    ...removalsOf('mandates', await read.where('mandates', 'bodyId', id)),
    ...removalsOf('seats', await read.where('seats', 'bodyId', id)),
    ...removalsOf('categories', await read.where('categories', 'bodyId', id)),
  ]
  return deleteRecord(context, 'body.delete', 'bodies', id, dependents)
}
