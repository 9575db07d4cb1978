import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { updateCriterion } from '#shared/domain/commands/charters.ts'
import { createCriterion } from '#shared/domain/commands/criteria.ts'
import { shortText } from '#shared/domain/common/fields.ts'
import type { Criterion } from '#shared/domain/entities/charter.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const draftSchema = z.object({ number: z.string().trim().max(10, 'errors.tooLong'), title: shortText })

type CriterionDialogProps = {
  readonly charterVersionId: string
  readonly groupId: string | null
  /** `null`: a new one. Its number never changes afterwards. */
  readonly criterion: Criterion | null
  readonly onClose: () => void
}

export function CriterionDialog({ charterVersionId, groupId, criterion, onClose }: CriterionDialogProps) {
  const t = useTranslate()
  const form = useSchemaForm(
    draftSchema,
    { number: criterion?.number ?? '', title: criterion?.title ?? '' },
    criterion === null
      ? `charterVersions/${charterVersionId}/newCriterion/${groupId ?? 'mandatory'}`
      : `criteria/${criterion.id}/edit`,
  )
  const create = useCommand(createCriterion, { toast: () => t('charter.criterionAdded'), isUndoable: true })
  const update = useCommand(updateCriterion, { toast: () => t('charter.criterionSaved'), isUndoable: true })
  const submit =
    criterion === null
      ? form.submit((values) => create.run({ ...values, charterVersionId, groupId }), onClose)
      : form.submit(({ title }) => update.run({ id: criterion.id, title }), onClose)
  const addTitle = groupId === null ? t('charter.addMandatory') : t('charter.addCriterion')
  return (
    <FormDialog
      title={criterion === null ? addTitle : t('charter.editCriterion')}
      saveLabel={criterion === null ? addTitle : t('charter.saveTitle')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={create.isRunning || update.isRunning}
    >
      {criterion === null && (
        <Controller
          control={form.control}
          name="number"
          render={({ field }) => (
            <TextField
              {...field}
              width="short"
              label={t('charter.number')}
              help={t('charter.numberHelp')}
              isOptional
              error={form.errorOf('number')}
            />
          )}
        />
      )}
      <Controller
        control={form.control}
        name="title"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('charter.criterionTitle')}
            help={criterion?.isTitleAbridged === true ? t('charter.editAbridgedHelp') : undefined}
            error={form.errorOf('title')}
          />
        )}
      />
    </FormDialog>
  )
}
