import { Packer, type PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { err, ok, type Result } from '../domain/common/result.ts'
import { documentContentSchema, type DocumentContent } from '../report/blocks.ts'
import { buildDocument } from './build-document.ts'
import { correctedEstimator } from './kept-chains.ts'
import type { DocxLabels } from './labels.ts'
import type { DocxVariant } from './type-scale.ts'
import { typeset } from './typeset.ts'
import { finishPackage } from './zip-pass/finish-package.ts'

export type DocxStep = 'blocks' | 'layout' | 'finish'
export type DocxProgress = { readonly step: DocxStep; readonly done: number; readonly total: number }

/** `docx.pageNumbersGuessed`: a rare sign has no known width; the numbers from `page` on may be one off until Word updates them. */
export type DocxNotice = { readonly code: 'docx.pageNumbersGuessed'; readonly page: number; readonly reason: string }

export type DocxError =
  | { readonly code: 'docx.cancelled' }
  | { readonly code: 'docx.invalidContent'; readonly path: string }
  | { readonly code: 'docx.failed'; readonly detail: string }

export type RenderDocxOptions = {
  readonly labels: DocxLabels
  /** `false` leaves page numbers to Word, which then asks to update fields: for very long documents alone. */
  readonly withPageNumbers: boolean
  readonly variant?: DocxVariant
  readonly onProgress?: (progress: DocxProgress) => void
  readonly onNotice?: (notice: DocxNotice) => void
  /** Looked at between steps. Laying out pages is one step: a worker that must stop at once is terminated. */
  readonly signal?: AbortSignal
}

const steps: readonly DocxStep[] = ['blocks', 'layout', 'finish']

/**
 * The Word file of a document, as bytes. Same content and options, same bytes, in any process.
 * Pure: no DOM, no Node. Expected failures are values; nothing is thrown.
 */
export async function renderDocx(content: DocumentContent, options: RenderDocxOptions): Promise<Result<Uint8Array, DocxError>> {
  const parsed = documentContentSchema.safeParse(content)
  if (!parsed.success) return err({ code: 'docx.invalidContent', path: parsed.error.issues[0]?.path.join('.') ?? '' })
  try {
    await reached('blocks', options)
    const typed = typeset(parsed.data)
    const document = buildDocument(typed, {
      labels: options.labels,
      variant: options.variant ?? 'standard',
      pageNumbers: options.withPageNumbers ? watchedEstimator(options.onNotice) : null,
    })
    await reached('layout', options)
    const packed = await Packer.pack(document, 'uint8array')
    await reached('finish', options)
    const bytes = finishPackage(packed, typed)
    options.onProgress?.({ step: 'finish', done: steps.length, total: steps.length })
    return ok(bytes)
  } catch (error) {
    if (options.signal?.aborted === true) return err({ code: 'docx.cancelled' })
    return err({ code: 'docx.failed', detail: error instanceof Error ? error.message : String(error) })
  }
}

/** Lays pages out even past a sign of unknown width, and tells where it had to guess. */
function watchedEstimator(onNotice: RenderDocxOptions['onNotice']): PageNumberEstimator {
  const estimator = estimatePageNumbersWith({ guess: true }) as PageNumberEstimator // `as`: the documents' half of both estimators
  return correctedEstimator(estimator, ({ guesses }) => {
    const [first] = guesses ?? []
    if (first) onNotice?.({ code: 'docx.pageNumbersGuessed', page: first.page, reason: first.reason })
  })
}

/** Tells progress, then lets the thread breathe so that a cancel can arrive. */
async function reached(step: DocxStep, { onProgress, signal }: RenderDocxOptions): Promise<void> {
  onProgress?.({ step, done: steps.indexOf(step), total: steps.length })
  await new Promise((resolve) => setTimeout(resolve, 0))
  signal?.throwIfAborted()
}
