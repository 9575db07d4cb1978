import type { TextBlock, TextInline, TextTree } from '#shared/domain/common/text-tree.ts'
import { isSafeHref } from './safe-href.ts'
import type { TiptapNode } from './tiptap-json.ts'

type ListItem = Extract<TextBlock, { kind: 'list' }>['items'][number]

function inlineOf(node: TiptapNode): TextInline | null {
  if (node.type !== 'text' || node.text === undefined || node.text === '') return null
  const link = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href
  return {
    text: node.text.replace(/\s*\n\s*/g, ' '),
    ...(node.marks?.some((mark) => mark.type === 'bold') && { bold: true }),
    ...(node.marks?.some((mark) => mark.type === 'italic') && { italic: true }),
    ...(typeof link === 'string' && isSafeHref(link) && { href: link }),
  }
}

const isSameStyle = (a: TextInline, b: TextInline) => a.bold === b.bold && a.italic === b.italic && a.href === b.href

/** Runs of text; neighbours of one style are one run. */
function inlinesOf(node: TiptapNode): TextInline[] {
  const runs = (node.content ?? []).map(inlineOf).filter((run) => run !== null)
  return runs.reduce<TextInline[]>((joined, run) => {
    const last = joined.at(-1)
    return last !== undefined && isSameStyle(last, run)
      ? [...joined.slice(0, -1), { ...last, text: last.text + run.text }]
      : [...joined, run]
  }, [])
}

const isList = (node: TiptapNode) => node.type === 'bulletList' || node.type === 'orderedList'

/** All the text under a list item, level after level: the tree holds two, deeper ones are brought up. */
function flatItems(list: TiptapNode): TextInline[][] {
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((part) => (isList(part) ? flatItems(part) : [inlinesOf(part)])),
  )
}

function itemOf(node: TiptapNode): ListItem {
  const [first, ...others] = node.content ?? []
  const startsWithList = first !== undefined && isList(first)
  const rest = startsWithList ? [first, ...others] : others
  const children = rest
    .flatMap((part) => (isList(part) ? flatItems(part) : [inlinesOf(part)]))
    .filter((child) => child.length > 0)
  const content = first === undefined || startsWithList ? [] : inlinesOf(first)
  return children.length === 0 ? { content } : { content, children }
}

function blockOf(node: TiptapNode): TextBlock | null {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', content: inlinesOf(node) }
    case 'heading':
      return { kind: 'heading', level: node.attrs?.level === 2 ? 1 : 2, content: inlinesOf(node) }
    case 'bulletList':
    case 'orderedList': {
      const items = (node.content ?? []).map(itemOf).filter((item) => item.content.length > 0 || item.children !== undefined)
      return items.length === 0 ? null : { kind: 'list', ordered: node.type === 'orderedList', items }
    }
    default:
      return null
  }
}

/** The restricted tree of what the editor holds: empty blocks and anything the tree can't say are left out. */
export function tiptapToTree(doc: TiptapNode): TextTree {
  const blocks = (doc.content ?? [])
    .map(blockOf)
    .filter((block) => block !== null)
    .filter((block) => block.kind === 'list' || block.content.length > 0)
  return { type: 'doc', blocks }
}
