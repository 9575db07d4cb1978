import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { useTranslate } from './i18n/use-translate.ts'
import { linkTo, paths } from './links.ts'

/** From the page of a record to what the history says of it alone. */
export function HistoryLink({ recordId }: { readonly recordId: string }) {
  const t = useTranslate()
  return <TextLink href={linkTo(paths.history, {}, { record: recordId })}>{t('history.ofRecord')}</TextLink>
}
