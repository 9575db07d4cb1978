import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { retryBusy } from '#electron/main/files/retry-busy.ts'
import { makeFolderDurably, writeAtomic } from '#electron/main/files/write-atomic.ts'
import { faultyLayer, nodeError, type Fault } from '../support/faulty-layer.ts'
import { temporaryFolder } from '../support/world.ts'

test('a whole write is synced before it gets its name, and the folder after', async () => {
  const layer = faultyLayer()
  const path = join(await temporaryFolder(), 'a.json')
  await writeAtomic(layer, path, 'neuf')
  const steps = layer.calls.map((call) => call.split(' ')[0])
  expect(steps).toEqual(['openWrite', 'write', 'sync', 'rename', 'syncFolder'])
  expect(await readFile(path, 'utf8')).toBe('neuf')
})

test.each<Fault['on']>(['openWrite', 'write', 'sync', 'rename'])(
  'a refused %s leaves the old content and nothing beside it',
  async (on) => {
    const layer = faultyLayer()
    const folder = await temporaryFolder()
    const path = join(folder, 'a.json')
    await writeFile(path, 'ancien')
    layer.fail = [{ on, code: 'ENOSPC' }]
    await expect(writeAtomic(layer, path, 'neuf')).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await readFile(path, 'utf8')).toBe('ancien')
    expect(await readdir(folder)).toEqual(['a.json'])
  },
)

test('each new folder has its name synced in its parent', async () => {
  const layer = faultyLayer()
  const folder = await temporaryFolder()
  await makeFolderDurably(layer, join(folder, 'un', 'deux'))
  expect(layer.calls).toEqual(['makeFolder un', `syncFolder ${folder.split('/').at(-1)}`, 'makeFolder deux', 'syncFolder un'])
})

test.each(['EBUSY', 'EPERM', 'EACCES'])('a rename refused for a while with %s is tried again', async (code) => {
  let refusals = 4
  const pauses: number[] = []
  const result = await retryBusy(
    async () => {
      if (refusals-- > 0) throw nodeError(code)
      return 'fait'
    },
    async (ms) => {
      pauses.push(ms)
    },
  )
  expect(result).toBe('fait')
  expect(pauses).toEqual([10, 20, 50, 100])
})

test('a rename refused for good is given up within two seconds, and another fault at once', async () => {
  const pauses: number[] = []
  const pause = async (ms: number) => {
    pauses.push(ms)
  }
  const refuse = (code: string) => retryBusy(() => Promise.reject(nodeError(code)), pause)
  await expect(refuse('EBUSY')).rejects.toMatchObject({ code: 'EBUSY' })
  expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(2100)
  pauses.length = 0
  await expect(refuse('ENOSPC')).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(pauses).toEqual([])
})
