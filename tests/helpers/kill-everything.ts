import type { ElectronApplication } from '@playwright/test'

/** The engine and all the processes that it started, at once, as a power cut would. */
export async function killEverything(app: ElectronApplication): Promise<void> {
  const { pid } = app.process()
  if (pid === undefined) throw new Error('The engine has no process')
  const closed = app.waitForEvent('close')
  process.kill(-pid, 'SIGKILL')
  await closed
}
