import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { type Served, serve } from '#integrations/serve.ts'

/** How a network answers: milliseconds before each answer, and bytes a second. */
export interface Network {
  readonly latency: number
  readonly bytesPerSecond: number
}

/** Lighthouse's slow 4G, as Chromium's own tools apply it to each request. */
const slow4g: Network = { latency: 562.5, bytesPerSecond: 1.44e6 / 8 }

/** "Slow 3G" of the same tools. */
export const slow3g: Network = { latency: 2000, bytesPerSecond: 400e3 / 8 }

const rounds = 3

/** What a reader waits for, in milliseconds since the visit began, and how far the page moved meanwhile. */
export interface Paints {
  /** The largest paint. */
  readonly largest: number
  /**
   * The total blocking time: what tasks take beyond 50 ms each, of their part after the first paint of
   * something, as Lighthouse counts it: until then there is nothing to touch.
   */
  readonly blocked: number
  /** The cumulative layout shift. */
  readonly shift: number
  /** The first frame in which the asked element stands. */
  readonly read: number
}

/** Runs in the page before anything else: keeps what the browser says of paints, tasks and shifts. */
function watch(selector: string) {
  const seen = { largest: 0, blocked: 0, shift: 0, read: 0 }
  const tasks: PerformanceEntry[] = []
  Object.assign(window, {
    seen() {
      const [painted] = performance.getEntriesByName('first-contentful-paint')
      for (const { startTime, duration } of tasks) {
        const begun = Math.max(startTime, painted?.startTime ?? 0)
        seen.blocked += Math.max(0, startTime + duration - begun - 50)
      }
      return seen
    },
  })
  const on = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry)
    }).observe({ type, buffered: true })
  on('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime
  })
  on('longtask', (task) => tasks.push(task))
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
  const seen = await page.evaluate(() => (window as unknown as { seen(): Paints }).seen())
  await page.close()
  return seen
}

const barePage = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Polos</title><h1>Halaman polos</h1><p>${'Sebaris kalimat tanpa gaya dan tanpa skrip. '.repeat(6)}</p></html>`

/** Serves a page without style and script, to hold others against. */
export async function serveBare(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'polos-'))
  await writeFile(`${folder}/index.html`, barePage)
  const { url, close } = await serve(folder, 0)
  return { url, close: () => close().then(() => rm(folder, { recursive: true })) }
}

/** The best of some rounds of a page and of the bare one, in turns, so that whatever else the machine does weighs on both. */
export async function besideBare(
  browser: Browser,
  page: string,
  bare: string,
): Promise<[Paints, Paints]> {
  let best: [Paints, Paints] | undefined
  for (let round = 0; round < rounds; round++) {
    const now: [Paints, Paints] = [
      await timePage(browser, page, slow4g, 'h1'),
      await timePage(browser, bare, slow4g, 'h1'),
    ]
    best = best ? [better(best[0], now[0]), better(best[1], now[1])] : now
  }
  return best as [Paints, Paints]
}

function better(a: Paints, b: Paints): Paints {
  return {
    // A browser that closes early has not said its largest paint.
    largest: Math.min(a.largest || b.largest, b.largest || a.largest),
    blocked: Math.min(a.blocked, b.blocked),
    // A page that shifts once shifts.
    shift: Math.max(a.shift, b.shift),
    read: Math.min(a.read, b.read),
  }
}
