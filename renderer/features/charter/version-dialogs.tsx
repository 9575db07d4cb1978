import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { renameCharter, updateCharterVersion } from '#shared/domain/commands/charters.ts'
import { localDateSchema } from '#shared/domain/common/dates.ts'
import { optionalShortText } from '#shared/domain/common/fields.ts'
import { charterSchema, type Charter, type CharterVersion } from '#shared/domain/entities/charter.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const typedNumber = z.union([z.number(), z.string(), z.null()])
const isWholeWithin = (value: unknown, low: number, high: number) =>
  Number.isInteger(value) && Number(value) >= low && Number(value) <= high

const versionDraft = z.object({
  number: typedNumber.refine((value) => isWholeWithin(value, 1, 999), 'charter.versionNumberError'),
  inForceFrom: localDateSchema.nullable(),
  threshold: typedNumber.refine((value) => value === null || isWholeWithin(value, 0, 500), 'charter.thresholdError'),
  sourceDocument: optionalShortText,
})

/** The threshold belongs to the version (K03); without one, nobody can be under it. */
export function VersionDialog({ version, onClose }: { readonly version: CharterVersion; readonly onClose: () => void }) {
  const t = useTranslate()
  const { number, inForceFrom, threshold, sourceDocument } = version
  const form = useSchemaForm(
    versionDraft,
    { number, inForceFrom, threshold, sourceDocument },
    `charterVersions/${version.id}/edit`,
  )
  const save = useCommand(updateCharterVersion, { toast: () => t('charter.versionSaved'), isUndoable: true })
  const submit = form.submit(
    (draft) =>
      save.run({
        id: version.id,
        patch: { ...draft, number: Number(draft.number), threshold: draft.threshold === null ? null : Number(draft.threshold) },
      }),
    onClose,
  )
  return (
    <FormDialog
      title={t('charter.editVersion')}
      saveLabel={t('charter.saveVersion')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={save.isRunning}
    >
      <FieldRow>
        <Controller
          control={form.control}
          name="number"
          render={({ field }) => <NumberField {...field} label={t('charter.versionNumber')} error={form.errorOf('number')} />}
        />
        <Controller
          control={form.control}
          name="inForceFrom"
          render={({ field }) => (
            <DateField {...field} label={t('charter.inForceLabel')} isOptional error={form.errorOf('inForceFrom')} />
          )}
        />
      </FieldRow>
      <Controller
        control={form.control}
        name="threshold"
        render={({ field }) => (
          <NumberField
            {...field}
            label={t('charter.thresholdLabel')}
            help={t('charter.thresholdHelp')}
            isOptional
            error={form.errorOf('threshold')}
          />
        )}
      />
      <Controller
        control={form.control}
        name="sourceDocument"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('charter.sourceDocument')}
            help={t('charter.sourceDocumentHelp')}
            isOptional
            error={form.errorOf('sourceDocument')}
          />
        )}
      />
    </FormDialog>
  )
}

const titleDraft = charterSchema.pick({ title: true })

export function RenameCharterDialog({ charter, onClose }: { readonly charter: Charter; readonly onClose: () => void }) {
  const t = useTranslate()
  const form = useSchemaForm(titleDraft, { title: charter.title }, `charters/${charter.id}/title`)
  const save = useCommand(renameCharter, { toast: () => t('charter.renamed'), isUndoable: true })
  return (
    <FormDialog
      title={t('charter.rename')}
      saveLabel={t('charter.saveTitle')}
      onClose={onClose}
      onSubmit={form.submit(({ title }) => save.run({ id: charter.id, title }), onClose)}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="title"
        render={({ field }) => <TextField {...field} label={t('charter.charterTitle')} error={form.errorOf('title')} />}
      />
    </FormDialog>
  )
}
