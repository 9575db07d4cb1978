import { Plus } from 'lucide-react'
import { useState } from 'react'
import { addAgendaItem } from '#shared/domain/commands/agenda-items.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { VisuallyHidden } from '#renderer/ui/layout/visually-hidden.tsx'
import { maxTitleLength } from './meeting-draft.ts'
import styles from './meetings.module.css'

export const newItemFieldId = 'field-newItem'

type AddItemFormProps = { readonly meetingId: string; readonly onAdded: (id: string) => void }

/** A title, Entrée, and the field is ready for the next one. */
export function AddItemForm({ meetingId, onAdded }: AddItemFormProps) {
  const t = useTranslate()
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [said, setSaid] = useState('')
  const add = useCommand(addAgendaItem)

  const submit = async () => {
    const typed = title.trim()
    if (typed === '') return setError(t('meetings.agenda.itemMissing'))
    if (typed.length > maxTitleLength) return setError(t('meetings.agenda.itemTooLong'))
    setError(undefined)
    const result = await add.run({ meetingId, title: typed })
    if (!result.ok) return
    setTitle((now) => (now === title ? '' : now))
    setSaid(t('meetings.agenda.added', { title: typed }))
    onAdded(result.value.id)
  }
  return (
    <form
      noValidate
      className={styles.addItem}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
        document.getElementById(newItemFieldId)?.focus()
      }}
    >
      <div className={styles.addItemField}>
        <TextField
          name="newItem"
          label={t('meetings.agenda.newItem')}
          value={title}
          onChange={setTitle}
          error={error ?? add.errorText ?? undefined}
        />
      </div>
      <Button type="submit" icon={Plus}>
        {t('meetings.agenda.add')}
      </Button>
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </form>
  )
}
