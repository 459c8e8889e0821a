import type { Page } from 'playwright'

/**
 * What a browser leaves for later, a picture below the fold or rows far from the screen, stands in the picture
 * of the whole page as a hole: a reader who scrolls never sees it so.
 */
export async function bringIntoSight(page: Page): Promise<void> {
  await page.addStyleTag({
    content: '*, ::before, ::after { content-visibility: visible !important }',
  })
  await page.evaluate(async () => {
    const images = [...document.images]
    for (const image of images) image.loading = 'eager'
    // A broken picture is shown as broken.
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)))
  })
  await page.waitForLoadState('networkidle')
}
