import { resolve } from 'node:path'
import { chromium } from 'playwright'
import { serveSite } from '#integrations/serve.ts'
import { runScript } from '#pipeline/run-script.ts'
import { chromiumPath } from '../tests/site/chromium.ts'
import { besideBare, serveBare, slow3g, timePage } from '../tests/site/time-page.ts'

const help = `npm run bench:pages [-- --dist DIR]

Membuka satu halaman dari setiap jenis di ponsel (360 piksel, CPU diperlambat empat kali, jaringan 4G
lambat) dan membandingkannya dengan halaman polos tanpa gaya dan skrip pada jalan yang sama; lalu
beranda pada 3G lambat: kapan angka pertamanya terbaca.

  --dist DIR   situs yang sudah dibangun; bawaan: dist`

await runScript({ help, options: { dist: { type: 'string' } } }, async (flags) => {
  const dist = resolve(String(flags['dist'] ?? 'dist'))
  process.env['DIST_DIR'] = dist
  const { onePageOfEachRoute } = await import('../tests/site/dist.ts')
  const [site, bare] = await Promise.all([serveSite(dist, 0), serveBare()])
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox'],
  })
  const paths = onePageOfEachRoute()
    .filter(({ locale }) => locale === 'id')
    .map(({ path }) => path)
  for (const path of paths) {
    const [ours, plainly] = await besideBare(browser, site.url + path.slice(1), bare.url)
    const { largest, blocked, shift } = ours
    console.log(
      `${(largest / plainly.largest).toFixed(2)} × the largest paint of a bare page, ${blocked.toFixed(0)} ms blocked, layout shift ${shift.toFixed(3)}: ${path}`,
    )
  }
  const home = await timePage(browser, site.url, slow3g, 'dl.heads data')
  console.log(
    `${(home.read / 1000).toFixed(1)} s until the home page's figures are read on slow 3G`,
  )
  await Promise.all([browser.close(), site.close(), bare.close()])
  return 0
})
