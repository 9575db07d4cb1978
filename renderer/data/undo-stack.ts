import type { Act, ActRef, Change } from '#shared/domain/journal/act.ts'

/** An act of this window since it opened, and the changes that take it back. */
export type WindowAct = { readonly act: Act; readonly inverse: readonly Change[] }

const isRef = (ref: ActRef) => (entry: WindowAct) =>
  entry.act.header.replicaId === ref.replicaId && entry.act.header.sequence === ref.sequence

/** The acts of this window, oldest first: which can be taken back, which can be given again. Pure bookkeeping. */
export function createUndoStack() {
  let all: readonly WindowAct[] = []
  let done: readonly WindowAct[] = []
  let undone: readonly WindowAct[] = []

  const stack = {
    lastDone: (): WindowAct | undefined => done.at(-1),
    lastUndone: (): WindowAct | undefined => undone.at(-1),
    find: (ref: ActRef): WindowAct | undefined => all.find(isRef(ref)),
    /** The kind of what was first done, through any number of undos and redos. */
    kindOf: (entry: WindowAct): string => {
      const { undoes, kind } = entry.act.header
      const target = undoes === null ? undefined : all.find(isRef(undoes))
      return target === undefined ? kind : stack.kindOf(target)
    },
    /** The acts of this window after `entry`, oldest first. No other act can have come meanwhile: one writer per space. */
    after: (entry: WindowAct): Act[] => all.slice(all.indexOf(entry) + 1).map(({ act }) => act),

    /** Once the journal has the act. */
    push: (entry: WindowAct): void => {
      const { kind, undoes } = entry.act.header
      all = [...all, entry]
      if (undoes === null) {
        done = [...done, entry]
        undone = []
        return
      }
      const others = (list: readonly WindowAct[]) => list.filter((other) => !isRef(undoes)(other))
      done = kind === redoKind ? [...others(done), entry] : others(done)
      undone = kind === redoKind ? others(undone) : [...others(undone), entry]
    },
  }
  return stack
}

export const undoKind = 'act.undo'
export const redoKind = 'act.redo'

export type UndoStack = ReturnType<typeof createUndoStack>
