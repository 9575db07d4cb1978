import type { ReactNode } from 'react'
import { Controller, useWatch, type Control } from 'react-hook-form'
import type { Result } from '#shared/domain/common/result.ts'
import { decisionNatures, decisionOutcomes } from '#shared/domain/entities/meeting.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'
import { RecoveredForm } from '#renderer/app/drafts/recovered-form.tsx'
import { atFormFields } from '#renderer/app/forms/error-fields.ts'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { outcomeWord } from '#renderer/app/i18n/decision-words.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { RichTextEditor } from '#renderer/ui/rich-text/rich-text-editor.tsx'
import { decisionDraftSchema, voteOf, type DecisionDraft } from './decision-draft.ts'
import type { MeetingContext } from './use-meeting-context.ts'
import { VoteFields } from './vote-fields.tsx'

type DecisionFormProps = {
  readonly label: string
  readonly draftKey: string
  readonly initial: DecisionDraft
  readonly context: MeetingContext | null
  readonly saveLabel: string
  readonly isSaving: boolean
  readonly run: (draft: DecisionDraft & { readonly counted: ReturnType<typeof voteOf> }) => Promise<Result<unknown, CommandError>>
  readonly onDone: () => void
  readonly onCancel: () => void
  /** Before the other fields: the meeting, when it is to be chosen. */
  readonly lead?: ((control: Control<DecisionDraft>, error: string | undefined) => ReactNode) | undefined
}

/** Where the form shows a refusal that bears on the whole vote. */
const voteField = (result: Result<unknown, CommandError>) =>
  !result.ok && result.error.code === 'errors.unanimityVoteNeeded' ? 'hasVote' : 'vote.for'

export function DecisionForm({
  label,
  draftKey,
  initial,
  context,
  saveLabel,
  isSaving,
  run,
  onDone,
  onCancel,
  lead,
}: DecisionFormProps) {
  const t = useTranslate()
  const toasts = useToasts()
  const form = useSchemaForm(decisionDraftSchema, initial, draftKey)
  const { control, errorOf } = form
  const [nature, outcome] = useWatch({ control, name: ['nature', 'outcome'] })
  const submit = form.submit(async (values) => {
    const result = await run({ ...values, counted: voteOf(values) })
    return atFormFields(result, { vote: voteField(result) })
  }, onDone)
  return (
    <FormLayout onSubmit={submit} label={label}>
      <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
      <RecoveredForm draft={form.draft} />
      {lead?.(control, errorOf('meetingId'))}
      <Controller
        control={control}
        name="title"
        render={({ field }) => (
          <TextField {...field} label={t('decisions.form.title')} help={t('decisions.form.titleHelp')} error={errorOf('title')} />
        )}
      />
      {context !== null && context.items.length > 0 && (
        <Controller
          control={control}
          name="agendaItemId"
          render={({ field }) => (
            <Select
              {...field}
              label={t('decisions.form.item')}
              placeholder={t('decisions.form.noItem')}
              options={context.items.map(({ id, title }, index) => ({ value: id, label: `${index + 1}. ${title}` }))}
              error={errorOf('agendaItemId')}
            />
          )}
        />
      )}
      <FieldRow>
        <Controller
          control={control}
          name="nature"
          render={({ field }) => (
            <Select
              {...field}
              width="medium"
              label={t('decisions.form.nature')}
              options={decisionNatures.map((value) => ({ value, label: t(`decisions.nature.${value}`) }))}
            />
          )}
        />
        <Controller
          control={control}
          name="outcome"
          render={({ field }) => (
            <Select
              {...field}
              width="medium"
              label={t('decisions.form.outcome')}
              options={decisionOutcomes.map((value) => ({ value, label: outcomeWord(t, { nature, outcome: value }) }))}
              error={errorOf('outcome')}
            />
          )}
        />
      </FieldRow>
      <Text role="help" tone="secondary">
        {t(`decisions.outcomeHelp.${outcome}`)}
      </Text>
      <Controller
        control={control}
        name="text"
        render={({ field: { ref: _ref, ...field } }) => (
          <RichTextEditor
            {...field}
            label={t('decisions.form.text')}
            help={t('decisions.form.textHelp')}
            isOptional
            error={errorOf('text')}
            onNotice={() => toasts.show({ message: t('decisions.form.dropped'), status: 'info' })}
          />
        )}
      />
      <VoteFields control={control} errorOf={errorOf} context={context} />
      <FormActions>
        <Button type="submit" variant="primary" isPending={isSaving}>
          {saveLabel}
        </Button>
        <Button
          onPress={() => {
            form.draft.discard()
            onCancel()
          }}
        >
          {t('decisions.form.cancel')}
        </Button>
      </FormActions>
    </FormLayout>
  )
}
