import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page, type TestInfo } from '@playwright/test'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { openJournal } from '#electron/main/journal/journal.ts'
import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { installCommittee, openFromList } from '#tests/fixtures/spaces/known-machine.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { closeWindows } from '#tests/helpers/close-windows.ts'
import { committeeName as name, foundCommittee } from '#tests/helpers/committee-space.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')

const filesUnder = (folder: string, extension: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => join(folder, file))

async function spaceWithAnIndicator(info: TestInfo) {
  const committee = await foundCommittee()
  await committee.recorder.run(createIndicator, { name: 'Ateliers itinérants', kind: 'count' })
  return { ...committee, ...(await installCommittee(info, committee, { role: 'secretary' })) }
}

test(
  'a journal shorter than what the window knows: read-only, what differs is said, nothing goes before the answer',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const { folder, userData } = await spaceWithAnIndicator(info)
    let app = await launchApp({ userData })
    let space = await openFromList(app, name)
    await goTo(space, '/indicators/new')
    await space.getByLabel(t('indicators.form.name')).fill('Accueils du soir')
    await space.keyboard.press('Control+Enter')
    await expect(space.getByText('Accueils du soir').first()).toBeVisible()
    await closeWindows(app)

    // The last act goes from the journal, as with a folder brought back from an older copy.
    const last = filesUnder(join(folder, 'journal'), '.jsonl').find((file) =>
      readFileSync(file, 'utf8').includes('Accueils du soir'),
    )
    if (last === undefined) throw new Error('the act is in a segment')
    const lines = readFileSync(last, 'utf8').trimEnd().split('\n')
    expect(lines.at(-1)).toContain('Accueils du soir')
    const shorter = lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join('')
    writeFileSync(last, shorter)

    app = await launchApp({ userData })
    space = await openFromList(app, name)
    await expect(space.getByText(t('shell.readOnly.title'))).toBeVisible()
    await expectAccessible(space)
    await space.getByText(t('shell.readOnly.differences')).click()
    await expect(space.getByText(/actes connus ici/)).toBeVisible()
    // Both are kept: the screen still shows the act, and offers nothing to write with.
    await goTo(space, '/indicators')
    await expect(space.getByText('Accueils du soir').first()).toBeVisible()
    await expect(space.getByRole('link', { name: t('indicators.add') })).toHaveCount(0)
    expect(readFileSync(last, 'utf8')).toBe(shorter)

    await space.getByRole('button', { name: t('shell.readOnly.followJournal') }).click()
    await expect(space.getByRole('alertdialog')).toBeVisible()
    await space.getByRole('button', { name: t('shell.readOnly.keepReading') }).click()
    await expect(space.getByText(t('shell.readOnly.title'))).toBeVisible()
    await space.getByRole('button', { name: t('shell.readOnly.followJournal') }).click()
    await space
      .getByRole('alertdialog')
      .getByRole('button', { name: t('shell.readOnly.followAnswer') })
      .click()
    await expect(space.getByText(t('shell.readOnly.title'))).toHaveCount(0)
    await goTo(space, '/indicators')
    await expect(space.getByText('Ateliers itinérants').first()).toBeVisible()
    await expect(space.getByText('Accueils du soir')).toHaveCount(0)
    await closeWindows(app)
  },
)

test(
  'a store that was deleted or damaged is made again from the journal, never silently empty',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const { userData } = await spaceWithAnIndicator(info)
    let app = await launchApp({ userData })
    await expect((await openFromList(app, name)).getByRole('heading', { level: 1 })).toBeVisible()
    await closeWindows(app)
    const partitions = join(userData, 'Partitions')
    const stores = () => filesUnder(partitions, 'CURRENT').map((file) => join(file, '..'))
    const damages: readonly (readonly [string, () => void])[] = [
      ['deleted', () => rmSync(partitions, { recursive: true, force: true })],
      ['CURRENT cut short', () => stores().forEach((store) => writeFileSync(join(store, 'CURRENT'), 'MANI'))],
      [
        'log overwritten',
        () =>
          stores().forEach((store) =>
            filesUnder(store, '.log').forEach((file) => {
              const bytes = readFileSync(file)
              writeFileSync(file, bytes.fill(0xa5, 0, Math.min(64, bytes.length)))
            }),
          ),
      ],
    ]
    for (const [damage, spoil] of damages) {
      spoil()
      await test.step(damage, async () => {
        app = await launchApp({ userData })
        const space = await openFromList(app, name)
        await goTo(space, '/indicators')
        await expect(space.getByText('Ateliers itinérants').first()).toBeVisible()
        await closeWindows(app)
      })
    }
  },
)

/** Gives every row of one store of the projection other `fields`, or takes them all, behind the application's back. */
async function spoilRows(space: Page, table: string, fields: Readonly<Record<string, string | number>> | 'gone'): Promise<void> {
  await space.evaluate(
    async ([store, changes]) => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(new Error(String(request.error)))
        })
      const found = await indexedDB.databases()
      const db = await asked(
        indexedDB.open(found.map((each) => each.name ?? '').find((each) => each.startsWith('gouvernail-space-')) ?? ''),
      )
      const rows = await asked<unknown[]>(db.transaction(store).objectStore(store).getAll())
      const writing = db.transaction(store, 'readwrite', { durability: 'strict' })
      if (changes === 'gone') writing.objectStore(store).clear()
      else for (const row of rows) writing.objectStore(store).put({ ...Object(row), ...changes })
      await new Promise((resolve) => writing.addEventListener('complete', resolve))
      db.close()
    },
    [table, fields] as const,
  )
}

test(
  'a store equal to the journal opens as it is, one behind takes the rest alone, one of another version or with rows missing is made again, a forked one waits for an answer',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(180_000)
    const { recorder, folder, userData } = await spaceWithAnIndicator(info)

    /** Opens the space for a look; `look` may spoil the store for the next opening. */
    const opening = (title: string, look: (space: Page) => Promise<void>) =>
      test.step(title, async () => {
        const app = await launchApp({ userData })
        const space = await openFromList(app, name)
        await goTo(space, '/indicators')
        await look(space)
        await closeWindows(app)
      })

    // A name that only the store has tells whether the store was kept or made again.
    await opening('made for the first time', async (space) => {
      await expect(space.getByText('Ateliers itinérants').first()).toBeVisible()
      await spoilRows(space, 'indicators', { name: 'Gardé tel quel' })
    })
    await opening('equal', async (space) => {
      await expect(space.getByText('Gardé tel quel').first()).toBeVisible()
    })

    const known = recorder.acts.length
    await recorder.run(createIndicator, { name: 'Accueils du soir', kind: 'count' })
    const { spaceId, replicaId } = recorder
    const journal = await openJournal(nodeFileLayer, { spaceFolder: folder, spaceId, replicaId, isWritable: true })
    if (!journal.ok) throw new Error(journal.error.code)
    for (const act of recorder.acts.slice(known)) expect((await journal.value.append(act)).ok).toBe(true)
    await opening('behind', async (space) => {
      await expect(space.getByText('Accueils du soir').first()).toBeVisible()
      await expect(space.getByText('Gardé tel quel').first()).toBeVisible()
      await spoilRows(space, 'meta', { projectionVersion: 1 })
    })
    await opening('of another version', async (space) => {
      await expect(space.getByText('Ateliers itinérants').first()).toBeVisible()
      await expect(space.getByText('Gardé tel quel')).toHaveCount(0)
      await spoilRows(space, 'indicators', 'gone')
    })
    await opening('with fewer rows than were put into it', async (space) => {
      await expect(space.getByText('Ateliers itinérants').first()).toBeVisible()
      await expect(space.getByText('Accueils du soir').first()).toBeVisible()
      await spoilRows(space, 'indicators', { name: 'Gardé tel quel' })
      await spoilRows(space, 'heads', { hash: 'f'.repeat(64) })
    })
    await opening('forked', async (space) => {
      await expect(space.getByText(t('shell.readOnly.projectionForked'))).toBeVisible()
      await expect(space.getByText('Gardé tel quel').first()).toBeVisible()
      await expect(space.getByRole('link', { name: t('indicators.add') })).toHaveCount(0)
    })
  },
)
