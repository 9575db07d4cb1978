import type { AppBridge } from '#shared/ipc/bridge.ts'

/** The main process as this window sees it. Throws outside the application: nothing works without it. */
export function appBridge(): AppBridge {
  const bridge = window.appBridge
  if (bridge === undefined) throw new Error('The bridge to the main process is missing')
  return bridge
}
