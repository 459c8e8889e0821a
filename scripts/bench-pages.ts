import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { serve } from '#integrations/serve.ts'
import { runScript } from '#pipeline/run-script.ts'
import { chromiumPath } from '../tests/site/chromium.ts'
import { type Network, type Paints, timePage } from '../tests/site/time-page.ts'

const help = `npm run bench:pages [-- --dist DIR]

Membuka satu halaman dari setiap jenis di ponsel (360 piksel, CPU diperlambat empat kali, jaringan 4G
lambat) dan membandingkannya dengan halaman polos tanpa gaya dan skrip pada jalan yang sama; lalu
beranda pada 3G lambat: kapan angka pertamanya terbaca.

  --dist DIR   situs yang sudah dibangun; bawaan: dist`

/** Lighthouse's slow 4G and the "Slow 3G" of Chromium's own tools, as these apply them to each request. */
const slow4g: Network = { latency: 562.5, bytesPerSecond: 1.44e6 / 8 }
const slow3g: Network = { latency: 2000, bytesPerSecond: 400e3 / 8 }
const rounds = 3

const bare = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Polos</title><h1>Halaman polos</h1><p>${'Sebaris kalimat tanpa gaya dan tanpa skrip. '.repeat(6)}</p></html>`

await runScript({ help, options: { dist: { type: 'string' } } }, async (flags) => {
  const dist = resolve(String(flags['dist'] ?? 'dist'))
  process.env['DIST_DIR'] = dist
  const { onePageOfEachRoute } = await import('../tests/site/dist.ts')
  const plain = await mkdtemp(join(tmpdir(), 'polos-'))
  await writeFile(`${plain}/index.html`, bare)
  const [site, baseline] = await Promise.all([serve(dist, 0), serve(plain, 0)])
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox'],
  })
  const paths = onePageOfEachRoute()
    .filter(({ locale }) => locale === 'id')
    .map(({ path }) => path)
  for (const path of paths) {
    const [ours, plainly] = await inTurns(browser, site.url + path.slice(1), baseline.url)
    const { largest, blocked, shift } = ours
    console.log(
      `${(largest / plainly.largest).toFixed(2)} × the largest paint of a bare page, ${blocked.toFixed(0)} ms blocked, layout shift ${shift.toFixed(3)}: ${path}`,
    )
  }
  const home = await timePage(browser, site.url, slow3g, 'dl.heads data')
  console.log(
    `${(home.read / 1000).toFixed(1)} s until the home page's figures are read on slow 3G`,
  )
  await Promise.all([browser.close(), site.close(), baseline.close()])
  await rm(plain, { recursive: true })
  return 0
})

/** The best of some rounds of a page and of the bare one, in turns, so that whatever else the machine does weighs on both. */
async function inTurns(browser: Browser, page: string, bare: string): Promise<[Paints, Paints]> {
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
