import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { DocxNotice, DocxProgress } from '#shared/docx/render-docx.ts'
import type { ReportMessage, ReportRequest } from './report-messages.ts'

/** `message`: for the record of the fault, not for the screen. */
export type RenderFailure = 'cancelled' | { readonly message: string }

type RenderOptions = {
  readonly onProgress?: (progress: DocxProgress) => void
  readonly onNotice?: (notice: DocxNotice) => void
  /** Stops the worker at once; the answer is then `cancelled`. */
  readonly signal?: AbortSignal
}

const startWorker = () => new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' })

/** Makes the Word file beside the interface, which never waits for it. Never throws. */
export function renderDocument(
  request: ReportRequest,
  { onProgress, onNotice, signal }: RenderOptions = {},
  start: () => Worker = startWorker,
): Promise<Result<Uint8Array, RenderFailure>> {
  if (signal?.aborted === true) return Promise.resolve(err('cancelled'))
  return new Promise((resolve) => {
    const worker = start()
    const finish = (result: Result<Uint8Array, RenderFailure>) => {
      signal?.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(result)
    }
    const cancel = () => finish(err('cancelled'))
    signal?.addEventListener('abort', cancel)
    worker.addEventListener('error', (event) => finish(err({ message: event.message })))
    worker.addEventListener('message', ({ data }: MessageEvent<ReportMessage>) => {
      switch (data.kind) {
        case 'progress':
          return onProgress?.(data.progress)
        case 'notice':
          return onNotice?.(data.notice)
        case 'done':
          return finish(ok(new Uint8Array(data.bytes)))
        case 'failed':
          return finish(err({ message: JSON.stringify(data.error) }))
      }
    })
    worker.postMessage(request)
  })
}
