import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { nodeFileLayer } from '#electron/main/files/node-file-layer.ts'
import { openJournal } from '#electron/main/journal/journal.ts'
import { makeSpaceFolder } from '#electron/main/space/space-folder.ts'
import { createBody } from '#shared/domain/commands/bodies.ts'
import { createMandate } from '#shared/domain/commands/mandates.ts'
import { createSpace } from '#shared/domain/commands/spaces.ts'
import { resolveBodyTemplate } from '#shared/domain/templates/body-template.ts'
import { bodyTemplateById } from '#shared/domain/templates/body-templates.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { createRecorder, type Recorder } from '#resources/samples/reseau/recorder.ts'
import { answerDialogs } from './open-space.ts'

type CommitteeOptions = { readonly folder: string; readonly template?: 'nationalGovernance' | 'twoPartySteering' }

/** People seated in the order of the seats; the rest of the seats stay empty. */
const seated = [
  ['Claire', 'Vasseur'],
  ['Amadou', 'Diallo'],
  ['Hélène', 'Marchetti'],
  ['Luc', 'Armand'],
  ['Nadia', 'Benhamou'],
] as const

export type Committee = {
  readonly recorder: Recorder
  readonly bodyId: string
  readonly seatIds: readonly string[]
  readonly mandateIds: readonly string[]
}

export const committeeName = 'Pays de Vaubrune'

/** A committee founded on 10 January 2025, with mandates from that day to the end of 2026; made by the real commands. */
export async function foundCommittee(
  template: 'nationalGovernance' | 'twoPartySteering' = 'nationalGovernance',
): Promise<Committee> {
  const recorder = createRecorder(7, 'Claire Morel')
  recorder.on('2025-01-10')
  const found = bodyTemplateById(template)
  if (found === undefined) throw new Error(`No template ${template}`)
  await recorder.run(createSpace, { id: recorder.spaceId, name: committeeName, origin: null, acceptedDamages: [] })
  const { id: bodyId, seatIds } = await recorder.run(createBody, {
    template: resolveBodyTemplate(found, createTranslator('fr')),
    timeZone: 'Europe/Paris',
  })
  const mandateIds: string[] = []
  for (const [index, [givenName, familyName]] of seated.entries()) {
    const seatId = seatIds[index]
    if (seatId === undefined) continue
    const { id } = await recorder.run(createMandate, {
      seat: { id: seatId },
      person: { create: { givenName, familyName } },
      organisation: null,
      role: 'titular',
      start: '2025-01-10',
      end: '2026-12-31',
    })
    mandateIds.push(id)
  }
  return { recorder, bodyId, seatIds, mandateIds }
}

/** Puts what was recorded on disk, as the application would have. */
export async function writeSpace({ recorder }: Pick<Committee, 'recorder'>, folder: string, segmentSize?: number): Promise<void> {
  const { spaceId, replicaId, acts } = recorder
  await mkdir(dirname(folder), { recursive: true })
  const made = await makeSpaceFolder(nodeFileLayer, folder, spaceId, '2025-01-10T08:00:00.000Z')
  if (!made.ok) throw new Error(made.error.code)
  const journal = await openJournal(nodeFileLayer, { spaceFolder: folder, spaceId, replicaId, isWritable: true, segmentSize })
  if (!journal.ok) throw new Error(journal.error.code)
  for (const act of acts) {
    const appended = await journal.value.append(act)
    if (!appended.ok) throw new Error(appended.error.code)
  }
}

type OpenOptions = { readonly folder: string; readonly profile?: 'Membre' | 'Secrétariat' | 'Coordination' }

/** The first opening as a person would do it, on a folder that is there already; gives the window of that space. */
export async function openFolder(app: ElectronApplication, { folder, profile = 'Secrétariat' }: OpenOptions): Promise<Page> {
  const home = await app.firstWindow()
  await answerDialogs(app, folder)
  await home.getByLabel('Votre nom').fill('Claire Morel')
  await home.getByText(profile).first().click()
  await home.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  const opened = app.waitForEvent('window')
  await home.getByRole('button', { name: 'Ouvrir un dossier' }).click()
  const space = await opened
  await space.getByRole('heading', { level: 1 }).waitFor()
  return space
}

/** A committee on disk, opened. */
export async function openCommittee(
  app: ElectronApplication,
  { folder, template }: CommitteeOptions,
): Promise<{ page: Page; committee: Committee }> {
  const committee = await foundCommittee(template)
  await writeSpace(committee, folder)
  return { page: await openFolder(app, { folder }), committee }
}
