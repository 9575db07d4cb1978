import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '#electron/main/window/menu-template.ts'
import { createTranslator } from '#shared/i18n/translator.ts'

const itemsOf = (isMac: boolean, language: 'fr' | 'en' = 'fr', sent: string[] = []): MenuItemConstructorOptions[] =>
  menuTemplate(
    createTranslator(language),
    { send: (command) => void sent.push(command), showSpaces: () => void sent.push('spaces') },
    { isMac, hasDevTools: false },
  ).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

test('every entry has its words in both languages, and they differ', () => {
  const labels = (language: 'fr' | 'en') =>
    itemsOf(false, language)
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label ?? '')
  expect(labels('fr').every((label) => label !== '' && !label.includes('main.menu'))).toBe(true)
  expect(labels('fr').filter((label, index) => label === labels('en')[index])).toEqual([])
})

test('commands reach the window; undo and redo leave their keys to the page', () => {
  const sent: string[] = []
  const items = itemsOf(false, 'fr', sent)
  // `as`: the arguments of a click are not looked at
  for (const { click } of items) (click as (() => void) | undefined)?.()
  expect(sent).toEqual(['newRecord', 'spaces', 'export', 'undo', 'redo', 'search', 'help', 'shortcuts'])
  const keys = items.filter(({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator === false)
  expect(keys.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+Z', 'Ctrl+Y'])
})

test('each system finds the way out where it looks for it, and no developer tools once packaged', () => {
  for (const isMac of [true, false]) {
    const roles = itemsOf(isMac).map(({ role }) => role)
    expect(roles.filter((role) => role === 'quit')).toHaveLength(1)
    expect(roles).not.toContain('toggleDevTools')
  }
})
