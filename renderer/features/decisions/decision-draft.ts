import { z } from 'zod'
import { shortText } from '#shared/domain/common/fields.ts'
import { textTreeSchema } from '#shared/domain/common/text-tree.ts'
import { decisionNatures, decisionOutcomes, voteSchema, type Vote } from '#shared/domain/entities/meeting.ts'

/** A count as its field gives it: a number, `null` when empty, or the raw text that could not be read. */
const countInput = z.union([z.number(), z.string()]).nullable()

const votes = ['for', 'against', 'abstentions'] as const

const decisionDraftShape = z.object({
  meetingId: z.string().min(1, 'decisions.form.meetingMissing'),
  /** `''`: outside the agenda. */
  agendaItemId: z.string(),
  title: shortText,
  nature: z.enum(decisionNatures),
  outcome: z.enum(decisionOutcomes),
  text: textTreeSchema,
  hasVote: z.boolean(),
  vote: z.object({ for: countInput, against: countInput, abstentions: countInput }),
})
export type DecisionDraft = z.infer<typeof decisionDraftShape>

/** A decision as it is typed. Its votes count only when they were counted: no count is ever made up. */
export const decisionDraftSchema = decisionDraftShape.superRefine(({ hasVote, vote }, context) => {
  if (!hasVote) return
  for (const key of votes) {
    const path = ['vote', key]
    const value = vote[key]
    if (value === null) context.addIssue({ code: 'custom', path, message: `decisions.vote.${key}Missing` })
    else if (typeof value === 'string') context.addIssue({ code: 'custom', path, message: 'errors.number' })
    else {
      const [fault] = voteSchema.shape[key].safeParse(value).error?.issues ?? []
      if (fault !== undefined) context.addIssue({ code: 'custom', path, message: fault.message })
    }
  }
})

/** The vote typed, or `null` while it is not counted or can't be read. */
export function voteOf({ hasVote, vote }: Pick<DecisionDraft, 'hasVote' | 'vote'>): Vote | null {
  if (!hasVote) return null
  const parsed = voteSchema.safeParse(vote)
  return parsed.success ? parsed.data : null
}

/** Only addresses of this window are gone back to. */
export const safeBack = (back: string | undefined): string | null =>
  back !== undefined && back.startsWith('/') && !back.startsWith('//') ? `#${back}` : null
