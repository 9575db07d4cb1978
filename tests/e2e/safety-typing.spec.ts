import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { createRandom, type Random } from '#resources/samples/reseau/random.ts'
import { openFromList, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { readSpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'
import { killEverything } from '#tests/helpers/kill-everything.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')
const name = 'Pays de Vaubrune'
const seed = 20_251_217
/** What is promised: text struck longer ago than this, in milliseconds, is on disk. */
const promisedMs = 1000

type Place = { readonly folder: string; readonly userData: string; readonly meetingId: string }

async function spaceWithAMeeting(folder: string, userData: string): Promise<Place> {
  const committee = await foundCommittee()
  committee.recorder.on('2025-09-01')
  const { id: meetingId } = await committee.recorder.run(createMeeting, {
    bodyId: committee.bodyId,
    date: '2025-11-06',
    agenda: ['Rapport annuel'],
  })
  await writeSpace(committee, folder)
  await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId: committee.recorder.spaceId, name }] })
  return { folder, userData, meetingId }
}

const draftsOf = ({ folder }: Place): string =>
  (existsSync(join(folder, 'drafts')) ? readdirSync(join(folder, 'drafts')) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(folder, 'drafts', file), 'utf8'))
    .join('')

type Key = { readonly text: string; readonly at: number; readonly latency: number }

/** Types at the pace of a person, without a pause, for `lastsMs`; each key bears the moment when the page had taken it. */
async function typeOn(page: Page, random: Random, lastsMs: number): Promise<Key[]> {
  const keys: Key[] = []
  const end = Date.now() + lastsMs
  while (Date.now() < end) {
    const text = random.next() < 0.15 ? ' ' : String.fromCodePoint(random.between(97, 122))
    const asked = Date.now()
    await page.keyboard.press(text === ' ' ? 'Space' : text)
    keys.push({ text, at: Date.now(), latency: Date.now() - asked })
    await pause(random.between(40, 110))
  }
  return keys
}

type Loss = { readonly ms: number; readonly keys: number; readonly slack: number }

/** How old the oldest lost key was when everything died. `slack`: how late the page itself took a key just before. */
function lossOf(keys: readonly Key[], onDisk: string, killedAt: number): Loss {
  let kept = keys.length
  const textOf = (count: number) =>
    keys
      .slice(0, count)
      .map(({ text }) => text)
      .join('')
      .trimEnd()
  while (kept > 0 && !onDisk.includes(textOf(kept))) kept -= 1
  const lost = keys.slice(kept)
  const slack = Math.max(0, ...keys.filter(({ at }) => at > killedAt - 2000).map(({ latency }) => latency))
  return { ms: lost[0] === undefined ? 0 : killedAt - lost[0].at, keys: lost.length, slack }
}

async function killWhileTyping(app: ElectronApplication, space: Page, place: Place, random: Random): Promise<Loss> {
  const keys = await typeOn(space, random, random.between(1300, 6000))
  const killedAt = Date.now()
  await killEverything(app)
  return lossOf(keys, draftsOf(place), killedAt)
}

const notes = (space: Page): Locator => space.getByRole('textbox', { name: t('meetings.agenda.notes') })

test('killed in the middle of a sentence, the app has lost a second of it at most', { tag: '@safety' }, async ({}, info) => {
  test.setTimeout(180_000)
  const random = createRandom(seed)
  const place = await spaceWithAMeeting(info.outputPath('space'), info.outputPath('user-data'))
  const losses: Loss[] = []
  for (let round = 0; round < 4; round += 1) {
    const app = await launchApp({ userData: place.userData })
    const space = await openFromList(app, name)
    if (round % 2 === 0) {
      await goTo(space, `/meetings/${place.meetingId}`)
      // The text of the kill before is offered, whole as it was on disk; here it is let go.
      if (round > 0) await space.getByRole('button', { name: t('shell.draftDrop') }).click()
      await notes(space).click()
    } else {
      await goTo(space, '/meetings/new')
      const agenda = space.getByLabel(t('meetings.form.agenda'))
      // And in a form it is simply there again.
      if (round > 1) await expect(agenda).not.toHaveValue('')
      await agenda.fill('')
      await agenda.click()
    }
    losses.push(await killWhileTyping(app, space, place, random))
  }
  // A form with a long text in it keeps it too, and says that it is back.
  const app = await launchApp({ userData: place.userData })
  const space = await openFromList(app, name)
  await goTo(space, '/indicators/new')
  await space.getByLabel(t('indicators.form.definition')).fill('Nombre de personnes accueillies')
  await expect.poll(() => draftsOf(place)).toContain('personnes accueillies')
  await killEverything(app)
  const again = await launchApp({ userData: place.userData })
  const found = await openFromList(again, name)
  await goTo(found, '/indicators/new')
  await expect(found.getByText(t('shell.formRecovered'))).toBeVisible()
  await expect(found.getByLabel(t('indicators.form.definition'))).toHaveValue('Nombre de personnes accueillies')
  await found.getByRole('button', { name: t('indicators.form.cancel') }).click()
  await expect.poll(() => draftsOf(place)).not.toContain('personnes accueillies')
  await again.close()
  info.annotations.push({ type: 'measured', description: JSON.stringify(losses) })
  for (const loss of losses) expect({ loss, isKept: loss.ms <= promisedMs + loss.slack }).toEqual({ loss, isKept: true })
})

test('a page that is loaded again or crashes finds the text that was being typed', { tag: '@safety' }, async ({}, info) => {
  test.setTimeout(120_000)
  const place = await spaceWithAMeeting(info.outputPath('space'), info.outputPath('user-data'))
  const app = await launchApp({ userData: place.userData })
  const space = await openFromList(app, name)
  await goTo(space, `/meetings/${place.meetingId}`)
  await notes(space).click()
  await space.keyboard.type('Jusqu’à la dernière lettre')
  // At once: no key has had its time to be written yet.
  await space.reload()
  await space.getByRole('button', { name: t('shell.draftRestore') }).click()
  await expect(notes(space)).toContainText('Jusqu’à la dernière lettre')
  await notes(space).click()
  await space.keyboard.press('Control+End')
  await space.keyboard.type(', puis la suite')
  await expect.poll(() => draftsOf(place)).toContain('lettre, puis la suite')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  // It comes back by itself, at the same address, with the text.
  const shown = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined || contents.isCrashed() || contents.isLoading()) return ''
      // A page that dies meanwhile never answers.
      const late = new Promise<string>((resolve) => setTimeout(() => resolve(''), 1000))
      return String(await Promise.race([contents.executeJavaScript('document.body.innerText'), late]))
    })
  await expect.poll(shown, { timeout: 20_000 }).toContain(t('shell.draftFound'))
  expect(draftsOf(place)).toContain('lettre, puis la suite')
  await app.close()
})

test('ten thousand keys in a text are a handful of acts', { tag: '@safety' }, async ({}, info) => {
  test.setTimeout(120_000)
  const place = await spaceWithAMeeting(info.outputPath('space'), info.outputPath('user-data'))
  const before = await readSpaceOnDisk(place.folder)
  const app = await launchApp({ userData: place.userData })
  const space = await openFromList(app, name)
  await goTo(space, `/meetings/${place.meetingId}`)
  const field = notes(space)
  await field.click()
  const count = 10_000
  // Each one a key for the editor, as fast as it takes them; twice, the writer leaves the field and comes back.
  for (let part = 0; part < 2; part += 1) {
    await field.evaluate(async (_element, keys) => {
      for (let key = 0; key < keys; key += 1) {
        document.execCommand('insertText', false, 'abcdefg '.charAt(key % 8))
        await new Promise<void>((resolve) => queueMicrotask(resolve))
        if (key % 50 === 0) await new Promise((resolve) => setTimeout(resolve))
      }
    }, count / 2)
    await space.getByRole('heading', { level: 1 }).click()
    await expect.poll(async () => (await readSpaceOnDisk(place.folder)).acts.length).toBe(before.acts.length + part + 1)
    await field.click()
    await space.keyboard.press('Control+End')
  }
  await app.close()
  const { acts, rows } = await readSpaceOnDisk(place.folder)
  const made = acts.slice(before.acts.length)
  expect(made.length).toBeLessThanOrEqual(5)
  const texts = JSON.stringify(rows['agendaItems'])
  expect(texts.match(/[a-g]/g)?.length ?? 0).toBeGreaterThan(count * 0.8)
  // Each act holds the text as it stood: twice, not ten thousand times.
  const bytes = made.reduce((sum, act) => sum + JSON.stringify(act).length, 0)
  expect(bytes).toBeLessThan(2 * count + 4000)
})
