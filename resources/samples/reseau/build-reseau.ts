import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { addDays, type LocalDate } from '#shared/domain/common/dates.ts'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { updateAgendaItem } from '#shared/domain/commands/agenda-items.ts'
import { createBody, updateBody } from '#shared/domain/commands/bodies.ts'
import { createCharter } from '#shared/domain/commands/charters.ts'
import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { setIndicatorValue, setTarget } from '#shared/domain/commands/indicator-values.ts'
import { createMandate, endMandate } from '#shared/domain/commands/mandates.ts'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { renameOrganisation } from '#shared/domain/commands/organisations.ts'
import { adoptReport, createReport, setReportSection } from '#shared/domain/commands/reports.ts'
import { createSeat, updateSeat } from '#shared/domain/commands/seats.ts'
import { createSpace } from '#shared/domain/commands/spaces.ts'
import { criteriaSetById } from '#shared/domain/criteria-sets/criteria-sets.ts'
import { resolveCriteriaSet } from '#shared/domain/criteria-sets/criteria-set.ts'
import { reportSectionKeys } from '#shared/domain/entities/report.ts'
import type { Act } from '#shared/domain/journal/act.ts'
import { resolveBodyTemplate } from '#shared/domain/templates/body-template.ts'
import { bodyTemplateById } from '#shared/domain/templates/body-templates.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { composeAdoptedReport, encodeContent } from '#shared/report/annual/adopt-annual-report.ts'
import { collectAnnualReport } from '#shared/report/annual/collect-annual-report.ts'
import { admitAll } from './build-adherents.ts'
import { holdMeeting } from './build-meeting.ts'
import { holders, network, organisations, rename, seatLabels } from './committee.ts'
import { decisions } from './decisions.ts'
import { indicators } from './indicators.ts'
import { meetings, otherBusiness } from './meetings.ts'
import { narratives } from './narratives.ts'
import { createRecorder, type Recorder } from './recorder.ts'

export type Sample = {
  readonly spaceId: string
  readonly replicaId: string
  readonly acts: readonly Act[]
  /** By SHA-256 in hexadecimal: the contents of the adopted reports. */
  readonly blobs: ReadonlyMap<string, Uint8Array>
}

/** A day of the sample and what is recorded then; days are done in order. */
type Step = { readonly date: LocalDate; readonly run: () => Promise<void> }

const t = createTranslator('fr')

async function foundCommittee(recorder: Recorder): Promise<{ bodyId: string; seats: Map<string, string> }> {
  const template = bodyTemplateById('nationalGovernance')
  if (template === undefined) throw new Error('The template of the sample is gone')
  await recorder.run(createSpace, { id: recorder.spaceId, name: network.spaceName, origin: null, acceptedDamages: [] })
  const { id, categoryIds, seatIds } = await recorder.run(createBody, {
    template: resolveBodyTemplate(template, t),
    name: network.bodyName,
    shortName: network.bodyShortName,
    networkName: network.networkName,
    place: network.place,
    timeZone: 'Europe/Paris',
  })
  const body = await recorder.state.get('bodies', id)
  await recorder.run(updateBody, {
    id,
    patch: {
      frequency: { kind: 'atLeast', count: 4, per: 'year' },
      decisionRule: { kind: 'majority', threshold: 'absolute', base: 'votesCast' },
      minutesRule: 'nextMeeting',
      sources: [
        ...(body?.sources ?? []),
        ...Object.entries(network.internalRules).map(([about, reference]) => ({ about, reference })),
      ],
    },
  })
  const seats = new Map<string, string>()
  for (const [index, labels] of seatLabels.entries()) {
    const categoryId = categoryIds[index] ?? ''
    for (const [order, label] of labels.entries()) {
      const isExOfficio = index === 5
      const given = seatIds[index]
      if (order === 0 && given !== undefined) {
        await recorder.run(updateSeat, { id: given, patch: { label, isExOfficio } })
        seats.set(label, given)
      } else seats.set(label, (await recorder.run(createSeat, { categoryId, label, isExOfficio })).id)
    }
  }
  return { bodyId: id, seats }
}

/** The whole life of the invented network, from January 2023 to December 2025, as acts of one replica. */
export async function buildReseau(): Promise<Sample> {
  const recorder = createRecorder(20_230_110, 'Maëlle Tanguérac')
  const blobs = new Map<string, Uint8Array>()
  recorder.on('2023-01-10')
  const { bodyId, seats } = await foundCommittee(recorder)
  const known = new Map<string, string>()
  const indicatorIds: string[] = []
  const reportIds = new Map<number, string>()
  const steps: Step[] = []
  const at = (date: LocalDate, run: Step['run']) => void steps.push({ date, run })

  for (const holder of holders) {
    const { seat, role = 'titular', start, end, organisation, ...person } = holder
    let mandateId = ''
    at(start === '2023-01-16' ? '2023-01-12' : addDays(start, -3), async () => {
      const id = organisation === undefined ? undefined : known.get(organisation)
      const choice = organisation === undefined ? null : id === undefined ? { create: organisations[organisation] } : { id }
      const made = await recorder.run(createMandate, {
        seat: { id: seats.get(seat) ?? '' },
        person: { create: { ...person, isMinor: person.isMinor ?? false } },
        organisation: choice,
        role,
        start,
        end: null,
      })
      mandateId = made.id
      if (organisation !== undefined && made.organisationId !== null) known.set(organisation, made.organisationId)
    })
    if (end !== undefined) at(addDays(end, -10), () => recorder.run(endMandate, { id: mandateId, end }))
  }
  at(rename.from, () =>
    recorder.run(renameOrganisation, { id: known.get(rename.organisation) ?? '', name: rename.name, from: rename.from }),
  )

  let charterVersionId = ''
  at('2023-02-13', async () => {
    const set = criteriaSetById('nationalCharter')
    if (set === undefined) throw new Error('The criteria of the sample are gone')
    const made = await recorder.run(createCharter, { set: resolveCriteriaSet(set, t), inForceFrom: '2023-02-09' })
    charterVersionId = made.versionId
  })
  admitAll(recorder, () => charterVersionId, known, at)

  for (const [index, meeting] of meetings.entries()) {
    const lines = decisions[index] ?? []
    const agenda = [...new Set(lines.map(([, , item]) => item)), otherBusiness]
    let made: { id: string; agendaItemIds: readonly string[] } | null = null
    at(addDays(meeting.date, -21), async () => {
      made = await recorder.run(createMeeting, { bodyId, ...meeting, endTime: null, agenda })
    })
    at(meeting.date, async () => {
      if (made === null) throw new Error('A meeting of the sample is held before it is planned')
      const { id: meetingId, agendaItemIds } = made
      const itemOf = (item: string) => agendaItemIds[agenda.indexOf(item)] ?? null
      const adopted = await holdMeeting(recorder, { meetingId, bodyId, endTime: meeting.endTime, lines, itemOf })
      if ('notes' in meeting) {
        const [item, notes] = meeting.notes
        await recorder.run(updateAgendaItem, { id: itemOf(item) ?? '', patch: { notes: textTreeFromPlainText(notes) } })
      }
      for (const { year, decisionId, number } of adopted) await adopt(year, decisionId, number, meeting.date)
    })
  }

  async function adopt(year: number, decisionId: string, decisionNumber: string, date: LocalDate) {
    const reportId = reportIds.get(year) ?? ''
    const period = { label: String(year), start: `${year}-01-01`, end: `${year}-12-31` }
    const input = await collectAnnualReport(recorder.state, { bodyId, period, reportId, today: date, language: 'fr' })
    if (!input.ok) throw new Error(`The report of ${year} cannot be made: ${input.error.code}`)
    const bytes = encodeContent(composeAdoptedReport(input.value, { decisionNumber, decisionDate: date, adoptedOn: date }))
    const contentDigest = bytesToHex(sha256(bytes))
    blobs.set(contentDigest, bytes)
    await recorder.run(adoptReport, { id: reportId, decisionId, contentDigest })
  }

  at('2023-09-25', async () => {
    for (const { values: _values, targets: _targets, ...indicator } of indicators)
      indicatorIds.push((await recorder.run(createIndicator, indicator)).id)
  })
  const record = (date: LocalDate, years: readonly number[], targetYear: number | null) =>
    at(date, async () => {
      for (const [index, { values, targets }] of indicators.entries()) {
        const indicatorId = indicatorIds[index] ?? ''
        for (const year of years) {
          const figure = values[year]
          if (figure !== undefined) await recorder.run(setIndicatorValue, { indicatorId, year, figure })
        }
        const amount = targetYear === null ? undefined : targets?.[targetYear]
        if (targetYear !== null && amount !== undefined) await recorder.run(setTarget, { indicatorId, year: targetYear, amount })
      }
    })
  record('2023-09-26', [], 2023)
  record('2024-01-15', [2021, 2022, 2023], 2024)
  record('2025-01-13', [2024], 2025)
  record('2025-12-17', [2025], null)

  for (const [year, date] of [
    [2023, '2024-01-18'],
    [2024, '2025-01-16'],
    [2025, '2025-12-18'],
  ] as const)
    at(date, async () => {
      const period = { label: String(year), start: `${year}-01-01`, end: `${year}-12-31` }
      const title = t('report.title', { period: year })
      const { id } = await recorder.run(createReport, { bodyId, period, title, language: 'fr' })
      reportIds.set(year, id)
      for (const key of reportSectionKeys) {
        const narrative = narratives[year][key]
        if (narrative !== undefined) await recorder.run(setReportSection, { id, key, narrative })
      }
    })

  for (const { date, run } of steps.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    recorder.on(date)
    await run()
  }
  return { spaceId: recorder.spaceId, replicaId: recorder.replicaId, acts: recorder.acts, blobs }
}
