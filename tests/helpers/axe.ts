import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

// Named, because axe leaves the rules of WCAG 2.2 out of its own choice.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// What the component library says aloud for seven seconds, named after a button that may have gone: never shown.
const announcer = '[data-live-announcer]'

// A tooltip hangs on its button from outside every landmark, which the rule on landmarks does not know; a dialog is one itself.
const tooltipHolder = '<div data-overlay-container="true">'

/** WCAG 2.0 to 2.2 A and AA, and best practices: no violation on the screen as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode: Electron has no blank page to finish the run in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).exclude(announcer)
  const { violations } = await axe.analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'region' || !html.startsWith(tooltipHolder))
      .map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  )
  expect(found).toEqual([])
}
