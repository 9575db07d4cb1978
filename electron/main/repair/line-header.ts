import { z } from 'zod'
import { actHeaderSchema, hashHeader } from '#shared/domain/journal/act.ts'

/** The place of a line in its chain. */
export type LineHeader = { readonly sequence: number; readonly hash: string; readonly previous: string }

const lineSchema = z.object({ header: actHeaderSchema })

/** Read from the JSON of a line whose checksum was right; `null` when it bears no header. */
export function lineHeader(json: Buffer): LineHeader | null {
  let raw: unknown
  try {
    raw = JSON.parse(json.toString('utf8'))
  } catch {
    return null
  }
  const parsed = lineSchema.safeParse(raw)
  if (!parsed.success) return null
  const { header } = parsed.data
  return { sequence: header.sequence, hash: hashHeader(header), previous: header.previous }
}
