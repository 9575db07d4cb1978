import { expect, type Locator, type Page } from '@playwright/test'

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement)

/** Presses Tab (or Maj+Tab) until the focus is on `target`: what can't be reached so fails the test. */
export async function tabTo(page: Page, target: Locator, { isBack = false, limit = 120 } = {}): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < limit; presses += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press(isBack ? 'Shift+Tab' : 'Tab')
  }
  await expect(target, 'reached with the Tab key').toBeFocused()
}

/** Reaches a control by Tab and presses a key on it. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Reaches a field by Tab and replaces what it holds, as fingers would. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  if (text.length > 200) await page.keyboard.insertText(text)
  else await page.keyboard.type(text)
}

/** Goes to a room by its key; its title takes the focus. */
export async function goByKeys(page: Page, keys: string, title: string | RegExp): Promise<void> {
  await page.keyboard.press(keys)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
}

/** Saves the form where the focus is, and waits for the page that follows: its title takes the focus. */
export async function saveForm(page: Page, next: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: next })).toBeFocused()
}

/** Reaches a list of choices by Tab and types the first letters of one. */
export async function chooseByLetters(page: Page, list: Locator, letters: string, chosen: string | RegExp): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.type(letters)
  await expect(list.locator('option:checked')).toHaveText(chosen)
}

/** How often a pointer was pressed in this window since the first call. */
export const countPointers = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const counted: typeof globalThis & { pointers?: number } = globalThis
    if (counted.pointers === undefined) {
      counted.pointers = 0
      addEventListener('pointerdown', () => void (counted.pointers = (counted.pointers ?? 0) + 1), true)
    }
    return counted.pointers
  })

/** After what had the focus has gone, it is still somewhere useful: not back at the top of the window. */
export const expectFocusKept = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { message: 'the focus has a place' }).not.toBe('BODY')
