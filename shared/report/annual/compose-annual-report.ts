import type { ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { Block, DocumentContent } from '#shared/report/blocks.ts'
import type { Language } from '#shared/i18n/language.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { AnnualReportInput } from './annual-report-input.ts'
import { type ComposeContext, createComposeContext, isCalendarYear } from './compose-context.ts'
import { callout } from './report-blocks.ts'
import { isSectionPrinted } from './section-states.ts'
import { annexCharterSection } from './sections/annex-charter.ts'
import { annexDecisionsSection } from './sections/annex-decisions.ts'
import { compositionSection } from './sections/composition.ts'
import { indicatorsSection } from './sections/indicators.ts'
import { networkSection } from './sections/network.ts'
import { reviewSection } from './sections/review.ts'
import { signaturesSection } from './sections/signatures.ts'
import { summarySection } from './sections/summary.ts'
import { textSection } from './sections/texts.ts'

const writers = {
  summary: summarySection,
  composition: compositionSection,
  review: reviewSection,
  network: networkSection,
  indicators: indicatorsSection,
  addedValue: (context) => textSection(context, 'addedValue'),
  orientations: (context) => textSection(context, 'orientations'),
  means: (context) => textSection(context, 'means'),
  difficulties: (context) => textSection(context, 'difficulties'),
  annexDecisions: annexDecisionsSection,
  annexCharter: annexCharterSection,
  signatures: signaturesSection,
} as const satisfies Record<ReportSectionKey, (context: ComposeContext) => Block[]>

const mainSections = [
  'summary',
  'composition',
  'review',
  'network',
  'indicators',
  'addedValue',
  'orientations',
  'means',
  'difficulties',
] as const
const closingSections = ['annexCharter', 'signatures'] as const

/** A section that begins a run of pages needs no page break of its own. */
const withoutFirstBreak = ([first, ...rest]: readonly Block[]): Block[] => {
  if (first === undefined) return []
  if (first.kind !== 'heading') return [first, ...rest]
  const { pageBreakBefore: _dropped, ...heading } = first
  return [heading, ...rest]
}

/** The first heading after cover and contents begins a page, whichever section it belongs to. */
const withFirstBreak = ([first, ...rest]: readonly Block[]): Block[] =>
  first === undefined ? [] : [first.kind === 'heading' ? { ...first, pageBreakBefore: true } : first, ...rest]

/** The report's own title; the default one is said in the document's language. */
function titleOf({ input, t }: ComposeContext): string {
  const { period, report, body } = input
  const label = isCalendarYear(period) ? period.end.slice(0, 4) : period.label
  const ofBody = body.reportTitle === '' ? t('report.title', { period: label }) : `${body.reportTitle} ${label}`
  if (report === null) return ofBody
  const isDefault = report.title === createTranslator(input.language)('report.title', { period: label })
  return isDefault ? t('report.title', { period: label }) : report.title
}

function coverOf(context: ComposeContext, title: string): DocumentContent['cover'] {
  const { input, t, f } = context
  const { body, adoption } = input
  const fact = (label: string, value: string) => (value === '' ? [] : [{ label, value }])
  const charters = input.networks.map(({ charterTitle, version }) =>
    t('report.cover.charterVersion', { title: charterTitle, number: version.number }),
  )
  return {
    bodyName: body.name,
    networkName: body.networkName === '' ? null : body.networkName,
    overline: t('report.overline'),
    title,
    period: f.span(input.period.start, input.period.end),
    facts: [
      ...fact(t('report.cover.place'), body.place),
      ...fact(t('report.cover.foundingText'), body.foundingText.length <= 160 ? body.foundingText : ''),
      ...fact(t('report.cover.charter'), charters.join(t('report.separator'))),
      ...fact(t('report.cover.version'), t('report.cover.versionOf', { date: f.long(adoption?.adoptedOn ?? input.today) })),
      ...fact(t('report.cover.author'), t('report.cover.authorValue', { body: body.shortName })),
    ],
    mention:
      adoption === null
        ? t('report.cover.draftMention')
        : t('report.cover.adoptedMention', { date: f.long(adoption.decisionDate), number: adoption.decisionNumber }),
  }
}

/**
 * What the annual report says, in `language`, from facts alone: same facts, same tree.
 * Outline of requirements 5.1; headings carry no number, the renderer gives them.
 */
export function composeAnnualReport(input: AnnualReportInput, language: Language): DocumentContent {
  const context = createComposeContext(input, language, (key) => isSectionPrinted(input, key))
  const { t, f } = context
  const { period, body, adoption } = input
  const write = (keys: readonly ReportSectionKey[]) => keys.filter(context.isPrinted).flatMap((key) => writers[key](context))
  const title = titleOf(context)
  const otherLanguage =
    input.report !== null && input.language !== language
      ? [callout('info', t('report.otherLanguage.label'), t('report.otherLanguage.text'))]
      : []
  const main = write(mainSections)
  const [firstBlock, ...otherBlocks] = withFirstBreak(main)
  const closing = write(closingSections)
  const sections: DocumentContent['sections'] = [
    { orientation: 'portrait', blocks: firstBlock === undefined ? [] : [firstBlock, ...otherLanguage, ...otherBlocks] },
  ]
  if (context.isPrinted('annexDecisions'))
    sections.push({ orientation: 'landscape', blocks: withoutFirstBreak(write(['annexDecisions'])) })
  if (closing.length > 0) {
    const last = sections.at(-1)
    if (last?.orientation === 'portrait') last.blocks.push(...closing)
    else sections.push({ orientation: 'portrait', blocks: withoutFirstBreak(closing) })
  }
  return {
    format: 1,
    kind: 'annualReport',
    language,
    title,
    creator: body.name,
    subject: t('report.subject', { period: f.span(period.start, period.end) }),
    dataDate: adoption?.adoptedOn ?? input.today,
    status: adoption === null ? 'draft' : 'adopted',
    headerLeft: body.name,
    headerRight: title,
    footerStatus:
      adoption === null
        ? t('report.footer.draft', { date: f.long(input.today) })
        : t('report.footer.adopted', { date: f.long(adoption.decisionDate) }),
    cover: coverOf(context, title),
    hasContents: true,
    sections,
  }
}
