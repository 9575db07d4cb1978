import { Controller } from 'react-hook-form'
import { updateAgendaItem } from '#shared/domain/commands/agenda-items.ts'
import { agendaItemSchema, type AgendaItem } from '#shared/domain/entities/meeting.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const titleSchema = agendaItemSchema.pick({ title: true })

export function RenameItemDialog({ item, onClose }: { readonly item: AgendaItem; readonly onClose: () => void }) {
  const t = useTranslate()
  const form = useSchemaForm(titleSchema, { title: item.title }, `agendaItems/${item.id}/title`)
  const save = useCommand(updateAgendaItem, { toast: () => t('meetings.agenda.renamed'), isUndoable: true })
  return (
    <FormDialog
      title={t('meetings.agenda.renameTitle')}
      saveLabel={t('meetings.agenda.saveTitle')}
      onClose={onClose}
      onSubmit={form.submit((patch) => save.run({ id: item.id, patch }), onClose)}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="title"
        render={({ field }) => (
          <TextField {...field} autoFocus label={t('meetings.agenda.itemTitle')} error={form.errorOf('title')} />
        )}
      />
    </FormDialog>
  )
}
