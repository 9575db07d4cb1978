import type { Catalogue } from '../keys.ts'
import type { fr } from '../fr/index.ts'
import { common } from './common.ts'
import { ui } from './ui.ts'

export const en: Catalogue<typeof fr> = { common, ui }
