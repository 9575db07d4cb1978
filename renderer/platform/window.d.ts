import type { AppBridge } from '#shared/ipc/bridge.ts'

declare global {
  interface Window {
    readonly appBridge?: AppBridge
  }
}
