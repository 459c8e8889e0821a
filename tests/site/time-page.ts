import type { Browser } from 'playwright'

/** How a network answers: milliseconds before each answer, and bytes a second. */
export interface Network {
  readonly latency: number
  readonly bytesPerSecond: number
}

/** What a reader waits for, in milliseconds since the visit began, and how far the page moved meanwhile. */
export interface Paints {
  /** The largest paint. */
  readonly largest: number
  /** What tasks take beyond 50 ms each, in all. */
  readonly blocked: number
  /** The cumulative layout shift. */
  readonly shift: number
  /** The first frame in which the asked element stands. */
  readonly read: number
}

/** Runs in the page before anything else: keeps what the browser says of paints, tasks and shifts. */
function watch(selector: string) {
  const seen = { largest: 0, blocked: 0, shift: 0, read: 0 }
  Object.assign(window, { seen })
  const on = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry)
    }).observe({ type, buffered: true })
  on('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime
  })
  on('longtask', ({ duration }) => {
    seen.blocked += duration - 50
  })
  on('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { readonly value: number }).value
  })
  const look = () => {
    if (document.querySelector(selector)) seen.read = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/**
 * One visit with nothing stored, on a phone of 360 pixels whose processor is slowed four times.
 *
 * @param selector What the reader waits for.
 */
export async function timePage(
  browser: Browser,
  url: string,
  { latency, bytesPerSecond }: Network,
  selector: string,
): Promise<Paints> {
  const page = await browser.newPage({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(watch, selector)
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(200)
  const seen = await page.evaluate(() => (window as unknown as { seen: Paints }).seen)
  await page.close()
  return seen
}
