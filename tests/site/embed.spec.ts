import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { serve } from '#integrations/serve.ts'
import { violationsOf } from './axe.ts'
import { at, attributesOf, dist, read } from './dist.ts'
import { index } from './published.ts'

/** The two codes that a page offers for a chart, live and frozen, with the site's own address put in. */
function codesOf(chart: string): readonly string[] {
  const figure = read('aspirasi/index.html')
    .split(`<figure id="${chart}"`)[1]
    ?.split('</figure>')[0]
  return [...(figure ?? '').matchAll(/<textarea[^>]*>(.*?)<\/textarea>/gs)].map(
    ([, code = '']) =>
      attributesOf(` code="${code}"`)['code']?.replace('src="/', `src="${at('/')}`) ?? '',
  )
}

/** A page of somebody else: another origin. */
async function elsewhere(body: string) {
  const server = createServer((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="id"><title>Berita</title><p>Sebelum</p>${body}<p>Sesudah</p>`,
      )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  }
}

test('an embedded chart in a page of another origin is as high as it needs, and asks nobody else', async ({
  page,
}) => {
  const [live = ''] = codesOf('tunggu-jawab')
  expect(live).toContain('<iframe')
  const other = await elsewhere(live)
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  await page.setViewportSize({ width: 400, height: 900 })
  await page.goto(other.url)
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('svg.plot')).toBeVisible()
  const heights = async () => {
    const outer = await page.locator('iframe').evaluate((one) => one.getBoundingClientRect().height)
    const inner = await frame.locator('body').evaluate((one) => one.getBoundingClientRect().height)
    return Math.abs(outer - inner)
  }
  await expect.poll(heights).toBeLessThanOrEqual(2)
  const before = await page.locator('iframe').evaluate((one) => one.getBoundingClientRect().height)
  await frame.locator('summary').click()
  await expect.poll(heights).toBeLessThanOrEqual(2)
  const after = await page.locator('iframe').evaluate((one) => one.getBoundingClientRect().height)
  expect(after).toBeGreaterThan(before)
  expect([...asked].sort()).toEqual([new URL(other.url).origin, new URL(at('/')).origin].sort())
  await other.close()
})

test('a frozen chart says when a newer release is out, and when its own was taken back', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'situs-'))
  const frozen = `grafik/tunggu-jawab/sematan/${index.latest}`
  cpSync(join(dist, frozen), join(folder, frozen), { recursive: true })
  cpSync(join(dist, 'grafik/sematan.css'), join(folder, 'grafik/sematan.css'))
  cpSync(join(dist, 'data/releases.json'), join(folder, 'data/releases.json'))
  const write = (change: object) => {
    const now = JSON.parse(readFileSync(join(dist, 'data/releases.json'), 'utf8'))
    writeFileSync(join(folder, 'data/releases.json'), JSON.stringify({ ...now, ...change }))
  }
  const site = await serve(folder, 0)
  try {
    const note = page.locator('.frozen')
    await page.goto(`${site.url}${frozen}/`)
    await expect(note).toContainText(String(index.latest))
    await expect(note.locator('strong')).toHaveText('')
    write({ latest: '2099-12.r1' })
    await page.reload()
    await expect(note.locator('strong')).toContainText('2099-12.r1')
    write({ latest: '2099-12.r1', releases: [] })
    await page.reload()
    await expect(note.locator('strong')).toContainText('ditarik')
  } finally {
    await site.close()
    rmSync(folder, { recursive: true })
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a frozen chart names its release in words and shows its figures', async ({ page }) => {
    await page.goto(at(`/en/charts/tunggu-jawab/embed/${index.latest}/`))
    await expect(page.locator('.frozen')).toContainText(`release ${index.latest}`)
    await expect(page.locator('svg.plot')).toBeVisible()
    await page.locator('summary').click()
    await expect(page.locator('table')).toBeVisible()
  })
})

for (const path of ['/grafik/tunggu-jawab/sematan/', '/en/charts/tunggu-jawab/embed/'])
  test(`${path} has no accessibility violation and does not scroll sideways at 320 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(at(path))
      await page.locator('summary').click()
      expect(await violationsOf(page), colorScheme).toEqual([])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over).toBeLessThanOrEqual(0)
    }
  })
