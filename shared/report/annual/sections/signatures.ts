import type { Block, Cell } from '#shared/report/blocks.ts'
import type { CategoryFact } from '../annual-report-input.ts'
import { type ComposeContext, emptySection, holderWithOrganisation, sectionHeading } from '../compose-context.ts'
import { blankCell, cell, column, dataTable, narrativeBlocks, paragraph } from '../report-blocks.ts'

/** One line a party, to be filled in by hand; the holder of a single seat is already named. */
export function signaturesSection(context: ComposeContext): Block[] {
  const { input, t, f } = context
  const title = sectionHeading(context, 'signatures', 'none')
  const narrative = narrativeBlocks(input.sections.signatures.narrative, 'signatures', 'none')
  if (input.categories.length === 0)
    return [title, ...(narrative.length === 0 ? [emptySection(context, 'signatures')] : narrative)]
  const name = ({ seats }: CategoryFact): Cell => {
    const [seat, ...others] = seats
    if (seat === undefined || seat.titular === null || others.length > 0) return blankCell
    return cell(holderWithOrganisation(context, seat.titular, seat.label))
  }
  return [
    title,
    paragraph(t('report.signatures.text', { date: f.long(input.adoption?.adoptedOn ?? input.today) })),
    ...narrative,
    dataTable({
      key: 'signatureForm',
      variant: 'form',
      caption: t('report.signatures.caption'),
      description: t('report.signatures.description'),
      columns: [
        column(
          input.body.categoryLabel === 'party'
            ? t('report.signatures.party')
            : t(`report.categoryHeader.${input.body.categoryLabel}`),
          4,
        ),
        column(t('report.signatures.name'), 4),
        column(t('report.signatures.date'), 2),
        column(t('report.signatures.signature'), 4),
      ],
      rows: input.categories.map((category) => [cell(category.name), name(category), blankCell, blankCell]),
    }),
  ]
}
