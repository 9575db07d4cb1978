import { Dexie, type Table } from 'dexie'
import { createPerson } from '#shared/domain/commands/people.ts'
import { todayFrom } from '#renderer/platform/clock.ts'
import { newId } from '#renderer/platform/ids.ts'
import { openSession } from '#renderer/data/session.ts'

export type DurableActTimes = { readonly acts: readonly number[]; readonly puts: readonly number[] }

/** A table and nothing else, with the durability that the app asks for: what a put costs on this disk. */
class Bare extends Dexie {
  declare rows: Table<{ id: string; name: string }, string>
  constructor() {
    super('bench-bare', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ rows: 'id' })
  }
}

/** Runs in the window of an open space: real commands by the one path of every change, and bare puts, in turns. */
async function measureDurableActs(count: number): Promise<DurableActTimes> {
  const bridge = window.appBridge
  if (bridge === undefined) throw new Error('No bridge')
  const context = await bridge.context(null)
  if (!context.ok || context.value.space === null || context.value.profile === null) throw new Error('No space is open here')
  const { space, profile, today } = context.value
  const session = await openSession({
    bridge,
    space,
    profile: () => profile,
    today: () => todayFrom(today),
    onProgress: () => undefined,
  })
  const bare = new Bare()
  await bare.open()
  const acts: number[] = []
  const puts: number[] = []
  for (let i = 0; i < count; i += 1) {
    let start = performance.now()
    const done = await session.path.run(createPerson, { givenName: 'Camille', familyName: `Essai ${i}` })
    acts.push(performance.now() - start)
    if (!done.ok) throw new Error(done.error.code)
    start = performance.now()
    await bare.rows.put({ id: newId(), name: `Essai ${i}` })
    puts.push(performance.now() - start)
  }
  return { acts, puts }
}

Object.assign(globalThis, { measureDurableActs })
