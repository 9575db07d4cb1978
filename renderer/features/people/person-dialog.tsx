import { Controller } from 'react-hook-form'
import { createPerson, updatePerson } from '#shared/domain/commands/people.ts'
import { personSchema, type Person } from '#shared/domain/entities/people.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useDuplicateConsent } from '#renderer/app/forms/use-duplicate-consent.ts'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const draftSchema = personSchema.pick({
  givenName: true,
  familyName: true,
  functionTitle: true,
  email: true,
  phone: true,
  isMinor: true,
})

type PersonDialogProps = {
  /** `null`: someone new, whose page opens once saved. */
  readonly person: Person | null
  readonly onClose: () => void
}

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const t = useTranslate()
  const go = useGo()
  const consent = useDuplicateConsent()
  const form = useSchemaForm(
    draftSchema,
    {
      givenName: person?.givenName ?? '',
      familyName: person?.familyName ?? '',
      functionTitle: person?.functionTitle ?? '',
      email: person?.email ?? '',
      phone: person?.phone ?? '',
      isMinor: person?.isMinor ?? false,
    },
    person === null ? 'people/new' : `people/${person.id}/edit`,
  )
  const create = useCommand(createPerson, {
    toast: (_value, { givenName = '', familyName }) =>
      t('people.personAdded', { name: personFullName({ givenName, familyName }) }),
    isUndoable: true,
  })
  const update = useCommand(updatePerson, { toast: () => t('people.personSaved'), isUndoable: true })
  const submit =
    person === null
      ? form.submit(consent.guard(create.run), ({ id }) => {
          onClose()
          go(linkTo(paths.person, { personId: id }))
        })
      : form.submit((patch) => consent.guard(update.run)({ id: person.id, patch }), onClose)
  return (
    <FormDialog
      title={person === null ? t('people.addPerson') : t('people.editPersonTitle', { name: personFullName(person) })}
      saveLabel={t('people.savePerson')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={create.isRunning || update.isRunning}
      consent={consent.isAsked ? { label: t('people.saveAnyway'), onPress: consent.allow } : null}
    >
      <FieldRow>
        <Controller
          control={form.control}
          name="givenName"
          render={({ field }) => (
            <TextField {...field} label={t('people.givenName')} isOptional error={form.errorOf('givenName')} />
          )}
        />
        <Controller
          control={form.control}
          name="familyName"
          render={({ field }) => <TextField {...field} label={t('people.familyName')} error={form.errorOf('familyName')} />}
        />
      </FieldRow>
      <Controller
        control={form.control}
        name="functionTitle"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('people.functionTitle')}
            help={t('people.functionTitleHelp')}
            isOptional
            error={form.errorOf('functionTitle')}
          />
        )}
      />
      <FieldRow>
        <Controller
          control={form.control}
          name="email"
          render={({ field }) => (
            <TextField {...field} type="email" label={t('people.email')} isOptional error={form.errorOf('email')} />
          )}
        />
        <Controller
          control={form.control}
          name="phone"
          render={({ field }) => (
            <TextField {...field} type="tel" label={t('people.phone')} isOptional error={form.errorOf('phone')} />
          )}
        />
      </FieldRow>
      <Controller
        control={form.control}
        name="isMinor"
        render={({ field }) => <Checkbox {...field} label={t('people.isMinor')} help={t('people.isMinorHelp')} />}
      />
    </FormDialog>
  )
}
