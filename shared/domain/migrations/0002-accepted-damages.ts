import type { Migration } from './migration.ts'

/** Format 1 could not say that a space goes on without acts lost to damage: none had been accepted then. */
export const migration0002: Migration = {
  from: 1,
  to: 2,
  fields: (table, fields, isWhole) => (table === 'spaces' && isWhole ? { ...fields, acceptedDamages: [] } : fields),
}
