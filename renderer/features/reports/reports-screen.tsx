import { Plus } from 'lucide-react'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'

/** All the reports of the space, newest period first. */
export const ReportsScreen = () => {
  const t = useTranslate()
  const format = useFormat()
  const canWrite = useCanWrite()
  const go = useGo()
  usePageTitle(t('reports.title'))
  useShortcut('ctrl+n', () => go(linkTo(paths.reportNew, {})), { isEnabled: canWrite })
  const live = useRead(async (read) => {
    const [reports, bodies] = await Promise.all([read.all('reports'), read.all('bodies')])
    const nameOf = new Map(bodies.map((body) => [body.id, body.shortName]))
    return {
      hasBody: bodies.length > 0,
      rows: reports
        .toSorted((a, b) => b.period.end.localeCompare(a.period.end))
        .map((report) => ({ report, bodyName: nameOf.get(report.bodyId) ?? '' })),
    }
  }, [])
  return (
    <Page>
      <PageHeader
        title={t('reports.title')}
        actions={
          canWrite && (
            <LinkButton href={linkTo(paths.reportNew, {})} variant="primary" icon={Plus}>
              {t('reports.create')}
            </LinkButton>
          )
        }
      />
      <Ready of={live}>
        {({ rows, hasBody }) =>
          rows.length === 0 ? (
            <EmptyState
              action={
                !hasBody && canWrite ? (
                  <LinkButton href={linkTo(paths.bodyNew, {})}>{t('reports.createBody')}</LinkButton>
                ) : undefined
              }
            >
              {hasBody ? t('reports.empty') : t('reports.noBody')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('reports.list.caption')}
              isCaptionHidden
              rows={rows}
              rowKey={({ report }) => report.id}
              columns={[
                {
                  key: 'report',
                  header: t('reports.list.report'),
                  isRowHeader: true,
                  cell: ({ report }) => <TextLink href={linkTo(paths.report, { reportId: report.id })}>{report.title}</TextLink>,
                  sortValue: ({ report }) => report.title,
                },
                {
                  key: 'body',
                  header: t('reports.list.body'),
                  cell: ({ bodyName }) => bodyName,
                  sortValue: ({ bodyName }) => bodyName,
                },
                {
                  key: 'period',
                  header: t('reports.list.period'),
                  cell: ({ report }) => format.period(report.period),
                  sortValue: ({ report }) => report.period.end,
                },
                {
                  key: 'state',
                  header: t('reports.list.state'),
                  cell: ({ report }) =>
                    report.adoption === null ? (
                      <StatusText status="running">{t('reports.state.draft')}</StatusText>
                    ) : (
                      <StatusText status="frozen">{t('reports.state.adopted')}</StatusText>
                    ),
                },
              ]}
            />
          )
        }
      </Ready>
    </Page>
  )
}
