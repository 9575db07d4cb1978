import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { createCriterionGroup, updateCriterionGroup } from '#shared/domain/commands/criterion-groups.ts'
import { shortText } from '#shared/domain/common/fields.ts'
import type { CriterionGroup } from '#shared/domain/entities/charter.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const draftSchema = z.object({ code: z.string().trim().max(10, 'errors.tooLong'), title: shortText })

type GroupDialogProps = {
  readonly charterVersionId: string
  /** `null`: a new one. */
  readonly group: CriterionGroup | null
  readonly onClose: () => void
  readonly onSaved?: ((id: string) => void) | undefined
}

export function GroupDialog({ charterVersionId, group, onClose, onSaved }: GroupDialogProps) {
  const t = useTranslate()
  const form = useSchemaForm(
    draftSchema,
    { code: group?.code ?? '', title: group?.title ?? '' },
    group === null ? `charterVersions/${charterVersionId}/newGroup` : `criterionGroups/${group.id}/edit`,
  )
  const create = useCommand(createCriterionGroup, { toast: () => t('charter.groupAdded'), isUndoable: true })
  const update = useCommand(updateCriterionGroup, { toast: () => t('charter.groupSaved'), isUndoable: true })
  const submit =
    group === null
      ? form.submit(
          (values) => create.run({ ...values, charterVersionId }),
          ({ id }) => {
            onClose()
            onSaved?.(id)
          },
        )
      : form.submit((patch) => update.run({ id: group.id, patch }), onClose)
  return (
    <FormDialog
      title={group === null ? t('charter.addGroup') : t('charter.editGroup')}
      saveLabel={group === null ? t('charter.addGroup') : t('charter.saveGroup')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={create.isRunning || update.isRunning}
    >
      <Controller
        control={form.control}
        name="code"
        render={({ field }) => (
          <TextField
            {...field}
            width="short"
            label={t('charter.groupCode')}
            help={t('charter.groupCodeHelp')}
            isOptional
            error={form.errorOf('code')}
          />
        )}
      />
      <Controller
        control={form.control}
        name="title"
        render={({ field }) => <TextField {...field} label={t('charter.groupTitle')} error={form.errorOf('title')} />}
      />
    </FormDialog>
  )
}
