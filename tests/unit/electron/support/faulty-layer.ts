import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import type { FileLayer, WriteHandle } from '#electron/main/files/file-layer.ts'

export const nodeError = (code: string): Error => Object.assign(new Error(code), { code })

export type Fault = {
  readonly on: 'write' | 'sync' | 'openWrite' | 'rename' | 'truncate' | 'syncFolder' | 'makeFolder' | 'read' | 'remove'
  readonly code: string
}

/** The real disk, until `fail` is set: then each call named fails, a write after half of its bytes. `calls` tells what was asked. */
export function faultyLayer(): FileLayer & { fail: Fault[]; calls: string[]; only: (path: string) => boolean } {
  const calls: string[] = []
  const state = { fail: [] as Fault[], only: (_path: string) => true }
  const check = (on: Fault['on'], path: string) => {
    calls.push(`${on} ${path.split('/').at(-1)}`)
    const fault = state.fail.find((each) => each.on === on)
    if (fault !== undefined && state.only(path)) throw nodeError(fault.code)
  }
  return {
    ...nodeFileLayer,
    calls,
    get fail() {
      return state.fail
    },
    set fail(faults) {
      state.fail = faults
    },
    get only() {
      return state.only
    },
    set only(test) {
      state.only = test
    },
    read: async (path) => {
      check('read', path)
      return nodeFileLayer.read(path)
    },
    openWrite: async (path, mode): Promise<WriteHandle> => {
      check('openWrite', path)
      const handle = await nodeFileLayer.openWrite(path, mode)
      return {
        write: async (bytes) => {
          try {
            check('write', path)
          } catch (error) {
            await handle.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)))
            throw error
          }
          await handle.write(bytes)
        },
        sync: async () => {
          check('sync', path)
          await handle.sync()
        },
        close: () => handle.close(),
      }
    },
    rename: async (from, to) => {
      check('rename', to)
      await nodeFileLayer.rename(from, to)
    },
    truncate: async (path, size) => {
      check('truncate', path)
      await nodeFileLayer.truncate(path, size)
    },
    syncFolder: async (path) => {
      check('syncFolder', path)
      await nodeFileLayer.syncFolder(path)
    },
    makeFolder: async (path) => {
      check('makeFolder', path)
      await nodeFileLayer.makeFolder(path)
    },
    remove: async (path) => {
      check('remove', path)
      await nodeFileLayer.remove(path)
    },
  }
}
