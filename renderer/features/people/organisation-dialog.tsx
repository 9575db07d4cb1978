import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { createOrganisation, updateOrganisation } from '#shared/domain/commands/organisations.ts'
import { optionalShortText, shortText } from '#shared/domain/common/fields.ts'
import type { Organisation } from '#shared/domain/entities/people.ts'
import { currentOrganisationName } from '#shared/domain/rules/organisation-name.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useDuplicateConsent } from '#renderer/app/forms/use-duplicate-consent.ts'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const draftSchema = z.object({
  name: shortText,
  shortName: optionalShortText,
  kind: optionalShortText,
  commune: optionalShortText,
})

type OrganisationDialogProps = {
  /** `null`: a new one, whose page opens once saved. */
  readonly organisation: Organisation | null
  readonly onClose: () => void
}

export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const t = useTranslate()
  const go = useGo()
  const consent = useDuplicateConsent()
  const currentName = organisation === null ? '' : currentOrganisationName(organisation)
  const form = useSchemaForm(
    draftSchema,
    {
      name: currentName,
      shortName: organisation?.shortName ?? '',
      kind: organisation?.kind ?? '',
      commune: organisation?.commune ?? '',
    },
    organisation === null ? 'organisations/new' : `organisations/${organisation.id}/edit`,
  )
  const create = useCommand(createOrganisation, {
    toast: (_value, { name }) => t('people.organisationAdded', { name }),
    isUndoable: true,
  })
  const update = useCommand(updateOrganisation, { toast: () => t('people.organisationSaved'), isUndoable: true })
  const submit =
    organisation === null
      ? form.submit(consent.guard(create.run), ({ id }) => {
          onClose()
          go(linkTo(paths.organisation, { organisationId: id }))
        })
      : form.submit((patch) => consent.guard(update.run)({ id: organisation.id, patch }), onClose)
  return (
    <FormDialog
      title={organisation === null ? t('people.addOrganisation') : t('people.editOrganisationTitle', { name: currentName })}
      saveLabel={t('people.saveOrganisation')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={create.isRunning || update.isRunning}
      consent={consent.isAsked ? { label: t('people.saveAnyway'), onPress: consent.allow } : null}
    >
      <Controller
        control={form.control}
        name="name"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('people.organisationName')}
            help={organisation === null ? undefined : t('people.correctNameHelp')}
            error={form.errorOf('name')}
          />
        )}
      />
      <Controller
        control={form.control}
        name="shortName"
        render={({ field }) => (
          <TextField {...field} label={t('people.shortName')} isOptional error={form.errorOf('shortName')} />
        )}
      />
      <FieldRow>
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <TextField {...field} label={t('people.kind')} help={t('people.kindHelp')} isOptional error={form.errorOf('kind')} />
          )}
        />
        <Controller
          control={form.control}
          name="commune"
          render={({ field }) => <TextField {...field} label={t('people.commune')} isOptional error={form.errorOf('commune')} />}
        />
      </FieldRow>
    </FormDialog>
  )
}
