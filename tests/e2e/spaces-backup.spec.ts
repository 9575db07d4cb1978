import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { createTranslator } from '#shared/i18n/translator.ts'
import { installCommittee, openFromList } from '#tests/fixtures/spaces/known-machine.ts'
import { readSpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { committeeName as name, foundCommittee } from '#tests/helpers/committee-space.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { answerDialogs, goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')

test(
  'a copy made on closing is unzipped by hand and opened beside the space, as the guide says',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const committee = await foundCommittee()
    const { folder, userData } = await installCommittee(info, committee)
    const copies = () => readdirSync(join(folder, 'backups')).filter((file) => file.endsWith('.zip'))
    const addPerson = async (familyName: string) => {
      const app = await launchApp({ userData })
      const space = await openFromList(app, name)
      await goTo(space, '/people')
      await space.getByRole('button', { name: t('people.addPerson') }).click()
      await space.getByLabel(t('people.familyName')).fill(familyName)
      await space.keyboard.press('Control+Enter')
      await space.getByRole('heading', { level: 1, name: new RegExp(familyName) }).waitFor()
      return { app, space }
    }

    const first = await addPerson('Roussel')
    await (await first.app.browserWindow(first.space)).evaluate((window: Electron.BrowserWindow) => window.close())
    await expect.poll(() => copies().length).toBe(1)
    await first.app.close().catch(() => undefined)

    // By hand, into an empty folder, as any unzipping program would do.
    const restored = info.outputPath('retrouve')
    for (const [entry, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'backups', copies()[0] ?? ''))))) {
      mkdirSync(dirname(join(restored, entry)), { recursive: true })
      writeFileSync(join(restored, entry), bytes)
    }
    const second = await addPerson('Quéméneur')
    await second.space.getByRole('button', { name: t('shell.switcher.label') }).click()
    const shown = second.app.waitForEvent('window')
    await second.space.getByRole('menuitem', { name: t('shell.switcher.manage') }).click()
    const list = await shown
    await answerDialogs(second.app, restored)
    await list.getByRole('button', { name: new RegExp(`^${t('spaces.openFolder')}`) }).click()
    await expect(list.getByText(t('spaces.sameSpace.title'))).toBeVisible()
    const opened = second.app.waitForEvent('window')
    await list.getByRole('button', { name: t('spaces.sameSpace.answer') }).click()
    const copy = await opened
    await copy.getByRole('heading', { level: 1 }).waitFor()
    await goTo(copy, '/people')
    await expect(copy.getByText('Roussel').first()).toBeVisible()
    await expect(copy.getByText('Quéméneur')).toHaveCount(0)
    expect(JSON.stringify((await readSpaceOnDisk(folder)).rows['people'])).toContain('Quéméneur')
    await second.app.close()
  },
)
