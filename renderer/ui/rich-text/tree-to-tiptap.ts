import type { TextBlock, TextInline, TextTree } from '#shared/domain/common/text-tree.ts'
import type { TiptapMark, TiptapNode } from './tiptap-json.ts'

function inlineNode(run: TextInline): TiptapNode {
  const marks: TiptapMark[] = [
    ...(run.bold ? [{ type: 'bold' }] : []),
    ...(run.italic ? [{ type: 'italic' }] : []),
    ...(run.href === undefined ? [] : [{ type: 'link', attrs: { href: run.href } }]),
  ]
  return marks.length === 0 ? { type: 'text', text: run.text } : { type: 'text', text: run.text, marks }
}

const inlineNodes = (content: readonly TextInline[]) => content.filter((run) => run.text !== '').map(inlineNode)
const paragraph = (content: readonly TextInline[]): TiptapNode => ({ type: 'paragraph', content: inlineNodes(content) })

function listNode(ordered: boolean, items: readonly TiptapNode[]): TiptapNode {
  return { type: ordered ? 'orderedList' : 'bulletList', content: items }
}

function blockNode(block: TextBlock): TiptapNode {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.content)
    case 'heading':
      return { type: 'heading', attrs: { level: block.level + 1 }, content: inlineNodes(block.content) }
    case 'list':
      return listNode(
        block.ordered,
        block.items.map((item) => {
          const children = (item.children ?? []).map((child): TiptapNode => ({ type: 'listItem', content: [paragraph(child)] }))
          return {
            type: 'listItem',
            content: [paragraph(item.content), ...(children.length === 0 ? [] : [listNode(block.ordered, children)])],
          }
        }),
      )
  }
}

/** The editor's document for a stored text; an empty text is one empty paragraph. */
export function treeToTiptap(tree: TextTree): TiptapNode {
  return { type: 'doc', content: tree.blocks.length === 0 ? [{ type: 'paragraph' }] : tree.blocks.map(blockNode) }
}
