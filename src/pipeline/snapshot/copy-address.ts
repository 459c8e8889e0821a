import { join } from 'node:path'
import { SnapshotError } from '#model/errors.ts'
import type { Source } from '#model/sources.ts'
import type { Effects } from '#pipeline/effects.ts'
import { DeadAddress, download, insist, type Patience } from './download.ts'
import { keep } from './keep.ts'
import { readOrigin, type SnapshotFile } from './origin.ts'

/**
 * Copies what an address gives. When it gives nothing, the newest earlier copy of
 * that address stays in use, and a warning says so.
 *
 * @throws {SnapshotError} when the address is dead and no earlier copy can stand in.
 */
export async function copyAddress(
  url: string,
  source: Source,
  folder: string,
  { silence_ms, pauses_ms }: Patience,
  effects: Effects,
): Promise<SnapshotFile> {
  checkAddress(url, source)
  const arrival = { name: url, url, licence: source.licence }
  const attempt = () => keep(download(url, effects.fetch, silence_ms), arrival, folder, effects)
  try {
    return await insist(attempt, pauses_ms)
  } catch (error) {
    if (!(error instanceof DeadAddress)) throw error
    const earlier = await newestCopy(url, folder, effects)
    if (!earlier) throw deadWithoutCopy(url, source, error)
    effects.log.warn(
      `Sumber "${source.id}": alamat ${url} tidak bisa diambil (${error.message}). Dipakai salinan terdahulu dari ${earlier.origin.retrieved_at}; data setelah saat itu belum termasuk.`,
    )
    return earlier
  }
}

async function newestCopy(
  url: string,
  folder: string,
  effects: Effects,
): Promise<SnapshotFile | undefined> {
  let newest: SnapshotFile | undefined
  for (const file of await effects.files.list(folder)) {
    const path = join(folder, file)
    const origin = await readOrigin(path, effects)
    if (origin?.url !== url) continue
    if (newest && newest.origin.retrieved_at >= origin.retrieved_at) continue
    newest = { path, name: url, origin }
  }
  return newest
}

function checkAddress(url: string, { id }: Source): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed && !parsed.username && !parsed.password) return
  throw new SnapshotError(
    // The address itself is not repeated where it may hold a password.
    parsed
      ? {
          id: `Sumber "${id}": sebuah alamat di files memuat nama pengguna atau kata sandi.`,
          en: `Source "${id}": an address in files holds a user name or a password.`,
        }
      : {
          id: `Sumber "${id}": "${url}" bukan alamat yang sah.`,
          en: `Source "${id}": "${url}" is no valid address.`,
        },
    {
      hint: {
        id: `Betulkan alamat itu pada files sumber "${id}" di data/city/sources.yaml. Kata sandi tidak boleh ditulis di sana: unduh berkasnya sendiri ke RAW_DIR.`,
        en: `Mend the address in files of the source "${id}" in data/city/sources.yaml. No password may stand there: download the file to RAW_DIR yourself.`,
      },
      place: { file: 'data/city/sources.yaml' },
    },
  )
}

function deadWithoutCopy(url: string, { id }: Source, cause: DeadAddress): SnapshotError {
  return new SnapshotError(
    {
      id: `Sumber "${id}": alamat ${url} tidak bisa diambil (${cause.message}), dan belum ada salinan terdahulu.`,
      en: `Source "${id}": the address ${url} cannot be fetched (${cause.message}), and there is no earlier copy.`,
    },
    {
      hint: {
        id: `Buka alamat itu di peramban. Bila tetap gagal, mintalah berkasnya kepada pengelola data, simpan di RAW_DIR, lalu tulis nama berkas itu pada files sumber "${id}" di data/city/sources.yaml.`,
        en: `Open the address in a browser. If that fails too, ask the keepers of the data for the file, keep it in RAW_DIR and write its name in files of the source "${id}" in data/city/sources.yaml.`,
      },
      place: { file: url },
      cause,
    },
  )
}
