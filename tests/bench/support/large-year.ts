import { createRecorder } from '#resources/samples/reseau/recorder.ts'
import { createBody } from '#shared/domain/commands/bodies.ts'
import { createDecision } from '#shared/domain/commands/decisions.ts'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { createSpace } from '#shared/domain/commands/spaces.ts'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { resolveBodyTemplate } from '#shared/domain/templates/body-template.ts'
import { bodyTemplateById } from '#shared/domain/templates/body-templates.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { composeAnnualReportDocument } from '#shared/report/annual/annual-report-document.ts'
import type { Block, DocumentContent } from '#shared/report/blocks.ts'

const meetings = 10
const decisionsEach = 50
const charts = 20
const years = ['2022', '2023', '2024', '2025']

/** The annual report of a year of ten meetings, 500 decisions, made by the real commands, with 20 charts. */
export async function largeYearReport(): Promise<DocumentContent> {
  const recorder = createRecorder(500, 'Claire Morel')
  const template = bodyTemplateById('nationalGovernance')
  if (template === undefined) throw new Error('The template is gone')
  recorder.on('2025-01-02')
  await recorder.run(createSpace, { id: recorder.spaceId, name: 'Pays de Vaubrune', origin: null, acceptedDamages: [] })
  const { id: bodyId } = await recorder.run(createBody, {
    template: resolveBodyTemplate(template, createTranslator('fr')),
    timeZone: 'Europe/Paris',
  })
  for (let month = 1; month <= meetings; month += 1) {
    const date = `2025-${String(month).padStart(2, '0')}-15`
    recorder.on(date)
    const agenda = ['Ouvrir des ateliers', 'Répartir les moyens']
    const { id: meetingId, agendaItemIds } = await recorder.run(createMeeting, { bodyId, date, state: 'held', agenda })
    for (let i = 1; i <= decisionsEach; i += 1)
      await recorder.run(createDecision, {
        meetingId,
        agendaItemId: agendaItemIds[i % agenda.length] ?? null,
        nature: 'decision',
        outcome: i % 7 === 0 ? 'deferred' : 'adopted',
        title: `Retenir la proposition ${month}.${i} du groupe de travail`,
        text: textTreeFromPlainText(
          'Le comité retient la proposition présentée, avec effet au premier jour du trimestre suivant.',
        ),
      })
  }
  const made = await composeAnnualReportDocument(recorder.state, async () => null, {
    bodyId,
    period: '2025-01-01..2025-12-31',
    today: '2025-12-31',
    language: 'fr',
  })
  if (!made.ok) throw new Error(made.error.code)
  const decisions = new Set(JSON.stringify(made.value).match(/proposition \d+\.\d+ du groupe/g)).size
  if (decisions < meetings * decisionsEach) throw new Error(`Only ${decisions} decisions`)
  // A report draws six indicators at most: the charts of the measure come after its own blocks.
  return {
    ...made.value,
    sections: [...made.value.sections, { orientation: 'portrait', blocks: Array.from({ length: charts }, (_, i) => chart(i)) }],
  }
}

function chart(index: number): Block {
  const values = years.map((_, i) => 100 * (index + 1) + 17 * i)
  const caption = `Personnes accueillies dans le lieu ${index + 1}`
  return {
    kind: 'chart',
    key: `chart-${index}`,
    type: 'column',
    caption,
    altText: `Colonnes, ${years.length} années : ${values.join(', ')}`,
    format: 'integer',
    categories: [...years],
    series: [{ name: 'Personnes', values, role: 'main' }],
    data: {
      kind: 'table',
      key: `chart-${index}-data`,
      caption,
      description: 'Une ligne, une colonne par année',
      columns: years.map((header) => ({ header, align: 'end', weight: 1 })),
      rows: [values.map((value) => ({ kind: 'number', text: String(value) }))],
      variant: 'data',
    },
  }
}
