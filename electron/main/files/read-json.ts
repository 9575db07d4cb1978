import type { z } from 'zod'
import type { FileLayer } from './file-layer.ts'

/** `missing`: no such file. `invalid`: not JSON, or not of this shape. Other disk errors reject. */
export async function readJson<T>(
  layer: FileLayer,
  path: string,
  schema: z.ZodType<T>,
): Promise<{ kind: 'read'; value: T } | { kind: 'missing' } | { kind: 'invalid' }> {
  if ((await layer.stat(path)) === null) return { kind: 'missing' }
  const bytes = await layer.read(path)
  let raw: unknown
  try {
    raw = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return { kind: 'invalid' }
  }
  const parsed = schema.safeParse(raw)
  return parsed.success ? { kind: 'read', value: parsed.data } : { kind: 'invalid' }
}
