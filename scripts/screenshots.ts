import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { chromium } from 'playwright'
import { serveSite } from '#integrations/serve.ts'
import { runScript } from '#pipeline/run-script.ts'
import { bringIntoSight } from '../tests/site/bring-into-sight.ts'
import { chromiumPath } from '../tests/site/chromium.ts'

const help = `npm run screenshots -- [--dist DIR] [--out DIR] [--only WORD]

Memotret satu halaman dari setiap jenis, di layar 360 dan 1280 piksel, terang dan gelap, dua bahasa.

  --dist DIR    situs yang sudah dibangun; bawaan: dist
  --out DIR     letak gambar; bawaan: .cache/screenshots
  --only WORD   hanya halaman yang alamatnya memuat kata itu`

const flagText = { type: 'string' } as const

await runScript(
  { help, options: { dist: flagText, out: flagText, only: flagText } },
  async (flags) => {
    const dist = resolve(String(flags['dist'] ?? 'dist'))
    const out = String(flags['out'] ?? '.cache/screenshots')
    process.env['DIST_DIR'] = dist
    const { onePageOfEachRoute } = await import('../tests/site/dist.ts')
    const pages = [...onePageOfEachRoute().map(({ path }) => path), '/404.html']
    const wanted = pages.filter((path) => path.includes(String(flags['only'] ?? '')))
    const { url, close } = await serveSite(dist, 0)
    const browser = await chromium.launch({
      executablePath: await chromiumPath(),
      args: ['--no-sandbox'],
    })
    await mkdir(out, { recursive: true })
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
        for (const path of wanted) {
          await page.goto(`${url}${path.slice(1)}`, { waitUntil: 'networkidle' })
          await bringIntoSight(page)
          const name = path.replace(/^\/|\/$/g, '').replaceAll('/', '_') || 'home'
          await page.screenshot({
            path: `${out}/${name}-${width}-${colorScheme}.png`,
            fullPage: true,
          })
        }
        await page.close()
      }
    await Promise.all([browser.close(), close()])
    console.log(`${wanted.length * 4} gambar di ${out}`)
    return 0
  },
)
