import { rm } from 'node:fs/promises'
import { hitKinds } from '#identifiers/hit.ts'
import { DisclosureError } from '#model/errors.ts'
import { realEffects } from '#pipeline/effects.ts'
import { readAllow } from '#pipeline/scan/read-allow.ts'
import { scanPublished } from '#pipeline/scan/scan-published.ts'

const shownProblems = 10

/**
 * Reads every byte of a built site and takes it away when anything in it has the
 * form of an identifier, or cannot be read: a telephone number typed into a text,
 * a place in the metadata of a photo, a column that should not be there.
 *
 * @param published What the city has published, and with it what it declares public.
 * @returns How much was read.
 * @throws {DisclosureError} naming files, lines and kinds, and no value.
 */
export async function refuseIdentifiers(
  folder: string,
  published: string,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const allow = await readAllow(published, realEffects.files)
  const { hits, closed, files, bytes } = await scanPublished(folder, allow, realEffects)
  const problems = [
    ...hits
      .filter((hit) => !isCode(hit))
      .map(
        ({ file, line, kind }) => `${file}${line ? ` baris ${line}` : ''}: ${hitKinds[kind].id}`,
      ),
    ...closed.map(({ file, reason }) => `${file}: tidak dapat dibaca (${reason})`),
  ]
  if (problems.length === 0) return { files, bytes }
  await rm(folder, { recursive: true, force: true })
  const rest = problems.length - shownProblems
  throw new DisclosureError(
    `Situs yang baru dibangun memuat ${problems.length} hal yang tampak seperti data orang:\n    ${problems.slice(0, shownProblems).join('\n    ')}${rest > 0 ? `\n    dan ${rest} lagi` : ''}`,
    {
      hint: 'Situs yang lama tidak diganti. Hapus data itu dari tulisan, gambar, atau fakta asalnya, lalu bangun lagi. Bila itu memang milik umum (nomor kantor, akun dinas), catat di kolomnya di data/city (channels.csv: address_id dan address_en, agencies.csv: spokesperson_contact) dan terbitkan lagi.',
    },
  )
}

/** Libraries write `@` for other things than accounts, and a bundled script holds none of a city's texts. */
const isCode = ({ file, kind }: { readonly file: string; readonly kind: string }) =>
  kind === 'handle' && /^_astro\/[^/]+\.js$/.test(file)
