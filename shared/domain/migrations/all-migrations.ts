import { migration0002 } from './0002-accepted-damages.ts'
import type { Migration } from './migration.ts'

/** In order; the newest `to` is `actFormat`. */
export const allMigrations: readonly Migration[] = [migration0002]
