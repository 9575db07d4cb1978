import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolveConfig } from 'electron-vite'
import { expect, test } from 'vitest'
import { buildTargets, fallbackEngine } from '#resources/setup/engine.mjs'
import { findElectron } from '#resources/setup/ensure-electron.mjs'
import { readSource, readSources } from '#tests/helpers/sources.ts'
import { engineProblems, nodeImports, parseSurface, recordedSurface, unknownNames } from './engine-surface.ts'

const sources = readSources('electron/**/*.ts')
const typings = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
const unknown = unknownNames(typings, recordedSurface)
const engine = findElectron()
const majorOf = (version: string) => Number(version.split('.')[0])
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []

test('the record is of the fallback engine, and the build aims no higher', () => {
  const { versions } = recordedSurface
  expect([majorOf(versions.electron), majorOf(versions.chrome), majorOf(versions.node)]).toEqual([
    fallbackEngine.electron,
    fallbackEngine.chrome,
    fallbackEngine.node,
  ])
  expect(buildTargets).toEqual({ main: 'node24', preload: 'node24', renderer: 'chrome148' })
})

test('the build really uses these targets', async () => {
  const { config } = await resolveConfig({}, 'build', 'production')
  expect(config?.main?.build?.target).toBe(buildTargets.main)
  expect(config?.preload?.build?.target).toBe(buildTargets.preload)
  expect(config?.renderer?.build?.target).toBe(buildTargets.renderer)
})

test('the engine at hand is the recorded one, or a later official one', () => {
  if (engine === null) throw new Error('no engine: run npm test')
  const answer = spawnSync(engine.path, [...switches, 'tests/fixtures/engine/probe.cjs'], { encoding: 'utf8', timeout: 30_000 })
  const surface = parseSurface(answer.stdout)
  expect(majorOf(surface.versions.electron)).toBeGreaterThanOrEqual(fallbackEngine.electron)
  expect(engine.isOfficial ? recordedSurface : surface).toEqual(recordedSurface)
})

test('nothing of Electron is used that the fallback engine does not have', () => {
  expect(sources.flatMap((source) => engineProblems(source, recordedSurface, unknown))).toEqual([])
})

test('a use that it does not have is seen', () => {
  const newer = [...unknown].find((name) => name === 'registerLocalAIHandler')
  const text = `import { session, thing } from 'electron'\nsession.defaultSession.${newer ?? ''}(null)\nsession.fromPath('x')`
  expect(engineProblems(readSource('electron/main/probe.ts', text), recordedSurface, unknown)).toEqual([
    'electron/main/probe.ts: thing',
    'electron/main/probe.ts: .registerLocalAIHandler',
  ])
})

test('every function of Node that is used exists in the engine', () => {
  if (engine === null) throw new Error('no engine: run npm test')
  const names = nodeImports(sources)
  const script = `Promise.all(JSON.parse(process.argv[1]).map(async (each) => {
    const [module, name] = each.split(' ')
    return name in (await import(module)) ? [] : [each]
  })).then((missing) => console.log(JSON.stringify(missing.flat())))`
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const ask = (wanted: readonly string[]) =>
    spawnSync(engine.path, ['-e', script, JSON.stringify(wanted)], { env, encoding: 'utf8' }).stdout.trim()
  expect(ask(names)).toBe('[]')
  expect(ask(['node:fs readFileSync', 'node:fs notThere'])).toBe('["node:fs notThere"]')
})
