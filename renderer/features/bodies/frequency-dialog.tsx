import { Controller, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { updateBody } from '#shared/domain/commands/bodies.ts'
import type { Frequency } from '#shared/domain/entities/body.ts'
import { sourceOf } from '#shared/domain/rules/explanation.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import type { RuleDialogProps } from './rule-dialog-props.ts'
import { SourceField } from './source-field.tsx'
import { sourceTextSchema, withSource } from './sources.ts'

const countMessage = 'bodies.frequency.countError'

const draftSchema = z
  .object({
    kind: z.enum(['notSpecified', 'exactly', 'atLeast']),
    count: z.union([z.number(), z.string(), z.null()]),
    per: z.enum(['year', 'month']),
    source: sourceTextSchema,
  })
  .refine(
    ({ kind, count }) => kind === 'notSpecified' || (Number.isInteger(count) && Number(count) >= 1 && Number(count) <= 60),
    {
      error: countMessage,
      path: ['count'],
    },
  )

export function FrequencyDialog({ body, onClose }: RuleDialogProps) {
  const t = useTranslate()
  const { frequency } = body
  const form = useSchemaForm(
    draftSchema,
    {
      kind: frequency.kind,
      count: frequency.kind === 'notSpecified' ? 1 : frequency.count,
      per: frequency.kind === 'notSpecified' ? 'year' : frequency.per,
      source: sourceOf(body, 'frequency') ?? '',
    },
    `bodies/${body.id}/frequency`,
  )
  const kind = useWatch({ control: form.control, name: 'kind' })
  const save = useCommand(updateBody, { toast: () => t('bodies.ruleSaved'), isUndoable: true })
  const submit = form.submit((draft) => {
    const next: Frequency =
      draft.kind === 'notSpecified' ? { kind: draft.kind } : { kind: draft.kind, count: Number(draft.count), per: draft.per }
    return save.run({ id: body.id, patch: { frequency: next, sources: withSource(body, 'frequency', draft.source) } })
  }, onClose)
  return (
    <FormDialog
      title={t('bodies.editRule.frequency')}
      saveLabel={t('bodies.saveRule')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="kind"
        render={({ field }) => (
          <RadioGroup
            {...field}
            label={t('bodies.rules.frequency')}
            options={(['notSpecified', 'atLeast', 'exactly'] as const).map((value) => ({
              value,
              label: t(`bodies.frequency.kind.${value}`),
            }))}
          />
        )}
      />
      {kind !== 'notSpecified' && (
        <FieldRow>
          <Controller
            control={form.control}
            name="count"
            render={({ field }) => <NumberField {...field} label={t('bodies.frequency.count')} error={form.errorOf('count')} />}
          />
          <Controller
            control={form.control}
            name="per"
            render={({ field }) => (
              <Select
                {...field}
                label={t('bodies.frequency.per')}
                options={(['year', 'month'] as const).map((value) => ({
                  value,
                  label: t(`bodies.frequency.perOption.${value}`),
                }))}
              />
            )}
          />
        </FieldRow>
      )}
      <Controller
        control={form.control}
        name="source"
        render={({ field }) => <SourceField {...field} error={form.errorOf('source')} />}
      />
    </FormDialog>
  )
}
