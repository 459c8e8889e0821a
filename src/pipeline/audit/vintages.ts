import { PublishError } from '#model/errors.ts'
import { type Manifest, manifestSchema, tableFileSchema } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import type { StatedTable, Vintage } from './linear/index.ts'

/** A release as read from its folder, with the rules that it says it was made by. */
export interface PublishedVintage extends Vintage {
  readonly release_id: string
  readonly policy: { readonly threshold: number; readonly rounding_base: number }
}

/** Kinds of table that say how many. */
const counting: readonly string[] = ['counts', 'summary', 'records', 'quality']

/**
 * Reads what a published folder says of counts.
 *
 * @throws {PublishError} when the manifest or a table cannot be read.
 */
export async function readVintage(
  folder: string,
  { files }: Pick<Effects, 'files'>,
): Promise<PublishedVintage> {
  const manifest = await readManifest(folder, files)
  const { release_id, kind, plan = [], policy } = manifest
  const names = manifest.tables.filter((one) => counting.includes(one.kind))
  return {
    release_id,
    kind,
    plan,
    policy: {
      threshold: Number(policy['threshold'] ?? 10),
      rounding_base: Number(policy['rounding_base'] ?? 5),
    },
    tables: await readTables(
      folder,
      names.map(({ table }) => table),
      files,
    ),
  }
}

/** The reference tables by which areas and topics are told apart. */
export function readReferenceTables(
  folder: string,
  { files }: Pick<Effects, 'files'>,
): Promise<readonly StatedTable[]> {
  return readTables(folder, ['areas', 'categories'], files)
}

/** @throws {PublishError} when there is no readable `release.json`. */
export async function readManifest(folder: string, files: Effects['files']): Promise<Manifest> {
  const path = `${folder}/release.json`
  const parsed = manifestSchema.safeParse(parseJson(await files.readText(path).catch(() => '')))
  if (parsed.success) return parsed.data
  throw new PublishError(
    {
      id: `Rilis di ${folder} tidak punya release.json yang terbaca.`,
      en: `The release in ${folder} has no readable release.json.`,
    },
    {
      hint: {
        id: 'Ambil kembali folder itu dari riwayat git, atau hapus dan terbitkan ulang.',
        en: 'Take the folder back from the history of git, or delete it and publish again.',
      },
      place: { file: path },
      cause: parsed.error,
    },
  )
}

async function readTables(
  folder: string,
  names: readonly string[],
  files: Effects['files'],
): Promise<readonly StatedTable[]> {
  const tables: StatedTable[] = []
  for (const name of names) {
    const path = `${folder}/tables/${name}.json`
    const parsed = tableFileSchema.safeParse(parseJson(await files.readText(path).catch(() => '')))
    if (!parsed.success) {
      throw new PublishError(
        { id: `Tabel ${path} tidak terbaca.`, en: `The table ${path} cannot be read.` },
        {
          hint: {
            id: 'Ambil kembali folder itu dari riwayat git, atau hapus dan terbitkan ulang.',
            en: 'Take the folder back from the history of git, or delete it and publish again.',
          },
          place: { file: path },
          cause: parsed.error,
        },
      )
    }
    tables.push(parsed.data)
  }
  return tables
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
