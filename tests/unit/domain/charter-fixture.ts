import { createCharter } from '#shared/domain/commands/charters.ts'
import { resolveCriteriaSet } from '#shared/domain/criteria-sets/criteria-set.ts'
import { nationalCharter } from '#shared/domain/criteria-sets/national-charter.ts'
import { translateFr, type TestSpace } from './harness.ts'

/** The charter made from the built-in criteria; `criterion('c12')`, `criterion('g1')` give their ids. */
export async function spaceWithCharter(space: TestSpace) {
  const { id, versionId } = await space.run(createCharter, { set: resolveCriteriaSet(nationalCharter, translateFr) })
  const criteria = await space.state.where('criteria', 'charterVersionId', versionId)
  const ids = new Map(criteria.map(({ stableKey, id: criterionId }) => [stableKey, criterionId]))
  const criterion = (key: string): string => ids.get(key) ?? ''
  const numbers = (...list: readonly number[]) => list.map((n) => criterion(`c${n}`))
  return { charterId: id, versionId, criterion, numbers, mandatory: [criterion('g1'), criterion('g2')] }
}
