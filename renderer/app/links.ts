import type { TableName } from '#shared/domain/tables.ts'

/** Every address of the application. A room is reached through these, never through another room's code. */
export const paths = {
  home: '/',
  bodies: '/bodies',
  bodyNew: '/bodies/new',
  body: '/bodies/$bodyId',
  people: '/people',
  person: '/people/$personId',
  organisation: '/people/organisations/$organisationId',
  meetings: '/meetings',
  meetingNew: '/meetings/new',
  meeting: '/meetings/$meetingId',
  decisions: '/decisions',
  decisionNew: '/decisions/new',
  decision: '/decisions/$decisionId',
  adherents: '/adherents',
  adherentNew: '/adherents/new',
  adherent: '/adherents/$membershipId',
  place: '/adherents/places/$placeId',
  charter: '/charter',
  charterVersion: '/charter/$charterVersionId',
  indicators: '/indicators',
  indicatorNew: '/indicators/new',
  indicator: '/indicators/$indicatorId',
  reports: '/reports',
  reportNew: '/reports/new',
  report: '/reports/$reportId',
  settings: '/settings',
  copy: '/settings/copies/$where/$name',
  history: '/history',
  act: '/history/$replicaId/$sequence',
} as const

export type Path = (typeof paths)[keyof typeof paths]

type ParamNames<P extends string> = P extends `${string}$${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}$${infer Name}`
    ? Name
    : never

/** The values of an address: `{ bodyId: string }` for `/bodies/$bodyId`. */
export type ParamsOf<P extends string> = { readonly [K in ParamNames<P>]: string }

export type Search = Readonly<Record<string, string>>

/** The `href` of an address in this window. */
export function linkTo<P extends Path>(path: P, params: ParamsOf<P>, search: Search = {}): string {
  const values: Readonly<Record<string, string>> = params
  const filled = path.replace(/\$(\w+)/g, (_match, name: string) => encodeURIComponent(values[name] ?? ''))
  const query = new URLSearchParams(search).toString()
  return `#${filled}${query === '' ? '' : `?${query}`}`
}

/** The page of a record, for the tables whose records have one. */
export function recordLink(table: TableName, id: string): string | null {
  switch (table) {
    case 'bodies':
      return linkTo(paths.body, { bodyId: id })
    case 'people':
      return linkTo(paths.person, { personId: id })
    case 'organisations':
      return linkTo(paths.organisation, { organisationId: id })
    case 'meetings':
      return linkTo(paths.meeting, { meetingId: id })
    case 'decisions':
      return linkTo(paths.decision, { decisionId: id })
    case 'memberships':
      return linkTo(paths.adherent, { membershipId: id })
    case 'places':
      return linkTo(paths.place, { placeId: id })
    case 'charterVersions':
      return linkTo(paths.charterVersion, { charterVersionId: id })
    case 'indicators':
      return linkTo(paths.indicator, { indicatorId: id })
    case 'reports':
      return linkTo(paths.report, { reportId: id })
    default:
      return null
  }
}
