import { updateMeeting } from '#shared/domain/commands/meetings.ts'
import type { Meeting } from '#shared/domain/entities/meeting.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'

/** Changes the state of a meeting at once; the toast takes it back. */
export function useMeetingState(meetingId: string) {
  const t = useTranslate()
  const save = useCommand(updateMeeting, {
    toast: (_value, { patch }) => (patch.state === undefined ? null : t(`meetings.changed.${patch.state}`)),
    isUndoable: true,
  })
  return { set: (state: Meeting['state']) => void save.run({ id: meetingId, patch: { state } }), errorText: save.errorText }
}
