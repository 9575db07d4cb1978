import type { Block, Cell, Inline } from '#shared/report/blocks.ts'
import type { CategoryFact, MovementFact, SeatFact } from '../annual-report-input.ts'
import { type ComposeContext, emptySection, holderName, isHeld, sectionHeading } from '../compose-context.ts'
import {
  bold,
  bullets,
  callout,
  cell,
  cellOr,
  column,
  dataTable,
  heading,
  lead,
  missingCell,
  narrativeBlocks,
  notApplicableCell,
  numberCell,
  numberColumn,
  paragraph,
} from '../report-blocks.ts'

const held = (seats: readonly SeatFact[]) => seats.filter(isHeld).length
const titulars = (seats: readonly SeatFact[]) => seats.filter((seat) => seat.titular !== null).length
const substituted = (seats: readonly SeatFact[]) => seats.filter((seat) => seat.substitute !== null).length

function byCategory({ input, t, f }: ComposeContext): Block {
  const presence = (fact: CategoryFact['presence']): Cell =>
    fact === null ? missingCell : fact.held === 0 ? notApplicableCell : numberCell(f.share(fact.attended, fact.held))
  const row = (name: string, seats: readonly SeatFact[], fact: CategoryFact['presence']): Cell[] => [
    cell(name),
    numberCell(f.number(seats.length)),
    numberCell(f.number(titulars(seats))),
    numberCell(f.number(substituted(seats))),
    numberCell(f.number(seats.length - held(seats))),
    presence(fact),
  ]
  const allSeats = input.categories.flatMap((category) => category.seats)
  const recorded = input.meetings.filter((meeting) => meeting.state === 'held' && meeting.attendance !== null).length
  const note =
    input.presence === null
      ? t('report.composition.presenceUnknown')
      : f.plural('report.composition.presenceNote', recorded, {
          attended: f.number(input.presence.attended),
          held: f.number(input.presence.held),
        })
  return dataTable({
    key: 'seatsByCategory',
    caption: t('report.composition.byCategoryCaption', { date: f.long(input.asOf) }),
    description: t('report.composition.byCategoryDescription', {
      category: t(`report.categoryHeader.${input.body.categoryLabel}`).toLocaleLowerCase(),
    }),
    columns: [
      column(t(`report.categoryHeader.${input.body.categoryLabel}`), 5),
      numberColumn(t('report.composition.seats'), 1.2),
      numberColumn(t('report.composition.titulars'), 1.5),
      numberColumn(t('report.composition.substitutes'), 1.7),
      numberColumn(t('report.composition.vacant'), 1.4),
      numberColumn(t('report.composition.presence'), 1.8),
    ],
    rows: [
      ...input.categories.map((category) => row(category.name, category.seats, category.presence)),
      row(t('report.composition.total'), allSeats, input.presence),
    ],
    hasTotal: true,
    note: [{ text: note }],
  })
}

function holders(context: ComposeContext): Block {
  const { input, t, f } = context
  const seatLabel = (seat: SeatFact) => (seat.isExOfficio ? t('report.composition.exOfficio', { seat: seat.label }) : seat.label)
  return dataTable({
    key: 'holders',
    caption: t('report.composition.holdersCaption', { date: f.long(input.asOf) }),
    description: t('report.composition.holdersDescription'),
    columns: [
      column(t('report.composition.seat'), 3.1),
      column(t('report.composition.titular'), 2.7),
      column(t('report.composition.organisation'), 3.2),
      column(t('report.composition.substitute'), 2.3),
    ],
    rows: input.categories.flatMap((category) =>
      category.seats.map((seat): Cell[] => [
        cell(seatLabel(seat)),
        seat.titular === null
          ? { kind: 'text', content: [{ text: t('report.composition.vacantSeat'), missing: true }] }
          : cell(holderName(context, seat.titular, seat.label)),
        cellOr(seat.titular?.organisation ?? null, notApplicableCell),
        seat.substitute === null ? notApplicableCell : cell(holderName(context, seat.substitute, seat.label)),
      ]),
    ),
    note: [{ text: t('report.composition.holdersNote', { date: f.long(input.asOf) }) }],
  })
}

function movements(context: ComposeContext): Block[] {
  const { input, t, f, day } = context
  const title = heading('composition-movements', 2, t('report.composition.movements'))
  const sentence = (movement: MovementFact) =>
    t(movement.role === 'titular' ? 'report.composition.movement' : 'report.composition.movementSubstitute', {
      holder: holderName(context, movement.holder, movement.seatLabel),
      date: day(movement.date),
      seat: movement.seatLabel,
    })
  const line = (label: string, items: readonly string[]): Inline[][] =>
    items.length === 0
      ? []
      : [[bold(t('report.colon', { label, value: '' }).trimEnd()), { text: ` ${items.join(t('report.separator'))}.` }]]
  const lines = [
    ...line(t('report.composition.entries'), input.movements.filter(({ kind }) => kind === 'entry').map(sentence)),
    ...line(t('report.composition.exits'), input.movements.filter(({ kind }) => kind === 'exit').map(sentence)),
    ...line(
      t('report.composition.renames'),
      input.renames.map(({ from, to, date }) => t('report.composition.rename', { from, to, date: f.long(date) })),
    ),
  ]
  return [title, lines.length === 0 ? paragraph(t('report.composition.noMovement')) : bullets(lines)]
}

function representation({ input, t, f }: ComposeContext): Block[] {
  const recorded = input.meetings.filter((meeting) => meeting.state === 'held' && meeting.attendance !== null).length
  const isEmpty = (category: CategoryFact) => !category.seats.some(isHeld)
  const empty = input.categories.filter(isEmpty).map(({ name }) => name)
  const attention = input.categories.filter(({ attention: kind }) => kind !== 'none')
  const sentence = (category: CategoryFact) => {
    const seats = f.plural('report.composition.attentionSeats', category.seats.length, {
      category: category.name,
      held: f.number(held(category.seats)),
    })
    if (recorded === 0) return seats
    const attended = recorded - category.unattendedOn.length
    return `${seats} ${t('report.composition.attended', { part: f.number(attended), whole: f.number(recorded) })}`
  }
  return [
    heading('composition-represented', 2, t('report.composition.represented')),
    empty.length === 0
      ? paragraph(
          t('report.composition.allCategories', {
            date: f.long(input.asOf),
            category: t(`report.categoryHeader.${input.body.categoryLabel}`).toLocaleLowerCase(),
          }),
        )
      : callout(
          'alert',
          t('report.summary.attention'),
          t('report.composition.emptyCategories', { date: f.long(input.asOf), categories: f.list(empty) }),
        ),
    ...(attention.length === 0 ? [] : [bullets(attention.map((category) => [{ text: sentence(category) }]))]),
  ]
}

/** Who sits on the day shown: seats and presence, holders, movements, categories that a reader looks for (B01, I03). */
export function compositionSection(context: ComposeContext): Block[] {
  const { input, t, f, body } = context
  const seats = input.categories.flatMap((category) => category.seats)
  const narrative = narrativeBlocks(input.sections.composition.narrative, 'composition')
  const title = sectionHeading(context, 'composition', 'numbered', true)
  if (seats.length === 0) return [title, ...narrative, ...(narrative.length === 0 ? [emptySection(context, 'composition')] : [])]
  const source = input.body.sources.find(({ about }) => about === 'categories')?.reference
  return [
    title,
    lead(
      f.plural('report.composition.lead', seats.length, {
        asOf: t('report.period.asOf', { date: f.long(input.asOf) }),
        body,
        categories: f.plural(`report.categoryWord.${input.body.categoryLabel}`, input.categories.length),
        held: f.plural('report.composition.held', held(seats)),
      }),
    ),
    ...(source === undefined ? [] : [paragraph(t('report.composition.source', { source }))]),
    ...narrative,
    heading('composition-seats', 2, t('report.composition.byCategory')),
    byCategory(context),
    heading('composition-holders', 2, t('report.composition.holders')),
    holders(context),
    ...movements(context),
    ...representation(context),
  ]
}
