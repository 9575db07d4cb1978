import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const indicatorsRoutes = defineRoutes([
  { path: paths.indicators, screen: async () => (await import('./indicators-screen.tsx')).IndicatorsScreen },
  { path: paths.indicatorNew, screen: async () => (await import('./indicator-new-screen.tsx')).IndicatorNewScreen },
  { path: paths.indicator, screen: async () => (await import('./indicator-screen.tsx')).IndicatorScreen },
])
