import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { importSpaceFile } from '#electron/main/space-file/import-space-file.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'
import { errors } from '#shared/i18n/fr/errors.ts'
import { mutations, type Mutation } from '../support/mutants.ts'
import { exported, resume, stateOf, target } from '../support/space-files.ts'
import { newWorld, valueOf } from '../support/world.ts'

const rounds = Number(process.env['GOUVERNAIL_FUZZ'] ?? 40)
const seed = Number(process.env['GOUVERNAIL_SEED'] ?? 20_251_231)

/** Whether an error has a sentence: every language has those of French. */
const isWorded = (code: string): boolean => Object.hasOwn(errors, code.replace(/^errors\./, ''))

async function fuzz(mutate: Mutation, name: string): Promise<Map<string, number>> {
  const world = await newWorld()
  const { file, space } = await exported(world)
  const acts = valueOf(await space.journal.readAll())
  await space.close()
  const sound = await readFile(file)
  const folder = target(world)
  const before = await readdir(world.root, { recursive: true })
  const told = new Map<string, number>()
  const random = createRandom(seed)
  for (let round = 0; round < rounds; round += 1) {
    const mutant = mutate(sound, random)
    const where = `${name}, seed ${seed}, round ${round}`
    if (mutant.equals(sound)) continue
    await writeFile(file, mutant)
    const imported = await importSpaceFile(world.deps, { file, folder, mode: resume })
    const outcome = imported.ok ? 'taken' : imported.error.code
    told.set(outcome, (told.get(outcome) ?? 0) + 1)
    if (imported.ok) {
      const taken = await stateOf(world, folder)
      const isWhole = isDeepStrictEqual(valueOf(await taken.space.journal.readAll()), acts)
      expect(isWhole, `${where}: taken, with other acts`).toBe(true)
      await taken.space.close()
      await rm(folder, { recursive: true })
    } else expect(isWorded(imported.error.code), `${where}: ${imported.error.code}`).toBe(true)
    expect(await readdir(world.root, { recursive: true }), `${where}: something was written`).toEqual(before)
  }
  return told
}

/** Codes that say nothing to a person of what is wrong with the file. */
const dumb = ['errors.readFailed', 'errors.writeFailed']

describe('@safety a file spoiled in any way is taken whole or refused with a sentence, and nothing is written', () => {
  const all = new Map<string, number>()

  test.each(Object.entries(mutations))('%s', { timeout: 600_000 }, async (name, mutate) => {
    const told = await fuzz(mutate, name)
    for (const [outcome, count] of told) all.set(outcome, (all.get(outcome) ?? 0) + count)
    expect([...told.keys()].filter((code) => dumb.includes(code))).toEqual([])
  })

  test('every defence was reached', () => {
    const reached = [...all.keys()]
    for (const code of ['taken', 'errors.fileNotZip', 'errors.fileTruncated', 'errors.fileUnsafe', 'errors.fileInvalidRecord'])
      expect(reached, JSON.stringify([...all])).toContain(code)
    const refused = [...all].reduce((sum, [code, count]) => sum + (code === 'taken' ? 0 : count), 0)
    expect(refused).toBeGreaterThan(rounds * 8)
    expect(({} as { polluted?: number }).polluted).toBeUndefined() // `as`: to look for what must not be there
    console.info(JSON.stringify([...all]))
  })
})
