import { useEffect, useRef } from 'react'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import type { Person } from '#shared/domain/entities/people.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { FieldSet } from '#renderer/ui/fields/field-set.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { emptyPersonDraft, splitFullName, type PersonDraft } from './choice-drafts.ts'

type PersonChoiceProps = {
  readonly name: string
  readonly value: PersonDraft
  readonly onChange: (value: PersonDraft) => void
  readonly people: readonly Person[]
  readonly errors: {
    readonly id?: string | undefined
    readonly givenName?: string | undefined
    readonly familyName?: string | undefined
    readonly functionTitle?: string | undefined
  }
}

/** A person known already, or one entered on the spot: both in the form that needs them. */
export function PersonChoice({ name, value, onChange, people, errors }: PersonChoiceProps) {
  const t = useTranslate()
  const format = useFormat()
  const firstField = useRef<HTMLInputElement>(null)
  const wasNew = useRef(value.isNew)

  useEffect(() => {
    if (value.isNew && !wasNew.current) firstField.current?.focus()
    wasNew.current = value.isNew
  }, [value.isNew])

  const isTyping = value.isNew || people.length === 0
  const set = (part: Partial<PersonDraft>) => onChange({ ...value, ...part, isNew: true, id: null })

  if (!isTyping) {
    const options = people
      .map((person) => ({ id: person.id, label: personFullName(person), description: person.functionTitle || undefined }))
      .toSorted((a, b) => format.compare(a.label, b.label))
    return (
      <Stack gap={2}>
        <ComboBox
          name={`${name}.id`}
          label={t('mandates.person')}
          help={t('mandates.personHelp')}
          value={value.id}
          onChange={(id) => onChange({ ...emptyPersonDraft, id })}
          options={options}
          onCreate={(text) => onChange({ ...emptyPersonDraft, ...splitFullName(text), isNew: true })}
          createLabel={(text) => t('mandates.createPerson', { name: text })}
          error={errors.id}
        />
        <div>
          <Button variant="link" onPress={() => onChange({ ...emptyPersonDraft, isNew: true })}>
            {t('mandates.newPerson')}
          </Button>
        </div>
      </Stack>
    )
  }
  return (
    <FieldSet legend={t('mandates.newPersonLegend')}>
      <FieldRow>
        <TextField
          ref={firstField}
          name={`${name}.givenName`}
          label={t('people.givenName')}
          isOptional
          value={value.givenName}
          onChange={(givenName) => set({ givenName })}
          error={errors.givenName}
        />
        <TextField
          name={`${name}.familyName`}
          label={t('people.familyName')}
          value={value.familyName}
          onChange={(familyName) => set({ familyName })}
          error={errors.familyName ?? errors.id}
        />
      </FieldRow>
      <TextField
        name={`${name}.functionTitle`}
        label={t('people.functionTitle')}
        isOptional
        value={value.functionTitle}
        onChange={(functionTitle) => set({ functionTitle })}
        error={errors.functionTitle}
      />
      {people.length > 0 && (
        <div>
          <Button variant="link" onPress={() => onChange(emptyPersonDraft)}>
            {t('mandates.knownPerson')}
          </Button>
        </div>
      )}
    </FieldSet>
  )
}
