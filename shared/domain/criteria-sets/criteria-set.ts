import type { TemplateTranslate, OpenPoint, TemplateKey } from '../templates/body-template.ts'

/** A key of the catalogue room `criteriaSets`; a test checks that each one exists. */
export type CriteriaSetKey = `criteriaSets.${string}`

type CriterionTemplate = { readonly stableKey: string; readonly number: string; readonly titleKey: CriteriaSetKey }

/** Criteria delivered with the application, in abridged titles of our own: the charter's text prevails. */
export type CriteriaSet = {
  readonly id: 'nationalCharter'
  readonly titleKey: CriteriaSetKey
  /** Where the criteria come from, "d'après …". */
  readonly sourceKey: CriteriaSetKey
  /** Specific criteria needed: a property of the version made from the set (K03). */
  readonly threshold: number | null
  /** K01: outside the groups and not counted toward the threshold. */
  readonly mandatory: readonly CriterionTemplate[]
  readonly groups: readonly {
    readonly code: string
    readonly titleKey: CriteriaSetKey
    readonly criteria: readonly CriterionTemplate[]
  }[]
  readonly openPoints: readonly (Omit<OpenPoint, 'textKey'> & { readonly textKey: TemplateKey | CriteriaSetKey })[]
}

type ResolvedCriterion = { readonly stableKey: string; readonly number: string; readonly title: string }

/** A set with its texts: what `createCharter` writes. */
export type ResolvedCriteriaSet = {
  /** `null` for a charter written by hand. */
  readonly id: string | null
  readonly title: string
  readonly sourceDocument: string
  readonly threshold: number | null
  readonly mandatory: readonly ResolvedCriterion[]
  readonly groups: readonly { readonly code: string; readonly title: string; readonly criteria: readonly ResolvedCriterion[] }[]
}

/** The set in the language of `translate`: its titles become text of the records. */
export function resolveCriteriaSet(set: CriteriaSet, translate: TemplateTranslate): ResolvedCriteriaSet {
  const t = (key: CriteriaSetKey) => translate(key as never) // `as`: see TemplateTranslate
  const resolve = ({ titleKey, ...rest }: CriterionTemplate) => ({ ...rest, title: t(titleKey) })
  return {
    id: set.id,
    title: t(set.titleKey),
    sourceDocument: t(set.sourceKey),
    threshold: set.threshold,
    mandatory: set.mandatory.map(resolve),
    groups: set.groups.map(({ code, titleKey, criteria }) => ({ code, title: t(titleKey), criteria: criteria.map(resolve) })),
  }
}
