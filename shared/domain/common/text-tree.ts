import { z } from 'zod'

/** Longest text a narrative may hold, in characters of plain text. */
export const maxTextLength = 200_000

const safeHref = z.string().regex(/^(https?:\/\/|mailto:)\S+$/i, 'errors.link')

export const textInlineSchema = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  href: safeHref.optional(),
})
export type TextInline = z.infer<typeof textInlineSchema>

const inlines = z.array(textInlineSchema)

export const textBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), content: inlines }),
  /** Levels are relative to the section that holds the text: 1 is the first level below its title. */
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), content: inlines }),
  z.object({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.object({ content: inlines, children: z.array(inlines).optional() })).min(1),
  }),
])
export type TextBlock = z.infer<typeof textBlockSchema>

/** The restricted text tree: all that a narrative can hold. Never HTML. */
export const textTreeSchema = z.object({ type: z.literal('doc'), blocks: z.array(textBlockSchema) })
export type TextTree = z.infer<typeof textTreeSchema>

export const emptyTextTree: TextTree = { type: 'doc', blocks: [] }

const inlineText = (content: readonly TextInline[]) => content.map((run) => run.text).join('')

/** Plain text, one line a block or list item. */
export function plainTextOf(tree: TextTree): string {
  return tree.blocks
    .flatMap((block) =>
      block.kind === 'list'
        ? block.items.flatMap((item) => [inlineText(item.content), ...(item.children ?? []).map(inlineText)])
        : [inlineText(block.content)],
    )
    .join('\n')
}

export const isEmptyTextTree = (tree: TextTree): boolean => plainTextOf(tree).trim() === ''

/** One paragraph a line; blank lines only separate. */
export function textTreeFromPlainText(text: string): TextTree {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return { type: 'doc', blocks: lines.map((line) => ({ kind: 'paragraph', content: [{ text: line }] })) }
}
