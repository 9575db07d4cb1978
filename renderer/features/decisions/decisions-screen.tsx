import { Gavel } from 'lucide-react'
import { useDeferredValue } from 'react'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { DecisionFilters } from './decision-filters.tsx'
import { DecisionsTable } from './decisions-table.tsx'
import { filterRegister, useDecisionRows, type Register } from './use-decision-rows.ts'

/** The register: every decision, by number. */
export function DecisionsScreen() {
  const t = useTranslate()
  const go = useGo()
  const canWrite = useCanWrite()
  const [search] = useRouteSearch()
  const live = useDecisionRows()
  const register = live.status === 'ready' ? live.data : null
  const canCreate = canWrite && register !== null && register.hasMeetings
  usePageTitle(t('decisions.title'))
  // Fast keys come before the register is read: the page of a new decision says by itself what it lacks.
  useShortcut('ctrl+n', () => go(linkTo(paths.decisionNew, {}, { back: paths.decisions })), {
    isEnabled: canCreate || (canWrite && register === null),
  })
  const words = useDeferredValue(search['q'] ?? '')
  const { body, year, nature, outcome } = search
  const shown = register === null ? [] : filterRegister(register.rows, { words, body, year, nature, outcome })
  const total = register?.rows.length ?? 0
  return (
    <Page>
      <PageHeader
        title={t('decisions.title')}
        facts={
          total > 0
            ? [
                shown.length === total
                  ? t('decisions.count', { count: total })
                  : t('decisions.filtered', { count: shown.length, total }),
                t('decisions.provisionalNote'),
              ]
            : undefined
        }
        actions={
          canCreate && total > 0 ? (
            <LinkButton href={linkTo(paths.decisionNew, {}, { back: paths.decisions })} variant="primary" icon={Gavel}>
              {t('decisions.record')}
            </LinkButton>
          ) : undefined
        }
      />
      <Ready of={live}>
        {(data) => (data.rows.length === 0 ? <NoDecision /> : <RegisterView register={data} shown={shown} />)}
      </Ready>
    </Page>
  )
}

function NoDecision() {
  const t = useTranslate()
  return (
    <Panel label={t('decisions.title')}>
      <EmptyState
        action={
          <LinkButton href={linkTo(paths.meetings, {})} variant="primary">
            {t('decisions.toMeetings')}
          </LinkButton>
        }
      >
        {t('decisions.empty')}
      </EmptyState>
    </Panel>
  )
}

type RegisterViewProps = { readonly register: Register; readonly shown: Register['rows'] }

function RegisterView({ register, shown }: RegisterViewProps) {
  const t = useTranslate()
  const [, setSearch] = useRouteSearch()
  const clear = () => setSearch({ q: null, body: null, year: null, nature: null, outcome: null })
  return (
    <>
      <DecisionFilters register={register} />
      <DecisionsTable
        rows={shown}
        hasBodies={register.bodies.length > 1}
        empty={
          <EmptyState action={<Button onPress={clear}>{t('decisions.clearFilters')}</Button>}>
            {t('decisions.noMatch')}
          </EmptyState>
        }
      />
    </>
  )
}
