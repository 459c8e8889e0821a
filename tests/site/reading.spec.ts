import { expect, test } from '@playwright/test'
import { show, views, violationsOf } from './axe.ts'
import { addressOf, at, htmlFiles, isRedirect, onePageOfEachRoute } from './dist.ts'

const pages = [...onePageOfEachRoute().map(({ path }) => path), '/404.html']

for (const path of pages)
  test(`${path} has no accessibility violation, however it is looked at`, async ({ page }) => {
    await page.goto(at(path))
    const found: string[] = []
    // Folded, what opens it is close to what follows it.
    await show(page, { name: 'folded', width: 360 })
    for (const violation of await violationsOf(page, ['target-size']))
      found.push(`folded: ${violation}`)
    // What is folded away must be right too.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    for (const view of views) {
      await show(page, view)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (overflow > 0) found.push(`${view.name}: scrolls sideways by ${overflow} px`)
      for (const violation of await violationsOf(page, view.rules))
        found.push(`${view.name}: ${violation}`)
    }
    expect(found).toEqual([])
  })

test('no page scrolls sideways on a small phone', async ({ page }) => {
  test.setTimeout(300_000)
  await page.setViewportSize({ width: 320, height: 800 })
  const wide: string[] = []
  for (const path of htmlFiles()
    .filter((file) => !isRedirect(file))
    .map(addressOf)) {
    await page.goto(at(path), { waitUntil: 'domcontentloaded' })
    const over = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return document.documentElement.scrollWidth - innerWidth
    })
    if (over > 0) wide.push(`${path} by ${over} px`)
  }
  expect(wide).toEqual([])
})

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
      await figures.first().locator('summary').first().click()
      await expect(figures.first().locator('details table')).toBeVisible()
    }
  })

  test('the search page still says where everything is', async ({ page }) => {
    await page.goto(at('/cari/'))
    expect(await page.locator('main noscript a, main li a').count()).toBeGreaterThan(10)
  })
})

test('the first screen of a small phone holds three figures and at most 60 words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  for (const path of ['/', '/en/']) {
    await page.goto(at(path))
    const seen = await page.evaluate(() => {
      const within = (element: Element) => element.getBoundingClientRect().bottom <= innerHeight
      const blocks = [...document.querySelectorAll('main h1, main .lead, main dt, main dd, main p')]
      const words = blocks
        .filter(within)
        .map((block) => block.textContent?.trim().split(/\s+/).length ?? 0)
      return {
        figures: [...document.querySelectorAll('dl.heads strong')].filter(within).length,
        words: words.reduce((sum, n) => sum + n, 0),
      }
    })
    expect(seen.figures, path).toBeGreaterThanOrEqual(3)
    expect(seen.words, path).toBeLessThanOrEqual(60)
  }
})

test('the language switch leads to the same page in the other language and back', async ({
  page,
}) => {
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
  await expect(page).toHaveURL(/#isi$/)
})
