import { z } from 'zod'
import type { SourceReference } from '#shared/domain/common/fields.ts'
import type { Body } from '#shared/domain/entities/body.ts'

/** The article typed beside a rule; empty when no text sets it. */
export const sourceTextSchema = z.string().trim().max(300, 'errors.tooLong')

/** The body's sources once `about` has `reference`, or none when it is empty. */
export function withSource({ sources }: Pick<Body, 'sources'>, about: string, reference: string): SourceReference[] {
  const others = sources.filter((source) => source.about !== about)
  return reference === '' ? others : [...others, { about, reference }]
}
