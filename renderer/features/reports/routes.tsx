import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const reportsRoutes = defineRoutes([
  { path: paths.reports, screen: async () => (await import('./reports-screen.tsx')).ReportsScreen },
  { path: paths.reportNew, screen: async () => (await import('./report-new-screen.tsx')).ReportNewScreen },
  { path: paths.report, screen: async () => (await import('./report-screen.tsx')).ReportScreen },
])
