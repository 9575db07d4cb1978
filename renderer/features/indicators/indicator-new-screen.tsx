import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { ReadOnlyNote } from '#renderer/app/forms/read-only-note.tsx'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { IndicatorForm } from './indicator-form.tsx'

export const IndicatorNewScreen = () => {
  const t = useTranslate()
  const go = useGo()
  const canWrite = useCanWrite()
  const save = useCommand(createIndicator)
  usePageTitle(t('indicators.form.newTitle'))
  return (
    <Page>
      <PageHeader
        title={t('indicators.form.newTitle')}
        parent={{ label: t('indicators.title'), href: linkTo(paths.indicators, {}) }}
      />
      {canWrite ? (
        <IndicatorForm
          draftKey="indicators/new"
          initial={{ name: '', unit: '', kind: 'count', betterDirection: 'notSpecified', source: '', definition: '' }}
          run={save.run}
          onDone={() => go(linkTo(paths.indicators, {}), { isReplace: true })}
          isSaving={save.isRunning}
        />
      ) : (
        <ReadOnlyNote />
      )}
    </Page>
  )
}
