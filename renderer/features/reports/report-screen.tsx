import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { RecordMissing } from '#renderer/app/record-missing.tsx'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { ReportWorkshop } from './report-workshop.tsx'
import { useReportFacts } from './use-report-facts.ts'

export const ReportScreen = () => {
  const t = useTranslate()
  const { reportId } = useRouteParams(paths.report)
  const live = useReportFacts(reportId)
  return (
    <Page>
      <Ready of={live}>
        {(facts) => {
          if (facts === null) return <RecordMissing back={linkTo(paths.reports, {})} />
          if ('failure' in facts) return <Band status="refused">{t(facts.failure)}</Band>
          return <ReportWorkshop facts={facts} key={facts.report.id} />
        }}
      </Ready>
    </Page>
  )
}
