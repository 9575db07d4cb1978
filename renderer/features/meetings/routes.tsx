import { paths } from '#renderer/app/links.ts'
import { defineRoutes } from '#renderer/app/room-routes.ts'

export const meetingsRoutes = defineRoutes(
  [
    { path: paths.meetings, screen: async () => (await import('./meetings-screen.tsx')).MeetingsScreen },
    { path: paths.meetingNew, screen: async () => (await import('./meeting-new-screen.tsx')).MeetingNewScreen },
    { path: paths.meeting, screen: async () => (await import('./meeting-screen.tsx')).MeetingScreen },
  ],
  {
    shortcuts: [
      { keys: ['Ctrl', 'N'], labelKey: 'meetings.shortcuts.create' },
      { keys: ['Alt', '↑'], labelKey: 'meetings.shortcuts.move' },
      { keys: ['Alt', '↓'], labelKey: 'meetings.shortcuts.move' },
    ],
  },
)
