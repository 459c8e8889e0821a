import { PublishError } from '#model/errors.ts'
import { indexSchema, type Manifest, manifestSchema, type PublishedIndex } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { json } from './digest.ts'

/** The index of what is published, or `undefined` before the first release. */
export async function readIndex(
  published: string,
  { files }: Effects,
): Promise<PublishedIndex | undefined> {
  const path = `${published}/index.json`
  if (!(await files.exists(path))) return undefined
  const broken = (cause: unknown) =>
    new PublishError(
      { id: `Daftar rilis ${path} rusak.`, en: `The list of releases ${path} is broken.` },
      {
        hint: {
          id: 'Ambil kembali berkas itu dari riwayat git (git checkout -- index.json), lalu jalankan lagi.',
          en: 'Take the file back from the history of git (git checkout -- index.json), then try again.',
        },
        place: { file: path },
        cause,
      },
    )
  try {
    return indexSchema.parse(JSON.parse(await files.readText(path)))
  } catch (cause) {
    throw broken(cause)
  }
}

/** The manifest of a published folder, or `undefined` where nothing lies any more. */
export async function readManifest(
  folder: string,
  { files }: Effects,
): Promise<Manifest | undefined> {
  const path = `${folder}/release.json`
  if (!(await files.exists(path))) return undefined
  return manifestSchema.parse(JSON.parse(await files.readText(path)))
}

/** Replaces the index in one step: a reader sees the old one or the new one. */
export async function writeIndex(
  published: string,
  index: PublishedIndex,
  { files }: Effects,
): Promise<void> {
  await files.write(`${published}/.index.json.new`, json(index))
  await files.rename(`${published}/.index.json.new`, `${published}/index.json`)
}
