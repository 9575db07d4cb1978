import type { Language } from '../i18n/language.ts'
import type { DocxLabels } from './labels.ts'
import type { Outline } from './outline.ts'
import type { Orientation } from './page-setup.ts'
import type { DocxVariant } from './type-scale.ts'

/** What every block needs to be rendered. Counters belong to one document, so that two exports agree. */
export type RenderContext = {
  readonly labels: DocxLabels
  readonly language: Language
  readonly variant: DocxVariant
  readonly outline: Outline
  readonly orientation: Orientation
  readonly nextBookmarkId: () => number
  readonly nextListInstance: () => number
}

export const counter = (): (() => number) => {
  let last = 0
  return () => (last += 1)
}
