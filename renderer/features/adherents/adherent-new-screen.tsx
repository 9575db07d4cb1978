import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { ReadOnlyNote } from '#renderer/app/forms/read-only-note.tsx'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { AdherentNewForm } from './adherent-new-form.tsx'

/** A new adhesion: adherent, place, version accepted, criteria declared, in one act. */
export function AdherentNewScreen() {
  const t = useTranslate()
  const canWrite = useCanWrite()
  usePageTitle(t('adherents.createTitle'))
  const live = useRead(async (read) => {
    const [people, organisations, places, charters, versions, groups, criteria] = await Promise.all([
      read.all('people'),
      read.all('organisations'),
      read.all('places'),
      read.all('charters'),
      read.all('charterVersions'),
      read.all('criterionGroups'),
      read.all('criteria'),
    ])
    return {
      people,
      organisations,
      places,
      charters,
      versions: versions.toSorted((a, b) => b.number - a.number),
      groups: groups.toSorted((a, b) => a.order - b.order),
      criteria: criteria.toSorted((a, b) => a.order - b.order),
    }
  }, [])
  return (
    <Page>
      <PageHeader
        title={t('adherents.createTitle')}
        parent={{ label: t('adherents.title'), href: linkTo(paths.adherents, {}) }}
      />
      {!canWrite ? (
        <ReadOnlyNote />
      ) : (
        <Ready of={live}>
          {(data) =>
            data.versions.length === 0 ? (
              <EmptyState
                action={
                  <LinkButton href={linkTo(paths.charter, {})} variant="primary">
                    {t('adherents.createCharterFirst')}
                  </LinkButton>
                }
              >
                {t('adherents.noCharter')}
              </EmptyState>
            ) : (
              <AdherentNewForm {...data} />
            )
          }
        </Ready>
      )}
    </Page>
  )
}
