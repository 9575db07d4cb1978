import { Controller } from 'react-hook-form'
import type { z } from 'zod'
import type { Result } from '#shared/domain/common/result.ts'
import { indicatorSchema } from '#shared/domain/entities/indicator.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'
import { RecoveredForm } from '#renderer/app/drafts/recovered-form.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { TextArea } from '#renderer/ui/fields/text-area.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const draftSchema = indicatorSchema.omit({ id: true, order: true })
export type IndicatorDraft = z.infer<typeof draftSchema>

type IndicatorFormProps = {
  readonly draftKey: string
  readonly initial: IndicatorDraft
  readonly run: (draft: IndicatorDraft) => Promise<Result<unknown, CommandError>>
  readonly onDone: () => void
  readonly isSaving: boolean
}

const kinds = ['count', 'amount', 'percentage', 'ratio'] as const
const directions = ['notSpecified', 'higher', 'lower'] as const

export const IndicatorForm = ({ draftKey, initial, run, onDone, isSaving }: IndicatorFormProps) => {
  const t = useTranslate()
  const go = useGo()
  const form = useSchemaForm(draftSchema, initial, draftKey)
  const { control } = form
  return (
    <FormLayout onSubmit={form.submit(run, onDone)}>
      <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
      <RecoveredForm draft={form.draft} />
      <Controller
        control={control}
        name="name"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('indicators.form.name')}
            help={t('indicators.form.nameHelp')}
            error={form.errorOf('name')}
          />
        )}
      />
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Select
            {...field}
            label={t('indicators.form.kind')}
            options={kinds.map((value) => ({ value, label: t(`indicators.kind.${value}`) }))}
            error={form.errorOf('kind')}
          />
        )}
      />
      <Controller
        control={control}
        name="unit"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('indicators.form.unit')}
            help={t('indicators.form.unitHelp')}
            isOptional
            width="medium"
            error={form.errorOf('unit')}
          />
        )}
      />
      <Controller
        control={control}
        name="betterDirection"
        render={({ field }) => (
          <Select
            {...field}
            label={t('indicators.form.direction')}
            options={directions.map((value) => ({ value, label: t(`indicators.direction.${value}`) }))}
          />
        )}
      />
      <Controller
        control={control}
        name="source"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('indicators.form.source')}
            help={t('indicators.form.sourceHelp')}
            isOptional
            error={form.errorOf('source')}
          />
        )}
      />
      <Controller
        control={control}
        name="definition"
        render={({ field }) => (
          <TextArea
            {...field}
            label={t('indicators.form.definition')}
            help={t('indicators.form.definitionHelp')}
            isOptional
            error={form.errorOf('definition')}
          />
        )}
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={isSaving}>
          {t('indicators.form.save')}
        </Button>
        <Button
          onPress={() => {
            form.draft.discard()
            go(linkTo(paths.indicators, {}))
          }}
        >
          {t('indicators.form.cancel')}
        </Button>
      </FormActions>
    </FormLayout>
  )
}
