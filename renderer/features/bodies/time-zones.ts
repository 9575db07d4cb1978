/** The zone of this machine, for a new body. */
export const localTimeZone = (): string => new Intl.DateTimeFormat('en').resolvedOptions().timeZone

/** Zones where French committees sit, mainland first; others stay possible. */
const frenchZones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'America/St_Barthelemy',
  'America/Marigot',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Gambier',
  'Pacific/Wallis',
  'Europe/Brussels',
  'Europe/Luxembourg',
  'Europe/Zurich',
  'America/Montreal',
  'UTC',
] as const

/** Zones to choose from; `current` is always among them. */
export const timeZonesWith = (current: string): readonly string[] => [...new Set([...frenchZones, localTimeZone(), current])]
