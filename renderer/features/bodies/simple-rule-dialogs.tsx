import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { updateBody } from '#shared/domain/commands/bodies.ts'
import { bodySchema, categoryLabelSchema, minutesRuleSchema } from '#shared/domain/entities/body.ts'
import { sourceOf } from '#shared/domain/rules/explanation.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { RuleDialogProps } from './rule-dialog-props.ts'
import { SourceField } from './source-field.tsx'
import { sourceTextSchema, withSource } from './sources.ts'
import { timeZonesWith } from './time-zones.ts'

const minutesDraft = z.object({ minutesRule: minutesRuleSchema, source: sourceTextSchema })

/** Who validates the minutes (Z8). */
export function MinutesRuleDialog({ body, onClose }: RuleDialogProps) {
  const t = useTranslate()
  const form = useSchemaForm(
    minutesDraft,
    { minutesRule: body.minutesRule, source: sourceOf(body, 'minutesRule') ?? '' },
    `bodies/${body.id}/minutesRule`,
  )
  const save = useCommand(updateBody, { toast: () => t('bodies.ruleSaved'), isUndoable: true })
  return (
    <FormDialog
      title={t('bodies.editRule.minutesRule')}
      saveLabel={t('bodies.saveRule')}
      onClose={onClose}
      onSubmit={form.submit(
        ({ minutesRule, source }) =>
          save.run({ id: body.id, patch: { minutesRule, sources: withSource(body, 'minutesRule', source) } }),
        onClose,
      )}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="minutesRule"
        render={({ field }) => (
          <RadioGroup
            {...field}
            label={t('bodies.rules.minutesRule')}
            options={minutesRuleSchema.options.map((value) => ({ value, label: t(`bodies.minutesRule.${value}`) }))}
          />
        )}
      />
      <Controller
        control={form.control}
        name="source"
        render={({ field }) => <SourceField {...field} error={form.errorOf('source')} />}
      />
    </FormDialog>
  )
}

const labelDraft = z.object({ categoryLabel: categoryLabelSchema })

/** The word of this body for its categories. */
export function CategoryLabelDialog({ body, onClose }: RuleDialogProps) {
  const t = useTranslate()
  const form = useSchemaForm(labelDraft, { categoryLabel: body.categoryLabel }, `bodies/${body.id}/categoryLabel`)
  const save = useCommand(updateBody, { toast: () => t('bodies.ruleSaved'), isUndoable: true })
  return (
    <FormDialog
      title={t('bodies.editRule.categoryLabel')}
      saveLabel={t('bodies.saveRule')}
      onClose={onClose}
      onSubmit={form.submit((patch) => save.run({ id: body.id, patch }), onClose)}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="categoryLabel"
        render={({ field }) => (
          <RadioGroup
            {...field}
            label={t('bodies.rules.categoryLabel')}
            options={categoryLabelSchema.options.map((value) => ({ value, label: t(`bodies.labels.${value}.name`) }))}
          />
        )}
      />
    </FormDialog>
  )
}

const zoneDraft = bodySchema.pick({ timeZone: true })

/** The zone in which its meetings' hours are told. */
export function TimeZoneDialog({ body, onClose }: RuleDialogProps) {
  const t = useTranslate()
  const form = useSchemaForm(zoneDraft, { timeZone: body.timeZone }, `bodies/${body.id}/timeZone`)
  const save = useCommand(updateBody, { toast: () => t('bodies.ruleSaved'), isUndoable: true })
  return (
    <FormDialog
      title={t('bodies.editRule.timeZone')}
      saveLabel={t('bodies.saveRule')}
      onClose={onClose}
      onSubmit={form.submit((patch) => save.run({ id: body.id, patch }), onClose)}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="timeZone"
        render={({ field }) => (
          <ComboBox
            {...field}
            onChange={(zone) => field.onChange(zone ?? '')}
            value={field.value === '' ? null : field.value}
            label={t('bodies.rules.timeZone')}
            help={t('bodies.timeZoneHelp')}
            options={timeZonesWith(body.timeZone).map((zone) => ({ id: zone, label: zone }))}
            error={form.errorOf('timeZone')}
          />
        )}
      />
    </FormDialog>
  )
}

const titleDraft = bodySchema.pick({ reportTitle: true })

/** The title of the body's yearly report; a default is used while it is empty. */
export function ReportTitleDialog({ body, onClose }: RuleDialogProps) {
  const t = useTranslate()
  const form = useSchemaForm(titleDraft, { reportTitle: body.reportTitle }, `bodies/${body.id}/reportTitle`)
  const save = useCommand(updateBody, { toast: () => t('bodies.ruleSaved'), isUndoable: true })
  return (
    <FormDialog
      title={t('bodies.editRule.reportTitle')}
      saveLabel={t('bodies.saveRule')}
      onClose={onClose}
      onSubmit={form.submit((patch) => save.run({ id: body.id, patch }), onClose)}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="reportTitle"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('bodies.rules.reportTitle')}
            help={t('bodies.reportTitleHelp')}
            isOptional
            error={form.errorOf('reportTitle')}
          />
        )}
      />
    </FormDialog>
  )
}
