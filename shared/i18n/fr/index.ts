import { common } from './common.ts'
import { ui } from './ui.ts'

/** The French catalogue, the source of all others: one file a room. */
export const fr = { common, ui } as const
