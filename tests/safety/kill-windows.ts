import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { createRandom, type Random } from '#resources/samples/reseau/random.ts'
import { openFromList, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { readProjection, readSpaceOnDisk, type SpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'
import { killEverything } from '#tests/helpers/kill-everything.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const name = 'Pays de Vaubrune'

type Work = (space: Page, meetingId: string, round: number, shown: string[]) => Promise<void>

/** Types items into the agenda as fast as the screen takes them; each one that the list shows goes into `shown`. */
const typeAgenda: Work = async (space, meetingId, round, shown) => {
  await goTo(space, `/meetings/${meetingId}`)
  const field = space.getByLabel('Nouveau point')
  for (let i = 1; ; i += 1) {
    const title = `Point ${round}.${i}, à examiner`
    await field.fill(title)
    await field.press('Enter')
    await space.getByRole('button', { name: title }).waitFor()
    shown.push(title)
  }
}

/** Prepares meetings, each with an agenda of three items: four records in one act. */
const prepareMeetings: Work = async (space, _meetingId, round, shown) => {
  for (let i = 1; ; i += 1) {
    const title = `Séance ${round}.${i}`
    await goTo(space, '/meetings/new')
    await space.getByLabel('Date').fill('12/11/2025')
    await space.getByLabel('Intitulé').fill(title)
    await space.getByLabel('Ordre du jour').fill(`${title}, un\n${title}, deux\n${title}, trois`)
    await space.keyboard.press('Control+Enter')
    await space.getByRole('heading', { level: 1, name: title }).waitFor()
    shown.push(title)
  }
}

const works = [typeAgenda, prepareMeetings] as const

export type WindowReport = {
  readonly kills: number
  readonly shown: number
  readonly acts: number
  readonly faults: readonly string[]
}

type Options = { readonly root: string; readonly seed: number; readonly kills: number }

/** Milliseconds of work before the kill: from the very opening to a few acts. */
const lifeMs = (random: Random) => random.between(300, 2500)

/** What the screen showed and the journal has not, and what is there by half. */
function faultsOf({ rows, acts, findings }: SpaceOnDisk, shown: readonly string[], known: number): string[] {
  const items = JSON.stringify(rows['agendaItems'])
  const titles = JSON.stringify(rows['meetings']) + items
  const halves = [...titles.matchAll(/"title":"(Séance \d+\.\d+)"/g)]
    .map((match) => match[1] ?? '')
    .filter((title) => items.split(`"${title}, `).length !== 4)
  return [
    ...findings.filter((kind) => kind !== 'tornTail'),
    ...shown.filter((title) => !titles.includes(title)).map((title) => `lost: ${title}`),
    ...halves.map((title) => `by half: ${title}`),
    ...(acts.length < known ? [`${known} acts, then ${acts.length}`] : []),
  ]
}

/** Kills a real window at work again and again; the last one that opens must show what the journal makes. */
export async function killWindows({ root, seed, kills }: Options): Promise<WindowReport> {
  const random = createRandom(seed)
  const folder = join(root, 'space')
  const userData = join(root, 'user-data')
  const committee = await foundCommittee()
  committee.recorder.on('2025-09-01')
  const { id: meetingId } = await committee.recorder.run(createMeeting, { bodyId: committee.bodyId, date: '2025-11-06' })
  await writeSpace(committee, folder)
  await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })

  const shown: string[] = []
  const faults: string[] = []
  let known = committee.recorder.acts.length
  for (let round = 0; round < kills; round += 1) {
    const app = await launchApp({ userData })
    // A dead process holds no space: no question is asked here.
    const space = await openFromList(app, name)
    const projected = await readProjection(space)
    const { rows } = await readSpaceOnDisk(folder)
    if (!isDeepStrictEqual(projected, rows)) faults.push(`round ${round}: the window holds other rows than the journal makes`)
    const stopped = works[round % works.length]?.(space, meetingId, round, shown).catch(() => undefined)
    await setTimeout(lifeMs(random))
    await killEverything(app)
    await stopped
    const found = await readSpaceOnDisk(folder)
    faults.push(...faultsOf(found, shown, known).map((fault) => `round ${round}, seed ${seed}: ${fault}`))
    known = found.acts.length
  }

  const app = await launchApp({ userData })
  const space = await openFromList(app, name)
  await goTo(space, `/meetings/${meetingId}`)
  for (const title of shown.filter((each) => each.startsWith('Point'))) await space.getByRole('button', { name: title }).waitFor()
  // The rows of the screen are those that the journal makes: nothing more, nothing less.
  const { rows } = await readSpaceOnDisk(folder)
  if (!isDeepStrictEqual(await readProjection(space), rows))
    faults.push('at the end the window holds other rows than the journal makes')
  await app.close()
  return { kills, shown: shown.length, acts: known, faults }
}
