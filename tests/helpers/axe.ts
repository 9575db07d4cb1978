import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

// Named, because axe leaves the rules of WCAG 2.2 out of its own choice.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// What the component library says aloud for seven seconds, named after a button that may have gone: never shown.
const announcer = '[data-live-announcer]'

/** WCAG 2.0 to 2.2 A and AA, and best practices: no violation on the screen as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // A tooltip hangs on its button from outside every landmark, which the rule on landmarks does not know.
  const hasTooltip = (await page.getByRole('tooltip').count()) > 0
  // Legacy mode: Electron has no blank page to finish the run in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).exclude(announcer)
  const { violations } = await axe.disableRules(hasTooltip ? ['region'] : []).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([])
}
