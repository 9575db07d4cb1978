import { useEffect, useEffectEvent } from 'react'
import { isShortcut } from './shortcut-match.ts'

type ShortcutOptions = {
  readonly isEnabled?: boolean | undefined
  /** Also inside text fields; by default only combinations with Ctrl or a function key act there. */
  readonly inFields?: boolean | undefined
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

/** Calls the handler on a key combination anywhere in the window, unless a dialog is open. */
export function useShortcut(
  combination: string,
  handler: () => void,
  { isEnabled = true, inFields }: ShortcutOptions = {},
): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !isShortcut(event, combination)) return
    const actsInFields = inFields ?? /^(ctrl\+(?!z$|y$)|f\d)/i.test(combination)
    if (!actsInFields && isTextField(event.target)) return
    if (document.querySelector('[data-modal]') !== null) return
    event.preventDefault()
    handler()
  })
  useEffect(() => {
    if (!isEnabled) return undefined
    const listen = (event: KeyboardEvent) => onPress(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isEnabled])
}
