import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { createCharter } from '#shared/domain/commands/charters.ts'
import { localDateSchema } from '#shared/domain/common/dates.ts'
import { optionalShortText, shortText } from '#shared/domain/common/fields.ts'
import { resolveCriteriaSet, type ResolvedCriteriaSet } from '#shared/domain/criteria-sets/criteria-set.ts'
import { criteriaSetById } from '#shared/domain/criteria-sets/criteria-sets.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'

/** A set delivered with the application, or a charter written by hand. */
export type CharterOrigin = 'nationalCharter' | 'free'

const draftSchema = z.object({ title: shortText, inForceFrom: localDateSchema.nullable(), sourceDocument: optionalShortText })

const handWritten: ResolvedCriteriaSet = { id: null, title: '', sourceDocument: '', threshold: null, mandatory: [], groups: [] }

type CharterNewDialogProps = { readonly origin: CharterOrigin; readonly onClose: () => void }

export function CharterNewDialog({ origin, onClose }: CharterNewDialogProps) {
  const t = useTranslate()
  const go = useGo()
  const builtIn = origin === 'free' ? undefined : criteriaSetById(origin)
  const set = builtIn === undefined ? handWritten : resolveCriteriaSet(builtIn, t)
  const criterionCount = set.groups.reduce((sum, { criteria }) => sum + criteria.length, 0)
  const form = useSchemaForm(
    draftSchema,
    { title: set.title, inForceFrom: null, sourceDocument: set.sourceDocument },
    'charters/new',
  )
  const create = useCommand(createCharter, {
    toast: (_value, { title = '' }) => t('charter.created', { title }),
    isUndoable: true,
  })
  return (
    <FormDialog
      title={builtIn === undefined ? t('charter.createFree') : t('charter.createFromSet')}
      saveLabel={t('charter.create')}
      onClose={onClose}
      onSubmit={form.submit(
        (values) => create.run({ ...values, set }),
        ({ versionId }) => {
          onClose()
          go(linkTo(paths.charterVersion, { charterVersionId: versionId }))
        },
      )}
      form={form}
      isPending={create.isRunning}
    >
      <Text role="small">
        {builtIn === undefined
          ? t('charter.aboutFree')
          : t('charter.aboutSet', { mandatory: set.mandatory.length, specific: criterionCount, groups: set.groups.length })}
      </Text>
      <Controller
        control={form.control}
        name="title"
        render={({ field }) => <TextField {...field} label={t('charter.charterTitle')} error={form.errorOf('title')} />}
      />
      <Controller
        control={form.control}
        name="inForceFrom"
        render={({ field }) => (
          <DateField {...field} label={t('charter.inForceLabel')} isOptional error={form.errorOf('inForceFrom')} />
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
