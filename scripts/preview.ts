import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSite } from '#integrations/build-site.ts'
import { serveSite } from '#integrations/serve.ts'
import { fromEnvironment } from '#integrations/site-options.ts'
import { runScript } from '#pipeline/run-script.ts'

const help = `npm run preview -- [--out DIR] [--drafts] [--city DIR] [--published DIR]

Menampilkan situs yang sudah dibangun, hanya di komputer ini. PORT menentukan
nomor porta; bawaan: 4321.

  --out DIR   letak situs; bawaan: dist
  --drafts    membangun dulu dengan naskah dan tulisan terjadwal, diberi tanda
  --city DIR, --published DIR  kota dan terbitan yang dibangun dengan --drafts`

const text = { type: 'string' } as const

await runScript(
  { help, options: { out: text, city: text, published: text, drafts: { type: 'boolean' } } },
  async (flags) => {
    const root = fileURLToPath(new URL('..', import.meta.url))
    const folder = resolve(
      flags['drafts'] ? `${root}/.cache/drafts` : String(flags['out'] ?? 'dist'),
    )
    if (flags['drafts']) {
      const said = { CITY_DIR: flags['city'], PUBLISHED_DIR: flags['published'] }
      const given = Object.entries(said).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)]],
      )
      const drafts = { ...Object.fromEntries(given), SITE_DRAFTS: '1', SITE_OUT: folder }
      await buildSite(root, fromEnvironment({ ...process.env, ...drafts }, root))
    }
    const { url } = await serveSite(folder, Number(process.env['PORT'] || 4321))
    console.log(`Situs terbuka di ${url} (Ctrl+C untuk berhenti).`)
    return 0
  },
)
