import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import type { HomeFacts } from './use-home-facts.ts'

type FirstStepsProps = { readonly steps: HomeFacts['steps']; readonly canStart?: boolean }

const order = ['body', 'seats', 'charter', 'meeting', 'indicators', 'report'] as const
const targets = {
  body: linkTo(paths.bodyNew, {}),
  seats: linkTo(paths.bodies, {}),
  charter: linkTo(paths.charter, {}),
  meeting: linkTo(paths.meetings, {}),
  indicators: linkTo(paths.indicators, {}),
  report: linkTo(paths.reports, {}),
} as const

/** The way from an empty space to a first report; it goes when every step is done. */
export const FirstSteps = ({ steps, canStart = false }: FirstStepsProps) => {
  const t = useTranslate()
  return (
    <Panel title={t('home.steps.title')} isFlush footer={t('home.steps.intro')}>
      <ListRows label={t('home.steps.title')}>
        {order.map((step) => (
          <ListRow
            key={step}
            title={t(`home.steps.${step}`)}
            {...(steps[step] || (step === 'body' && canStart) ? {} : { href: targets[step] })}
            end={
              steps[step] ? (
                <StatusText status="done">{t('home.steps.done')}</StatusText>
              ) : step === 'body' && canStart ? (
                <LinkButton href={targets.body} variant="primary">
                  {t('home.steps.start')}
                </LinkButton>
              ) : (
                <StatusText status="empty">{t('home.steps.todo')}</StatusText>
              )
            }
          />
        ))}
      </ListRows>
    </Panel>
  )
}
