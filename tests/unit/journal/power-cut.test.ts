import { describe, expect, test } from 'vitest'
import { openJournal, type Journal } from '#electron/main/journal/journal.ts'
import { recordAct } from '#electron/main/space/record-act.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'
import { powerCutLayer, type SkippedSync } from '../electron/support/power-cut-layer.ts'
import { claire, fakeOutside, personAct, valueOf } from '../electron/support/world.ts'
import { livesOf } from './power-cut-lives.ts'

const seeds = 1000

test(
  '@safety a thousand spaces, three power cuts each: nothing that was said to be done is lost',
  { timeout: 240_000 },
  async () => {
    let acts = 0
    let torn = 0
    let archived = 0
    for (let seed = 1; seed <= seeds; seed += 1) {
      const outcome = await livesOf(seed)
      expect({ seed, lost: outcome.lost }).toEqual({ seed, lost: [] })
      acts += outcome.acts
      torn += outcome.torn
      archived += outcome.archived
    }
    // The lives must have seen what they are about.
    expect(acts).toBeGreaterThan(seeds * 10)
    expect(torn).toBeGreaterThan(seeds / 20)
    expect(archived).toBeGreaterThan(seeds / 4)
  },
)

type What = Parameters<SkippedSync>[0]
const only =
  (wanted: What, place: RegExp): SkippedSync =>
  (what, path) =>
    what === wanted && place.test(path)
const skips: Readonly<Record<string, SkippedSync>> = {
  'a line of the journal': only('write', /\/journal\/[^/]+\/\d{6}\.jsonl$/),
  'the name of a new segment': only('folder', /\/journal\/[^/]+$/),
  'the name of a new replica': only('folder', /\/journal$/),
  'the names of a new space': only('folder', /\/espace$/),
  'the folder of a new space': only('folder', /^\/disk$/),
  'the description of a space': only('write', /\/\.space\.json\.[^/]+$/),
  'a body in blobs': only('write', /\/blobs\/[^/]+$/),
  'the name of a body in blobs': only('folder', /\/blobs$/),
  'an archived segment': only('write', /\/archive\/\.[^/]+$/),
  'the name of an archived segment': only('folder', /\/archive$/),
  'a draft': only('write', /\/drafts\/[^/]+$/),
  'the name of a draft': only('folder', /\/drafts$/),
  'the settings': only('write', /\/user\/\.settings\.json\.[^/]+$/),
  'the names of the settings': only('folder', /\/user$/),
}

describe('@safety each sync is needed: without it alone, something is lost', () => {
  test.each(Object.keys(skips))('%s', { timeout: 120_000 }, async (name) => {
    let skipped = 0
    const isSkipped: SkippedSync = (what, path) => {
      const isIt = skips[name]?.(what, path) ?? false
      if (isIt) skipped += 1
      return isIt
    }
    let seed = 0
    let lost: readonly string[] = []
    while (lost.length === 0 && seed < seeds) lost = (await livesOf((seed += 1), isSkipped)).lost
    expect({ name, skipped: skipped > 0, isLost: lost.length > 0 }).toEqual({ name, skipped: true, isLost: true })
  })
})

/** A line cut short at the end of a segment, set aside at an opening; the next act goes to another segment; the power is cut. */
async function tornThenRolled(seed: number, isSkipped?: SkippedSync): Promise<readonly string[]> {
  const random = createRandom(seed)
  const layer = powerCutLayer(isSkipped)
  const [spaceId, replicaId] = [random.id(), random.id()]
  const outside = fakeOutside()
  const opened = async (): Promise<Journal> =>
    valueOf(await openJournal(layer, { spaceFolder: '/', spaceId, replicaId, isWritable: true, segmentSize: 1 }))
  const write = async (journal: Journal) =>
    valueOf(await recordAct({ journal, spaceId, replicaId }, outside, claire, personAct(random.id(), 'Roux')))
  await write(await opened())
  const segment = await layer.openWrite(`/journal/${replicaId}/000001.jsonl`, 'append')
  await segment.write(Buffer.from('1200 0011'))
  await segment.sync()
  await write(await opened())
  layer.restart(random)
  const journal = await opened()
  expect(journal.actCount()).toBe(2)
  return journal.findings.map(({ kind }) => kind)
}

test('@safety a torn tail that was cut does not come back behind a later segment, thanks to the sync of the cut', async () => {
  const without: string[] = []
  for (let seed = 1; seed <= 60; seed += 1) {
    expect({ seed, found: await tornThenRolled(seed) }).toEqual({ seed, found: [] })
    without.push(...(await tornThenRolled(seed, only('cut', /jsonl$/))))
  }
  expect(without).toContain('damaged')
})
