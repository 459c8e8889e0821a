import { loadCity } from '#city/load-city.ts'
import { checkContent } from '#integrations/check-content.ts'
import { realEffects } from '#pipeline/effects.ts'
import { cityFolder } from '#pipeline/folders.ts'
import { publishReference, referenceState } from '#pipeline/publish/publish-reference.ts'
import { runScript } from '#pipeline/run-script.ts'

const help = `npm run check -- [--city DIR] [--published DIR] [--write]

Memeriksa semua yang harus benar sebelum perubahan disimpan: fakta kota, sumber,
perlindungan, dan tulisan. Setiap masalah disebut dengan berkas, baris, dan cara memperbaikinya.

  --write   terbitkan fakta kota yang berubah sebagai versi baru di published/reference`

await runScript(
  {
    help,
    options: {
      city: { type: 'string' },
      published: { type: 'string' },
      write: { type: 'boolean' },
    },
  },
  async (flags) => {
    const folder = cityFolder(flags)
    const published =
      typeof flags['published'] === 'string' ? flags['published'] : `${folder}/data/published`
    const city = await loadCity(folder, (path) =>
      realEffects.files.readText(path).catch(() => undefined),
    )
    await checkContent(`${folder}/content`)
    if (flags['write']) {
      const { version, isNew } = await publishReference(city, published, realEffects)
      console.log(
        isNew
          ? `Fakta kota terbit sebagai reference/${version}.`
          : `Fakta kota sama dengan reference/${version}.`,
      )
    } else if ((await referenceState(city, published, realEffects)) === 'stale') {
      console.error(
        'Fakta kota berubah sejak terakhir diterbitkan. Jalankan npm run check -- --write, lalu simpan bersama perubahan ini.',
      )
      return 1
    }
    console.log('Semua beres.')
    return 0
  },
)
