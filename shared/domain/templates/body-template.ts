import type { Body, Category, DecisionRule, Frequency } from '../entities/body.ts'

/** A key of the catalogue room `templates`; a test checks that each one exists. */
export type TemplateKey = `templates.${string}`

/**
 * Text of a key in the language chosen for the document. `never`: the room's own keys are checked by a test, so that
 * the domain does not need to know the catalogue's types.
 */
export type TemplateTranslate = (key: never) => string

/** What a template's text says of one setting, or leaves to the committee. */
export type TemplateNote = { readonly about: string; readonly textKey: TemplateKey }

/** A silence or a contradiction of the text, with its number among the facts. */
export type OpenPoint = { readonly fact: string; readonly textKey: TemplateKey }

type SeatTemplate = { readonly labelKey: TemplateKey; readonly isExOfficio: boolean }

type CategoryTemplate = {
  readonly nameKey: TemplateKey
  readonly attention: Category['attention']
  readonly seats: readonly SeatTemplate[]
}

/** A body made "d'après" a text: what the text sets, where it says so, and what it leaves open. */
export type BodyTemplate = {
  readonly id: 'nationalGovernance' | 'twoPartySteering' | 'free'
  readonly type: Body['type']
  readonly nameKey: TemplateKey
  readonly shortNameKey: TemplateKey
  readonly descriptionKey: TemplateKey
  /** "d'après …"; `null` for the free body. */
  readonly sourceKey: TemplateKey | null
  readonly foundingTextKey: TemplateKey | null
  readonly categoryLabel: Body['categoryLabel']
  readonly categories: readonly CategoryTemplate[]
  readonly frequency: Frequency
  readonly decisionRule: DecisionRule
  readonly minutesRule: Body['minutesRule']
  /** Articles that set what stands above; an `about` that is not here is a choice of ours. */
  readonly sources: readonly { readonly about: string; readonly referenceKey: TemplateKey }[]
  /** Settings of ours where the text is silent. */
  readonly defaults: readonly TemplateNote[]
  /** Another text says otherwise: shown, never applied by itself. */
  readonly alternatives: readonly (TemplateNote & { readonly frequency?: Frequency })[]
  readonly openPoints: readonly OpenPoint[]
  /** The built-in criteria of its charter. */
  readonly criteriaSetId: 'nationalCharter' | null
}

/** A template with its texts: what `createBody` writes. */
export type ResolvedBodyTemplate = Pick<
  Body,
  'type' | 'name' | 'shortName' | 'foundingText' | 'categoryLabel' | 'frequency' | 'decisionRule' | 'minutesRule' | 'sources'
> & {
  readonly templateId: string
  readonly categories: readonly {
    readonly name: string
    readonly attention: Category['attention']
    readonly seats: readonly { readonly label: string; readonly isExOfficio: boolean }[]
  }[]
}

/** The template in the language of `translate`: its names become text of the records. */
export function resolveBodyTemplate(template: BodyTemplate, translate: TemplateTranslate): ResolvedBodyTemplate {
  const t = (key: TemplateKey) => translate(key as never) // `as`: see TemplateTranslate
  return {
    templateId: template.id,
    type: template.type,
    name: t(template.nameKey),
    shortName: t(template.shortNameKey),
    foundingText: template.foundingTextKey === null ? '' : t(template.foundingTextKey),
    categoryLabel: template.categoryLabel,
    frequency: template.frequency,
    decisionRule: template.decisionRule,
    minutesRule: template.minutesRule,
    sources: template.sources.map(({ about, referenceKey }) => ({ about, reference: t(referenceKey) })),
    categories: template.categories.map(({ nameKey, attention, seats }) => ({
      name: t(nameKey),
      attention,
      seats: seats.map(({ labelKey, isExOfficio }) => ({ label: t(labelKey), isExOfficio })),
    })),
  }
}
