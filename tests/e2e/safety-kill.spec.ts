import { setTimeout } from 'node:timers/promises'
import { expect, test, type Page } from '@playwright/test'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'
import { openFromList, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { readProjection, readSpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'
import { killEverything } from '#tests/helpers/kill-everything.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const rounds = 5
const seed = 20_251_216
const name = 'Pays de Vaubrune'

/** Types items into the agenda as fast as the screen takes them; each one that the list shows goes into `shown`. */
async function typeAgenda(space: Page, meetingId: string, round: number, shown: string[]): Promise<void> {
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
async function prepareMeetings(space: Page, _meetingId: string, round: number, shown: string[]): Promise<void> {
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

test(
  'killed in the middle of writes, the app finds every act that the screen showed and none by half',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(180_000)
    const random = createRandom(seed)
    const folder = info.outputPath('space')
    const userData = info.outputPath('user-data')
    const committee = await foundCommittee()
    committee.recorder.on('2025-09-01')
    const { id: meetingId } = await committee.recorder.run(createMeeting, { bodyId: committee.bodyId, date: '2025-11-06' })
    await writeSpace(committee, folder)
    await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })

    const shown: string[] = []
    let known = committee.recorder.acts.length
    for (let round = 0; round < rounds; round += 1) {
      const app = await launchApp({ userData })
      // A dead process holds no space: no question is asked here.
      const space = await openFromList(app, name)
      const write = round % 2 === 0 ? typeAgenda : prepareMeetings
      const stopped = write(space, meetingId, round, shown).catch(() => undefined)
      await setTimeout(random.between(700, 2500))
      await killEverything(app)
      await stopped

      const { acts, rows, findings } = await readSpaceOnDisk(folder)
      expect(findings.filter((kind) => kind !== 'tornTail')).toEqual([])
      const items = JSON.stringify(rows['agendaItems'])
      const titles = JSON.stringify(rows['meetings']) + items
      expect(shown.filter((title) => !titles.includes(title))).toEqual([])
      expect(acts.length).toBeGreaterThanOrEqual(known)
      known = acts.length
      // A meeting came with the three items of its act, or not at all.
      const meetingTitles = [...titles.matchAll(/"title":"(Séance \d+\.\d+)"/g)].map((match) => match[1] ?? '')
      expect(meetingTitles.filter((title) => items.split(`"${title}, `).length !== 4)).toEqual([])
    }

    const app = await launchApp({ userData })
    const space = await openFromList(app, name)
    await goTo(space, `/meetings/${meetingId}`)
    const typed = shown.filter((title) => title.startsWith('Point'))
    for (const title of typed) await expect(space.getByRole('button', { name: title })).toHaveCount(1)
    // The rows of the screen are those that the journal makes: nothing more, nothing less.
    const { rows } = await readSpaceOnDisk(folder)
    expect(await readProjection(space)).toEqual(rows)
    expect(shown.length).toBeGreaterThan(rounds * 2)
    await app.close()
  },
)
