import { loadCity } from '#city/load-city.ts'
import { parseIsoDate } from '#model/time.ts'
import { realEffects } from '#pipeline/effects.ts'
import { cityFolder, releaseFolders } from '#pipeline/folders.ts'
import { type Flags, runScript } from '#pipeline/run-script.ts'
import { withdraw } from '#pipeline/withdraw.ts'

const help = `npm run withdraw -- --table TABEL --period PERIODE --reason "…" [--release ID] [--replaced-by "…"] [--on YYYY-MM-DD] [--city DIR] [--published DIR] [--ledger DIR]

Menarik satu periode dari satu tabel karena kewajiban hukum: barisnya hilang dari semua rilis,
dan sebuah tanda di release.json dan index.json mengatakan apa, kapan, mengapa, dan apa gantinya.
Rilis berikutnya tidak memuatnya lagi. Selain ini, yang sudah terbit tidak pernah berubah.

  --table TABEL      nama tabel, seperti district-groups-by-quarter
  --period PERIODE   seperti 2024-05, 2024-Q2, atau 2024
  --reason "…"       alasan yang dibaca semua orang; jangan sebut orangnya
  --release ID       rilis tempat baris itu ditemukan; penarikan tetap berlaku untuk semua rilis
  --replaced-by "…"  tempat hal yang sama dikatakan dengan lebih kasar
  --on TANGGAL       tanggal penarikan; bawaan: hari ini

Contoh: npm run withdraw -- --table requests --period 2024-Q2 --reason "Putusan Komisi Informasi 12/2026"`

const names = 'table period reason release replaced-by on city published ledger'.split(' ')
const textOf = (flags: Flags, name: string) =>
  typeof flags[name] === 'string' && flags[name] !== '' ? flags[name] : undefined

await runScript(
  {
    help,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  },
  async (flags) => {
    const [table, period, reason] = ['table', 'period', 'reason'].map((name) => textOf(flags, name))
    const withdrawn_on = parseIsoDate(
      textOf(flags, 'on') ?? realEffects.now().toISOString().slice(0, 10),
    )
    if (!table || !period || !reason || !withdrawn_on) {
      console.error(`--table, --period, --reason (dan --on, bila ada) harus diisi.\n\n${help}`)
      return 2
    }
    const folder = cityFolder(flags)
    const { readText } = realEffects.files
    const city = await loadCity(folder, (path) => readText(path).catch(() => undefined))
    const folders = releaseFolders(city, folder, flags, process.env)
    const replaced_by = textOf(flags, 'replaced-by')
    const tombstone = { table, period, withdrawn_on, reason, release: textOf(flags, 'release') }
    const request = { ...tombstone, ...(replaced_by ? { replaced_by } : {}) }
    const changed = await withdraw(city, folders, request, realEffects)
    console.log(`Periode ${period} tabel ${table} ditarik dari: ${changed.join(', ')}.`)
    return 0
  },
)
