import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { engineArguments, engineAtHand, appEnvironment } from '#tests/helpers/launch-app.ts'
import { prepareMachine, openFromList } from '#tests/fixtures/spaces/known-machine.ts'
import { manyDecisions, writeManyDecisions } from './many-decisions.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'gouvernail-bench-'))

/** The built app on a computer that knows one space. The caller closes it. */
export async function launchOnKnownSpace(folder: string): Promise<ElectronApplication> {
  const userData = join(folder, 'user-data')
  const committee = await foundCommittee()
  const space = { folder: join(folder, 'space'), spaceId: committee.recorder.spaceId, name: 'Pays de Vaubrune' }
  await writeSpace(committee, space.folder)
  await prepareMachine({ userData, role: 'secretary', spaces: [space] })
  return _electron.launch({ executablePath: engineAtHand().path, args: engineArguments(), env: appEnvironment({ userData }) })
}

/** The same with a space of `decisions` decisions and as many acts. */
export async function launchOnManyDecisions(folder: string, decisions: number): Promise<ElectronApplication> {
  const userData = join(folder, 'user-data')
  const many = await manyDecisions(decisions)
  const space = { folder: join(folder, 'space'), spaceId: many.spaceId, name: 'Pays de Vaubrune' }
  await writeManyDecisions(many, space.folder)
  await prepareMachine({ userData, role: 'secretary', spaces: [space] })
  return _electron.launch({ executablePath: engineAtHand().path, args: engineArguments(), env: appEnvironment({ userData }) })
}

export const openKnownSpace = (app: ElectronApplication): Promise<Page> => openFromList(app, 'Pays de Vaubrune')
