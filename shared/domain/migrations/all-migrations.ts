import type { Migration } from './migration.ts'

/** In order; the newest `to` is `actFormat`. Format 1 is the first: nothing to migrate yet. */
export const allMigrations: readonly Migration[] = []
