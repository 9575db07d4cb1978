import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const settingsRoutes = defineRoutes([
  { path: paths.settings, screen: async () => (await import('./settings-screen.tsx')).SettingsScreen },
  { path: paths.copy, screen: async () => (await import('./copy-screen.tsx')).CopyScreen },
])
