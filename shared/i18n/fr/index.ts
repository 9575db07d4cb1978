import { common } from './common.ts'
import { docx } from './docx.ts'
import { errors } from './errors.ts'
import { main } from './main.ts'
import { ui } from './ui.ts'

/** The French catalogue, the source of all others: one file a room. */
export const fr = { common, docx, errors, main, ui } as const
