import type { ElectronApplication } from '@playwright/test'

/** As a person does it: the windows are told to close and have the time to; resolves once the application has ended. */
export async function closeWindows(app: ElectronApplication): Promise<void> {
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  // The application may be gone before it has answered.
  await app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
    .catch(() => undefined)
  await ended
}
