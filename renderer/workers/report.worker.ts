import { z } from 'zod'
import { answerReport } from './answer-report.ts'
import type { ReportRequest } from './report-messages.ts'

// the content policy forbids code made from text
z.config({ jitless: true })

self.addEventListener('message', (event: MessageEvent<ReportRequest>) => {
  void answerReport(event.data, (message, transfer = []) => self.postMessage(message, { transfer }))
})
