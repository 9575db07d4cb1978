import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { installCommittee, openFromList } from '#tests/fixtures/spaces/known-machine.ts'
import { committeeName as name, foundCommittee } from '#tests/helpers/committee-space.ts'
import { killEverything } from '#tests/helpers/kill-everything.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')

test(
  'text being typed when the app is killed is offered again, and recorded once taken back',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const committee = await foundCommittee()
    committee.recorder.on('2025-09-01')
    const { id: meetingId } = await committee.recorder.run(createMeeting, {
      bodyId: committee.bodyId,
      date: '2025-11-06',
      agenda: ['Rapport annuel'],
    })
    const { folder, userData } = await installCommittee(info, committee, { role: 'secretary' })
    const isInJournal = () =>
      readdirSync(join(folder, 'journal'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.jsonl'))
        .some((file) => readFileSync(join(folder, 'journal', file), 'utf8').includes('Deux lieux'))

    let app = await launchApp({ userData })
    let space = await openFromList(app, name)
    await goTo(space, `/meetings/${meetingId}`)
    await space.getByRole('textbox', { name: t('meetings.agenda.notes') }).click()
    await space.keyboard.type('Deux lieux demandent un délai jusqu’en mars.', { delay: 5 })
    // At most a second after the last key, the draft is on disk; the app dies before the text becomes an act.
    await expect.poll(() => readdirSync(join(folder, 'drafts')).length, { intervals: [20] }).toBeGreaterThan(0)
    await killEverything(app)
    const draft = readdirSync(join(folder, 'drafts'))
      .map((file) => readFileSync(join(folder, 'drafts', file), 'utf8'))
      .join('')
    expect(draft).toContain('Deux lieux')
    expect(isInJournal()).toBe(false)

    app = await launchApp({ userData })
    space = await openFromList(app, name)
    await goTo(space, `/meetings/${meetingId}`)
    await expect(space.getByText(t('shell.draftFound'))).toBeVisible()
    await space.getByRole('button', { name: t('shell.draftRestore') }).click()
    await expect(space.getByRole('textbox', { name: t('meetings.agenda.notes') })).toContainText('Deux lieux')
    // Leaving the screen makes an act of it, and the draft goes.
    await goTo(space, '/')
    await expect.poll(isInJournal).toBe(true)
    await expect.poll(() => readdirSync(join(folder, 'drafts'))).toEqual([])
    await app.close()
  },
)

test(
  'a short dialog and the form of a new body keep what is typed: after a kill, and when they are left',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const committee = await foundCommittee()
    const { folder, userData } = await installCommittee(info, committee, { role: 'secretary' })
    // What is being written goes by a name of its own first.
    const drafts = () => readdirSync(join(folder, 'drafts')).filter((file) => !file.startsWith('.'))
    const textOnDisk = () => drafts().map((file) => readFileSync(join(folder, 'drafts', file), 'utf8'))

    let app = await launchApp({ userData })
    let space = await openFromList(app, name)
    await goTo(space, '/people')
    await space
      .getByRole('button', { name: t('people.addPerson') })
      .first()
      .click()
    const family = () => space.getByRole('dialog').getByLabel(t('people.familyName'))
    await family().fill('Marchetti')
    await expect.poll(textOnDisk, { intervals: [20] }).toContainEqual(expect.stringContaining('Marchetti'))
    await killEverything(app)

    app = await launchApp({ userData })
    space = await openFromList(app, name)
    await goTo(space, '/people')
    await space
      .getByRole('button', { name: t('people.addPerson') })
      .first()
      .click()
    await expect(family()).toHaveValue('Marchetti')
    await expect(space.getByRole('dialog').getByText(t('shell.formRecovered'))).toBeVisible()
    // Given up, it is gone for good.
    await space
      .getByRole('dialog')
      .getByRole('button', { name: t('ui.cancel') })
      .click()
    await expect.poll(drafts).toEqual([])
    await space
      .getByRole('button', { name: t('people.addPerson') })
      .first()
      .click()
    await expect(family()).toHaveValue('')
    await space.keyboard.press('Escape')

    await goTo(space, '/bodies/new')
    await space.getByLabel(t('bodies.networkName')).fill('Réseau des Monts')
    await goTo(space, '/people')
    await goTo(space, '/bodies/new')
    await expect(space.getByText(t('shell.formRecovered'))).toBeVisible()
    await expect(space.getByLabel(t('bodies.networkName'))).toHaveValue('Réseau des Monts')
    await space.getByRole('button', { name: t('bodies.createAction') }).click()
    await expect(space.getByRole('button', { name: t('bodies.createAction') })).toHaveCount(0)
    await expect.poll(drafts).toEqual([])
    await app.close()
  },
)
