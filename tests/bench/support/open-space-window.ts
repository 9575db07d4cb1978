import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { engineArguments, engineAtHand, appEnvironment } from '#tests/helpers/launch-app.ts'
import { prepareMachine, openFromList } from '#tests/fixtures/spaces/known-machine.ts'
import { manyDecisions, writeManyDecisions } from './many-decisions.ts'
import { foundCommittee, writeSpace } from '#tests/helpers/committee-space.ts'

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'gouvernail-bench-'))

/** The built app on data that it has been used with. The caller closes it. */
export const launchKnown = (userData: string): Promise<ElectronApplication> =>
  _electron.launch({ executablePath: engineAtHand().path, args: engineArguments(), env: appEnvironment({ userData }) })

/** The least that can be called an application, in the same engine. The caller closes it. */
export const launchBare = (userData: string): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: engineAtHand().path,
    args: [...engineArguments().slice(0, -1), resolve(import.meta.dirname, '../bare-window'), `--user-data-dir=${userData}`],
    env: appEnvironment({ userData: join(userData, 'unused') }),
  })

/** The built app on a computer that knows one space. The caller closes it. */
export async function launchOnKnownSpace(folder: string): Promise<ElectronApplication> {
  const userData = join(folder, 'user-data')
  const committee = await foundCommittee()
  const space = { folder: join(folder, 'space'), spaceId: committee.recorder.spaceId, name: 'Pays de Vaubrune' }
  await writeSpace(committee, space.folder)
  await prepareMachine({ userData, role: 'secretary', spaces: [space] })
  return launchKnown(userData)
}

/** The same with a space of `decisions` decisions and as many acts. */
export async function launchOnManyDecisions(folder: string, decisions: number): Promise<ElectronApplication> {
  const userData = join(folder, 'user-data')
  const many = await manyDecisions(decisions)
  const space = { folder: join(folder, 'space'), spaceId: many.spaceId, name: 'Pays de Vaubrune' }
  await writeManyDecisions(many, space.folder)
  await prepareMachine({ userData, role: 'secretary', spaces: [space] })
  return launchKnown(userData)
}

export const openKnownSpace = (app: ElectronApplication): Promise<Page> => openFromList(app, 'Pays de Vaubrune')
