import { Controller, useWatch } from 'react-hook-form'
import { createMembership } from '#shared/domain/commands/memberships.ts'
import type { Charter, CharterVersion, Criterion, CriterionGroup } from '#shared/domain/entities/charter.ts'
import type { Place } from '#shared/domain/entities/membership.ts'
import type { Organisation, Person } from '#shared/domain/entities/people.ts'
import { RecoveredForm } from '#renderer/app/drafts/recovered-form.tsx'
import { emptyOrganisationDraft, emptyPersonDraft, organisationChoice, personChoice } from '#renderer/app/forms/choice-drafts.ts'
import { atFormFields } from '#renderer/app/forms/error-fields.ts'
import { OrganisationChoice } from '#renderer/app/forms/organisation-choice.tsx'
import { PersonChoice } from '#renderer/app/forms/person-choice.tsx'
import { useDuplicateConsent } from '#renderer/app/forms/use-duplicate-consent.ts'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { FieldSet } from '#renderer/ui/fields/field-set.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { adherentDraftSchema } from './adherent-draft.ts'
import { CriteriaFields } from './criteria-fields.tsx'
import { CriteriaMark } from './criteria-mark.tsx'
import { CriteriaStrip } from './criteria-strip.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { emptyPlaceDraft, placeChoice } from './place-drafts.ts'

type AdherentNewFormProps = {
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly places: readonly Place[]
  readonly charters: readonly Charter[]
  readonly versions: readonly CharterVersion[]
  readonly groups: readonly CriterionGroup[]
  readonly criteria: readonly Criterion[]
}

export function AdherentNewForm({ people, organisations, places, charters, versions, groups, criteria }: AdherentNewFormProps) {
  const t = useTranslate()
  const go = useGo()
  const consent = useDuplicateConsent()
  const form = useSchemaForm(
    adherentDraftSchema,
    {
      kind: 'organisation',
      organisation: emptyOrganisationDraft,
      person: { ...emptyPersonDraft, isNew: people.length === 0 },
      charterVersionId: versions[0]?.id ?? '',
      place: emptyPlaceDraft,
      admittedOn: null,
      basis: 'declaration',
      declaredCriterionIds: [],
    },
    'adherents/new',
  )
  const create = useCommand(createMembership, { toast: () => t('adherents.created'), isUndoable: true })
  const run = consent.guard(create.run)
  const [kind, charterVersionId, basis, declared] = useWatch({
    control: form.control,
    name: ['kind', 'charterVersionId', 'basis', 'declaredCriterionIds'],
  })
  const version = versions.find(({ id }) => id === charterVersionId)
  const ownCriteria = criteria.filter((criterion) => criterion.charterVersionId === charterVersionId)
  const ownGroups = groups.filter((group) => group.charterVersionId === charterVersionId)
  const titleOf = ({ charterId, number }: CharterVersion) =>
    t('adherents.versionOf', { title: charters.find(({ id }) => id === charterId)?.title ?? '', number })

  const submit = form.submit(
    async ({ kind: chosenKind, organisation, person, place, ...rest }) => {
      const organisationInput = organisationChoice(organisation)
      if (chosenKind === 'organisation' && organisationInput === null) {
        return { ok: false, error: { code: 'errors.required', field: 'organisation.id' } }
      }
      const adherent =
        chosenKind === 'organisation' && organisationInput !== null
          ? { kind: 'organisation' as const, organisation: organisationInput }
          : { kind: 'person' as const, person: personChoice(person) }
      const result = await run({ ...rest, adherent, place: placeChoice(place) })
      return atFormFields(result, {
        familyName: 'person.familyName',
        givenName: 'person.givenName',
        functionTitle: 'person.functionTitle',
        name: 'organisation.name',
        adherent: chosenKind === 'organisation' ? 'organisation.id' : 'person.id',
      })
    },
    ({ id }) => go(linkTo(paths.adherent, { membershipId: id })),
  )

  return (
    <PageColumns
      sideLabel={t('adherents.standing')}
      side={
        version !== undefined && (
          <Panel title={t('adherents.standing')}>
            <CriteriaMark membership={{ basis, declaredCriterionIds: declared }} version={version} criteria={ownCriteria} />
          </Panel>
        )
      }
    >
      <Panel label={t('adherents.createTitle')}>
        <FormLayout onSubmit={submit}>
          <RecoveredForm draft={form.draft} />
          <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
          <Controller
            control={form.control}
            name="kind"
            render={({ field }) => (
              <RadioGroup
                {...field}
                orientation="horizontal"
                label={t('adherents.who')}
                options={[
                  { value: 'organisation', label: t('adherents.organisation') },
                  { value: 'person', label: t('adherents.person') },
                ]}
              />
            )}
          />
          {kind === 'organisation' ? (
            <Controller
              control={form.control}
              name="organisation"
              render={({ field }) => (
                <OrganisationChoice
                  name="organisation"
                  label={t('adherents.organisation')}
                  help={t('adherents.organisationHelp')}
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
          ) : (
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
            name="place"
            render={({ field }) => (
              <PlaceChoice
                value={field.value}
                onChange={field.onChange}
                places={places}
                errors={{
                  name: form.errorOf('place.name'),
                  commune: form.errorOf('place.commune'),
                  department: form.errorOf('place.department'),
                }}
              />
            )}
          />
          {versions.length > 1 && (
            <Controller
              control={form.control}
              name="charterVersionId"
              render={({ field }) => (
                <Select
                  {...field}
                  onChange={(id) => {
                    field.onChange(id)
                    form.setValue('declaredCriterionIds', [])
                  }}
                  label={t('adherents.charterVersion')}
                  options={versions.map((option) => ({ value: option.id, label: titleOf(option) }))}
                  error={form.errorOf('charterVersionId')}
                />
              )}
            />
          )}
          <Controller
            control={form.control}
            name="admittedOn"
            render={({ field }) => (
              <DateField {...field} label={t('adherents.admittedOn')} isOptional error={form.errorOf('admittedOn')} />
            )}
          />
          <Controller
            control={form.control}
            name="basis"
            render={({ field }) => (
              <RadioGroup
                {...field}
                label={t('adherents.basis')}
                options={(['declaration', 'byRight'] as const).map((value) => ({
                  value,
                  label: t(`adherents.basisOption.${value}`),
                  help: t(`adherents.basisHelp.${value}`),
                }))}
              />
            )}
          />
          {version !== undefined && ownCriteria.length > 0 && (
            <FieldSet legend={t('adherents.declared')} help={titleOf(version)}>
              <CriteriaStrip
                version={version}
                criteria={ownCriteria}
                declaredIds={declared}
                isMeasured={basis === 'declaration'}
              />
              <Controller
                control={form.control}
                name="declaredCriterionIds"
                render={({ field }) => (
                  <CriteriaFields groups={ownGroups} criteria={ownCriteria} value={field.value} onChange={field.onChange} />
                )}
              />
            </FieldSet>
          )}
          <Stack gap={3}>
            <FormActions>
              <Button type="submit" variant="primary" isPending={create.isRunning}>
                {t('adherents.saveNew')}
              </Button>
              {consent.isAsked && (
                <Button
                  onPress={() => {
                    consent.allow()
                    void submit()
                  }}
                >
                  {t('people.saveAnyway')}
                </Button>
              )}
              <LinkButton href={linkTo(paths.adherents, {})}>{t('ui.cancel')}</LinkButton>
            </FormActions>
          </Stack>
        </FormLayout>
      </Panel>
    </PageColumns>
  )
}
