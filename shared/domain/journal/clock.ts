import { z } from 'zod'
import type { Instant } from '../common/dates.ts'

/** Hybrid logical clock `<instant>~<counter>`: sorts as text, never goes back even when the machine's clock does. */
export const clockSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~\d{6}$/)

/** The next clock after the highest one seen (`null`: none), at physical time `now`. */
export function tick(latest: string | null, now: Instant): string {
  if (latest === null) return `${now}~000000`
  const [instant = '', counter = '0'] = latest.split('~')
  if (now > instant) return `${now}~000000`
  return `${instant}~${String(Number(counter) + 1).padStart(6, '0')}`
}
