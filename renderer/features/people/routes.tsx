import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const peopleRoutes = defineRoutes(
  [
    { path: paths.people, screen: async () => (await import('./people-screen.tsx')).PeopleScreen },
    { path: paths.person, screen: async () => (await import('./person-screen.tsx')).PersonScreen },
    { path: paths.organisation, screen: async () => (await import('./organisation-screen.tsx')).OrganisationScreen },
  ],
  { shortcuts: [{ keys: ['Ctrl', 'N'], labelKey: 'people.shortcutNew' }] },
)
