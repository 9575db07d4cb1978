import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { err, ok } from '#shared/domain/common/result.ts'
import { createDraftStore } from '#renderer/data/drafts.ts'
import { createTypedText, restBeforeAct } from '#renderer/data/typed-text.ts'
import { createTypingRegistry } from '#renderer/data/typing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function createPort() {
  const calls: string[] = []
  return {
    calls,
    saveDraft: async ({ key, content }: { key: string; content: unknown }) => {
      calls.push(`save ${key} ${JSON.stringify(content)}`)
      return ok({ savedAt: '2025-06-01T09:00:00.000Z' })
    },
    discardDraft: async ({ key }: { key: string }) => {
      calls.push(`discard ${key}`)
      return ok(null)
    },
  }
}

test('typing without a pause is on disk every second, and the last key within one', async () => {
  const port = createPort()
  const drafts = createDraftStore(port, [])
  for (let i = 0; i < 25; i += 1) {
    drafts.keep('note', i)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(port.calls.length).toBeGreaterThanOrEqual(2)
  await vi.advanceTimersByTimeAsync(900)
  expect(port.calls.at(-1)).toBe('save note 24')
})

test('closing writes what is pending at once', async () => {
  const port = createPort()
  const drafts = createDraftStore(port, [])
  drafts.keep('a', 'x')
  drafts.keep('b', 'y')
  await drafts.flush()
  expect(port.calls).toEqual(['save a "x"', 'save b "y"'])
})

test('a draft that became an act is discarded, and no late write brings it back', async () => {
  const port = createPort()
  const drafts = createDraftStore(port, [])
  drafts.keep('a', 'x')
  await vi.advanceTimersByTimeAsync(600)
  drafts.keep('a', 'xy')
  await drafts.discard('a')
  await vi.advanceTimersByTimeAsync(5000)
  expect(port.calls).toEqual(['save a "x"', 'discard a'])
})

test('a draft of before a crash is found until it is typed over or discarded', async () => {
  const port = createPort()
  const left = { key: 'a', content: 'before', savedAt: '2025-06-01T09:00:00.000Z' }
  const drafts = createDraftStore(port, [left])
  expect(drafts.found('a')).toEqual(left)
  await drafts.discard('a')
  expect(drafts.found('a')).toBeUndefined()
  expect(port.calls).toEqual(['discard a'])
})

test('whatever the pace, no key waits a second for its write @safety', async () => {
  for (const pace of [10, 60, 290, 310, 590, 610, 1500]) {
    const struck: number[] = []
    const late: number[] = []
    const drafts = createDraftStore(
      {
        saveDraft: async ({ content }) => {
          while (struck.length > 0 && (struck[0] ?? 0) <= Number(content)) late.push(Date.now() - (struck.shift() ?? 0))
          return ok({ savedAt: '2025-06-01T09:00:00.000Z' })
        },
        discardDraft: async () => ok(null),
      },
      [],
    )
    for (let key = 0; key < 60; key += 1) {
      struck.push(Date.now())
      drafts.keep('note', Date.now())
      await vi.advanceTimersByTimeAsync(pace)
    }
    await vi.advanceTimersByTimeAsync(2000)
    expect({ pace, left: struck, count: late.length }).toEqual({ pace, left: [], count: 60 })
    expect(Math.max(...late)).toBeLessThanOrEqual(600)
  }
})

test('a refused text is offered again until it is kept, the newest only, and what the disk says is told @safety', async () => {
  const calls: unknown[] = []
  let isRefusing = true
  const drafts = createDraftStore(
    {
      saveDraft: async ({ content }) => {
        calls.push(content)
        return isRefusing ? err({ code: 'errors.diskFull' }) : ok({ savedAt: '2025-06-01T09:00:00.000Z' })
      },
      discardDraft: async () => ok(null),
    },
    [],
  )
  const told: (string | null)[] = []
  const stop = drafts.subscribe(() => told.push(drafts.state().refused?.code ?? null))
  drafts.keep('note', 'un')
  await vi.advanceTimersByTimeAsync(700)
  expect(calls).toEqual(['un'])
  expect(drafts.state().refused).toEqual({ code: 'errors.diskFull' })
  drafts.keep('note', 'un deux')
  await vi.advanceTimersByTimeAsync(5000)
  expect(calls.slice(1)).toEqual(['un deux', 'un deux', 'un deux'])
  isRefusing = false
  await vi.advanceTimersByTimeAsync(2000)
  expect(drafts.state().refused).toBeNull()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(calls).toHaveLength(5)
  // What became an act is not offered again, and closing does not wait for a disk that refuses.
  isRefusing = true
  drafts.keep('note', 'trois')
  await drafts.flush()
  expect(drafts.state().refused).not.toBeNull()
  await drafts.discard('note')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(calls).toHaveLength(6)
  expect(drafts.state().refused).toBeNull()
  expect(told).toEqual(['errors.diskFull', null, 'errors.diskFull', null])
  stop()
})

function createField(stored = '') {
  const port = createPort()
  const drafts = createDraftStore(port, [])
  const state = { acts: [] as string[], error: null as string | null, isRefusing: false }
  const record = async (value: string) => {
    await new Promise((resolve) => setTimeout(resolve, 10))
    if (state.isRefusing) return err({ code: 'errors.diskFull' } as const)
    state.acts.push(value)
    text.update({ stored: value, record })
    return ok(undefined)
  }
  const onError = (error: { code: string } | null) => {
    state.error = error?.code ?? null
  }
  const text = createTypedText<string>({ key: 'note', drafts }, { stored, record })
  text.listen(onError)
  return { port, text, state }
}

test('leaving the field makes one act, whatever the number of keys', async () => {
  const { text, state, port } = createField()
  for (const value of ['a', 'ab', 'abc']) text.type(value)
  const done = text.record()
  await vi.advanceTimersByTimeAsync(20)
  await done
  expect(state.acts).toEqual(['abc'])
  expect(text.isTyping()).toBe(false)
  await vi.advanceTimersByTimeAsync(restBeforeAct)
  expect(state.acts).toEqual(['abc'])
  expect(port.calls.filter((call) => call.startsWith('save'))).toEqual([])
})

test('a minute of rest makes the act', async () => {
  const { text, state } = createField()
  text.type('abc')
  await vi.advanceTimersByTimeAsync(restBeforeAct - 1)
  expect(state.acts).toEqual([])
  await vi.advanceTimersByTimeAsync(20)
  expect(state.acts).toEqual(['abc'])
})

test('a text typed back to what it was makes no act', async () => {
  const { text, state } = createField('same')
  text.type('other')
  text.type('same')
  await text.record()
  expect(state.acts).toEqual([])
})

test('a refusal keeps text and draft, and says so; the next try makes the act', async () => {
  const { text, state, port } = createField()
  state.isRefusing = true
  text.type('abc')
  const refused = text.record()
  await vi.advanceTimersByTimeAsync(1000)
  await refused
  expect(state.error).toBe('errors.diskFull')
  expect(text.isTyping()).toBe(true)
  expect(port.calls).toEqual(['save note "abc"'])
  state.isRefusing = false
  const done = text.record()
  await vi.advanceTimersByTimeAsync(20)
  await done
  expect(state).toMatchObject({ acts: ['abc'], error: null })
  expect(port.calls.at(-1)).toBe('discard note')
})

test('keys struck while an act is written go to the next act', async () => {
  const { text, state } = createField()
  text.type('abc')
  const first = text.record()
  await vi.advanceTimersByTimeAsync(1)
  text.type('abcd')
  await vi.advanceTimersByTimeAsync(20)
  await first
  expect(text.isTyping()).toBe(true)
  const second = text.record()
  await vi.advanceTimersByTimeAsync(20)
  await second
  expect(state.acts).toEqual(['abc', 'abcd'])
})

test('ten thousand keys, three pauses and the field left: four acts, and one draft at a time @safety', async () => {
  const { text, state, port } = createField()
  let typed = ''
  for (let key = 1; key <= 10_000; key += 1) {
    typed += 'a'
    text.type(typed)
    await vi.advanceTimersByTimeAsync(120)
    // The writer thinks for a while, then goes on.
    if (key % 2500 === 0 && key < 10_000) await vi.advanceTimersByTimeAsync(restBeforeAct + 1000)
  }
  const done = text.record()
  await vi.advanceTimersByTimeAsync(20)
  await done
  expect(state.acts.map((act) => act.length)).toEqual([2500, 5000, 7500, 10_000])
  expect(port.calls.at(-1)).toBe('discard note')
})

test('a text refused when its screen goes is given back to the next one, and recorded with the others @safety', async () => {
  const { text, state, port } = createField()
  const typing = createTypingRegistry()
  const remove = typing.add(text.record)
  state.isRefusing = true
  text.type('abc')
  remove()
  typing.leave('note', text)
  await vi.advanceTimersByTimeAsync(1000)
  expect(typing.left('note')).toBe(text)
  expect(text.typed()).toEqual({ value: 'abc' })
  expect(port.calls).toEqual(['save note "abc"'])
  state.isRefusing = false
  const done = typing.recordAll()
  await vi.advanceTimersByTimeAsync(20)
  await done
  expect(state.acts).toEqual(['abc'])
  expect(typing.left('note')).toBeUndefined()
  expect(port.calls.at(-1)).toBe('discard note')
})

test('a text recorded when its screen goes is nowhere any more', async () => {
  const { text, state } = createField()
  const typing = createTypingRegistry()
  text.type('abc')
  typing.leave('note', text)
  await vi.advanceTimersByTimeAsync(20)
  expect(state.acts).toEqual(['abc'])
  expect(typing.left('note')).toBeUndefined()
})
