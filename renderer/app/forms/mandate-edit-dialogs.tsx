import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { endMandate, updateMandate } from '#shared/domain/commands/mandates.ts'
import { localDateSchema, type LocalDate } from '#shared/domain/common/dates.ts'
import type { Mandate, Organisation } from '#shared/domain/entities/people.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { emptyOrganisationDraft, organisationDraftSchema } from './choice-drafts.ts'
import { FormDialog } from './form-dialog.tsx'
import { OrganisationChoice } from './organisation-choice.tsx'
import { useSchemaForm } from './use-schema-form.ts'

const editSchema = z
  .object({
    organisation: organisationDraftSchema,
    role: z.enum(['titular', 'substitute']),
    start: localDateSchema.nullable(),
    end: localDateSchema.nullable(),
  })
  .refine((draft) => draft.start === null || draft.end === null || draft.start <= draft.end, {
    error: 'errors.periodOrder',
    path: ['end'],
  })

type EditProps = { readonly mandate: Mandate; readonly personName: string; readonly onClose: () => void }

/** Corrects dates, role and organisation; another person on the seat is another mandate (trap 15). */
export function MandateEditDialog(props: EditProps) {
  const live = useRead((read) => read.all('organisations'), [])
  return <Ready of={live}>{(organisations) => <EditForm {...props} organisations={organisations} />}</Ready>
}

function EditForm({
  mandate,
  personName,
  onClose,
  organisations,
}: EditProps & { readonly organisations: readonly Organisation[] }) {
  const t = useTranslate()
  const form = useSchemaForm(
    editSchema,
    {
      organisation: { ...emptyOrganisationDraft, id: mandate.organisationId },
      role: mandate.role,
      start: mandate.start,
      end: mandate.end,
    },
    `mandates/${mandate.id}/edit`,
  )
  const save = useCommand(updateMandate, { toast: () => t('mandates.updated'), isUndoable: true })
  const submit = form.submit(
    ({ organisation, ...patch }) => save.run({ id: mandate.id, patch: { ...patch, organisationId: organisation.id } }),
    onClose,
  )
  return (
    <FormDialog
      title={t('mandates.editTitle', { name: personName })}
      saveLabel={t('mandates.saveEdit')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="organisation"
        render={({ field }) => (
          <OrganisationChoice
            name="organisation"
            label={t('mandates.onBehalfOf')}
            isOptional
            canCreate={false}
            value={field.value}
            onChange={field.onChange}
            organisations={organisations}
            errors={{ id: form.errorOf('organisation.id') }}
          />
        )}
      />
      <Controller
        control={form.control}
        name="role"
        render={({ field }) => (
          <RadioGroup
            {...field}
            orientation="horizontal"
            label={t('mandates.role')}
            options={[
              { value: 'titular', label: t('mandates.titularOption') },
              { value: 'substitute', label: t('mandates.substituteOption') },
            ]}
          />
        )}
      />
      <FieldRow>
        <Controller
          control={form.control}
          name="start"
          render={({ field }) => <DateField {...field} label={t('mandates.start')} isOptional error={form.errorOf('start')} />}
        />
        <Controller
          control={form.control}
          name="end"
          render={({ field }) => <DateField {...field} label={t('mandates.end')} isOptional error={form.errorOf('end')} />}
        />
      </FieldRow>
    </FormDialog>
  )
}

const endSchema = z.object({ end: localDateSchema.nullable().refine((end) => end !== null, 'errors.required') })

type EndProps = EditProps & { readonly today: LocalDate }

/** Gives the last day of a mandate; its history stays. */
export function MandateEndDialog({ mandate, personName, today, onClose }: EndProps) {
  const t = useTranslate()
  const form = useSchemaForm(endSchema, { end: mandate.end ?? today }, `mandates/${mandate.id}/end`)
  const end = useCommand(endMandate, { toast: () => t('mandates.ended', { name: personName }), isUndoable: true })
  return (
    <FormDialog
      title={t('mandates.endTitle', { name: personName })}
      saveLabel={t('mandates.endAction')}
      onClose={onClose}
      onSubmit={form.submit((draft) => end.run({ id: mandate.id, end: draft.end ?? today }), onClose)}
      form={form}
      isPending={end.isRunning}
    >
      <Controller
        control={form.control}
        name="end"
        render={({ field }) => (
          <DateField {...field} label={t('mandates.lastDay')} help={t('mandates.lastDayHelp')} error={form.errorOf('end')} />
        )}
      />
    </FormDialog>
  )
}
