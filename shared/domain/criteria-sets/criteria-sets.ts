import type { CriteriaSet } from './criteria-set.ts'
import { nationalCharter } from './national-charter.ts'

export const criteriaSets: readonly CriteriaSet[] = [nationalCharter]

export const criteriaSetById = (id: string): CriteriaSet | undefined => criteriaSets.find((set) => set.id === id)
