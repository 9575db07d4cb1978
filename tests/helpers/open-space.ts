import type { ElectronApplication, Page } from '@playwright/test'

type NewSpace = { readonly name: string; readonly folder: string; readonly profile?: 'Membre' | 'Secrétariat' | 'Coordination' }

/** Answers the system's dialogs, which no test can see: the folder or file they would give. */
export const answerDialogs = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)

/** The first opening as a person would do it: name, profile, a new space; gives the window of that space. */
export async function openNewSpace(
  app: ElectronApplication,
  { name, folder, profile = 'Coordination' }: NewSpace,
): Promise<Page> {
  const home = await app.firstWindow()
  await answerDialogs(app, folder)
  await home.getByLabel('Votre nom').fill('Claire Morel')
  await home.getByText(profile).first().click()
  await home.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await home.getByRole('button', { name: 'Créer un espace' }).click()
  await home.getByLabel('Nom de l’espace').fill(name)
  const opened = app.waitForEvent('window')
  await home.getByRole('button', { name: 'Créer l’espace' }).click()
  const space = await opened
  await space.getByRole('heading', { level: 1 }).waitFor()
  return space
}

/** Goes to an address of the space, as a link would. */
export async function goTo(space: Page, path: string): Promise<void> {
  await space.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}
