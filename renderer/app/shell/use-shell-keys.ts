import { useEffect, useEffectEvent } from 'react'
import type { MenuCommand } from '#shared/ipc/contract.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { linkTo } from '../links.ts'
import { rooms } from '../rooms.ts'
import { useGoFromAnywhere } from '../use-go.ts'
import { useUndo } from '../use-undo.ts'
import type { ShellDialog } from './shell.tsx'

const isTyping = () => {
  const element = document.activeElement
  return element instanceof HTMLElement && (element.isContentEditable || element.matches('input, textarea'))
}

/** The rooms listen to keys: a menu entry of theirs is the same key. */
const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true }))

/** Keys and menu entries that belong to the shell. */
export function useShellKeys(show: (dialog: ShellDialog) => void): void {
  const go = useGoFromAnywhere()
  const { undo, redo } = useUndo()

  useShortcut('ctrl+k', () => show('search'))
  useShortcut('ctrl+/', () => show('shortcuts'))
  useShortcut('f1', () => show('help'))
  useShortcut('ctrl+z', () => void undo())
  useShortcut('ctrl+y', () => void redo())
  useShortcut('ctrl+shift+z', () => void redo(), { inFields: false })

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1] ?? /^[1-9]$/.exec(event.key)?.[0]
    const room = digit === undefined ? undefined : rooms[Number(digit) - 1]
    if (room === undefined || document.querySelector('[role="dialog"]') !== null) return
    event.preventDefault()
    go(linkTo(room.path, {} as never)) // `as`: rooms of the rail have no parameter
  })
  const onCommand = useEffectEvent((command: MenuCommand) => {
    switch (command) {
      case 'undo':
        return isTyping() ? document.execCommand('undo') : void undo()
      case 'redo':
        return isTyping() ? document.execCommand('redo') : void redo()
      case 'search':
      case 'help':
      case 'shortcuts':
        return show(command)
      case 'newRecord':
        return press('n')
      case 'export':
        return press('e')
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    const stop = appBridge().onMenuCommand((command) => onCommand(command))
    return () => {
      window.removeEventListener('keydown', listen)
      stop()
    }
  }, [])
}
