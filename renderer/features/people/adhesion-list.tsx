import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import type { AdhesionRow } from './use-person.ts'

/** Charters accepted, with the place and the day. */
export function AdhesionList({ rows }: { readonly rows: readonly AdhesionRow[] }) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <ListRows label={t('people.adhesions')}>
      {rows.map(({ membership, version, charter, place }) => (
        <ListRow
          key={membership.id}
          href={linkTo(paths.adherent, { membershipId: membership.id })}
          title={charter?.title ?? t('people.adhesion')}
          description={[
            version === undefined ? '' : t('people.version', { number: version.number }),
            place?.name ?? '',
            membership.admittedOn === null
              ? t('people.noAdmissionDate')
              : t('people.admittedOn', { date: format.date(membership.admittedOn) }),
          ]
            .filter((words) => words !== '')
            .join(', ')}
        />
      ))}
    </ListRows>
  )
}
