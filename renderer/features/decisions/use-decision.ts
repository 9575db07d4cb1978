import type { Decision } from '#shared/domain/entities/meeting.ts'
import type { Report } from '#shared/domain/entities/report.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'
import { readMeetingContext, type MeetingContext } from './use-meeting-context.ts'

export type DecisionView = {
  readonly decision: Decision
  readonly context: MeetingContext
  /** The report that it adopted: the decision is then frozen. */
  readonly adoptedReport: Report | undefined
}

/** `null` when it is not there. */
export const useDecision = (decisionId: string): Live<DecisionView | null> =>
  useRead(
    async (read) => {
      const decision = await read.get('decisions', decisionId)
      if (decision === undefined) return null
      const [context, reports] = await Promise.all([
        readMeetingContext(read, decision.meetingId),
        read.where('reports', 'bodyId', decision.bodyId),
      ])
      if (context === null) return null
      return { decision, context, adoptedReport: reports.find(({ adoption }) => adoption?.decisionId === decisionId) }
    },
    [decisionId],
  )
