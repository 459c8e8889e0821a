import { loadCity } from '#city/load-city.ts'
import { openDesk } from '#desk/server/open-desk.ts'
import { realEffects } from '#pipeline/effects.ts'
import { cityFolder, releaseFolders } from '#pipeline/folders.ts'
import { runScript } from '#pipeline/run-script.ts'

const help = `npm run desk -- [--city DIR] [--published DIR] [--raw DIR] [--ledger DIR]

Membuka meja staf: satu halaman di komputer ini untuk menerbitkan data, menulis pembaruan,
dan mengubah tabel. Hanya komputer ini yang dapat membukanya, dan hanya satu jendela.

  --city DIR       folder kota (berisi data/ dan content/); bawaan: folder ini
  --published DIR  letak terbitan; bawaan: <city>/data/published
  --raw DIR        letak berkas sumber (juga RAW_DIR)
  --ledger DIR     catatan rahasia rilis (juga LEDGER_DIR)
  PORT             nomor porta; bawaan: yang mana saja yang bebas`

const text = { type: 'string' } as const

await runScript(
  { help, options: { city: text, published: text, raw: text, ledger: text } },
  async (flags) => {
    const folder = cityFolder(flags)
    const city = await loadCity(folder, (path) =>
      realEffects.files.readText(path).catch(() => undefined),
    )
    const folders = releaseFolders(city, folder, flags, process.env)
    const { url, close } = await openDesk(
      { folder, folders },
      Number(process.env['PORT'] || 0),
      realEffects,
    )
    console.log(`Meja staf terbuka. Buka alamat ini di peramban (berlaku satu kali):\n\n  ${url}\n`)
    console.log('Ctrl+C untuk menutup.')
    await new Promise<void>((ended) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended())
    })
    await close()
    return 0
  },
)
