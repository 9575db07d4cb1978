import { useId, type FormEvent, type ReactNode } from 'react'
import { RecoveredForm } from '#renderer/app/drafts/recovered-form.tsx'
import type { FormDraft } from '#renderer/app/drafts/use-form-draft.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'

type FormDialogProps = {
  readonly title: string
  readonly saveLabel: string
  readonly onClose: () => void
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => unknown
  readonly form: {
    readonly summary: readonly { readonly name?: string; readonly message: string }[]
    readonly submitCount: number
    readonly draft: FormDraft
  }
  readonly isPending?: boolean | undefined
  readonly width?: 'medium' | 'wide' | undefined
  /** « Enregistrer quand même », when a name is borne already. */
  readonly consent?: { readonly label: string; readonly onPress: () => void } | null | undefined
  readonly children: ReactNode
}

/** A short form over the page. It is open while it is mounted, so that it starts afresh each time. */
export function FormDialog({
  title,
  saveLabel,
  onClose,
  onSubmit,
  form,
  isPending = false,
  width,
  consent,
  children,
}: FormDialogProps) {
  const t = useTranslate()
  const formId = useId()
  const giveUp = () => {
    form.draft.discard()
    onClose()
  }
  const saveAnyway = (allow: () => void) => {
    allow()
    const element = document.getElementById(formId)
    if (element instanceof HTMLFormElement) element.requestSubmit()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={giveUp}
      width={width}
      answers={[
        { label: t('ui.cancel') },
        ...(consent === null || consent === undefined
          ? []
          : [{ label: consent.label, keepsOpen: true, onPress: () => saveAnyway(consent.onPress) }]),
        { label: saveLabel, variant: 'primary', form: formId, isPending, keepsOpen: true },
      ]}
    >
      <FormLayout id={formId} onSubmit={onSubmit}>
        <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
        <RecoveredForm draft={form.draft} />
        {children}
      </FormLayout>
    </Dialog>
  )
}
