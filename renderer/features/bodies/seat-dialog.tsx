import { Controller } from 'react-hook-form'
import { createSeat, updateSeat } from '#shared/domain/commands/seats.ts'
import { seatSchema, type Category, type Seat } from '#shared/domain/entities/body.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const draftSchema = seatSchema.pick({ label: true, isExOfficio: true, categoryId: true })

type SeatDialogProps = {
  readonly category: Category
  /** Those to which an existing seat can move. */
  readonly categories?: readonly Category[] | undefined
  /** `null`: a new one. */
  readonly seat: Seat | null
  readonly seatCount: number
  readonly onClose: () => void
}

export function SeatDialog({ category, categories = [], seat, seatCount, onClose }: SeatDialogProps) {
  const t = useTranslate()
  const form = useSchemaForm(
    draftSchema,
    {
      label: seat?.label ?? t('bodies.seatNumber', { number: seatCount + 1 }),
      isExOfficio: seat?.isExOfficio ?? false,
      categoryId: category.id,
    },
    seat === null ? `categories/${category.id}/newSeat` : `seats/${seat.id}/edit`,
  )
  const create = useCommand(createSeat, {
    toast: (_value, { label }) => t('bodies.seatAdded', { name: label }),
    isUndoable: true,
  })
  const update = useCommand(updateSeat, { toast: () => t('bodies.seatUpdated'), isUndoable: true })
  const submit =
    seat === null ? form.submit(create.run, onClose) : form.submit((patch) => update.run({ id: seat.id, patch }), onClose)
  return (
    <FormDialog
      title={seat === null ? t('bodies.addSeatTitle', { name: category.name }) : t('bodies.editSeatTitle', { name: seat.label })}
      saveLabel={seat === null ? t('bodies.addSeat') : t('bodies.save')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={create.isRunning || update.isRunning}
    >
      <Controller
        control={form.control}
        name="label"
        render={({ field }) => (
          <TextField {...field} label={t('bodies.seatLabel')} help={t('bodies.seatLabelHelp')} error={form.errorOf('label')} />
        )}
      />
      <Controller
        control={form.control}
        name="isExOfficio"
        render={({ field }) => <Checkbox {...field} label={t('bodies.exOfficio')} help={t('bodies.exOfficioHelp')} />}
      />
      {seat !== null && categories.length > 1 && (
        <Controller
          control={form.control}
          name="categoryId"
          render={({ field }) => (
            <Select
              {...field}
              label={t('bodies.seatCategory')}
              options={categories.map(({ id, name }) => ({ value: id, label: name }))}
              error={form.errorOf('categoryId')}
            />
          )}
        />
      )}
    </FormDialog>
  )
}
