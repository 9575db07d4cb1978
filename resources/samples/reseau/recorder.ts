import type { Instant, LocalDate } from '#shared/domain/common/dates.ts'
import { type Act, type ActDraft, buildAct, genesis, headAfter, type Head } from '#shared/domain/journal/act.ts'
import { tick } from '#shared/domain/journal/clock.ts'
import type { Command } from '#shared/domain/journal/command.ts'
import { createMemoryState, type MemoryState } from '#shared/domain/journal/state.ts'
import { createRandom } from './random.ts'

/** Records acts as the app would, through the real commands, at invented instants. */
export type Recorder = {
  readonly spaceId: string
  readonly replicaId: string
  readonly acts: readonly Act[]
  readonly state: MemoryState
  readonly newId: () => string
  readonly random: ReturnType<typeof createRandom>
  /** From now on acts are made that day, from half past eight in the morning on, a few minutes apart. */
  readonly on: (date: LocalDate) => void
  readonly run: <Input, Value>(command: Command<Input, Value>, input: Input) => Promise<Value>
}

const minutes = 60_000

export function createRecorder(seed: number, actorName: string): Recorder {
  const random = createRandom(seed)
  const spaceId = random.id()
  const replicaId = random.id()
  const actor = { id: random.id(), name: actorName, role: 'secretary' as const }
  const state = createMemoryState()
  const acts: Act[] = []
  let head: Head = { replicaId, sequence: 0, hash: genesis }
  let clock: string | null = null
  let time = 0
  let today = ''

  const append = (draft: ActDraft) => {
    time += random.between(1, 4) * minutes
    const instant: Instant = new Date(time).toISOString()
    clock = tick(clock, instant)
    const act = buildAct(draft, { spaceId, head, clock, instant, salt: random.hex(32), actor })
    state.apply(act)
    acts.push(act)
    head = headAfter(act)
  }

  return {
    spaceId,
    replicaId,
    acts,
    state,
    newId: random.id,
    random,
    on: (date) => {
      today = date
      const morning = Date.parse(`${date}T07:30:00.000Z`)
      if (morning < time && date < new Date(time).toISOString().slice(0, 10)) throw new Error(`The sample goes back to ${date}`)
      time = Math.max(time, morning)
    },
    run: async (command, input) => {
      const result = await command({ read: state, newId: random.id, today }, input)
      if (!result.ok) throw new Error(`The sample is refused: ${JSON.stringify(result.error)} for ${JSON.stringify(input)}`)
      if (result.value.draft.changes.length > 0) append(result.value.draft)
      return result.value.value
    },
  }
}
