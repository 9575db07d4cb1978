import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { createMandate } from '#shared/domain/commands/mandates.ts'
import { localDateSchema } from '#shared/domain/common/dates.ts'
import type { Mandate } from '#shared/domain/entities/people.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import {
  emptyOrganisationDraft,
  emptyPersonDraft,
  organisationChoice,
  organisationDraftSchema,
  personChoice,
  personDraftSchema,
} from './choice-drafts.ts'
import { atFormFields } from './error-fields.ts'
import { FormDialog } from './form-dialog.tsx'
import { OrganisationChoice } from './organisation-choice.tsx'
import { PersonChoice } from './person-choice.tsx'
import { useDuplicateConsent } from './use-duplicate-consent.ts'
import { useSchemaForm } from './use-schema-form.ts'
import type { Organisation, Person } from '#shared/domain/entities/people.ts'

const mandateDraftSchema = z
  .object({
    seatId: z.string().min(1, 'mandates.seatMissing'),
    person: personDraftSchema,
    organisation: organisationDraftSchema,
    role: z.enum(['titular', 'substitute']),
    start: localDateSchema.nullable(),
    end: localDateSchema.nullable(),
  })
  .refine((draft) => draft.start === null || draft.end === null || draft.start <= draft.end, {
    error: 'errors.periodOrder',
    path: ['end'],
  })

export type SeatOption = { readonly id: string; readonly label: string; readonly description: string }

type MandateDialogProps = {
  readonly title: string
  /** One seat: it is given. Several: one is chosen. */
  readonly seats: readonly SeatOption[]
  readonly personId?: string | undefined
  readonly role?: Mandate['role'] | undefined
  readonly onClose: () => void
}

/** Seats someone: person and organisation are chosen or entered in the same form, in one act. */
export function MandateDialog(props: MandateDialogProps) {
  const live = useRead(async (read) => {
    const [people, organisations] = await Promise.all([read.all('people'), read.all('organisations')])
    return { people, organisations }
  }, [])
  return <Ready of={live}>{(data) => <MandateForm {...props} {...data} />}</Ready>
}

type MandateFormProps = MandateDialogProps & {
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
}

function MandateForm({ title, seats, personId, role = 'titular', onClose, people, organisations }: MandateFormProps) {
  const t = useTranslate()
  const consent = useDuplicateConsent()
  const onlySeat = seats.length === 1 ? seats[0] : undefined
  const form = useSchemaForm(
    mandateDraftSchema,
    {
      seatId: onlySeat?.id ?? '',
      person: { ...emptyPersonDraft, id: personId ?? null, isNew: personId === undefined && people.length === 0 },
      organisation: emptyOrganisationDraft,
      role,
      start: null,
      end: null,
    },
    `mandates/new/${onlySeat?.id ?? personId ?? 'any'}/${role}`,
  )
  const save = useCommand(createMandate, { toast: () => t('mandates.saved'), isUndoable: true })
  const run = consent.guard(save.run)
  const submit = form.submit(
    async ({ seatId, person, organisation, ...rest }) =>
      atFormFields(
        await run({
          ...rest,
          seat: { id: seatId },
          person: personChoice(person),
          organisation: organisationChoice(organisation),
        }),
        {
          familyName: 'person.familyName',
          givenName: 'person.givenName',
          functionTitle: 'person.functionTitle',
          name: 'organisation.name',
        },
      ),
    onClose,
  )
  return (
    <FormDialog
      title={title}
      saveLabel={t('mandates.save')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={save.isRunning}
      consent={consent.isAsked ? { label: t('people.saveAnyway'), onPress: consent.allow } : null}
    >
      {onlySeat === undefined && (
        <Controller
          control={form.control}
          name="seatId"
          render={({ field }) => (
            <ComboBox
              {...field}
              value={field.value === '' ? null : field.value}
              onChange={(value) => field.onChange(value ?? '')}
              label={t('mandates.seat')}
              options={seats}
              error={form.errorOf('seatId')}
            />
          )}
        />
      )}
      {personId === undefined && (
        <Controller
          control={form.control}
          name="person"
          render={({ field }) => (
            <PersonChoice
              name="person"
              value={field.value}
              onChange={field.onChange}
              people={people}
              errors={{
                id: form.errorOf('person.id'),
                givenName: form.errorOf('person.givenName'),
                familyName: form.errorOf('person.familyName'),
                functionTitle: form.errorOf('person.functionTitle'),
              }}
            />
          )}
        />
      )}
      <Controller
        control={form.control}
        name="organisation"
        render={({ field }) => (
          <OrganisationChoice
            name="organisation"
            label={t('mandates.onBehalfOf')}
            help={t('mandates.onBehalfOfHelp')}
            isOptional
            value={field.value}
            onChange={field.onChange}
            organisations={organisations}
            errors={{
              id: form.errorOf('organisation.id'),
              name: form.errorOf('organisation.name'),
              kind: form.errorOf('organisation.kind'),
              commune: form.errorOf('organisation.commune'),
            }}
          />
        )}
      />
      <Controller
        control={form.control}
        name="role"
        render={({ field }) => (
          <RadioGroup
            {...field}
            orientation="horizontal"
            label={t('mandates.role')}
            options={[
              { value: 'titular', label: t('mandates.titularOption') },
              { value: 'substitute', label: t('mandates.substituteOption') },
            ]}
          />
        )}
      />
      <FieldRow>
        <Controller
          control={form.control}
          name="start"
          render={({ field }) => (
            <DateField
              {...field}
              label={t('mandates.start')}
              help={t('mandates.startHelp')}
              isOptional
              error={form.errorOf('start')}
            />
          )}
        />
        <Controller
          control={form.control}
          name="end"
          render={({ field }) => (
            <DateField {...field} label={t('mandates.end')} help={t('mandates.endHelp')} isOptional error={form.errorOf('end')} />
          )}
        />
      </FieldRow>
    </FormDialog>
  )
}
