import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const bodiesRoutes = defineRoutes(
  [
    { path: paths.bodies, screen: async () => (await import('./bodies-screen.tsx')).BodiesScreen },
    { path: paths.bodyNew, screen: async () => (await import('./body-new-screen.tsx')).BodyNewScreen },
    { path: paths.body, screen: async () => (await import('./body-screen.tsx')).BodyScreen },
  ],
  {
    shortcuts: [
      { keys: ['Ctrl', 'N'], labelKey: 'bodies.create' },
      { keys: ['Alt', '↑'], labelKey: 'bodies.moveUp' },
      { keys: ['Alt', '↓'], labelKey: 'bodies.moveDown' },
    ],
  },
)
