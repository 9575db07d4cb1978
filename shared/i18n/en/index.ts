import type { Catalogue } from '../keys.ts'
import type { fr } from '../fr/index.ts'
import { common } from './common.ts'
import { docx } from './docx.ts'
import { errors } from './errors.ts'
import { main } from './main.ts'
import { ui } from './ui.ts'

export const en: Catalogue<typeof fr> = { common, docx, errors, main, ui }
