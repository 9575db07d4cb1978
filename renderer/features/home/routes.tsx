import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const homeRoutes = defineRoutes([{ path: paths.home, screen: async () => (await import('./home-screen.tsx')).HomeScreen }])
