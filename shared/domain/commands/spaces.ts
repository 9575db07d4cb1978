import type { Space } from '../entities/space.ts'
import type { Command } from '../journal/command.ts'
import { outcome, updateRecord, write } from './record-commands.ts'

/** The one record of the space itself; its id is the space id, so it is given. */
export const createSpace: Command<Space, { id: string }> = async ({ read }, space) => {
  const changes = await write(read, 'spaces', space)
  return changes.ok ? outcome('space.create', changes.value, { id: space.id }) : changes
}

export const renameSpace: Command<{ readonly id: string; readonly name: string }> = (context, { id, name }) =>
  updateRecord(context, 'space.rename', 'spaces', id, { name })
