import { useEffect, useRef } from 'react'
import type { Organisation } from '#shared/domain/entities/people.ts'
import { currentOrganisationName } from '#shared/domain/rules/organisation-name.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { FieldSet } from '#renderer/ui/fields/field-set.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { emptyOrganisationDraft, type OrganisationDraft } from './choice-drafts.ts'

type OrganisationChoiceProps = {
  readonly name: string
  readonly value: OrganisationDraft
  readonly onChange: (value: OrganisationDraft) => void
  readonly organisations: readonly Organisation[]
  readonly label: string
  readonly help?: string | undefined
  readonly isOptional?: boolean | undefined
  /** False where only known organisations can be chosen. */
  readonly canCreate?: boolean | undefined
  readonly errors: {
    readonly id?: string | undefined
    readonly name?: string | undefined
    readonly kind?: string | undefined
    readonly commune?: string | undefined
  }
}

/** An organisation known already, or one entered on the spot. */
export function OrganisationChoice(props: OrganisationChoiceProps) {
  const { name, value, onChange, organisations, label, help, isOptional = false, canCreate = true, errors } = props
  const t = useTranslate()
  const format = useFormat()
  const firstField = useRef<HTMLInputElement>(null)
  const wasNew = useRef(value.isNew)

  useEffect(() => {
    if (value.isNew && !wasNew.current) firstField.current?.focus()
    wasNew.current = value.isNew
  }, [value.isNew])

  const set = (part: Partial<OrganisationDraft>) => onChange({ ...value, ...part, isNew: true, id: null })

  if (value.isNew) {
    return (
      <FieldSet legend={t('mandates.newOrganisationLegend')}>
        <TextField
          ref={firstField}
          name={`${name}.name`}
          label={t('people.organisationName')}
          value={value.name}
          onChange={(next) => set({ name: next })}
          error={errors.name ?? errors.id}
        />
        <FieldRow>
          <TextField
            name={`${name}.kind`}
            label={t('people.kind')}
            isOptional
            value={value.kind}
            onChange={(kind) => set({ kind })}
            error={errors.kind}
          />
          <TextField
            name={`${name}.commune`}
            label={t('people.commune')}
            isOptional
            value={value.commune}
            onChange={(commune) => set({ commune })}
            error={errors.commune}
          />
        </FieldRow>
        <div>
          <Button variant="link" onPress={() => onChange(emptyOrganisationDraft)}>
            {isOptional && organisations.length === 0 ? t('mandates.noOrganisation') : t('mandates.knownOrganisation')}
          </Button>
        </div>
      </FieldSet>
    )
  }
  const options = organisations
    .map((organisation) => ({
      id: organisation.id,
      label: currentOrganisationName(organisation),
      description: [organisation.kind, organisation.commune].filter((word) => word !== '').join(', ') || undefined,
    }))
    .toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <Stack gap={2}>
      <ComboBox
        name={`${name}.id`}
        label={label}
        help={help}
        isOptional={isOptional}
        value={value.id}
        onChange={(id) => onChange({ ...emptyOrganisationDraft, id })}
        options={options}
        onCreate={canCreate ? (text) => onChange({ ...emptyOrganisationDraft, name: text.trim(), isNew: true }) : undefined}
        createLabel={(text) => t('mandates.createOrganisation', { name: text })}
        error={errors.id}
      />
      {canCreate && (
        <div>
          <Button variant="link" onPress={() => onChange({ ...emptyOrganisationDraft, isNew: true })}>
            {t('mandates.newOrganisation')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
