import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright'
import { serveSite } from '#integrations/serve.ts'
import type { Manifest, PublishedIndex } from '#model/release.ts'
import { runScript } from '#pipeline/run-script.ts'
import { chromiumPath } from '../tests/site/chromium.ts'
import { timeExplorer } from '../tests/site/time-explorer.ts'

const help = `npm run bench:explorer [-- --dist DIR] [--slow N]

Membuka setiap tabel di penjelajah, dari permintaan sampai gambar dan tabel tertata (terbaik dari dua belas),
dibandingkan dengan memasang ulang markah yang sama.

  --dist DIR   situs yang sudah dibangun; bawaan: dist
  --slow N     CPU diperlambat N kali; bawaan: 4`

await runScript(
  { help, options: { dist: { type: 'string' }, slow: { type: 'string' } } },
  async (flags) => {
    const dist = String(flags['dist'] ?? 'dist')
    const { url, close } = await serveSite(dist, 0)
    const json = async <T>(path: string) =>
      JSON.parse(await readFile(`${dist}/data/${path}`, 'utf8')) as T
    const { latest } = await json<PublishedIndex>('index.json')
    const { tables } = await json<Manifest>(`${latest}/release.json`)
    const views = tables
      .filter(({ kind }) => kind === 'counts' || kind === 'summary' || kind === 'curve')
      .map(({ table }) => `table=${table}`)
    const browser = await chromium.launch({
      executablePath: await chromiumPath(),
      args: ['--no-sandbox'],
    })
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } })
    await page.goto(`${url}aspirasi/jelajah/`, { waitUntil: 'networkidle' })
    const best = await timeExplorer(page, views, Number(flags['slow'] ?? 4))
    await Promise.all([browser.close(), close()])
    for (const [name, { view, again }] of [...best].sort(([, a], [, b]) => a.view - b.view))
      console.log(
        `${view.toFixed(1)} ms, ${(view / again).toFixed(1)} × the same markup put in again: ${name}`,
      )
    return 0
  },
)
