import { BadgeCheck, Download } from 'lucide-react'
import { useState } from 'react'
import type { ReportSectionKey } from '#shared/domain/entities/report.ts'
import { reportSectionKeys } from '#shared/domain/entities/report.ts'
import { missingItems, sectionStates } from '#shared/report/annual/section-states.ts'
import { HistoryLink } from '#renderer/app/history-link.tsx'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Tabs } from '#renderer/ui/overlays/tabs.tsx'
import { Skeleton } from '#renderer/ui/status/skeleton.tsx'
import { StatusTag } from '#renderer/ui/status/status-tag.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { MissingPanel } from './missing-panel.tsx'
import { ReportPreview } from './report-preview.tsx'
import { ReportMenu } from './report-menu.tsx'
import { SectionEditor } from './section-editor.tsx'
import { SectionsPanel } from './sections-panel.tsx'
import { useReportContent, type ReportFacts } from './use-report-facts.ts'
import styles from './report-workshop.module.css'

const isSectionKey = (value: string | undefined): value is ReportSectionKey => reportSectionKeys.some((key) => key === value)

/** Sections on the left, writing or pages in the middle, what is missing on the right. */
export const ReportWorkshop = ({ facts }: { readonly facts: ReportFacts }) => {
  const t = useTranslate()
  const format = useFormat()
  const canWrite = useCanWrite()
  const [search, setSearch] = useRouteSearch()
  const [open, setOpen] = useState<'export' | 'adopt' | null>(null)
  const { report, body, input, adoptingDecision } = facts
  const content = useReportContent(facts)
  usePageTitle(report.title)
  const isAdopted = report.adoption !== null
  useShortcut('ctrl+e', () => setOpen('export'), { isEnabled: content.status === 'ready', inFields: true })

  const states = sectionStates(input)
  const missing = isAdopted ? [] : missingItems(input)
  const wanted = search['section']
  const section = isSectionKey(wanted) ? wanted : 'review'
  const view = isAdopted || !canWrite || search['view'] === 'preview' ? 'preview' : 'write'
  const state = states.find((candidate) => candidate.key === section)

  const preview =
    content.status === 'ready' ? (
      <ReportPreview content={content.content} section={isSectionKey(wanted) ? wanted : null} />
    ) : content.status === 'missing' ? (
      <Band status="refused">{t('reports.contentMissing')}</Band>
    ) : (
      <Skeleton lines={8} />
    )

  return (
    <>
      <PageHeader
        title={report.title}
        parent={{ label: t('reports.title'), href: linkTo(paths.reports, {}), suffix: t('reports.of', { name: body.shortName }) }}
        facts={[
          report.adoption !== null ? (
            <StatusTag key="state" status="frozen">
              {t('reports.state.adoptedOn', {
                date: format.date(report.adoption.adoptedOn),
                number: adoptingDecision?.provisionalNumber ?? '',
              })}
            </StatusTag>
          ) : (
            <StatusTag key="state" status="running">
              {t('reports.state.draft')}
            </StatusTag>
          ),
          format.period(report.period),
          <HistoryLink key="history" recordId={report.id} />,
        ]}
        actions={
          <>
            {canWrite && !isAdopted && <ReportMenu report={report} />}
            {canWrite && !isAdopted && (
              <Button icon={BadgeCheck} onPress={() => setOpen('adopt')}>
                {t('reports.adopt.action')}
              </Button>
            )}
            <Button
              variant="primary"
              icon={Download}
              keys="Control+E"
              onPress={() => setOpen('export')}
              isDisabled={content.status !== 'ready'}
            >
              {t('reports.export.action')}
            </Button>
          </>
        }
      />
      <div className={isAdopted ? styles.adopted : styles.workshop}>
        {!isAdopted && <SectionsPanel states={states} current={section} onSelect={(key) => setSearch({ section: key })} />}
        <div className={styles.middle}>
          {isAdopted || !canWrite ? (
            preview
          ) : (
            <Tabs
              label={t('reports.view.label')}
              selectedKey={view}
              onSelect={(key) => setSearch({ view: key === 'preview' ? 'preview' : null })}
              tabs={[
                {
                  key: 'write',
                  label: t('reports.view.write'),
                  content:
                    state === undefined ? null : <SectionEditor key={`${report.id}/${section}`} report={report} state={state} />,
                },
                { key: 'preview', label: t('reports.view.preview'), content: preview },
              ]}
            />
          )}
        </div>
        {!isAdopted && <MissingPanel items={missing} onWrite={(key) => setSearch({ section: key, view: null })} />}
      </div>
      {content.status === 'ready' && (
        <ExportDialog
          isOpen={open === 'export'}
          onClose={() => setOpen(null)}
          content={content.content}
          report={report}
          bodyName={body.name}
          states={states}
          missingCount={missing.length}
        />
      )}
      {canWrite && !isAdopted && <AdoptDialog isOpen={open === 'adopt'} onClose={() => setOpen(null)} facts={facts} />}
    </>
  )
}
