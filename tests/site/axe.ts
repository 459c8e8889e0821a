import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

/** One way of looking at a page, and what can go wrong in it that the ways before cannot show. */
export interface View {
  readonly name: string
  readonly width: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active'
  /** Rules of axe; all of WCAG 2.2 A and AA and its good practice without it. */
  readonly rules?: readonly string[]
}

/** What the colours alone decide. */
const colours = ['color-contrast', 'link-in-text-block']

/** What the room alone decides: sizes of targets, scrolling boxes, what is folded away, text over text. */
const layout = ['target-size', 'scrollable-region-focusable', 'color-contrast', 'aria-hidden-focus']

/**
 * Every way in which a page must be right. 200 % zoom of a screen of 1280 × 800
 * is a window of 640 × 400 to the page.
 */
export const views: readonly View[] = [
  { name: 'light, 320 px', width: 320 },
  { name: 'light, 1280 px', width: 1280 },
  { name: 'dark, 320 px', width: 320, colorScheme: 'dark', rules: colours },
  { name: 'dark, 1280 px', width: 1280, colorScheme: 'dark', rules: colours },
  { name: '200 % zoom', width: 640, height: 400, rules: layout },
  { name: 'forced colours', width: 1280, forcedColors: 'active', rules: colours },
]

/** Rules of WCAG 2.2 A and AA that axe leaves out unless they are asked for. */
const unasked = ['target-size', 'label-content-name-mismatch']

/** Shows a page in one of its views. */
export async function show(page: Page, view: View): Promise<void> {
  const { width, height = 800, colorScheme = 'light', forcedColors = 'none' } = view
  await page.emulateMedia({ colorScheme, forcedColors })
  await page.setViewportSize({ width, height })
}

/**
 * What axe finds wrong in the page as it stands, a line each.
 *
 * Only violations come back from the browser. `AxeBuilder` brings the passed
 * checks of every element too and opens a second page for each run: 1.8 s a page
 * instead of 0.25 s, and the same violations.
 */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules
      ? { runOnly: { type: 'rule', values: [...rules] } }
      : { rules: Object.fromEntries(unasked.map((id) => [id, { enabled: true }])) }),
  }
  return page.evaluate(async (wanted) => {
    const { violations } = await (window as unknown as Readonly<Record<'axe', typeof axe>>).axe.run(
      document,
      wanted,
    )
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    )
  }, options)
}
