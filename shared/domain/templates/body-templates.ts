import type { BodyTemplate } from './body-template.ts'
import { freeBody } from './free-body.ts'
import { nationalGovernance } from './national-governance.ts'
import { twoPartySteering } from './two-party-steering.ts'

/** In the order they are offered. */
export const bodyTemplates: readonly BodyTemplate[] = [nationalGovernance, twoPartySteering, freeBody]

export const bodyTemplateById = (id: string | null): BodyTemplate | undefined =>
  bodyTemplates.find((template) => template.id === id)
