import { docxLabels } from '#shared/docx/labels.ts'
import { renderDocx } from '#shared/docx/render-docx.ts'
import type { ReportMessage, ReportRequest } from './report-messages.ts'

/** The worker's work without the worker: makes the Word file and tells how it goes. */
export async function answerReport(
  { content, options }: ReportRequest,
  send: (message: ReportMessage, transfer?: Transferable[]) => void,
): Promise<void> {
  const result = await renderDocx(content, {
    ...options,
    labels: docxLabels(content.language),
    onProgress: (progress) => send({ kind: 'progress', progress }),
    onNotice: (notice) => send({ kind: 'notice', notice }),
  })
  if (!result.ok) {
    send({ kind: 'failed', error: result.error })
    return
  }
  const bytes = new Uint8Array(result.value).buffer
  send({ kind: 'done', bytes }, [bytes])
}
