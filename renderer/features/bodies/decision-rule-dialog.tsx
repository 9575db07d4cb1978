import { Controller, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { updateBody } from '#shared/domain/commands/bodies.ts'
import { abstentionRuleSchema, type DecisionRule } from '#shared/domain/entities/body.ts'
import { sourceOf } from '#shared/domain/rules/explanation.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import type { RuleDialogProps } from './rule-dialog-props.ts'
import { SourceField } from './source-field.tsx'
import { sourceTextSchema, withSource } from './sources.ts'

const draftSchema = z.object({
  kind: z.enum(['notSpecified', 'consensus', 'unanimity', 'majority']),
  of: z.enum(['present', 'seats']),
  abstention: abstentionRuleSchema,
  threshold: z.enum(['simple', 'absolute', 'twoThirds', 'threeQuarters']),
  base: z.enum(['votesCast', 'present', 'inOffice']),
  source: sourceTextSchema,
})

function ruleOf({ kind, of, abstention, threshold, base }: z.infer<typeof draftSchema>): DecisionRule {
  switch (kind) {
    case 'unanimity':
      return { kind, of, abstention }
    case 'majority':
      return { kind, threshold, base }
    default:
      return { kind }
  }
}

export function DecisionRuleDialog({ body, onClose }: RuleDialogProps) {
  const t = useTranslate()
  const rule = body.decisionRule
  const form = useSchemaForm(
    draftSchema,
    {
      kind: rule.kind,
      of: rule.kind === 'unanimity' ? rule.of : 'present',
      abstention: rule.kind === 'unanimity' ? rule.abstention : 'doesNotBlock',
      threshold: rule.kind === 'majority' ? rule.threshold : 'simple',
      base: rule.kind === 'majority' ? rule.base : 'votesCast',
      source: sourceOf(body, 'decisionRule') ?? '',
    },
    `bodies/${body.id}/decisionRule`,
  )
  const kind = useWatch({ control: form.control, name: 'kind' })
  const save = useCommand(updateBody, { toast: () => t('bodies.ruleSaved'), isUndoable: true })
  const submit = form.submit(
    (draft) =>
      save.run({ id: body.id, patch: { decisionRule: ruleOf(draft), sources: withSource(body, 'decisionRule', draft.source) } }),
    onClose,
  )
  return (
    <FormDialog
      title={t('bodies.editRule.decisionRule')}
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
            label={t('bodies.rules.decisionRule')}
            options={(['notSpecified', 'consensus', 'unanimity', 'majority'] as const).map((value) => ({
              value,
              label: t(`bodies.decisionRule.kind.${value}`),
              help: t(`bodies.decisionRule.kindHelp.${value}`),
            }))}
          />
        )}
      />
      {kind === 'unanimity' && (
        <>
          <Controller
            control={form.control}
            name="of"
            render={({ field }) => (
              <RadioGroup
                {...field}
                label={t('bodies.decisionRule.of')}
                options={(['present', 'seats'] as const).map((value) => ({
                  value,
                  label: t(`bodies.decisionRule.ofOption.${value}`),
                }))}
              />
            )}
          />
          <Controller
            control={form.control}
            name="abstention"
            render={({ field }) => (
              <RadioGroup
                {...field}
                label={t('bodies.decisionRule.abstentionLabel')}
                help={t('bodies.decisionRule.abstentionHelp')}
                options={(['doesNotBlock', 'blocks'] as const).map((value) => ({
                  value,
                  label: t(`bodies.decisionRule.abstention.${value}`),
                }))}
              />
            )}
          />
        </>
      )}
      {kind === 'majority' && (
        <>
          <Controller
            control={form.control}
            name="threshold"
            render={({ field }) => (
              <Select
                {...field}
                label={t('bodies.decisionRule.thresholdLabel')}
                options={(['simple', 'absolute', 'twoThirds', 'threeQuarters'] as const).map((value) => ({
                  value,
                  label: t(`bodies.decisionRule.thresholdOption.${value}`),
                }))}
              />
            )}
          />
          <Controller
            control={form.control}
            name="base"
            render={({ field }) => (
              <Select
                {...field}
                label={t('bodies.decisionRule.baseLabel')}
                options={(['votesCast', 'present', 'inOffice'] as const).map((value) => ({
                  value,
                  label: t(`bodies.decisionRule.baseOption.${value}`),
                }))}
              />
            )}
          />
        </>
      )}
      <Controller
        control={form.control}
        name="source"
        render={({ field }) => <SourceField {...field} error={form.errorOf('source')} />}
      />
    </FormDialog>
  )
}
