import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from '#electron/main/environment.ts'
import { openSettings } from '#electron/main/settings/settings-store.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { claire, countedIds, temporaryFolder } from '../support/world.ts'

test('the first run has no profile, the language asked for, and an id that stays', async () => {
  const userData = join(await temporaryFolder(), 'user')
  const first = await openSettings(faultyLayer(), userData, countedIds(), 'en')
  expect(first.current()).toMatchObject({
    profile: null,
    spaces: [],
    preferences: { language: 'en', theme: 'light', density: 'comfortable' },
  })
  const again = await openSettings(faultyLayer(), userData, countedIds(50), 'fr')
  expect(again.current()).toEqual(first.current())
})

test('a change is on disk when it is answered; two at once both stay', async () => {
  const userData = await temporaryFolder()
  const settings = await openSettings(faultyLayer(), userData, countedIds(), 'fr')
  await Promise.all([
    settings.update((current) => ({ ...current, profile: claire })),
    settings.update((current) => ({ ...current, preferences: { ...current.preferences, theme: 'dark' } })),
  ])
  expect(JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))).toMatchObject({
    profile: claire,
    preferences: { theme: 'dark' },
  })
})

test('a refused write changes nothing, in memory either', async () => {
  const layer = faultyLayer()
  const settings = await openSettings(layer, await temporaryFolder(), countedIds(), 'fr')
  layer.fail = [{ on: 'write', code: 'ENOSPC' }]
  await expect(settings.update((current) => ({ ...current, profile: claire }))).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(settings.current().profile).toBeNull()
})

test('settings that cannot be read are set aside, not lost', async () => {
  const userData = await temporaryFolder()
  await writeFile(join(userData, 'settings.json'), '{"profile":')
  const settings = await openSettings(faultyLayer(), userData, countedIds(), 'fr')
  expect(settings.current().profile).toBeNull()
  expect((await readdir(userData)).toSorted()).toEqual(['settings.damaged.json', 'settings.json'])
  expect(await readFile(join(userData, 'settings.damaged.json'), 'utf8')).toBe('{"profile":')
})

test('the environment moves data and page from source only, and a bad date is no date', () => {
  const env = {
    GOUVERNAIL_USER_DATA: '/tmp/u',
    ELECTRON_RENDERER_URL: 'http://localhost:5173',
    GOUVERNAIL_TODAY: '2025-12-31',
    GOUVERNAIL_LANG: 'en',
    GOUVERNAIL_SPACE_WATCH: '2000,1000,50',
    GOUVERNAIL_COMPACT_ABOVE: '4000',
  }
  expect(readEnvironment(env, false)).toEqual({
    isUnofficialEngine: false,
    userData: '/tmp/u',
    today: '2025-12-31',
    firstLanguage: 'en',
    devServer: 'http://localhost:5173',
    watch: { lowUnder: 2000, criticalUnder: 1000, everyMs: 50 },
    compactAbove: 4000,
  })
  expect(readEnvironment(env, true)).toMatchObject({ userData: null, devServer: null, watch: null, compactAbove: null })
  for (const text of ['', '2000', 'x,y,z', '2000,1000,0', '-1,0,10'])
    expect(readEnvironment({ GOUVERNAIL_SPACE_WATCH: text }, false).watch).toBeNull()
  for (const text of ['', 'x', '0', '-1'])
    expect(readEnvironment({ GOUVERNAIL_COMPACT_ABOVE: text }, false).compactAbove).toBeNull()
  expect(
    readEnvironment({ GOUVERNAIL_TODAY: '2025-02-30', GOUVERNAIL_LANG: 'de', GOUVERNAIL_UNOFFICIAL_ENGINE: '1' }, false),
  ).toMatchObject({
    today: null,
    firstLanguage: 'fr',
    isUnofficialEngine: true,
  })
})
