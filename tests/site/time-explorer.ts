import type { Page } from 'playwright'

/** What one view took, in milliseconds, and the same markup put in again. */
export interface Taken {
  readonly view: number
  readonly again: number
}

/** Runs in the page: asks for a view whose table is known already, and lays out the page and what is on the screen. */
async function change(): Promise<Taken> {
  const pin = document.querySelector('explore-view a.pin') as HTMLAnchorElement
  const parts = [...document.querySelectorAll('explore-view .marks, explore-view section')]
  const laidOut = () => {
    const height = document.documentElement.offsetHeight
    // Rows that the browser lays out only near the screen do not count as laid out where they are on it.
    const rows = document.querySelector<HTMLElement>('explore-view .rows')
    if (rows && rows.getBoundingClientRect().top < innerHeight)
      return height + (rows.querySelector('table')?.offsetHeight ?? 0)
    return height
  }
  const before = pin.href
  const started = performance.now()
  dispatchEvent(new PopStateEvent('popstate'))
  for (let i = 0; i < 100 && pin.href === before; i++) await null
  laidOut()
  const drawn = performance.now()
  for (const part of parts) part.innerHTML += ''
  laidOut()
  return { view: drawn - started, again: performance.now() - drawn }
}

/** The best of twelve rounds through the views, on a processor slowed `slow` times; one round before fetches their tables. */
export async function timeExplorer(
  page: Page,
  views: readonly string[],
  slow: number,
): Promise<ReadonlyMap<string, Taken>> {
  const best = new Map<string, Taken>()
  const session = await page.context().newCDPSession(page)
  for (let round = 0; round < 13; round++) {
    for (const view of views) {
      await page.evaluate((to) => history.replaceState(null, '', `?${to}`), view)
      const taken = await page.evaluate(change)
      const known = best.get(view)
      if (round === 0) await page.waitForLoadState('networkidle')
      else if (!known || taken.view < known.view) best.set(view, taken)
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: slow })
  }
  return best
}
