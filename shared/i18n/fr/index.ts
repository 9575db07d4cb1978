import { common } from './common.ts'

/** The French catalogue, the source of all others: one file a room. */
export const fr = { common } as const
