import { expect, test, vi } from 'vitest'
import { answerReport } from '#renderer/workers/answer-report.ts'
import { renderDocument } from '#renderer/workers/report-client.ts'
import type { ReportMessage, ReportRequest } from '#renderer/workers/report-messages.ts'

const request = { content: {}, options: { withPageNumbers: false } } as unknown as ReportRequest // `as`: the fake worker does not read it

function createWorker(answer: (send: (message: ReportMessage) => void, fail: (message: string) => void) => void) {
  const listeners: Record<string, (event: never) => void> = {}
  const worker = {
    terminate: vi.fn(),
    addEventListener: (type: string, listener: (event: never) => void) => {
      listeners[type] = listener
    },
    postMessage: () =>
      answer(
        (data) => listeners['message']?.({ data } as never),
        (message) => listeners['error']?.({ message } as never),
      ),
  }
  return { worker, start: () => worker as unknown as Worker } // `as`: the part of a worker that the client uses
}

test('progress, then the bytes, then the worker goes', async () => {
  const { worker, start } = createWorker((send) => {
    send({ kind: 'progress', progress: { step: 'blocks', done: 1, total: 3 } })
    send({ kind: 'done', bytes: new Uint8Array([80, 75]).buffer })
  })
  const onProgress = vi.fn()
  const result = await renderDocument(request, { onProgress }, start)
  expect(result).toEqual({ ok: true, value: new Uint8Array([80, 75]) })
  expect(onProgress).toHaveBeenCalledWith({ step: 'blocks', done: 1, total: 3 })
  expect(worker.terminate).toHaveBeenCalledOnce()
})

test('cancelling stops the worker at once', async () => {
  const { worker, start } = createWorker(() => {})
  const controller = new AbortController()
  const result = renderDocument(request, { signal: controller.signal }, start)
  controller.abort()
  expect(await result).toEqual({ ok: false, error: 'cancelled' })
  expect(worker.terminate).toHaveBeenCalledOnce()
})

test('a worker that breaks gives a failure, never a promise that waits', async () => {
  const broken = createWorker((_send, fail) => fail('out of memory'))
  expect(await renderDocument(request, {}, broken.start)).toEqual({ ok: false, error: { message: 'out of memory' } })
})

test('content that is not a document is refused in a message', async () => {
  const messages: ReportMessage[] = []
  await answerReport({ ...request, content: { language: 'fr' } as never }, (message) => messages.push(message))
  expect(messages.at(-1)).toMatchObject({ kind: 'failed', error: { code: 'docx.invalidContent' } })
})
