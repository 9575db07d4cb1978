import { Controller, useWatch, type Control } from 'react-hook-form'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { TimeField } from '#renderer/ui/fields/time-field.tsx'
import { OutsideMandates } from './outside-mandates.tsx'

export type MeetingFacts = {
  title: string
  date: string | null
  startTime: string | null
  endTime: string | null
  place: string
}

type MeetingFieldsProps = {
  readonly control: Control<MeetingFacts>
  readonly errorOf: (name: keyof MeetingFacts) => string | undefined
}

/** Date, with what the mandates of the body say of it, and hours. */
export function WhenFields({ control, errorOf, bodyId }: MeetingFieldsProps & { readonly bodyId: string }) {
  const t = useTranslate()
  const date = useWatch({ control, name: 'date' })
  return (
    <>
      <Controller
        control={control}
        name="date"
        render={({ field }) => <DateField {...field} label={t('meetings.form.date')} error={errorOf('date')} />}
      />
      <OutsideMandates bodyId={bodyId} date={date} />
      <FieldRow>
        <Controller
          control={control}
          name="startTime"
          render={({ field }) => (
            <TimeField {...field} label={t('meetings.form.startTime')} isOptional error={errorOf('startTime')} />
          )}
        />
        <Controller
          control={control}
          name="endTime"
          render={({ field }) => (
            <TimeField {...field} label={t('meetings.form.endTime')} isOptional error={errorOf('endTime')} />
          )}
        />
      </FieldRow>
    </>
  )
}

/** Place and title, both optional. */
export function WhereFields({ control, errorOf }: MeetingFieldsProps) {
  const t = useTranslate()
  return (
    <>
      <Controller
        control={control}
        name="place"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('meetings.form.place')}
            help={t('meetings.form.placeHelp')}
            isOptional
            error={errorOf('place')}
          />
        )}
      />
      <Controller
        control={control}
        name="title"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('meetings.form.name')}
            help={t('meetings.form.nameHelp')}
            isOptional
            error={errorOf('title')}
          />
        )}
      />
    </>
  )
}
