import { Controller } from 'react-hook-form'
import { createCategory, updateCategory } from '#shared/domain/commands/categories.ts'
import { categorySchema, type Body, type Category } from '#shared/domain/entities/body.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const draftSchema = categorySchema.pick({ name: true, attention: true })

type CategoryDialogProps = {
  readonly body: Body
  /** `null`: a new one. */
  readonly category: Category | null
  readonly onClose: () => void
  readonly onSaved?: ((id: string) => void) | undefined
}

export function CategoryDialog({ body, category, onClose, onSaved }: CategoryDialogProps) {
  const t = useTranslate()
  const label = `bodies.labels.${body.categoryLabel}` as const
  const form = useSchemaForm(
    draftSchema,
    { name: category?.name ?? '', attention: category?.attention ?? 'none' },
    category === null ? `bodies/${body.id}/newCategory` : `categories/${category.id}/edit`,
  )
  const create = useCommand(createCategory, {
    toast: (_value, { name }) => t('bodies.categoryAdded', { name }),
    isUndoable: true,
  })
  const update = useCommand(updateCategory, { toast: () => t('bodies.categoryUpdated'), isUndoable: true })
  const submit =
    category === null
      ? form.submit(
          (values) => create.run({ ...values, bodyId: body.id }),
          ({ id }) => {
            onClose()
            onSaved?.(id)
          },
        )
      : form.submit((patch) => update.run({ id: category.id, patch }), onClose)
  return (
    <FormDialog
      title={category === null ? t(`${label}.addTitle`) : t(`${label}.edit`)}
      saveLabel={category === null ? t(`${label}.add`) : t('bodies.save')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={create.isRunning || update.isRunning}
    >
      <Controller
        control={form.control}
        name="name"
        render={({ field }) => <TextField {...field} label={t('bodies.categoryName')} error={form.errorOf('name')} />}
      />
      <Controller
        control={form.control}
        name="attention"
        render={({ field }) => (
          <RadioGroup
            {...field}
            label={t('bodies.attention.label')}
            help={t('bodies.attention.help')}
            options={(['none', 'citizens', 'youth'] as const).map((value) => ({ value, label: t(`bodies.attention.${value}`) }))}
          />
        )}
      />
    </FormDialog>
  )
}
