import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { generateReseau } from '#resources/samples/generate-reseau.ts'
import { buildReseau, type Sample } from '#resources/samples/reseau/build-reseau.ts'
import { chainFault, genesis, headAfter, type Head } from '#shared/domain/journal/act.ts'
import { foldActs, type MemoryState } from '#shared/domain/journal/state.ts'
import { tableNames, tables } from '#shared/domain/tables.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import { composeAnnualReportDocument } from '#shared/report/annual/annual-report-document.ts'
import { blocksOf, textsOf } from '#tests/fixtures/report/read-document.ts'

const shipped = 'resources/samples/reseau.gouvernail'
let sample: Sample
let state: MemoryState

beforeAll(async () => {
  sample = await buildReseau()
  state = foldActs(sample.acts)
})

async function reportOf(period: string, language: 'fr' | 'en'): Promise<DocumentContent> {
  const [body] = await state.all('bodies')
  const readBlob = async (digest: string) => sample.blobs.get(digest) ?? null
  const result = await composeAnnualReportDocument(state, readBlob, {
    bodyId: body?.id ?? '',
    period,
    today: '2025-12-31',
    language,
  })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('the file that ships is the one that the sample makes; else run `node resources/samples/generate-reseau.ts`', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouvernail-test-'))
  try {
    const path = join(folder, 'again.gouvernail')
    await generateReseau(path)
    const [made, kept] = [path, shipped].map((file) => unzipSync(readFileSync(file)))
    expect(Object.keys(made ?? {})).toEqual(Object.keys(kept ?? {}))
    const different = Object.keys(made ?? {}).filter(
      (name) => Buffer.compare(made?.[name] ?? Buffer.of(), kept?.[name] ?? Buffer.of()) !== 0,
    )
    expect(different).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)

test('it stays light', () => {
  expect(statSync(shipped).size).toBeLessThan(1_000_000)
})

test('it holds what it promises: 3 years, 12 meetings, 80 decisions, 15 indicators, 60 adherents with places', async () => {
  const meetings = await state.all('meetings')
  expect(meetings).toHaveLength(12)
  expect(new Set(meetings.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2023', '2024', '2025']))
  expect(await state.all('decisions')).toHaveLength(80)
  expect(await state.all('indicators')).toHaveLength(15)
  const memberships = await state.all('memberships')
  expect(memberships).toHaveLength(60)
  expect(new Set(memberships.map(({ adherent }) => JSON.stringify(adherent))).size).toBe(60)
  expect(memberships.every(({ placeId }) => placeId !== null)).toBe(true)
  expect(await state.all('seats')).toHaveLength(24)
  expect(await state.all('categories')).toHaveLength(8)
  expect(await state.all('criteria')).toHaveLength(42)
})

test('it is varied enough to show what the app does', async () => {
  const values = await state.all('indicatorValues')
  const qualifiers = new Set(values.map(({ figure }) => (figure.state === 'recorded' ? figure.qualifier : figure.state)))
  expect(qualifiers).toEqual(new Set(['exact', 'about', 'atLeast', 'between', 'notApplicable']))
  const decisions = await state.all('decisions')
  expect(new Set(decisions.map(({ nature }) => nature)).size).toBe(5)
  expect(new Set(decisions.map(({ outcome }) => outcome)).size).toBe(7)
  const attendances = await state.all('attendances')
  expect(new Set(attendances.map(({ mode }) => mode)).size).toBe(5)
  expect((await state.all('organisations')).filter(({ names }) => names.length > 1)).toHaveLength(1)
  expect((await state.all('people')).filter(({ isMinor }) => isMinor)).toHaveLength(1)
})

test('its acts are one sound chain whose clock never goes back, and its records pass their schema', () => {
  let head: Head = { replicaId: sample.replicaId, sequence: 0, hash: genesis }
  let clock = ''
  for (const act of sample.acts) {
    expect(chainFault(act, head, sample.spaceId)).toBeNull()
    expect(act.header.clock > clock).toBe(true)
    clock = act.header.clock
    head = headAfter(act)
  }
  for (const name of tableNames) for (const row of state.rows(name)) expect(tables[name].schema.safeParse(row).success).toBe(true)
})

describe('its reports', () => {
  test('those of 2023 and 2024 are adopted and kept as they were said, that of 2025 is a draft without means', async () => {
    expect((await reportOf('2023', 'fr')).cover.mention).toMatch(/par la décision 2024-P2\.$/)
    expect((await reportOf('2024', 'fr')).cover.mention).toMatch(/par la décision 2025-P2\.$/)
    const draft = await reportOf('2025', 'fr')
    expect(draft.status).toBe('draft')
    expect(textsOf(draft).some((text) => text.startsWith('Non renseigné. Aucune proposition de moyens'))).toBe(true)
  })

  test('[B16] they name nobody under age', async () => {
    const minor = (await state.all('people')).find(({ isMinor }) => isMinor)
    for (const period of ['2023', '2024', '2025'])
      for (const language of ['fr', 'en'] as const)
        expect(JSON.stringify(await reportOf(period, language))).not.toContain(minor?.familyName)
  })

  test('[trap 16] the one of 2024 bears the former name of an organisation, that of 2025 both', async () => {
    const holders = async (period: string) =>
      JSON.stringify(blocksOf(await reportOf(period, 'fr')).find((block) => 'key' in block && block.key === 'holders'))
    expect(await holders('2024')).toContain('Espace numérique de la Lize')
    expect(await holders('2025')).not.toContain('Espace numérique de la Lize')
    expect(await holders('2025')).toContain('La Fabrique de la Lize')
  })

  test('numbers agree between the register and the indicators', async () => {
    const places = (await state.all('indicators')).find(({ name }) => name === 'Lieux adhérents')
    const value = (await state.where('indicatorValues', 'indicatorId', places?.id ?? '')).find(({ year }) => year === 2025)
    expect(value?.figure).toMatchObject({ amount: (await state.all('memberships')).length })
  })
})
