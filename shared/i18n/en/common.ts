import type { Catalogue } from '../keys.ts'
import type { common as source } from '../fr/common.ts'

export const common: Catalogue<typeof source> = {
  appName: 'Gouvernail',
}
