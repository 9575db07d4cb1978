import { expect, test } from 'vitest'
import { isShortcut } from '#renderer/ui/hooks/shortcut-match.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test.each([
  [press('k', { ctrlKey: true }), 'ctrl+k', true],
  [press('K', { ctrlKey: true }), 'ctrl+k', true],
  [press('k', { metaKey: true }), 'ctrl+k', true],
  [press('k'), 'ctrl+k', false],
  [press('k', { ctrlKey: true, shiftKey: true }), 'ctrl+k', false],
  [press('Z', { ctrlKey: true, shiftKey: true }), 'ctrl+shift+z', true],
  [press('/', { ctrlKey: true, shiftKey: true }), 'ctrl+/', true],
  [press('ArrowUp', { altKey: true }), 'alt+arrowup', true],
  [press('F1'), 'f1', true],
  [press('F1', { ctrlKey: true }), 'f1', false],
  [press('+', { ctrlKey: true }), 'ctrl++', true],
])('%o is %s: %s', (event, combination, expected) => {
  expect(isShortcut(event, combination)).toBe(expected)
})
