import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textTreeSchema, type TextTree } from '#shared/domain/common/text-tree.ts'
import { hrefFromInput, isSafeHref } from '#renderer/ui/rich-text/safe-href.ts'
import { tiptapToTree } from '#renderer/ui/rich-text/tiptap-to-tree.ts'
import { treeToTiptap } from '#renderer/ui/rich-text/tree-to-tiptap.ts'

const tree: TextTree = {
  type: 'doc',
  blocks: [
    { kind: 'heading', level: 1, content: [{ text: 'Bilan' }] },
    {
      kind: 'paragraph',
      content: [
        { text: 'Voir ' },
        { text: 'la page', bold: true, href: 'https://exemple.org/a' },
        { text: ' citée', italic: true },
      ],
    },
    { kind: 'heading', level: 2, content: [{ text: 'Suites' }] },
    {
      kind: 'list',
      ordered: true,
      items: [
        { content: [{ text: 'un' }], children: [[{ text: 'un bis' }], [{ text: 'un ter' }]] },
        { content: [{ text: 'deux' }] },
      ],
    },
  ],
}

test('a tree goes to the editor and comes back the same', () => {
  expect(tiptapToTree(treeToTiptap(tree))).toEqual(tree)
})

test('headings of the tree are levels 2 and 3 of the page', () => {
  expect(treeToTiptap(tree).content?.flatMap((node) => (node.type === 'heading' ? [node.attrs?.level] : []))).toEqual([2, 3])
})

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !/\s\s|\n/.test(text))
const inline = fc.record({ text: words, bold: fc.constantFrom(true, undefined), italic: fc.constantFrom(true, undefined) })
const content = fc.array(inline, { minLength: 1, maxLength: 3 })
const block = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), content }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(
      fc.record({ content, children: fc.array(content, { minLength: 1, maxLength: 2 }) }, { requiredKeys: ['content'] }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
)

test('what comes back from the editor is always a valid tree, and stable', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const once = tiptapToTree(treeToTiptap({ type: 'doc', blocks }))
      expect(textTreeSchema.safeParse(once).success).toBe(true)
      expect(tiptapToTree(treeToTiptap(once))).toEqual(once)
    }),
  )
})

test('what the tree can not hold is left out, its words are kept where there is a place', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const item = (...content: object[]) => ({ type: 'listItem', content })
  const list = (...content: object[]) => ({ type: 'bulletList', content })
  const doc = {
    type: 'doc',
    content: [
      { type: 'image', attrs: { src: 'x' } },
      { type: 'paragraph' },
      list(item(paragraph('un'), list(item(paragraph('deux'), list(item(paragraph('trois'))))))),
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          { type: 'text', text: 'b\n  c' },
        ],
      },
    ],
  }
  expect(tiptapToTree(doc)).toEqual({
    type: 'doc',
    blocks: [
      {
        kind: 'list',
        ordered: false,
        items: [{ content: [{ text: 'un' }], children: [[{ text: 'deux' }], [{ text: 'trois' }]] }],
      },
      { kind: 'paragraph', content: [{ text: 'ab c' }] },
    ],
  })
})

test('an empty text is an empty tree', () => {
  expect(tiptapToTree(treeToTiptap({ type: 'doc', blocks: [] }))).toEqual({ type: 'doc', blocks: [] })
})

test.each([
  ['https://exemple.org', true],
  ['http://exemple.org/a?b=c', true],
  ['mailto:a@exemple.org', true],
  ['javascript:alert(1)', false],
  ['file:///etc/hosts', false],
  ['data:text/html,x', false],
  ['/ici', false],
])('%s leads to the web or a mailbox: %s', (href, expected) => {
  expect(isSafeHref(href)).toBe(expected)
})

test.each([
  ['exemple.org', 'https://exemple.org'],
  ['www.exemple.org/page', 'https://www.exemple.org/page'],
  ['contact@exemple.org', 'mailto:contact@exemple.org'],
  [' https://exemple.org ', 'https://exemple.org'],
  ['javascript:alert(1)', null],
  ['bonjour', null],
])('typed as a link, %s becomes %s', (typed, expected) => {
  expect(hrefFromInput(typed)).toBe(expected)
})
