import { z } from 'zod'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Lists and objects within one another: far more than any record has, far less than what exhausts a reader. */
export const deepestJson = 100

const isShallow = (value: unknown, left: number): boolean =>
  value === null || typeof value !== 'object' || (left > 0 && Object.values(value).every((each) => isShallow(each, left - 1)))

export const jsonSchema: z.ZodType<Json> = z
  .unknown()
  .refine((value) => isShallow(value, deepestJson))
  .pipe(z.json())

/** JSON with sorted keys and no space: the same value gives the same text on every machine. `undefined` fields are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('Not a JSON number')
  return JSON.stringify(value ?? null)
}
