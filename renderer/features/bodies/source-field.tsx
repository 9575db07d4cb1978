import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

type SourceFieldProps = {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly error: string | undefined
}

/** The article that sets a rule. Left empty, the rule is shown as a choice of the committee. */
export function SourceField(props: SourceFieldProps) {
  const t = useTranslate()
  return <TextField {...props} label={t('bodies.source')} help={t('bodies.sourceHelp')} isOptional />
}
