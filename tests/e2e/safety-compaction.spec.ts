import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { createReplicaRegistry } from '#electron/main/space/replicas.ts'
import { createIndicator } from '#shared/domain/commands/indicators.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { openFromList, prepareMachine } from '#tests/fixtures/spaces/known-machine.ts'
import { readProjection, readSpaceOnDisk } from '#tests/fixtures/spaces/read-space.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { closeWindows } from '#tests/helpers/close-windows.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'
import { launchApp } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')
const name = 'Pays de Vaubrune'

test(
  'a long journal is told in a snapshot while it is open; its archive deleted, the records are whole and go on',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const folder = info.outputPath('space')
    const userData = info.outputPath('user-data')
    const committee = await foundCommittee()
    for (const each of ['Ateliers itinérants', 'Accueils du soir', 'Lieux ouverts'])
      await committee.recorder.run(createIndicator, { name: each, kind: 'count' })
    await writeSpace(committee, folder, 3000)
    const { spaceId, replicaId } = committee.recorder
    await prepareMachine({ userData, role: 'secretary', spaces: [{ folder, spaceId, name }] })
    await createReplicaRegistry(nodeFileLayer, userData, randomUUID).register(spaceId, folder, replicaId)
    const journal = join(folder, 'journal', replicaId)
    const before = readdirSync(journal)
    expect(before.length).toBeGreaterThan(2)

    let app = await launchApp({ userData, env: { GOUVERNAIL_COMPACT_ABOVE: '1000' } })
    let space = await openFromList(app, name)
    const archive = join(journal, 'archive')
    await expect.poll(() => (existsSync(archive) ? readdirSync(archive).length : 0)).toBe(before.length - 1)
    // Work goes on beside it.
    await goTo(space, '/indicators/new')
    await space.getByLabel(t('indicators.form.name')).fill('Suite')
    await space.keyboard.press('Control+Enter')
    await expect(space.getByText('Suite').first()).toBeVisible()
    const whole = await readProjection(space)
    expect(whole).toEqual((await readSpaceOnDisk(folder)).rows)
    await closeWindows(app)

    // Made again from the snapshot and the act that follows.
    rmSync(join(userData, 'Partitions'), { recursive: true, force: true })
    app = await launchApp({ userData })
    space = await openFromList(app, name)
    expect(await readProjection(space)).toEqual(whole)
    await closeWindows(app)

    rmSync(archive, { recursive: true })
    rmSync(join(folder, 'backups'), { recursive: true })
    rmSync(join(userData, 'Partitions'), { recursive: true, force: true })
    app = await launchApp({ userData })
    const damaged = await openFromList(app, name)
    await expect(damaged.getByText(t('shell.damage.kept'))).toBeVisible()
    expect(await readProjection(damaged)).toEqual(whole)
    await damaged.locator('summary', { hasText: t('shell.damage.details') }).click()
    await expect(damaged.getByText(/effets gardés par l’instantané du/)).toBeVisible()
    await expectAccessible(damaged)
    await damaged.screenshot({ path: info.outputPath('kept.png') })
    await damaged.getByRole('button', { name: t('shell.damage.accept') }).click()
    const dialog = damaged.getByRole('alertdialog')
    await expect(dialog).toContainText(t('shell.damage.acceptKeptHelp'))
    const shown = app.waitForEvent('window')
    await dialog.getByRole('button', { name: t('shell.damage.acceptAnswer') }).click()
    space = await shown
    await space.getByRole('heading', { level: 1 }).waitFor()
    await goTo(space, '/indicators')
    for (const each of ['Ateliers itinérants', 'Suite']) await expect(space.getByText(each).first()).toBeVisible()
    await goTo(space, '/history')
    await expect(space.getByText(t('history.acts.space.restoreKept')).first()).toBeVisible()
    expect(await readProjection(space)).toEqual((await readSpaceOnDisk(folder)).rows)
    await closeWindows(app)
  },
)
