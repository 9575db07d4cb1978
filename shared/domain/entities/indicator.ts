import { z } from 'zod'
import { longText, optionalShortText, orderNumber, shortText } from '../common/fields.ts'
import { idSchema } from '../common/ids.ts'

const amount = z.number('errors.number').min(-1e15, 'errors.tooLarge').max(1e15, 'errors.tooLarge')
const year = z.int('errors.year').min(1900, 'errors.year').max(2199, 'errors.year')

export const indicatorSchema = z.object({
  id: idSchema,
  name: shortText,
  unit: optionalShortText,
  /** A ratio keeps its direction of reading in its unit: "ordinateurs pour 100 élèves" (I50). */
  kind: z.enum(['count', 'amount', 'percentage', 'ratio']),
  betterDirection: z.enum(['higher', 'lower', 'notSpecified']),
  /** Where the values come from. */
  source: optionalShortText,
  definition: longText,
  order: orderNumber,
})
export type Indicator = z.infer<typeof indicatorSchema>

/** A figure with how sure it is. A missing value is `notRecorded`, never 0. */
export const indicatorFigureSchema = z.discriminatedUnion('state', [
  z.discriminatedUnion('qualifier', [
    z.object({ state: z.literal('recorded'), qualifier: z.enum(['exact', 'atLeast', 'about']), amount }),
    z
      .object({ state: z.literal('recorded'), qualifier: z.literal('between'), amount, upper: amount })
      .refine((v) => v.amount <= v.upper, { error: 'errors.rangeOrder', path: ['upper'] }),
  ]),
  z.object({ state: z.literal('notRecorded') }),
  z.object({ state: z.literal('notApplicable') }),
])
export type IndicatorFigure = z.infer<typeof indicatorFigureSchema>

/** One record an indicator and year. */
export const indicatorValueSchema = z.object({
  id: idSchema,
  indicatorId: idSchema,
  year,
  figure: indicatorFigureSchema,
  source: optionalShortText,
  note: longText,
})
export type IndicatorValue = z.infer<typeof indicatorValueSchema>

/** The value aimed at for one year; no record means "sans cible". */
export const targetSchema = z.object({ id: idSchema, indicatorId: idSchema, year, amount })
export type Target = z.infer<typeof targetSchema>
