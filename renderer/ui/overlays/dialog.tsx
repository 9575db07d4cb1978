import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button, type ButtonVariant } from '../buttons/button.tsx'
import { cx } from '../cx.ts'
import styles from './dialog.module.css'

export type DialogAnswer = {
  readonly label: string
  readonly onPress?: (() => void) | undefined
  readonly variant?: ButtonVariant | undefined
  /** Takes the focus when the act can't be undone. */
  readonly isSafest?: boolean | undefined
  readonly isPending?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  /** Submits that form; the dialog then stays until `isOpen` changes. */
  readonly form?: string | undefined
  readonly keepsOpen?: boolean | undefined
}

type DialogProps = {
  /** A question. */
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children?: ReactNode
  /** Its answers, the main one last. */
  readonly answers: readonly DialogAnswer[]
  readonly isDestructive?: boolean | undefined
  readonly width?: 'medium' | 'wide' | undefined
}

/** Only for a choice that must be made now. */
export function Dialog({ title, isOpen, onClose, children, answers, isDestructive = false, width = 'medium' }: DialogProps) {
  const bodyId = useId()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles.veil ?? ''}
    >
      <Modal className={cx(styles.modal, styles[width])}>
        <AriaDialog
          role={isDestructive ? 'alertdialog' : 'dialog'}
          {...(isDestructive && children !== undefined && { 'aria-describedby': bodyId })}
          className={styles.dialog ?? ''}
          data-modal=""
        >
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children !== undefined && (
            <DialogBody id={bodyId} takesFocus={!isDestructive}>
              {children}
            </DialogBody>
          )}
          <div className={styles.answers}>
            {answers.map((answer) => (
              <Button
                key={answer.label}
                variant={answer.variant}
                type={answer.form === undefined ? 'button' : 'submit'}
                form={answer.form}
                autoFocus={isDestructive && answer.isSafest === true}
                isPending={answer.isPending}
                isDisabled={answer.isDisabled}
                onPress={() => {
                  answer.onPress?.()
                  if (answer.form === undefined && answer.keepsOpen !== true) onClose()
                }}
              >
                {answer.label}
              </Button>
            ))}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

type DialogBodyProps = { readonly id: string; readonly takesFocus: boolean; readonly children: ReactNode }

/** A dialog that asks for words begins in its first field; the others begin at their title. */
function DialogBody({ id, takesFocus, children }: DialogBodyProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!takesFocus) return
    const chosen = box.current?.querySelector<HTMLElement>('input[type=radio]:checked')
    const first = box.current?.querySelector<HTMLElement>(
      'input:not([type=hidden], [disabled]), select:not([disabled]), textarea:not([disabled])',
    )
    if (first instanceof HTMLInputElement && first.type === 'radio' && chosen) chosen.focus()
    else first?.focus()
  }, [takesFocus])
  return (
    <div ref={box} id={id} className={styles.body}>
      {children}
    </div>
  )
}
