import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { at, onePageOfEachRoute } from './dist.ts'

const pages = [...onePageOfEachRoute().map(({ path }) => path), '/404.html']

for (const path of pages) {
  test(`${path} has no accessibility violation in light and dark, narrow and wide, and never scrolls sideways`, async ({
    page,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(at(path))
        // What is folded away must be right too.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${colorScheme} ${width}`).toBeLessThanOrEqual(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map((v) => `${v.id}: ${v.nodes[0]?.html} ${v.nodes[0]?.failureSummary}`)
        expect(found, `${colorScheme} ${width}`).toEqual([])
      }
    }
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('home is complete: figures, direction, areas, chart with its table', async ({ page }) => {
    await page.goto(at('/'))
    await expect(page.locator('dl.heads data').first()).toBeVisible()
    await expect(page.locator('main .lead')).not.toBeEmpty()
    expect(await page.locator('main a').count()).toBeGreaterThan(5)
    const figures = page.locator('figure')
    if ((await figures.count()) > 0) {
      await expect(figures.first().locator('svg')).toBeVisible()
      await figures.first().locator('summary').click()
      await expect(figures.first().locator('details table')).toBeVisible()
    }
  })

  test('the search page still says where everything is', async ({ page }) => {
    await page.goto(at('/cari/'))
    expect(await page.locator('main noscript a, main li a').count()).toBeGreaterThan(10)
  })
})

test('the language switch leads to the same page in the other language and back', async ({ page }) => {
  for (const { path } of onePageOfEachRoute().filter(({ locale }) => locale === 'id')) {
    await page.goto(at(path))
    await page.locator('header a[hreflang]').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.locator('header a[hreflang]').click()
    expect(new URL(page.url()).pathname).toBe(path)
  }
})

test('the keyboard reaches the content first, then every link of the head', async ({ page }) => {
  await page.goto(at('/'))
  await page.keyboard.press('Tab')
  await expect(page.locator('a.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#isi')
})
