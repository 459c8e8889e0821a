import { expect, test } from '@playwright/test'
import { at, onePageOfEachRoute } from './dist.ts'

/** A quarter of slow 4G: every page comes in several pieces, each of which may be painted. */
const bytesPerSecond = 45_000

/** Words that a piece ends within move by a line or a letter; what a reader notices starts at ten times this. */
const allowed = 0.01

const paths = onePageOfEachRoute()
  .filter(({ locale }) => locale === 'id')
  .map(({ path }) => path)

for (const width of [360, 1280])
  test(`nothing moves while a page comes in pieces, ${width} pixels wide`, async ({ browser }) => {
    test.setTimeout(300_000)
    const moved: string[] = []
    for (const path of paths) {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      const session = await page.context().newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 50,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond,
      })
      await page.addInitScript(() => {
        const seen = { shift: 0, what: '' }
        Object.assign(window, { seen })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as PerformanceEntry & {
              readonly value: number
              readonly sources: readonly { readonly node: Node | null }[]
            }
            seen.shift += value
            seen.what += sources
              .map(({ node }) => ` "${node?.textContent?.trim().slice(0, 40)}"`)
              .join()
          }
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(at(path), { waitUntil: 'load' })
      await page.evaluate(() => new Promise(requestAnimationFrame))
      const { shift, what } = await page.evaluate(
        () => (window as unknown as { seen: { shift: number; what: string } }).seen,
      )
      if (shift > allowed) moved.push(`${path}: ${shift.toFixed(3)}:${what}`)
      await page.close()
    }
    expect(moved).toEqual([])
  })
