import { recordWords } from '#renderer/app/i18n/record-words.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { recordLink } from '#renderer/app/links.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import type { NamedRecord } from './record-names.ts'

/** The records that an act touched, by name; a link where they still have a page. */
export function SubjectsText({ subjects, others }: { readonly subjects: readonly NamedRecord[]; readonly others: number }) {
  const t = useTranslate()
  const name = useRecordName()
  return (
    <>
      {subjects.map((subject, index) => {
        const { table, id } = subject.ref
        const link = subject.isGone ? null : recordLink(table, id)
        return (
          <span key={`${table}/${id}`}>
            {index > 0 && ', '}
            {link === null ? name(subject) : <TextLink href={link}>{name(subject)}</TextLink>}
          </span>
        )
      })}
      {others > 0 && ` ${t('history.subjectsMore', { count: others })}`}
    </>
  )
}

/** How a record is named in words. */
export function useRecordName(): (record: NamedRecord) => string {
  const t = useTranslate()
  const format = useFormat()
  return ({ name, isGone }) => {
    const text = recordWords(t, format, name)
    return isGone ? t('history.removed', { name: text }) : text
  }
}
