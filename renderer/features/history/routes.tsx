import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const historyRoutes = defineRoutes([
  { path: paths.act, screen: async () => (await import('./act-screen.tsx')).ActScreen },
  { path: paths.history, screen: async () => (await import('./history-screen.tsx')).HistoryScreen },
])
