import { useEffect, useRef } from 'react'
import type { Place } from '#shared/domain/entities/membership.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { FieldSet } from '#renderer/ui/fields/field-set.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { emptyPlaceDraft, type PlaceDraft } from './place-drafts.ts'

type PlaceChoiceProps = {
  readonly value: PlaceDraft
  readonly onChange: (value: PlaceDraft) => void
  readonly places: readonly Place[]
  readonly canCreate?: boolean | undefined
  readonly errors: {
    readonly name?: string | undefined
    readonly commune?: string | undefined
    readonly department?: string | undefined
  }
}

/** A place known already, or one entered on the spot; a place is not its organisation. */
export function PlaceChoice({ value, onChange, places, canCreate = true, errors }: PlaceChoiceProps) {
  const t = useTranslate()
  const format = useFormat()
  const firstField = useRef<HTMLInputElement>(null)
  const wasNew = useRef(value.isNew)
  useEffect(() => {
    if (value.isNew && !wasNew.current) firstField.current?.focus()
    wasNew.current = value.isNew
  }, [value.isNew])

  const set = (part: Partial<PlaceDraft>) => onChange({ ...value, ...part, isNew: true, id: null })
  if (value.isNew) {
    return (
      <FieldSet legend={t('adherents.newPlace')}>
        <TextField
          ref={firstField}
          name="place.name"
          label={t('adherents.placeName')}
          value={value.name}
          onChange={(name) => set({ name })}
          error={errors.name}
        />
        <FieldRow>
          <TextField
            name="place.commune"
            label={t('adherents.commune')}
            isOptional
            value={value.commune}
            onChange={(commune) => set({ commune })}
            error={errors.commune}
          />
          <TextField
            name="place.department"
            width="short"
            label={t('adherents.department')}
            help={t('adherents.departmentHelp')}
            isOptional
            value={value.department}
            onChange={(department) => set({ department })}
            error={errors.department}
          />
        </FieldRow>
        <div>
          <Button variant="link" onPress={() => onChange(emptyPlaceDraft)}>
            {places.length > 0 ? t('adherents.knownPlace') : t('adherents.noPlace')}
          </Button>
        </div>
      </FieldSet>
    )
  }
  const options = places
    .map(({ id, name, commune, department }) => ({
      id,
      label: name,
      description: [commune, department].filter((word) => word !== '').join(', ') || undefined,
    }))
    .toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <Stack gap={2}>
      <ComboBox
        name="place.id"
        label={t('adherents.place')}
        help={t('adherents.placeHelp')}
        isOptional
        value={value.id}
        onChange={(id) => onChange({ ...emptyPlaceDraft, id })}
        options={options}
        onCreate={canCreate ? (text) => onChange({ ...emptyPlaceDraft, name: text.trim(), isNew: true }) : undefined}
        createLabel={(text) => t('adherents.createPlace', { name: text })}
      />
      {canCreate && (
        <div>
          <Button variant="link" onPress={() => onChange({ ...emptyPlaceDraft, isNew: true })}>
            {t('adherents.addPlaceHere')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
