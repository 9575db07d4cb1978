import { createRecorder, type Recorder } from '#resources/samples/reseau/recorder.ts'
import { createBody } from '#shared/domain/commands/bodies.ts'
import { createDecision } from '#shared/domain/commands/decisions.ts'
import { setIndicatorValue, setIndicatorValues } from '#shared/domain/commands/indicator-values.ts'
import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { createReport, setReportSection } from '#shared/domain/commands/reports.ts'
import { createSpace } from '#shared/domain/commands/spaces.ts'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { reportSectionKeys } from '#shared/domain/entities/report.ts'
import { resolveBodyTemplate } from '#shared/domain/templates/body-template.ts'
import { bodyTemplateById } from '#shared/domain/templates/body-templates.ts'
import { createTranslator } from '#shared/i18n/translator.ts'

/** More in one year than a committee does: 40 meetings, 400 decisions, 10,000 values, a report written for hours. */
export const generous = {
  meetings: 40,
  decisionsEach: 10,
  indicators: 500,
  valuesEach: 20,
  /** Values entered one by one, an act each; the others come in blocks from a spreadsheet, one block an indicator. */
  singleValues: 2000,
  /** Characters of each of the twelve texts: ten pages in all. */
  narrative: 2000,
  /** Times that the text of one section rests for a minute, or is left, while it is written. */
  restsEach: 15,
} as const

const sentence = 'Le comité retient la proposition présentée, avec effet au premier jour du trimestre suivant. '
const textOf = (length: number) => textTreeFromPlainText(sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length))

/** Made by the real commands. */
export async function generousYear(): Promise<Recorder> {
  const recorder = createRecorder(40, 'Claire Morel')
  recorder.on('2025-01-02')
  const template = bodyTemplateById('nationalGovernance')
  if (template === undefined) throw new Error('The template is gone')
  await recorder.run(createSpace, { id: recorder.spaceId, name: 'Pays de Vaubrune', origin: null, acceptedDamages: [] })
  const { id: bodyId } = await recorder.run(createBody, {
    template: resolveBodyTemplate(template, createTranslator('fr')),
    timeZone: 'Europe/Paris',
  })
  await holdMeetings(recorder, bodyId)
  await enterValues(recorder)
  await writeReport(recorder, bodyId)
  return recorder
}

async function holdMeetings(recorder: Recorder, bodyId: string): Promise<void> {
  for (let index = 0; index < generous.meetings; index += 1) {
    const date = `2025-${String(1 + (index % 10)).padStart(2, '0')}-${String(5 + Math.floor(index / 10) * 6).padStart(2, '0')}`
    const agenda = Array.from({ length: generous.decisionsEach }, (_, item) => `Point ${item + 1} de la séance ${index + 1}`)
    const { id: meetingId, agendaItemIds } = await recorder.run(createMeeting, { bodyId, date, state: 'held', agenda })
    for (const agendaItemId of agendaItemIds)
      await recorder.run(createDecision, {
        meetingId,
        agendaItemId,
        nature: 'decision',
        outcome: 'adopted',
        title: 'Retenir la proposition du groupe de travail',
        text: textOf(900),
      })
  }
}

async function enterValues(recorder: Recorder): Promise<void> {
  const { indicators, valuesEach, singleValues } = generous
  for (let index = 0; index < indicators; index += 1) {
    const { id: indicatorId } = await recorder.run(createIndicator, {
      name: `Personnes accueillies dans le lieu ${index + 1}`,
      kind: 'count',
      unit: 'personnes',
      source: 'registre',
    })
    const entries = Array.from({ length: valuesEach }, (_, year) => ({
      indicatorId,
      year: 2006 + year,
      figure: { state: 'recorded', qualifier: 'exact', amount: 1000 + 17 * year + index } as const,
      source: 'registre des entrées',
    }))
    if (index * valuesEach >= singleValues) await recorder.run(setIndicatorValues, { entries })
    else for (const entry of entries) await recorder.run(setIndicatorValue, entry)
  }
}

async function writeReport(recorder: Recorder, bodyId: string): Promise<void> {
  const period = { label: '2025', start: '2025-01-01', end: '2025-12-31' }
  const { id } = await recorder.run(createReport, { bodyId, period, title: 'Rapport annuel 2025', language: 'fr' })
  for (const key of reportSectionKeys)
    for (let rest = 1; rest <= generous.restsEach; rest += 1) {
      const narrative = textOf((generous.narrative * rest) / generous.restsEach)
      await recorder.run(setReportSection, { id, key, narrative })
    }
}
