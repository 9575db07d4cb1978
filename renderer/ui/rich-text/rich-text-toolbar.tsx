import { useEditorState, type Editor } from '@tiptap/react'
import { Bold, Heading1, Heading2, Italic, List, ListOrdered, Redo2, Undo2 } from 'lucide-react'
import { IconButton } from '../buttons/icon-button.tsx'
import { Toolbar } from '../buttons/toolbar.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { LinkPopover } from './link-popover.tsx'

/** One stop for Tab, arrows inside; each button says whether it is on. */
export function RichTextToolbar({ editor, label }: { readonly editor: Editor; readonly label: string }) {
  const text = useUiText()
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      heading1: current.isActive('heading', { level: 2 }),
      heading2: current.isActive('heading', { level: 3 }),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      href: current.isActive('link') ? String(current.getAttributes('link').href ?? '') : null,
      hasSelection: !current.state.selection.empty,
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  return (
    <Toolbar label={label}>
      <IconButton
        size="small"
        icon={Bold}
        label={text('ui.text.bold')}
        keys="Ctrl+B"
        isPressed={state.bold}
        onPress={() => chain().toggleBold().run()}
      />
      <IconButton
        size="small"
        icon={Italic}
        label={text('ui.text.italic')}
        keys="Ctrl+I"
        isPressed={state.italic}
        onPress={() => chain().toggleItalic().run()}
      />
      <IconButton
        size="small"
        icon={Heading1}
        label={text('ui.text.heading1')}
        keys="Ctrl+Alt+2"
        isPressed={state.heading1}
        onPress={() => chain().toggleHeading({ level: 2 }).run()}
      />
      <IconButton
        size="small"
        icon={Heading2}
        label={text('ui.text.heading2')}
        keys="Ctrl+Alt+3"
        isPressed={state.heading2}
        onPress={() => chain().toggleHeading({ level: 3 }).run()}
      />
      <IconButton
        size="small"
        icon={List}
        label={text('ui.text.bulletList')}
        isPressed={state.bullets}
        onPress={() => chain().toggleBulletList().run()}
      />
      <IconButton
        size="small"
        icon={ListOrdered}
        label={text('ui.text.orderedList')}
        isPressed={state.numbers}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <LinkPopover
        current={state.href}
        isDisabled={state.href === null && !state.hasSelection}
        onSet={(href) => {
          const link = chain().extendMarkRange('link')
          if (href === null) link.unsetLink().run()
          else link.setLink({ href }).run()
        }}
      />
      <IconButton
        size="small"
        icon={Undo2}
        label={text('ui.text.undo')}
        keys="Ctrl+Z"
        isDisabled={!state.canUndo}
        onPress={() => chain().undo().run()}
      />
      <IconButton
        size="small"
        icon={Redo2}
        label={text('ui.text.redo')}
        keys="Ctrl+Y"
        isDisabled={!state.canRedo}
        onPress={() => chain().redo().run()}
      />
    </Toolbar>
  )
}
