import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const adherentsRoutes = defineRoutes(
  [
    { path: paths.adherents, screen: async () => (await import('./adherents-screen.tsx')).AdherentsScreen },
    { path: paths.adherentNew, screen: async () => (await import('./adherent-new-screen.tsx')).AdherentNewScreen },
    { path: paths.place, screen: async () => (await import('./place-screen.tsx')).PlaceScreen },
    { path: paths.adherent, screen: async () => (await import('./adherent-screen.tsx')).AdherentScreen },
  ],
  { shortcuts: [{ keys: ['Ctrl', 'N'], labelKey: 'adherents.create' }] },
)
