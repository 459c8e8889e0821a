import { applyChange } from '#desk/apply.ts'
import { type NewKind, newItem, newKinds } from '#desk/new-item.ts'
import { refuseErrors } from '#desk/submit.ts'
import { columnsOf } from '#desk/table-rows.ts'
import { diskCity } from '#integrations/city-files.ts'
import { dayOf } from '#integrations/site-options.ts'
import { parseIsoDate } from '#model/time.ts'
import { realEffects } from '#pipeline/effects.ts'
import { cityFolder, publishedFolder } from '#pipeline/folders.ts'
import { runScript } from '#pipeline/run-script.ts'

const tables = Object.values(newKinds).filter((table) => table !== undefined)
const columns = [...new Set(tables.flatMap(columnsOf))]

const help = `npm run new -- update|programme|indicator|award|translation "Nama" [--kolom nilai …] [--city DIR]

Memulai sesuatu yang baru, dalam bentuk yang lulus npm run check. Yang tidak diketahui tidak dikarang.

  update "Judul"            tulisan baru sebagai naskah; --title_en juga memulai bahasa Inggrisnya
  programme "Nama"          satu baris di programmes.csv dan naskah ceritanya
  indicator "Nama"          satu baris di indicators.csv
  award "Nama"              satu baris di awards.csv; unconfirmed sampai sumbernya ditemukan
  translation updates/id    naskah terjemahan; --locale en

  --id ID        nama berkas tulisan; bawaan: dari judulnya
  --KOLOM NILAI  isi kolom tabel: ${columns.slice(0, 6).join(', ')}, …

Contoh: npm run new -- award "Kota Sehat 2026" --name_en "Healthy City 2026" --year 2026 --level national --source "https://…"`

const names = ['city', 'published', 'id', 'title', 'title_en', 'locale', ...columns]
const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]))

await runScript({ help, options, positionals: ['jenis', 'nama'] }, async (flags, [kind, name]) => {
  const known = Object.keys(newKinds).find((one): one is NewKind => one === kind)
  const today = parseIsoDate(dayOf(process.env['SOURCE_DATE_EPOCH'], realEffects.now()))
  if (!known || !name || !today) {
    console.error(`Sebut apa yang baru dan namanya.\n\n${help}`)
    return 2
  }
  const folder = cityFolder(flags)
  const { city: _city, published: _published, ...rest } = flags
  const given = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, String(value)]))
  const change = newItem(known, name, given, diskCity(folder), today)
  const request = { folder, published: publishedFolder(folder, flags), today }
  await refuseErrors(request, change, realEffects)
  await applyChange(folder, change, realEffects, { recorded: false })
  for (const { path } of change.changes) console.log(`ditulis: ${path}`)
  console.log('Isi berkasnya, lalu jalankan npm run check dan npm run preview -- --drafts.')
  return 0
})
