import { updateIndicator } from '#shared/domain/commands/indicators.ts'
import type { Indicator } from '#shared/domain/entities/indicator.ts'
import { HistoryLink } from '#renderer/app/history-link.tsx'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { RecordMissing } from '#renderer/app/record-missing.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { IndicatorForm } from './indicator-form.tsx'

const Editor = ({ indicator }: { readonly indicator: Indicator }) => {
  const go = useGo()
  const save = useCommand(updateIndicator)
  const { id, order: _order, ...initial } = indicator
  return (
    <IndicatorForm
      draftKey={`indicators/${id}`}
      initial={initial}
      run={(patch) => save.run({ id, patch })}
      onDone={() => go(linkTo(paths.indicators, {}, { tab: 'definitions' }))}
      isSaving={save.isRunning}
    />
  )
}

const Facts = ({ indicator }: { readonly indicator: Indicator }) => {
  const t = useTranslate()
  const orMissing = (text: string) => (text === '' ? <MissingValue /> : text)
  return (
    <DefinitionList
      items={[
        { term: t('indicators.form.kind'), description: t(`indicators.kind.${indicator.kind}`) },
        { term: t('indicators.form.unit'), description: orMissing(indicator.unit) },
        { term: t('indicators.form.direction'), description: t(`indicators.direction.${indicator.betterDirection}`) },
        { term: t('indicators.form.source'), description: orMissing(indicator.source) },
        { term: t('indicators.form.definition'), description: orMissing(indicator.definition) },
      ]}
    />
  )
}

export const IndicatorScreen = () => {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const { indicatorId } = useRouteParams(paths.indicator)
  const live = useRead(async (read) => (await read.get('indicators', indicatorId)) ?? null, [indicatorId])
  const name = live.status === 'ready' ? (live.data?.name ?? null) : null
  usePageTitle(name)
  return (
    <Page>
      <PageHeader
        title={name ?? t('indicators.form.editTitle')}
        parent={{ label: t('indicators.title'), href: linkTo(paths.indicators, {}, { tab: 'definitions' }) }}
        facts={name === null ? null : <HistoryLink recordId={indicatorId} />}
      />
      <Ready of={live}>
        {(indicator) => {
          if (indicator === null) return <RecordMissing back={linkTo(paths.indicators, {})} />
          return canWrite ? <Editor indicator={indicator} key={indicator.id} /> : <Facts indicator={indicator} />
        }}
      </Ready>
    </Page>
  )
}
