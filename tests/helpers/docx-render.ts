import { docxLabels } from '#shared/docx/labels.ts'
import { renderDocx, type RenderDocxOptions } from '#shared/docx/render-docx.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'

/** The bytes of a document, page numbers included; a refusal fails the test. */
export async function rendered(content: DocumentContent, options: Partial<RenderDocxOptions> = {}): Promise<Uint8Array> {
  const result = await renderDocx(content, { labels: docxLabels(content.language), withPageNumbers: true, ...options })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
