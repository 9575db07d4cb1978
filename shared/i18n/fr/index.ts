import { common } from './common.ts'
import { docx } from './docx.ts'
import { ui } from './ui.ts'

/** The French catalogue, the source of all others: one file a room. */
export const fr = { common, docx, ui } as const
