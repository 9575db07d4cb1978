import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useUiText } from '../provider/use-ui-text.ts'
import styles from './computed.module.css'

/** The word « calculé »: opens formula, inputs and date. */
export function Computed({ label, children }: { readonly label?: string | undefined; readonly children: ReactNode }) {
  const text = useUiText()
  const name = label ?? text('ui.computed')
  return (
    <DialogTrigger>
      <AriaButton className={styles.button ?? ''}>{name}</AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={6}>
        <Dialog aria-label={name} className={styles.dialog ?? ''}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
