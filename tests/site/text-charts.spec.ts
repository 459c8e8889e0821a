import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { serve } from '#integrations/serve.ts'
import { violationsOf } from './axe.ts'
import { at, dist } from './dist.ts'
import { index } from './published.ts'

/** The texts of the sample city with a chart that follows the newest release, and with one that stays at its own. */
const live = ['/pembaruan/membaca-lama-menunggu/', '/en/updates/reading-response-times/'] as const
const frozen = ['/pembaruan/situs-dibuka/', '/en/updates/site-opened/'] as const

const innerHeight = (page: Page) =>
  page
    .frameLocator('.frozen-chart iframe')
    .locator('body')
    .evaluate((body) => body.getBoundingClientRect().height)
const outerHeight = (page: Page) =>
  page.locator('.frozen-chart iframe').evaluate((frame) => frame.clientHeight)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of live)
    test(`${path} has its live chart whole: question, answer, drawing and table`, async ({
      page,
    }) => {
      await page.goto(at(path))
      const chart = page.locator('main figure#tunggu-jawab')
      await expect(chart.getByRole('heading', { level: 3 })).toBeVisible()
      await expect(chart.locator('figcaption p')).not.toBeEmpty()
      await expect(chart.locator('svg.plot')).toBeVisible()
      await chart.locator('summary').first().click()
      await expect(chart.locator('table').first()).toBeVisible()
      await expect(chart).toContainText(String(index.latest))
    })

  for (const path of frozen)
    test(`${path} has its frozen chart whole, and names its release`, async ({ page }) => {
      await page.goto(at(path))
      const caption = page.locator('.frozen-chart figcaption')
      await expect(caption).toContainText('2026-10.r1')
      await page.locator('.frozen-chart iframe').scrollIntoViewIfNeeded()
      const inside = page.frameLocator('.frozen-chart iframe')
      await expect(inside.locator('svg.plot')).toBeVisible()
      await inside.locator('summary').click()
      await expect(inside.locator('table')).toBeVisible()
      await caption.getByRole('link').click()
      await expect(page.locator('figure#aspirasi-masuk')).toBeVisible()
    })
})

for (const path of frozen)
  test(`${path} gives the frame of its chart the height that it asks for, and asks nobody else`, async ({
    page,
  }) => {
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).origin))
    await page.setViewportSize({ width: 400, height: 900 })
    await page.goto(at(path))
    await page.locator('.frozen-chart iframe').scrollIntoViewIfNeeded()
    const inside = page.frameLocator('.frozen-chart iframe')
    await expect(inside.locator('svg.plot')).toBeVisible()
    const gap = async () => Math.abs((await outerHeight(page)) - (await innerHeight(page)))
    await expect.poll(gap).toBeLessThanOrEqual(2)
    const before = await outerHeight(page)
    await inside.locator('summary').click()
    await expect.poll(() => outerHeight(page)).toBeGreaterThan(before)
    await expect.poll(gap).toBeLessThanOrEqual(2)
    expect([...asked]).toEqual([new URL(at('/')).origin])
    expect(await violationsOf(page)).toEqual([])
  })

test('a frozen chart in a text says when a newer release is out', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'situs-'))
  for (const part of ['pembaruan/situs-dibuka', 'grafik', '_astro', 'data/releases.json'])
    cpSync(join(dist, part), join(folder, part), { recursive: true })
  const list = join(folder, 'data/releases.json')
  const site = await serve(folder, 0)
  try {
    const note = page.frameLocator('.frozen-chart iframe').locator('.frozen strong')
    await page.goto(`${site.url}pembaruan/situs-dibuka/`)
    await page.locator('.frozen-chart iframe').scrollIntoViewIfNeeded()
    await expect(page.frameLocator('.frozen-chart iframe').locator('.frozen')).toContainText(
      '2026-10.r1',
    )
    await expect(note).toHaveText('')
    writeFileSync(
      list,
      JSON.stringify({ ...JSON.parse(readFileSync(list, 'utf8')), latest: '2099-12.r1' }),
    )
    await page.reload()
    await page.locator('.frozen-chart iframe').scrollIntoViewIfNeeded()
    await expect(note).toContainText('2099-12.r1')
  } finally {
    await site.close()
    rmSync(folder, { recursive: true })
  }
})
