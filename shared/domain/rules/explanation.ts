/** How a result was reached, for a screen or a document to print in words: `t(formula, inputs)`, then the source. */
export type Explanation = {
  /** Key of the catalogue room `explanations`. */
  readonly formula: `explanations.${string}`
  readonly inputs: Readonly<Record<string, string | number>>
  /** Reference of the text that sets the rule; `null` when none does. */
  readonly source: string | null
  /** A setting of ours where the text is silent: printed "choix par défaut, non fixé par le texte". */
  readonly isDefaultChoice: boolean
}

type Sourced = { readonly sources: readonly { readonly about: string; readonly reference: string }[] }

/** Reference of the text that sets `about`, `null` when no text does. */
export const sourceOf = ({ sources }: Sourced, about: string): string | null =>
  sources.find((source) => source.about === about)?.reference ?? null
