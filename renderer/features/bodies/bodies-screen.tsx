import { Plus } from 'lucide-react'
import { compositionAt } from '#shared/domain/rules/composition.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useCanWrite, useToday } from '#renderer/data/use-session.ts'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { frequencyInList } from './rule-sentences.ts'

/** Every body of the space, with what its composition lacks. */
export function BodiesScreen() {
  const t = useTranslate()
  const today = useToday()
  const canWrite = useCanWrite()
  const go = useGo()
  usePageTitle(t('bodies.title'))
  useShortcut('ctrl+n', () => go(linkTo(paths.bodyNew, {})), { isEnabled: canWrite })

  const live = useRead(
    async (read) => {
      const [bodies, categories, seats, mandates, people, organisations] = await Promise.all([
        read.all('bodies'),
        read.all('categories'),
        read.all('seats'),
        read.all('mandates'),
        read.all('people'),
        read.all('organisations'),
      ])
      return bodies
        .toSorted((a, b) => a.order - b.order)
        .map((body) => ({
          body,
          composition: compositionAt({
            categories: categories.filter(({ bodyId }) => bodyId === body.id),
            seats: seats.filter(({ bodyId }) => bodyId === body.id),
            mandates: mandates.filter(({ bodyId }) => bodyId === body.id),
            people,
            organisations,
            date: today,
          }),
        }))
    },
    [today],
  )

  return (
    <Page>
      <PageHeader
        title={t('bodies.title')}
        actions={
          canWrite && live.status === 'ready' && live.data.length > 0 ? (
            <LinkButton href={linkTo(paths.bodyNew, {})} variant="primary" icon={Plus}>
              {t('bodies.create')}
            </LinkButton>
          ) : undefined
        }
      />
      <Ready of={live}>
        {(rows) =>
          rows.length === 0 ? (
            <Panel label={t('bodies.title')}>
              <EmptyState
                action={
                  canWrite ? (
                    <LinkButton href={linkTo(paths.bodyNew, {})} variant="primary" icon={Plus}>
                      {t('bodies.create')}
                    </LinkButton>
                  ) : undefined
                }
              >
                {t('bodies.empty')}
              </EmptyState>
            </Panel>
          ) : (
            <Panel label={t('bodies.title')} isFlush>
              <ListRows label={t('bodies.title')}>
                {rows.map(({ body, composition }) => (
                  <ListRow
                    key={body.id}
                    href={linkTo(paths.body, { bodyId: body.id })}
                    title={body.name}
                    description={[
                      body.networkName,
                      t('bodies.seatCount', { count: composition.seatCount }),
                      frequencyInList(t, body.frequency),
                    ]
                      .filter((words) => words !== '')
                      .join(', ')}
                    end={
                      composition.vacantCount > 0 ? (
                        <StatusText status="attention">{t('bodies.vacantCount', { count: composition.vacantCount })}</StatusText>
                      ) : composition.seatCount > 0 ? (
                        <StatusText status="done">{t('bodies.allHeld')}</StatusText>
                      ) : (
                        <StatusText status="empty">{t('bodies.noSeat')}</StatusText>
                      )
                    }
                  />
                ))}
              </ListRows>
            </Panel>
          )
        }
      </Ready>
    </Page>
  )
}
