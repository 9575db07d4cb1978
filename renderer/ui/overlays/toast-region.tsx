import { X } from 'lucide-react'
import { use, useEffect, useState } from 'react'
import { Button } from '../buttons/button.tsx'
import { IconButton } from '../buttons/icon-button.tsx'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { statusIcon, statusTone } from '../status/status.ts'
import { ToastContext } from './toast-context.ts'
import styles from './toast.module.css'

const shownFor = 8000

/** Bottom left of the page. With an action it stays; else it leaves after 8 s, and waits while pointed at or focused. */
export function ToastRegion() {
  const text = useUiText()
  const toasts = use(ToastContext)
  const toast = toasts?.toast ?? null
  const close = toasts?.close
  const [isHeld, setIsHeld] = useState(false)

  const leavesAlone = toast !== null && toast.action === undefined && !isHeld
  useEffect(() => {
    if (!leavesAlone || close === undefined) return undefined
    const timer = setTimeout(close, shownFor)
    return () => clearTimeout(timer)
  }, [leavesAlone, close, toast?.id])

  const status = toast?.status ?? 'done'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointing at the message holds it
    <section
      aria-label={text('ui.notifications')}
      className={styles.region}
      data-region={toast === null ? undefined : 'toast'}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <output>
        {toast !== null && (
          <div key={toast.id} className={styles.toast}>
            <span className={cx(styles.icon, styles[statusTone[status]])}>
              <Icon of={statusIcon[status]} />
            </span>
            <span className={styles.message}>{toast.message}</span>
            {[toast.action, toast.secondAction].map(
              (action) =>
                action && (
                  <Button
                    key={action.label}
                    size="small"
                    onPress={() => {
                      action.onPress()
                      close?.()
                    }}
                  >
                    {action.label}
                  </Button>
                ),
            )}
            <IconButton icon={X} label={text('ui.close')} onPress={() => close?.()} />
          </div>
        )}
      </output>
    </section>
  )
}
