import type { Catalogue } from '../keys.ts'
import type { fr } from '../fr/index.ts'
import { common } from './common.ts'

export const en: Catalogue<typeof fr> = { common }
