import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSite } from '#integrations/build-site.ts'
import { fromEnvironment } from '#integrations/site-options.ts'
import { PipelineError } from '#model/errors.ts'

const help = `npm run build -- [pilihan]   membangun situs statis dari data yang sudah terbit

  --city DIR        folder kota berisi data/ dan content/ (bawaan: folder proyek)
  --published DIR   folder terbitan (bawaan: <city>/data/published)
  --out DIR         folder hasil (bawaan: dist)
  --base /path/     alamat dasar bila situs tidak di akar domain
  --site URL        alamat domain, untuk tautan kanonik dan peta situs
  --drafts          sertakan naskah dan tulisan terjadwal, dengan tanda
  --help            pesan ini`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  city: text,
  published: text,
  out: text,
  base: text,
  site: text,
  drafts: flag,
  help: flag,
}

function readArguments() {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`)
    process.exit(2)
  }
}

const args = readArguments()
if (args.help) {
  console.log(help)
  process.exit(0)
}
const root = fileURLToPath(new URL('..', import.meta.url))
const started = performance.now()
try {
  const { out, indexed } = await buildSite(
    root,
    fromEnvironment(
      {
        ...process.env,
        ...(args.city && { CITY_DIR: args.city }),
        ...(args.published && { PUBLISHED_DIR: args.published }),
        ...(args.out && { SITE_OUT: args.out }),
        ...(args.base && { SITE_BASE: args.base }),
        ...(args.site && { SITE_URL: args.site }),
        ...(args.drafts && { SITE_DRAFTS: '1' }),
      },
      root,
    ),
  )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`build      ${indexed} halaman dalam ${seconds} detik: ${out}`)
} catch (error) {
  if (!(error instanceof PipelineError)) throw error
  console.error(`${error.name}: ${error.message}\n${error.hint}`)
  process.exit(1)
}
