import { fileURLToPath } from 'node:url'
import { buildSite } from '#integrations/build-site.ts'
import { fromEnvironment } from '#integrations/site-options.ts'
import { runScript } from '#pipeline/run-script.ts'

const help = `npm run build -- [--city DIR] [--published DIR] [--out DIR] [--base /path/] [--site URL] [--drafts]

Membangun situs statis dari data yang sudah terbit, beserta indeks pencariannya.

  --city DIR        folder kota berisi data/ dan content/; bawaan: folder ini
  --published DIR   letak terbitan; bawaan: <city>/data/published
  --out DIR         letak hasil; bawaan: dist
  --base /path/     alamat dasar bila situs tidak di akar domain
  --site URL        alamat domain, untuk tautan kanonik
  --drafts          sertakan naskah dan tulisan terjadwal, diberi tanda`

const text = { type: 'string' } as const
/** Each flag and the environment variable that says the same. */
const variables = {
  city: 'CITY_DIR',
  published: 'PUBLISHED_DIR',
  out: 'SITE_OUT',
  base: 'SITE_BASE',
  site: 'SITE_URL',
} as const

await runScript(
  {
    help,
    options: {
      city: text,
      published: text,
      out: text,
      base: text,
      site: text,
      drafts: { type: 'boolean' },
    },
  },
  async (flags) => {
    const root = fileURLToPath(new URL('..', import.meta.url))
    const said = Object.entries(variables).flatMap(([flag, variable]) =>
      flags[flag] === undefined ? [] : [[variable, String(flags[flag])]],
    )
    const drafts = flags['drafts'] ? { SITE_DRAFTS: '1' } : {}
    const started = performance.now()
    const { out, pages, scanned } = await buildSite(
      root,
      fromEnvironment({ ...process.env, ...Object.fromEntries(said), ...drafts }, root),
    )
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      `build      ${pages} halaman dalam ${seconds} detik, ${scanned} berkas dipindai: ${out}`,
    )
    return 0
  },
)
