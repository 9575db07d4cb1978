import { EditorContent } from '@tiptap/react'
import type { TextTree } from '#shared/domain/common/text-tree.ts'
import { cx } from '../cx.ts'
import { FieldError } from '../fields/field-error.tsx'
import type { FieldProps } from '../fields/field-props.ts'
import { useFieldIds } from '../fields/use-field-ids.ts'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { RichTextToolbar } from './rich-text-toolbar.tsx'
import { useTextEditor } from './use-text-editor.ts'
import fieldStyles from '../fields/field.module.css'
import styles from './rich-text.module.css'

type RichTextEditorProps = Omit<FieldProps<HTMLElement>, 'ref'> & {
  readonly value: TextTree
  readonly onChange: (value: TextTree) => void
  /** Something pasted could not be kept: tell it. */
  readonly onNotice?: ((notice: 'dropped') => void) | undefined
}

/** Headings, bold, italic, lists and links; the value is a restricted tree, never HTML. */
export function RichTextEditor({ value, onChange, onNotice, ...field }: RichTextEditorProps) {
  const text = useUiText()
  const ids = useFieldIds(field)
  const editor = useTextEditor({
    value,
    onChange,
    onBlur: () => field.onBlur?.(),
    onDropped: () => onNotice?.('dropped'),
    isReadOnly: field.isReadOnly === true || field.isDisabled === true,
    attributes: {
      id: ids.id,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': ids.labelId,
      ...(ids.describedBy !== undefined && { 'aria-describedby': ids.describedBy }),
      ...(field.error !== undefined && { 'aria-invalid': 'true' }),
    },
  })
  const words = (
    <>
      {field.label}
      {field.isOptional && <span className={fieldStyles.optional}> {text('ui.optional')}</span>}
    </>
  )
  return (
    <div className={styles.field}>
      <span id={ids.labelId} className={fieldStyles.label}>
        {field.isLabelHidden ? <VisuallyHidden>{words}</VisuallyHidden> : words}
      </span>
      {field.help !== undefined && (
        <p id={ids.helpId} className={fieldStyles.help}>
          {field.help}
        </p>
      )}
      <div className={cx(styles.box, field.error !== undefined && styles.invalid, (field.isReadOnly ?? false) && styles.frozen)}>
        {editor !== null && !field.isReadOnly && !field.isDisabled && (
          <div className={styles.toolbar}>
            <RichTextToolbar editor={editor} label={text('ui.text.toolbar')} />
          </div>
        )}
        <EditorContent editor={editor} />
      </div>
      {field.error !== undefined && <FieldError id={ids.errorId}>{field.error}</FieldError>}
    </div>
  )
}
