import { plainTextOf } from '#shared/domain/common/text-tree.ts'
import type { Block, Inline } from '#shared/report/blocks.ts'
import type { DecisionFact, PresenceFact } from '../annual-report-input.ts'
import { type ComposeContext, isCalendarYear, isHeld, sectionHeading } from '../compose-context.ts'
import {
  bold,
  bullets,
  callout,
  cell,
  column,
  dataTable,
  heading,
  lead,
  missingCell,
  narrativeBlocks,
  paragraph,
  text,
} from '../report-blocks.ts'
import { smallestPercentageBase } from '../report-formats.ts'

/** The page must hold in one: longer lists are cut and say where the rest is. */
const mostDecided = 5
const mostWatched = 4
const mostExpected = 5
const mostNames = 3

const filledSeats = ({ input }: ComposeContext) => input.categories.flatMap((category) => category.seats).filter(isHeld).length
const seatCount = ({ input }: ComposeContext) => input.categories.reduce((sum, category) => sum + category.seats.length, 0)
const adherentCount = ({ input }: ComposeContext) => input.networks.reduce((sum, network) => sum + network.adherents, 0)

function leadSentence(context: ComposeContext): string {
  const { input, f, when, body } = context
  const held = input.meetings.filter((meeting) => meeting.state === 'held').length
  const before = f.plural('report.summary.meetings', held, { when, body })
  const key = held === 0 && input.decisions.length > 0 ? 'report.summary.decisionsAfterNone' : 'report.summary.decisions'
  const first = f.plural(key, input.decisions.length, { before })
  const adherents = adherentCount(context)
  return adherents === 0 ? first : `${first} ${f.plural('report.summary.adherents', adherents)}`
}

type Figure = {
  readonly key: 'meetings' | 'decisions' | 'presence' | 'seats' | 'adherents' | 'targets'
  /** `null`: not recorded. */
  readonly value: string | null
  readonly note: string
}

function keyFigures(context: ComposeContext): Block {
  const { input, t, f } = context
  const { previous } = input
  const ratio = (part: number, whole: number) => t('report.ratio', { part: f.number(part), whole: f.number(whole) })
  const presence = (fact: PresenceFact) =>
    fact.held >= smallestPercentageBase ? f.percent(fact.attended / fact.held) : ratio(fact.attended, fact.held)
  const before = (value: string) =>
    isCalendarYear(input.period)
      ? t('report.summary.previousValue', { value, period: previous.start.slice(0, 4) })
      : t('report.summary.previousPeriod', { value })
  const held = input.meetings.filter((meeting) => meeting.state === 'held').length
  const aimed = input.indicators.filter(
    (indicator) => indicator.targetState === 'reached' || indicator.targetState === 'notReached',
  )
  const reached = aimed.filter((indicator) => indicator.targetState === 'reached').length
  const figures: readonly Figure[] = [
    { key: 'meetings', value: f.number(held), note: before(f.number(previous.meetings)) },
    { key: 'decisions', value: f.number(input.decisions.length), note: before(f.number(previous.decisions)) },
    {
      key: 'presence',
      value: input.presence === null ? null : presence(input.presence),
      note: previous.presence === null ? t('report.summary.noPrevious') : before(presence(previous.presence)),
    },
    { key: 'seats', value: ratio(filledSeats(context), seatCount(context)), note: before(f.number(previous.filledSeats)) },
    input.networks.length > 0
      ? { key: 'adherents', value: f.number(adherentCount(context)), note: before(f.number(previous.adherents)) }
      : { key: 'targets', value: ratio(reached, aimed.length), note: t('report.summary.indicatorsMeasured') },
  ]
  return dataTable({
    key: 'keyFigures',
    variant: 'keyFigures',
    caption: t('report.summary.keyFigures'),
    description: t('report.summary.keyFiguresDescription'),
    columns: figures.map(({ key }) => column(t(`report.summary.figure.${key}`), 1)),
    rows: [figures.map(({ value }) => (value === null ? missingCell : cell(value))), figures.map(({ note }) => cell(note))],
  })
}

/** Decisions before opinions, those worded at most length first: routine ones are short. Printed in the order of dates. */
function decided(context: ComposeContext): Block[] {
  const { input, t, f } = context
  const adopted = input.decisions.filter((decision) => decision.outcome === 'adopted')
  const title = heading('summary-decided', 2, t('report.summary.decided'))
  if (adopted.length === 0) return [title, paragraph(t('report.summary.noneDecided'))]
  const length = ({ text: tree }: DecisionFact) => plainTextOf(tree).length
  const isBinding = ({ nature }: DecisionFact) => nature === 'decision'
  const shown = adopted
    .toSorted((a, b) => Number(isBinding(b)) - Number(isBinding(a)) || length(b) - length(a))
    .slice(0, mostDecided)
    .toSorted((a, b) => input.decisions.indexOf(a) - input.decisions.indexOf(b))
  const line = ({ title: subject, number, date }: DecisionFact): Inline[] => [
    bold(subject),
    { text: t('report.inParentheses', { text: '', detail: `${number}, ${f.short(date)}` }) },
  ]
  const others = adopted.length - shown.length
  return [
    title,
    bullets(shown.map(line)),
    ...(others === 0 ? [] : [paragraph(f.plural('report.summary.otherDecisions', others))]),
  ]
}

/** Sentences on what the data show to be amiss, the most pressing first. */
export function watchPoints(context: ComposeContext): string[] {
  const { input, t, f } = context
  const names = (list: readonly string[]) =>
    list.length <= mostNames
      ? f.list(list)
      : f.plural('report.summary.namesAndOthers', list.length - mostNames, { names: list.slice(0, mostNames).join(', ') })
  const { check } = input.frequency
  const points: string[] = []
  if (check.kind === 'checked' && check.state === 'missing') points.push(f.plural('report.summary.watchFrequency', check.missing))
  const recorded = input.meetings.filter((meeting) => meeting.state === 'held' && meeting.attendance !== null).length
  const unattended = input.categories
    .filter((category) => category.unattendedOn.length > 0)
    .filter((category) => category.attention !== 'none' || category.unattendedOn.length * 2 >= recorded)
  for (const category of unattended)
    points.push(
      t('report.summary.watchUnattended', {
        category: category.name,
        meetings: t('report.share', { part: f.number(category.unattendedOn.length), whole: f.number(recorded) }),
      }),
    )
  const vacant = input.categories.flatMap((category) => category.seats).filter((seat) => !isHeld(seat))
  if (vacant.length > 0)
    points.push(f.plural('report.summary.watchVacant', vacant.length, { seats: names(vacant.map((seat) => seat.label)) }))
  for (const network of input.networks)
    if (network.belowThreshold.length > 0)
      points.push(
        f.plural('report.summary.watchThreshold', network.belowThreshold.length, { measured: f.number(network.measured) }),
      )
  const missed = input.indicators.filter((indicator) => indicator.targetState === 'notReached').map(({ name }) => name)
  if (missed.length > 0) points.push(f.plural('report.summary.watchTargets', missed.length, { names: names(missed) }))
  const missing = unrecordedIndicators(context)
  if (missing.length > 0)
    points.push(f.plural('report.summary.watchMissing', missing.length, { names: names(missing), year: input.indicatorYear }))
  return points
}

const unrecordedIndicators = ({ input }: ComposeContext): string[] =>
  input.indicators.filter(({ years }) => years.at(-1)?.figure.state === 'notRecorded').map(({ name }) => name)

const isPending = (outcome: DecisionFact['outcome']): outcome is 'deferred' | 'referred' | 'reserved' =>
  outcome === 'deferred' || outcome === 'referred' || outcome === 'reserved'

function expectations(context: ComposeContext): string[] {
  const { input, t, f } = context
  const pending = input.decisions.flatMap(({ outcome, title, number }) =>
    isPending(outcome)
      ? [t('report.summary.expectedDecision', { title, number, outcome: t(`report.summary.pending.${outcome}`) })]
      : [],
  )
  const vacant = seatCount(context) - filledSeats(context)
  const missing = unrecordedIndicators(context).length
  const rest = [
    ...(vacant > 0 ? [f.plural('report.summary.expectedSeats', vacant)] : []),
    ...(missing > 0 ? [f.plural('report.summary.expectedValues', missing)] : []),
    ...(input.adoption === null ? [t('report.summary.expectedAdoption')] : []),
  ]
  return [...pending.slice(0, mostExpected - rest.length), ...rest]
}

/** One page for those who read only one: figures, decided, to watch, expected. */
export function summarySection(context: ComposeContext): Block[] {
  const { input, t } = context
  const watched = watchPoints(context).slice(0, mostWatched)
  const expected = expectations(context)
  return [
    sectionHeading(context, 'summary', 'numbered', true),
    lead(leadSentence(context)),
    keyFigures(context),
    ...narrativeBlocks(input.sections.summary.narrative, 'summary'),
    ...decided(context),
    heading('summary-watch', 2, t('report.summary.watch')),
    ...(watched.length === 0
      ? [paragraph(t('report.summary.noWatch'))]
      : watched.map((point) => callout('alert', t('report.summary.attention'), point))),
    heading('summary-expected', 2, t('report.summary.expected')),
    ...(expected.length === 0
      ? [paragraph(t('report.summary.noExpected'))]
      : [{ kind: 'list', ordered: true, items: expected.map((line) => ({ content: text(line) })) } satisfies Block]),
  ]
}
