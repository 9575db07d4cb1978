import { readdirSync, readFileSync, rmSync, statSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { ok } from '#shared/domain/common/result.ts'
import type { Command } from '#shared/domain/journal/command.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { createRandom } from '#resources/samples/reseau/random.ts'
import { installCommittee, openFromList } from '#tests/fixtures/spaces/known-machine.ts'
import { readProjection, readSpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { closeWindows } from '#tests/helpers/close-windows.ts'
import { committeeName as name, foundCommittee } from '#tests/helpers/committee-space.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')
const people = 3000

/** Enough rows for the store to write tables (`.ldb`) beside its log; long enough not to be packed away. */
const manyPeople: Command<number> = async ({ newId }, count) => {
  const random = createRandom(3)
  const person = { givenName: 'Anne', functionTitle: '', email: '', phone: '', isMinor: false }
  const changes = Array.from({ length: count }, (_, index) => ({
    table: 'people' as const,
    id: newId(),
    op: 'create' as const,
    set: { ...person, familyName: `Famille ${index}`, note: random.hex(1800) },
    unset: [],
  }))
  return ok({ draft: { kind: 'person.create', changes }, value: undefined })
}

const filesUnder = (folder: string, end: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => end.test(file) && /space-.*leveldb/.test(file))
    .map((file) => join(folder, file))
    .toSorted((a, b) => statSync(b).size - statSync(a).size)

/** Eight bytes turned, a third of the way in. */
function flip(path: string): void {
  const bytes = readFileSync(path)
  const at = Math.floor(bytes.length / 3)
  for (let index = at; index < at + 8; index += 1) bytes[index] = (bytes[index] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}

const largest = (partitions: string, end: RegExp): string => {
  const [first] = filesUnder(partitions, end)
  if (first === undefined) throw new Error(`no file ${String(end)}`)
  return first
}

/** Each way of field damage, on the very files of the store. */
const damages: Readonly<Record<string, (partitions: string) => void>> = {
  'eight bytes turned in the log': (partitions) => flip(largest(partitions, /\.log$/)),
  'eight bytes turned in the manifest': (partitions) => flip(largest(partitions, /MANIFEST-\d+$/)),
  'CURRENT cut short': (partitions) => truncateSync(largest(partitions, /CURRENT$/), 4),
  'one table deleted': (partitions) => unlinkSync(largest(partitions, /\.ldb$/)),
  'eight bytes turned in one table': (partitions) => flip(largest(partitions, /\.ldb$/)),
  'every table damaged': (partitions) => filesUnder(partitions, /\.ldb$/).forEach(flip),
  'the whole store deleted': (partitions) => rmSync(partitions, { recursive: true, force: true }),
}

/** The screen shows the committee, and the store is again what the journal makes. */
async function expectWhole(space: Page, folder: string): Promise<void> {
  await goTo(space, '/people')
  await expect(space.getByText(/Famille \d+/).first()).toBeVisible({ timeout: 30_000 })
  await goTo(space, '/indicators')
  await expect(space.getByText('Ateliers itinérants').first()).toBeVisible()
  const { rows } = await readSpaceOnDisk(folder)
  // A table that no screen has asked for may be damaged still: what is read says so, and is made again.
  await expect
    .poll(async () => (await readProjection(space).catch(() => null))?.['people']?.length, { timeout: 30_000 })
    .toBe(rows['people']?.length)
  expect(await readProjection(space)).toEqual(rows)
  await expect(space.getByText(t('shell.fault.title'))).toHaveCount(0)
}

test(
  'whatever happens to the files of the store, the window shows what the journal makes, and never less',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(300_000)
    const committee = await foundCommittee()
    await committee.recorder.run(createIndicator, { name: 'Ateliers itinérants', kind: 'count' })
    await committee.recorder.run(manyPeople, people)
    const { folder, userData } = await installCommittee(info, committee, { role: 'secretary' })
    const partitions = join(userData, 'Partitions')

    let app = await launchApp({ userData })
    await expectWhole(await openFromList(app, name), folder)
    await closeWindows(app)
    for (const [damage, spoil] of Object.entries(damages)) {
      await test.step(damage, async () => {
        spoil(partitions)
        app = await launchApp({ userData })
        await expectWhole(await openFromList(app, name), folder)
        await closeWindows(app)
      })
    }
  },
)
