import { beforeAll, expect, test, vi } from 'vitest'
import type { AppBridge } from '#shared/ipc/bridge.ts'
import { ipcContract } from '#shared/ipc/contract.ts'

type Listener = (event: { readonly sender: string }, ...args: readonly unknown[]) => void

const wire = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as [string, unknown][],
  sent: [] as string[],
  listeners: new Map<string, Set<Listener>>(),
}))

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => void wire.exposed.set(name, value) },
  ipcRenderer: {
    invoke: async (channel: string, input: unknown) => void wire.invoked.push([channel, input]),
    send: (channel: string) => void wire.sent.push(channel),
    on: (channel: string, listener: Listener) => {
      wire.listeners.set(channel, (wire.listeners.get(channel) ?? new Set<Listener>()).add(listener))
    },
    off: (channel: string, listener: Listener) => wire.listeners.get(channel)?.delete(listener),
  },
}))

let bridge: AppBridge
const hear = (channel: string, ...args: readonly unknown[]) => {
  for (const listener of wire.listeners.get(channel) ?? []) listener({ sender: 'secret' }, ...args)
}

beforeAll(async () => {
  await import('#electron/preload/index.ts')
  bridge = wire.exposed.get('appBridge') as AppBridge // `as`: what the preload exposes
})

test('one method a channel of the contract, and nothing more is exposed', async () => {
  expect([...wire.exposed.keys()]).toEqual(['appBridge'])
  const calls = Object.entries(bridge).filter(([name]) => !name.startsWith('on'))
  for (const [, method] of calls) await (method as (input: unknown) => Promise<unknown>)('input') // `as`: only the channel is looked at
  expect(wire.invoked.map(([channel]) => channel).toSorted()).toEqual(Object.keys(ipcContract).toSorted())
  expect(wire.invoked.every(([, input]) => input === 'input')).toBe(true)
})

test('a listener hears the command without the event, until it stops', () => {
  const heard: unknown[][] = []
  const stop = bridge.onMenuCommand((...args) => void heard.push(args))
  hear('menu:command', 'undo')
  stop()
  hear('menu:command', 'redo')
  expect(heard).toEqual([['undo']])
})

test('a change of the space is heard without the event, until it stops', () => {
  const heard: unknown[][] = []
  const stop = bridge.onSpaceStatus((...args) => void heard.push(args))
  const status = { readOnly: 'folderMissing', freeSpace: null }
  hear('space:status', status)
  stop()
  hear('space:status', { readOnly: null, freeSpace: null })
  expect(heard).toEqual([[status]])
})

test('closing is answered once all listeners are done, and at once when there is none', async () => {
  hear('app:before-close')
  await vi.waitFor(() => expect(wire.sent).toEqual(['app:before-close-done']))
  let finish = () => {}
  const stop = [
    bridge.onBeforeClose(() => Promise.reject(new Error('one that fails'))),
    bridge.onBeforeClose(
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    ),
  ]
  hear('app:before-close')
  await Promise.resolve()
  expect(wire.sent).toHaveLength(1)
  finish()
  await vi.waitFor(() => expect(wire.sent).toHaveLength(2))
  for (const each of stop) each()
})
