import { useCallback, useEffect, useRef, useState } from 'react'
import { setAttendance } from '#shared/domain/commands/attendances.ts'
import type { Attendance } from '#shared/domain/entities/meeting.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'

export type Entry = { readonly mode: Attendance['mode'] | null; readonly representedByPersonId: string | null }

/** Milliseconds without a choice after which what was chosen becomes one act: going through a list by its arrows is not ten. */
const restBeforeAct = 500

export type AttendanceEntry = {
  /** As shown: what was just chosen, else what is stored. */
  readonly entryOf: (mandateId: string) => Entry
  readonly enter: (mandateId: string, entry: Entry) => void
  /** Present, all in one act that the toast takes back. */
  readonly enterPresent: (mandateIds: readonly string[]) => void
  readonly errorText: string | null
}

const nothing: ReadonlyMap<string, Entry> = new Map()

/** Attendance as it is entered: shown at once, one act for what is chosen together, recorded before the window closes. */
export function useAttendanceEntry(meetingId: string, attendances: readonly Attendance[]): AttendanceEntry {
  const t = useTranslate()
  const { typing } = useSession()
  const { show } = useToasts()
  const save = useCommand(setAttendance)
  const saveAll = useCommand(setAttendance, {
    toast: (_value, { entries }) => t('meetings.attendance.entered', { count: entries.length }),
    isUndoable: true,
  })
  const [shown, setShown] = useState(nothing)
  const waiting = useRef(new Map<string, Entry>())
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const run = save.run

  // The store has spoken: only what waits to be recorded still stands before it.
  useEffect(() => setShown(new Map(waiting.current)), [attendances])

  const recordNow = useCallback(async () => {
    clearTimeout(resting.current)
    if (waiting.current.size === 0) return
    const entries = [...waiting.current].map(([mandateId, entry]) => ({ mandateId, ...entry }))
    waiting.current = new Map()
    const result = await run({ meetingId, entries })
    if (!result.ok) return setShown(new Map(waiting.current))
    const [warning] = result.value.warnings
    if (warning !== undefined) show({ message: t(warning.code, warning.params), status: 'attention' })
  }, [meetingId, run, show, t])

  useEffect(() => {
    const remove = typing.add(recordNow)
    return () => {
      remove()
      void recordNow()
    }
  }, [typing, recordNow])

  const stored = new Map(attendances.map((attendance) => [attendance.mandateId, attendance]))
  return {
    entryOf: (mandateId) => {
      const { mode = null, representedByPersonId = null } = shown.get(mandateId) ?? stored.get(mandateId) ?? {}
      return { mode, representedByPersonId }
    },
    enter: (mandateId, entry) => {
      waiting.current.set(mandateId, entry)
      setShown((before) => new Map(before).set(mandateId, entry))
      clearTimeout(resting.current)
      resting.current = setTimeout(() => void recordNow(), restBeforeAct)
    },
    enterPresent: (mandateIds) => {
      void recordNow().then(() =>
        saveAll.run({ meetingId, entries: mandateIds.map((mandateId) => ({ mandateId, mode: 'present' as const })) }),
      )
    },
    errorText: save.errorText ?? saveAll.errorText,
  }
}
