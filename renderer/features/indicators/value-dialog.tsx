import { Controller, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { setIndicatorValue } from '#shared/domain/commands/indicator-values.ts'
import type { IndicatorFigure } from '#shared/domain/entities/indicator.ts'
import { RecoveredForm } from '#renderer/app/drafts/recovered-form.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { TextArea } from '#renderer/ui/fields/text-area.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import { valueOf, type IndicatorRow } from './use-indicator-rows.ts'

const states = ['exact', 'atLeast', 'about', 'between', 'notRecorded', 'notApplicable'] as const
const isMeasured = (state: (typeof states)[number]) => state !== 'notRecorded' && state !== 'notApplicable'

const draftSchema = z
  .object({
    state: z.enum(states),
    amount: z.number('errors.number').nullable(),
    upper: z.number('errors.number').nullable(),
    source: z.string().trim().max(200, 'errors.tooLong'),
    note: z.string().trim().max(10_000, 'errors.tooLong'),
  })
  .refine((draft) => !isMeasured(draft.state) || draft.amount !== null, { error: 'errors.required', path: ['amount'] })
  .refine((draft) => draft.state !== 'between' || draft.upper !== null, { error: 'errors.required', path: ['upper'] })
  .refine((draft) => draft.state !== 'between' || draft.amount === null || draft.upper === null || draft.amount <= draft.upper, {
    error: 'errors.rangeOrder',
    path: ['upper'],
  })
type ValueDraft = z.infer<typeof draftSchema>

const toFigure = ({ state, amount, upper }: ValueDraft): IndicatorFigure => {
  if (state === 'notRecorded' || state === 'notApplicable') return { state }
  if (state === 'between') return { state: 'recorded', qualifier: 'between', amount: amount ?? 0, upper: upper ?? 0 }
  return { state: 'recorded', qualifier: state, amount: amount ?? 0 }
}

type ValueDialogProps = { readonly row: IndicatorRow; readonly year: number; readonly onClose: () => void }

/** How sure a value is, where it comes from and what to know of it. */
export const ValueDialog = ({ row, year, onClose }: ValueDialogProps) => {
  const t = useTranslate()
  const stored = valueOf(row, year)
  const figure = stored?.figure
  const recorded = figure?.state === 'recorded' ? figure : null
  const form = useSchemaForm(
    draftSchema,
    {
      state:
        recorded?.qualifier ??
        (figure === undefined ? 'exact' : figure.state === 'notApplicable' ? 'notApplicable' : 'notRecorded'),
      amount: recorded?.amount ?? null,
      upper: recorded?.qualifier === 'between' ? recorded.upper : null,
      source: stored?.source ?? '',
      note: stored?.note ?? '',
    },
    `indicators/${row.indicator.id}/values/${year}`,
  )
  const close = () => {
    form.draft.discard()
    onClose()
  }
  const state = useWatch({ control: form.control, name: 'state' })
  const save = useCommand(setIndicatorValue)
  const run = (draft: ValueDraft) =>
    save.run({ indicatorId: row.indicator.id, year, figure: toFigure(draft), source: draft.source, note: draft.note })
  const formId = 'indicator-value'
  return (
    <Dialog
      title={t('indicators.value.title', { year, name: row.indicator.name })}
      isOpen
      onClose={close}
      answers={[
        { label: t('indicators.value.cancel') },
        { label: t('indicators.value.save'), variant: 'primary', form: formId, keepsOpen: true, isPending: save.isRunning },
      ]}
    >
      <FormLayout id={formId} onSubmit={form.submit(run, onClose)}>
        <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
        <RecoveredForm draft={form.draft} />
        <Controller
          control={form.control}
          name="state"
          render={({ field }) => (
            <Select
              {...field}
              label={t('indicators.value.state')}
              options={states.map((value) => ({ value, label: t(`indicators.value.${value}`) }))}
            />
          )}
        />
        {isMeasured(state) && (
          <FieldRow>
            <Controller
              control={form.control}
              name="amount"
              render={({ field }) => (
                <NumberField
                  {...field}
                  label={t(state === 'between' ? 'indicators.value.low' : 'indicators.value.amount')}
                  error={form.errorOf('amount')}
                />
              )}
            />
            {state === 'between' && (
              <Controller
                control={form.control}
                name="upper"
                render={({ field }) => (
                  <NumberField {...field} label={t('indicators.value.high')} error={form.errorOf('upper')} />
                )}
              />
            )}
          </FieldRow>
        )}
        <Controller
          control={form.control}
          name="source"
          render={({ field }) => (
            <TextField {...field} label={t('indicators.value.source')} isOptional error={form.errorOf('source')} />
          )}
        />
        <Controller
          control={form.control}
          name="note"
          render={({ field }) => (
            <TextArea {...field} label={t('indicators.value.note')} isOptional error={form.errorOf('note')} />
          )}
        />
      </FormLayout>
    </Dialog>
  )
}
