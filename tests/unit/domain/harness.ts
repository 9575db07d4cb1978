import { createBody } from '#shared/domain/commands/bodies.ts'
import { createMandate } from '#shared/domain/commands/mandates.ts'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import type { Body } from '#shared/domain/entities/body.ts'
import type { Attendance, Decision } from '#shared/domain/entities/meeting.ts'
import { buildAct, genesis, headAfter, type Act, type Head } from '#shared/domain/journal/act.ts'
import { tick } from '#shared/domain/journal/clock.ts'
import type { Command, CommandError } from '#shared/domain/journal/command.ts'
import { inverseOf, type Row } from '#shared/domain/journal/fold.ts'
import { createMemoryState, foldActs, type MemoryState } from '#shared/domain/journal/state.ts'
import { resolveBodyTemplate, type BodyTemplate, type ResolvedBodyTemplate } from '#shared/domain/templates/body-template.ts'
import { createTranslator } from '#shared/i18n/translator.ts'

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const translateFr = createTranslator('fr')

/** A space in memory: commands become acts of one chain, folded as they are made. */
export class TestSpace {
  readonly state: MemoryState = createMemoryState()
  readonly acts: Act[] = []
  readonly today: LocalDate
  #head: Head = { replicaId: uuid(900_001), sequence: 0, hash: genesis }
  #clock: string | null = null
  #ids = 0

  constructor(today: LocalDate = '2025-06-15') {
    this.today = today
  }

  readonly newId = (): string => uuid((this.#ids += 1))

  get context() {
    return { read: this.state, newId: this.newId, today: this.today }
  }

  append(kind: string, changes: Act['body']['changes'], undoes?: Act): Act {
    this.#clock = tick(this.#clock, '2025-06-15T08:00:00.000Z')
    const draft = undoes === undefined ? { kind, changes } : { kind, changes, undoes: undoes.header }
    const act = buildAct(draft, {
      spaceId: uuid(900_000),
      head: this.#head,
      clock: this.#clock,
      instant: '2025-06-15T08:00:00.000Z',
      salt: '0'.repeat(32),
      actor: { id: uuid(900_002), name: 'Test', role: 'secretary' },
    })
    this.#head = headAfter(act)
    this.acts.push(act)
    this.state.apply(act)
    return act
  }

  /** The value of a command that must pass; its act is applied. */
  async run<I, V>(command: Command<I, V>, input: I): Promise<V> {
    const result = await command(this.context, input)
    if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
    if (result.value.draft.changes.length > 0) this.append(result.value.draft.kind, [...result.value.draft.changes])
    return result.value.value
  }

  /** The error of a command that must be refused; nothing is applied. */
  async refused<I, V>(command: Command<I, V>, input: I): Promise<CommandError> {
    const result = await command(this.context, input)
    if (result.ok) throw new Error('Not refused')
    return result.error
  }

  /** What would take `act` back, seen from just before it. */
  inverse(act: Act): ReturnType<typeof inverseOf> {
    const before = foldActs(this.acts.slice(0, this.acts.indexOf(act)))
    return inverseOf(act.body.changes, (table, id): Row | undefined => before.row(table, id))
  }

  undo(act: Act): Act {
    return this.append(act.header.kind, this.inverse(act), act)
  }
}

export const resolved = (template: BodyTemplate): ResolvedBodyTemplate => resolveBodyTemplate(template, translateFr)

/** A body with one seat a name, each held since 2020 by a person of that family name; its meeting of `date` is ready. */
export async function bodyWithHolders(
  space: TestSpace,
  holders: readonly string[],
  settings: Partial<Pick<Body, 'decisionRule' | 'frequency'>> = {},
  date: LocalDate = '2025-03-20',
) {
  const template: ResolvedBodyTemplate = {
    templateId: 'free',
    type: 'free',
    name: 'Comité de Vaubrune',
    shortName: 'Comité',
    foundingText: '',
    categoryLabel: 'category',
    frequency: { kind: 'notSpecified' },
    decisionRule: { kind: 'notSpecified' },
    minutesRule: 'notSpecified',
    sources: [],
    categories: [{ name: 'Élus', attention: 'none', seats: holders.map((label) => ({ label, isExOfficio: false })) }],
    ...settings,
  }
  const body = await space.run(createBody, { template, timeZone: 'Europe/Paris' })
  const mandates: { id: string; personId: string; seatId: string }[] = []
  for (const [i, familyName] of holders.entries()) {
    const mandate = await space.run(createMandate, {
      seat: { id: body.seatIds[i] ?? '' },
      person: { create: { familyName } },
      organisation: null,
      role: 'titular',
      start: '2020-01-01',
      end: null,
    })
    mandates.push(mandate)
  }
  const meeting = await space.run(createMeeting, { bodyId: body.id, date, state: 'held', agenda: ['Ouverture', 'Bilan'] })
  return {
    bodyId: body.id,
    categoryIds: body.categoryIds,
    seatIds: body.seatIds,
    mandates,
    meetingId: meeting.id,
    agendaItemIds: meeting.agendaItemIds,
  }
}

export const allPresent = (mandates: readonly { readonly id: string }[], mode: Attendance['mode'] = 'present') =>
  mandates.map(({ id }) => ({ mandateId: id, mode }))

export const decisionOf = (
  meetingId: string,
  fields: Partial<Pick<Decision, 'outcome' | 'nature' | 'vote' | 'agendaItemId' | 'title'>> = {},
) => ({ meetingId, nature: 'decision', outcome: 'adopted', title: 'Adopter le programme', ...fields }) as const
