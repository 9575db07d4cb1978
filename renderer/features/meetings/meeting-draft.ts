import { z } from 'zod'
import { localDateSchema, localTimeSchema } from '#shared/domain/common/dates.ts'
import { optionalShortText } from '#shared/domain/common/fields.ts'
import { parseLocalDateInput } from '#shared/domain/common/parse-date.ts'
import type { Language } from '#shared/i18n/language.ts'

export const maxAgendaItems = 100
export const maxTitleLength = 200

/** One title a line; blank lines only separate. */
export const agendaLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A date as the field gives it: ISO, `null` when empty, or the raw text that could not be read, refused with its own reason. */
const dateInput = (today: string, language: Language) =>
  z
    .string()
    .nullable()
    .transform((value, context) => {
      if (value === null || value.trim() === '') {
        context.addIssue({ code: 'custom', message: 'meetings.form.dateMissing' })
        return z.NEVER
      }
      const parsed = localDateSchema.safeParse(value)
      if (parsed.success) return parsed.data
      const reading = parseLocalDateInput(value, today, language)
      context.addIssue({
        code: 'custom',
        message: reading.ok ? (parsed.error.issues[0]?.message ?? 'errors.date') : reading.error,
      })
      return z.NEVER
    })

const factsShape = (today: string, language: Language) => ({
  title: optionalShortText,
  date: dateInput(today, language),
  startTime: localTimeSchema.nullable(),
  endTime: localTimeSchema.nullable(),
  place: optionalShortText,
})

type Times = { readonly startTime: string | null; readonly endTime: string | null }

const isInOrder = ({ startTime, endTime }: Times) => startTime === null || endTime === null || startTime <= endTime
const timeFault = { error: 'errors.timeOrder', path: ['endTime'] }

/** What the page of a meeting lets change. */
export const meetingFactsSchema = (today: string, language: Language) =>
  z.object(factsShape(today, language)).refine(isInOrder, timeFault)

/** A meeting being prepared; its agenda is one item a line. */
export const meetingDraftSchema = (today: string, language: Language) =>
  z
    .object({
      ...factsShape(today, language),
      bodyId: z.string().min(1, 'errors.required'),
      isHeld: z.boolean(),
      agenda: z.string().superRefine((text, context) => {
        const lines = agendaLines(text)
        if (lines.some((line) => line.length > maxTitleLength))
          context.addIssue({ code: 'custom', message: 'meetings.form.agendaLine' })
        else if (lines.length > maxAgendaItems) context.addIssue({ code: 'custom', message: 'meetings.form.agendaCount' })
      }),
    })
    .refine(isInOrder, timeFault)
