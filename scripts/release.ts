import { loadCity } from '#city/load-city.ts'
import { buildRelease } from '#pipeline/build-release.ts'
import { realEffects } from '#pipeline/effects.ts'
import { cityFolder, releaseFolders } from '#pipeline/folders.ts'
import { runScript } from '#pipeline/run-script.ts'
import { ensureSample } from '#sample/ensure-sample.ts'

const help = `npm run release -- [--city DIR] [--as-of YYYY-MM-DD] [--raw DIR] [--published DIR] [--ledger DIR] [--revise] [--yes]

Membaca sumber data kota, melindungi orang di dalamnya, dan menerbitkan satu rilis.
Rilis lama tidak pernah berubah; bila ada masalah, tidak ada yang diterbitkan.

  --city DIR       folder kota (berisi data/ dan content/); bawaan: folder ini
  --as-of TANGGAL  data dianggap sampai tanggal ini; bawaan: city.yaml atau ekspor terbaru
  --raw DIR        letak berkas sumber (juga RAW_DIR)
  --published DIR  letak terbitan; bawaan: <city>/data/published
  --ledger DIR     catatan rahasia rilis (juga LEDGER_DIR); bawaan: di samping terbitan
  --revise         revisi tahunan: sekali setahun, dengan data sampai bulan Januari
  --yes            tidak bertanya lagi`

await runScript(
  {
    help,
    options: {
      city: { type: 'string' },
      'as-of': { type: 'string' },
      raw: { type: 'string' },
      published: { type: 'string' },
      ledger: { type: 'string' },
      revise: { type: 'boolean' },
      yes: { type: 'boolean' },
    },
  },
  async (flags) => {
    const folder = cityFolder(flags)
    const city = await loadCity(folder, (path) =>
      realEffects.files.readText(path).catch(() => undefined),
    )
    const folders = releaseFolders(city, folder, flags, process.env)
    if (city.settings.sample) await ensureSample(city, folders.raw, realEffects)
    const asOf = typeof flags['as-of'] === 'string' ? flags['as-of'] : undefined
    const kind = flags['revise'] ? 'revision' : 'ordinary'
    const report = await buildRelease(city, folders, { asOf, kind }, realEffects)
    const quarantined = report.sources.reduce((sum, source) => sum + source.quarantined, 0)
    console.log(
      report.isNew
        ? `\nRilis ${report.release_id} terbit di ${folders.published}. ${quarantined} baris dikarantina; daftarnya di ${folders.ledger}/reports.`
        : `\nTidak ada yang baru sejak rilis ${report.release_id}. Tidak ada yang diubah.`,
    )
    return 0
  },
)
