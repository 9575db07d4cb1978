import type { Criterion, CriterionGroup } from '#shared/domain/entities/charter.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import styles from './adherents.module.css'

type DeclaredCriteriaProps = {
  readonly groups: readonly CriterionGroup[]
  readonly criteria: readonly Criterion[]
  readonly declaredIds: readonly string[]
}

/** The criteria declared, by group, in the order of the charter. */
export function DeclaredCriteria({ groups, criteria, declaredIds }: DeclaredCriteriaProps) {
  const t = useTranslate()
  const declared = criteria.filter(({ id }) => declaredIds.includes(id))
  if (declared.length === 0) return <EmptyState>{t('adherents.nothingDeclared')}</EmptyState>
  const sections = [
    { id: 'mandatory', title: t('adherents.mandatory'), own: declared.filter(({ kind }) => kind === 'mandatory') },
    ...groups.map(({ id, code, title }) => ({
      id,
      title: code === '' ? title : `${code}. ${title}`,
      own: declared.filter(({ groupId }) => groupId === id),
    })),
  ].filter(({ own }) => own.length > 0)
  return (
    <Stack gap={5}>
      {sections.map(({ id, title, own }) => (
        <section key={id} aria-label={title}>
          <Text as="h3" role="rowTitle">
            {title}
          </Text>
          <ul className={styles.declared}>
            {own.map((criterion) => (
              <li key={criterion.id}>{criterion.number === '' ? criterion.title : `${criterion.number}. ${criterion.title}`}</li>
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  )
}
