import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Button } from '../buttons/button.tsx'
import { IconButton } from '../buttons/icon-button.tsx'
import { TextField } from '../fields/text-field.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { hrefFromInput } from './safe-href.ts'
import styles from './rich-text.module.css'

type LinkPopoverProps = {
  readonly current: string | null
  readonly onSet: (href: string | null) => void
  readonly isDisabled: boolean
}

/** Sets or removes the link of the chosen words. */
export function LinkPopover({ current, onSet, isDisabled }: LinkPopoverProps) {
  const text = useUiText()
  const [isOpen, setIsOpen] = useState(false)
  const [address, setAddress] = useState('')
  const [hasError, setHasError] = useState(false)
  const set = () => {
    const href = hrefFromInput(address)
    setHasError(href === null)
    if (href === null) return
    setIsOpen(false)
    onSet(href)
  }
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setIsOpen(open)
        setAddress(current ?? '')
        setHasError(false)
      }}
    >
      <IconButton icon={Link2} label={text('ui.text.link')} size="small" isPressed={current !== null} isDisabled={isDisabled} />
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={6}>
        <Dialog aria-label={text('ui.text.link')} className={styles.linkDialog ?? ''}>
          <form
            noValidate
            className={styles.linkForm}
            onSubmit={(event) => {
              event.preventDefault()
              event.stopPropagation()
              set()
            }}
          >
            <TextField
              label={text('ui.text.linkAddress')}
              help={text('ui.text.linkHelp')}
              error={hasError ? text('ui.text.linkError') : undefined}
              value={address}
              onChange={setAddress}
              autoFocus
            />
            <div className={styles.linkActions}>
              <Button type="submit" size="small">
                {text('ui.text.linkSet')}
              </Button>
              {current !== null && (
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => {
                    setIsOpen(false)
                    onSet(null)
                  }}
                >
                  {text('ui.text.linkRemove')}
                </Button>
              )}
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
