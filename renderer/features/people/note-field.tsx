import type { Result } from '#shared/domain/common/result.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'
import { RecoveredDraft } from '#renderer/app/drafts/recovered-draft.tsx'
import { useTypedText } from '#renderer/app/drafts/use-typed-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { TextArea } from '#renderer/ui/fields/text-area.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'

type NoteFieldProps = {
  readonly draftKey: string
  readonly stored: string
  readonly isReadOnly: boolean
  readonly record: (note: string) => Promise<Result<void, CommandError>>
}

/** A free note, saved as it is typed. */
export function NoteField({ draftKey, stored, isReadOnly, record }: NoteFieldProps) {
  const t = useTranslate()
  const text = useTypedText({ key: draftKey, stored, record })
  return (
    <Stack gap={3}>
      <RecoveredDraft of={text} />
      <TextArea
        label={t('people.noteLabel')}
        help={t('people.noteHelp')}
        value={text.value}
        onChange={text.onChange}
        onBlur={text.onBlur}
        isReadOnly={isReadOnly}
        error={text.errorText ?? undefined}
        rows={4}
      />
    </Stack>
  )
}
