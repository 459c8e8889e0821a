import { expect, type Page, test } from '@playwright/test'
import { pathOf } from '#i18n/routes.ts'
import { locales } from '#model/locale.ts'
import { at, onePageOfEachRoute } from './dist.ts'

const pages = onePageOfEachRoute().filter(({ locale }) => locale === 'id')

/** How far the page can be scrolled sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Pairs of texts outside drawings that lie over each other by more than two pixels each way. */
function overlaps(): readonly string[] {
  const texts = [
    ...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, th, td, label, summary, button'),
  ]
    .filter(
      (one) =>
        !one.querySelector('h2, h3, p, li, dt, dd, table, label') &&
        !one.closest('svg, .sr, [hidden]'),
    )
    .flatMap((one) => {
      const box = one.getBoundingClientRect()
      const style = getComputedStyle(one)
      const isSeen =
        box.width > 1 &&
        box.height > 1 &&
        one.checkVisibility({ visibilityProperty: true }) &&
        style.position === 'static'
      // What scrolls inside its own box may lie under its edge.
      const text = one.textContent?.trim() ?? ''
      return isSeen && text && !one.closest('.scroll') ? [{ one, text, box }] : []
    })
  return texts.flatMap(({ one, text, box }, i) =>
    texts.slice(i + 1, i + 12).flatMap((other) => {
      if (one.contains(other.one)) return []
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
      return across > 2 && down > 2
        ? [`“${text.slice(0, 40)}” and “${other.text.slice(0, 40)}”`]
        : []
    }),
  )
}

test('at 320 pixels, at 200 % zoom, and at 200 % of the text size, nothing scrolls sideways and no texts overlap', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const wrong: string[] = []
  for (const { path } of pages) {
    await page.goto(at(path), { waitUntil: 'load' })
    for (const [width, zoom] of [
      [320, 1],
      // A screen of 1280 pixels zoomed to 200 %.
      [640, 1],
      [640, 2],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.evaluate(
        (size) => document.documentElement.style.setProperty('font-size', size),
        `${zoom * 100}%`,
      )
      const over = await sideways(page)
      if (over > 0) wrong.push(`${path} at ${width} px, ${zoom * 100} %: scrolls by ${over} px`)
      for (const pair of await page.evaluate(overlaps))
        wrong.push(`${path} at ${width} px, ${zoom * 100} %: ${pair}`)
    }
  }
  expect(wrong).toEqual([])
})

test('with forced colours every chart keeps its marks apart from the ground', async ({ page }) => {
  test.setTimeout(240_000)
  await page.emulateMedia({ forcedColors: 'active' })
  const wrong: string[] = []
  for (const { path } of pages) {
    await page.goto(at(path), { waitUntil: 'load' })
    const blank = await page.evaluate(() =>
      [...document.querySelectorAll('figure svg')]
        .filter((svg) => {
          const ground = getComputedStyle(document.body).backgroundColor
          const marks = [...svg.querySelectorAll('path, rect, circle')].map((mark) =>
            getComputedStyle(mark),
          )
          return (
            marks.length > 0 &&
            marks.every(({ fill, stroke }) =>
              [fill, stroke].every((c) => c === 'none' || c === ground),
            )
          )
        })
        .map((svg) => svg.getAttribute('aria-label') ?? ''),
    )
    for (const name of blank) wrong.push(`${path}: nothing is seen of “${name}”`)
  }
  expect(wrong).toEqual([])
})

test('every chart has a name of its own on its page, and its drawing one that says what it is', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const wrong: string[] = []
  for (const { path } of pages) {
    await page.goto(at(path), { waitUntil: 'domcontentloaded' })
    const names = await page.locator('main figure').evaluateAll((all) =>
      all.map((figure) => ({
        figure:
          document
            .getElementById(figure.getAttribute('aria-labelledby') ?? '')
            ?.textContent?.trim() ?? '',
        drawing: figure.querySelector('svg')?.getAttribute('aria-label') ?? '',
      })),
    )
    for (const { figure, drawing } of names)
      if (figure === '' || drawing === '') wrong.push(`${path}: “${figure}”, “${drawing}”`)
    const all = names.map(({ figure }) => figure)
    for (const name of all.filter((one, i) => all.indexOf(one) !== i))
      wrong.push(`${path}: “${name}” twice`)
  }
  expect(wrong).toEqual([])
})

for (const locale of locales)
  test(`${locale}: the keyboard goes through the explorer in the order of the page, and leaves it`, async ({
    page,
  }) => {
    await page.goto(at(pathOf('explore', locale)))
    await expect(page.locator('explore-view table')).toBeVisible()
    await page.locator('explore-view select').first().focus()
    const order: string[] = []
    for (let i = 0; i < 14; i++) {
      order.push(
        await page.evaluate(() => {
          const at = document.activeElement
          return at?.closest('explore-view')
            ? (at.getAttribute('name') ?? at.className ?? at.tagName)
            : 'out'
        }),
      )
      await page.keyboard.press('Tab')
    }
    expect(order.slice(0, 3)).toEqual(['measure', 'table', 'across'])
    expect(order).toContain('out')
    expect(order.indexOf('whole-table')).toBeGreaterThan(order.indexOf('across'))
  })
