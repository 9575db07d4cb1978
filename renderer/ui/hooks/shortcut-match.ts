type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Whether a key press is the combination: "ctrl+k", "alt+arrowup", "ctrl+shift+z", "f1". Command counts as Ctrl on a Mac. */
export function isShortcut(press: KeyPress, combination: string): boolean {
  const parts = combination.toLowerCase().split('+')
  // "ctrl++" means the key "+".
  const key = combination.endsWith('++') ? '+' : (parts.at(-1) ?? '')
  const has = (name: string) => parts.slice(0, -1).includes(name)
  const isCtrl = press.ctrlKey || press.metaKey
  const isSymbol = key.length === 1 && !/[a-z0-9]/.test(key)
  return (
    press.key.toLowerCase() === key &&
    isCtrl === has('ctrl') &&
    press.altKey === has('alt') &&
    (isSymbol || press.shiftKey === has('shift'))
  )
}
