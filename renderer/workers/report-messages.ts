import type { DocxError, DocxNotice, DocxProgress } from '#shared/docx/render-docx.ts'
import type { DocxVariant } from '#shared/docx/type-scale.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'

/** One request a worker, then messages until `done` or `failed`. */
export type ReportRequest = {
  readonly content: DocumentContent
  readonly options: { readonly withPageNumbers: boolean; readonly variant?: DocxVariant }
}

export type ReportMessage =
  | { readonly kind: 'progress'; readonly progress: DocxProgress }
  | { readonly kind: 'notice'; readonly notice: DocxNotice }
  /** The bytes are transferred, not copied. */
  | { readonly kind: 'done'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'failed'; readonly error: DocxError }
