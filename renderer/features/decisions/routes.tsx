import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const decisionsRoutes = defineRoutes(
  [
    { path: paths.decisions, screen: async () => (await import('./decisions-screen.tsx')).DecisionsScreen },
    { path: paths.decisionNew, screen: async () => (await import('./decision-new-screen.tsx')).DecisionNewScreen },
    { path: paths.decision, screen: async () => (await import('./decision-screen.tsx')).DecisionScreen },
  ],
  { shortcuts: [{ keys: ['Ctrl', 'N'], labelKey: 'decisions.shortcuts.create' }] },
)
