import { checkCity } from '#desk/check-city.ts'
import { cleanPictures, noteFigures } from '#desk/mend.ts'
import { type ReportFormat, reportFormats, reportOf } from '#desk/report.ts'
import { dayOf } from '#integrations/site-options.ts'
import { parseIsoDate } from '#model/time.ts'
import { realEffects } from '#pipeline/effects.ts'
import { cityFolder, publishedFolder } from '#pipeline/folders.ts'
import { publishFacts } from '#pipeline/publish-facts.ts'
import { localeOf, runScript } from '#pipeline/run-script.ts'

const help = `npm run check -- [--city DIR] [--published DIR] [--write] [--reviewed ID] [--outside] [--format text|json|github|gitlab] [--lang id|en]

Memeriksa semua yang harus benar sebelum perubahan disimpan: fakta kota, sumber,
perlindungan, tulisan, dan gambar. Setiap masalah disebut dengan berkas, baris, dan cara memperbaikinya.

  --write        perbaiki yang bisa diperbaiki program: bersihkan dan kecilkan gambar, catat angka
                 hidup tiap tulisan, terbitkan fakta kota yang berubah sebagai versi baru
  --reviewed ID  tulisan ini sudah dibaca lagi; nilai angka hidupnya dicatat ulang
  --outside      buka juga setiap tautan ke luar (perlu jaringan)
  --format       text untuk dibaca, json untuk program, github dan gitlab untuk catatan pada baris di CI
  --lang         bahasa pesan; bawaan: id`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const oneOf = <T extends string>(all: readonly T[], given: unknown) =>
  given === undefined ? all[0] : all.find((one) => one === given)

const options = { city: text, published: text, reviewed: text, format: text }
await runScript({ help, options: { ...options, write: flag, outside: flag } }, async (flags) => {
  const folder = cityFolder(flags)
  const published = publishedFolder(folder, flags)
  const format: ReportFormat | undefined = oneOf(reportFormats, flags['format'])
  const locale = localeOf(flags)
  const today = parseIsoDate(dayOf(process.env['SOURCE_DATE_EPOCH'], realEffects.now()))
  if (!format || !locale || !today) {
    console.error(`Nilai --format tidak dikenal.\n\n${help}`)
    return 2
  }
  const request = { folder, published, today, outside: Boolean(flags['outside']) }
  let report = await checkCity(request, realEffects)
  const reviewed = flags['reviewed'] === undefined ? undefined : String(flags['reviewed'])
  if (flags['write'] || reviewed) {
    const mended = flags['write'] ? [...(await cleanPictures(folder, realEffects))] : []
    if (report.published)
      mended.push(
        ...(await noteFigures(folder, report.texts, report.published, reviewed, realEffects)),
      )
    if (report.city && flags['write']) {
      const { version, isNew } = await publishFacts(report.city, published, realEffects)
      if (isNew) mended.push(`reference/${version}`)
    }
    for (const file of mended) console.error(`ditulis: ${file}`)
    report = await checkCity(request, realEffects)
  }
  console.log(reportOf(report.findings, format, locale))
  return report.findings.some(({ weight }) => weight === 'error') ? 1 : 0
})
