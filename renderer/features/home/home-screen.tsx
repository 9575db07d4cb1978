import { ArrowRight, CalendarDays } from 'lucide-react'
import { addDays } from '#shared/domain/common/dates.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useCanWrite, useToday } from '#renderer/data/use-session.ts'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { Timeline } from '#renderer/ui/status/timeline.tsx'
import { dueWords } from './due-words.ts'
import { FirstSteps } from './first-steps.tsx'
import { headline, statusOfUrgency, urgencyOf } from './headline.ts'
import { useHomeFacts, type HomeFacts } from './use-home-facts.ts'
import styles from './home.module.css'

const timelineBefore = 30
const timelineAfter = 180

const Dashboard = ({ facts }: { readonly facts: HomeFacts }) => {
  const t = useTranslate()
  const format = useFormat()
  const today = useToday()
  const canWrite = useCanWrite()
  const all = facts.items.map((item) => ({ item, words: dueWords(item, facts, t, format, canWrite) }))
  const dated = all.filter(({ item }) => item.date !== null)
  const missing = all.filter(({ item }) => item.date === null)
  const late = dated.filter(({ item }) => (item.days ?? 0) < 0).length
  const end = addDays(today, timelineAfter)
  const events = dated.flatMap(({ item, words }) =>
    item.date === null || item.date > end || item.date < addDays(today, -timelineBefore)
      ? []
      : [
          {
            id: words.key,
            date: item.date,
            dateLabel: format.dateShort(item.date),
            label: words.title,
            isMain: item.kind === 'meetingPlanned',
            href: words.href,
          },
        ],
  )
  const isUnderWay = Object.values(facts.steps).every(Boolean)
  return (
    <>
      {events.length > 0 && (
        <Timeline
          label={t('home.timeline.label')}
          start={addDays(today, -timelineBefore)}
          end={end}
          today={today}
          todayLabel={t('home.timeline.today')}
          events={events.slice(0, 7)}
        />
      )}
      <PageColumns
        sideLabel={t('home.missing.title')}
        side={
          <Panel title={t('home.missing.title')} isFlush>
            {missing.length === 0 ? (
              <ListRows>
                <ListRow title={t('home.missing.empty')} />
              </ListRows>
            ) : (
              <ListRows label={t('home.missing.title')}>
                {missing.map(({ words }) => (
                  <ListRow
                    key={words.key}
                    href={words.href}
                    title={words.title}
                    description={words.fact}
                    start={<span className={styles.count}>{format.number(words.count)}</span>}
                    end={<ArrowRight size={20} aria-hidden="true" />}
                  />
                ))}
              </ListRows>
            )}
          </Panel>
        }
      >
        {!isUnderWay && <FirstSteps steps={facts.steps} />}
        {(dated.length > 0 || isUnderWay) && (
          <Panel
            title={t('home.todo.title')}
            isFlush
            aside={
              dated.length > 0 && (
                <span>
                  {t('home.todo.count', { count: dated.length })}
                  {late > 0 && `, ${t('home.todo.late', { count: late })}`}
                </span>
              )
            }
          >
            <ListRows label={t('home.todo.title')}>
              {dated.length === 0 && <ListRow title={t('home.todo.empty')} />}
              {dated.map(({ item, words }, index) => (
                <ListRow
                  key={words.key}
                  title={words.title}
                  description={words.fact}
                  start={
                    item.date !== null && (
                      <span className={styles.when}>
                        <Text role="panelTitle" as="span">
                          {format.dateShort(item.date)}
                        </Text>
                        <StatusText status={statusOfUrgency(urgencyOf(item.days))}>
                          {item.days < 0 ? t('home.todo.isLate') : format.relativeDays(item.date)}
                        </StatusText>
                      </span>
                    )
                  }
                  end={
                    <LinkButton href={words.href} variant={index === 0 && canWrite && isUnderWay ? 'primary' : 'secondary'}>
                      {words.action}
                    </LinkButton>
                  }
                />
              ))}
            </ListRows>
          </Panel>
        )}
      </PageColumns>
    </>
  )
}

/** What is due next and what is missing; in a new space, the way to the first report. */
export const HomeScreen = () => {
  const t = useTranslate()
  const format = useFormat()
  const today = useToday()
  const canWrite = useCanWrite()
  const live = useHomeFacts()
  usePageTitle(t('home.title'))
  const head = live.status === 'ready' ? headline(live.data.items) : null
  const hasBody = live.status === 'ready' && live.data.bodies.length > 0
  const date = format.dateFull(today)
  return (
    <Page>
      <PageHeader
        overline={date.charAt(0).toUpperCase() + date.slice(1)}
        title={head === null ? t('home.title') : t(head.key, { count: head.count })}
        actions={
          hasBody && (
            <LinkButton href={linkTo(paths.meetings, {})} icon={CalendarDays}>
              {t('home.calendar')}
            </LinkButton>
          )
        }
      />
      <Ready of={live}>
        {(facts) =>
          facts.bodies.length === 0 ? <FirstSteps steps={facts.steps} canStart={canWrite} /> : <Dashboard facts={facts} />
        }
      </Ready>
    </Page>
  )
}
