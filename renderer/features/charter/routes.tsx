import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const charterRoutes = defineRoutes([
  { path: paths.charter, screen: async () => (await import('./charter-screen.tsx')).CharterScreen },
  { path: paths.charterVersion, screen: async () => (await import('./charter-version-screen.tsx')).CharterVersionScreen },
])
