import { useState } from 'react'
import { localDateSchema, type LocalDate } from '#shared/domain/common/dates.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import styles from './bodies.module.css'

type CompositionDateProps = {
  readonly date: LocalDate
  readonly today: LocalDate
  readonly onChange: (date: LocalDate) => void
}

/** "Telle qu’au": the composition of another day, past or to come. */
export function CompositionDate({ date, today, onChange }: CompositionDateProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(date)
  return (
    <Inline gap={3} align="center">
      <span aria-hidden="true" className={styles.asOf}>
        {t('bodies.asOf')}
      </span>
      <DateField
        name="asOf"
        isLabelHidden
        label={t('bodies.asOf')}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          const parsed = localDateSchema.safeParse(value)
          if (parsed.success) onChange(parsed.data)
          if (value === null) onChange(today)
        }}
      />
      {date !== today && (
        <Button
          variant="quiet"
          onPress={() => {
            setTyped(today)
            onChange(today)
          }}
        >
          {t('bodies.backToToday')}
        </Button>
      )}
    </Inline>
  )
}
