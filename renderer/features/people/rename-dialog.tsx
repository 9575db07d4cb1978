import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { renameOrganisation } from '#shared/domain/commands/organisations.ts'
import { localDateSchema, type LocalDate } from '#shared/domain/common/dates.ts'
import { shortText } from '#shared/domain/common/fields.ts'
import type { Organisation } from '#shared/domain/entities/people.ts'
import { currentOrganisationName } from '#shared/domain/rules/organisation-name.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const draftSchema = z.object({
  name: shortText,
  from: localDateSchema.nullable().refine((from) => from !== null, 'people.fromMissing'),
})

type RenameDialogProps = { readonly organisation: Organisation; readonly today: LocalDate; readonly onClose: () => void }

/** A name borne from a day on: documents of earlier days keep the former one (trap 16). */
export function RenameDialog({ organisation, today, onClose }: RenameDialogProps) {
  const t = useTranslate()
  const form = useSchemaForm(draftSchema, { name: '', from: null }, `organisations/${organisation.id}/rename`)
  const rename = useCommand(renameOrganisation, { toast: (_value, { name }) => t('people.renamed', { name }), isUndoable: true })
  return (
    <FormDialog
      title={t('people.renameTitle', { name: currentOrganisationName(organisation) })}
      saveLabel={t('people.rename')}
      onClose={onClose}
      onSubmit={form.submit(({ name, from }) => rename.run({ id: organisation.id, name, from: from ?? today }), onClose)}
      form={form}
      isPending={rename.isRunning}
    >
      <Controller
        control={form.control}
        name="name"
        render={({ field }) => <TextField {...field} label={t('people.newName')} error={form.errorOf('name')} />}
      />
      <Controller
        control={form.control}
        name="from"
        render={({ field }) => (
          <DateField {...field} label={t('people.renameFrom')} help={t('people.renameFromHelp')} error={form.errorOf('from')} />
        )}
      />
    </FormDialog>
  )
}
