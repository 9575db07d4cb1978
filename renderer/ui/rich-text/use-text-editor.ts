import { useEditor, type Editor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import type { TextTree } from '#shared/domain/common/text-tree.ts'
import { cleanPastedHtml } from './clean-pasted-html.ts'
import { isSafeHref } from './safe-href.ts'
import { tiptapToTree } from './tiptap-to-tree.ts'
import { treeToTiptap } from './tree-to-tiptap.ts'
import styles from './rich-text.module.css'

type TextEditorOptions = {
  readonly value: TextTree
  readonly onChange: (value: TextTree) => void
  readonly onBlur: () => void
  readonly onDropped: () => void
  readonly isReadOnly: boolean
  readonly attributes: Readonly<Record<string, string>>
}

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      protocols: ['http', 'https', 'mailto'],
      isAllowedUri: (url) => isSafeHref(url),
      HTMLAttributes: { target: null, rel: null },
    },
  }),
]

const same = (a: TextTree, b: TextTree) => JSON.stringify(a) === JSON.stringify(b)

/** A Tiptap editor that holds a restricted tree, and no style element of its own. */
export function useTextEditor({ value, onChange, onBlur, onDropped, isReadOnly, attributes }: TextEditorOptions): Editor | null {
  const known = useRef(value)
  const editor = useEditor({
    extensions,
    injectCSS: false,
    editable: !isReadOnly,
    // `as`: Tiptap's own type is mutable, the tree is not.
    content: treeToTiptap(value) as never,
    editorProps: {
      attributes: { ...attributes, class: styles.content ?? '' },
      handleDOMEvents: {
        // Inside a form, Ctrl+Entrée saves the form.
        keydown: (view, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && view.dom.closest('form') !== null,
      },
      transformPastedHTML: (html) => {
        const cleaned = cleanPastedHtml(html)
        if (cleaned.hasDropped) onDropped()
        return cleaned.html
      },
    },
    onUpdate: ({ editor: changed }) => {
      const tree = tiptapToTree(changed.getJSON())
      if (same(tree, known.current)) return
      known.current = tree
      onChange(tree)
    },
    onBlur: () => onBlur(),
  })

  useEffect(() => {
    // A text that came from elsewhere (undo of an act, a draft offered again) replaces what is shown.
    if (!editor || same(value, known.current)) return
    known.current = value
    editor.commands.setContent(treeToTiptap(value) as never, { emitUpdate: false }) // `as`: see above
  }, [editor, value])

  useEffect(() => {
    editor?.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])
  return editor
}
