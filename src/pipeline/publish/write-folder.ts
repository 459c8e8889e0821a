import type { CitySettings } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import type { Localised } from '#model/locale.ts'
import type { Manifest, PublishedTable } from '#model/release.ts'
import type { PublicTable } from '#model/table.ts'
import type { Effects } from '#pipeline/effects.ts'
import { dataPackage } from './data-package.ts'
import { nextVersion } from './data-version.ts'
import { json, sha256 } from './digest.ts'
import { nationalMetadata } from './national/index.ts'
import { writers } from './writers/index.ts'

/** A table that is published already: its files are copied byte for byte from that release's folder. */
export interface KeptTable {
  readonly entry: PublishedTable
  readonly from: string
}

/**
 * Writes tables in every format with their manifest, descriptor and checksums
 * into `folder`, which must not be one that is already published.
 *
 * Equal tables and head give equal bytes, whatever the clock, zone or locale.
 *
 * @param previous The manifest of the release before: `head` says the version of the data itself, or it follows from this one.
 * @returns The SHA-256 of `release.json`.
 */
export async function writeFolder(
  folder: string,
  tables: readonly (PublicTable | KeptTable)[],
  head: Omit<Manifest, 'tables'>,
  settings: CitySettings,
  { files }: Effects,
  previous?: Manifest,
): Promise<string> {
  const sums: string[] = []
  const write = async (path: string, content: string | Uint8Array) => {
    await files.write(`${folder}/${path}`, content)
    const digest = sha256(content)
    sums.push(`${digest}  ${path}`)
    return { bytes: Buffer.byteLength(content), sha256: digest }
  }
  const published: PublishedTable[] = []
  for (const each of tables) {
    if ('entry' in each) {
      for (const { path } of each.entry.files)
        await write(path, await files.readBytes(`${each.from}/${path}`))
      published.push(each.entry)
      continue
    }
    const table = { ...each, notes: notesOf(each, head) }
    const written = []
    for (const { format, extension, media_type, rights, write: render } of writersOf(table)) {
      const path = `tables/${table.table}.${extension}`
      const content = render(table, { ...head, settings })
      const file = { format, path, media_type, ...(await write(path, content)) }
      written.push({ ...file, ...rights?.(table) })
    }
    published.push(entryOf(table, written))
  }
  // Said or derived, the version has its one place, so that equal releases are equal bytes.
  const { version = nextVersion(previous, published), ...said } = head
  const described: Manifest = { ...said, version, tables: published }
  const metadata = []
  for (const { content, ...file } of nationalMetadata(described, settings))
    metadata.push({ ...file, ...(await write(file.path, content)) })
  const manifest = metadata.length ? { ...described, metadata } : described
  const { sha256: digest } = await write('release.json', json(manifest))
  await write('datapackage.json', json(dataPackage(manifest, settings)))
  await files.write(`${folder}/SHA256SUMS`, `${sums.join('\n')}\n`)
  return digest
}

const writersOf = (table: PublicTable) => writers.filter(({ suits }) => suits?.(table) ?? true)

/** What the manifest says of a table. */
function entryOf(
  { rows, columns, notes, boundaries: _, ...rest }: PublicTable,
  files: PublishedTable['files'],
): PublishedTable {
  return {
    ...rest,
    notes: [...notes],
    rows: rows.length,
    columns: [...columns, publicColumn('data_status')].map(
      ({ name, type, description, values }) => ({
        name,
        type,
        description,
        ...(values ? { values: [...values] } : {}),
      }),
    ),
    files,
  }
}

/** A table's notes and, for every period taken back from it, what the tombstone says; each once. */
function notesOf(
  { table, notes }: PublicTable,
  { withdrawals }: Omit<Manifest, 'tables'>,
): readonly Localised[] {
  const tombstones = (withdrawals ?? [])
    .filter((withdrawal) => withdrawal.table === table)
    .map(({ period, withdrawn_on, reason, replaced_by }) => ({
      id: `Periode ${period} ditarik pada ${withdrawn_on}: ${reason}${replaced_by ? ` Penggantinya: ${replaced_by}.` : ''}`,
      en: `The period ${period} was withdrawn on ${withdrawn_on}: ${reason}${replaced_by ? ` Replaced by: ${replaced_by}.` : ''}`,
    }))
  const said = new Set(notes.map(({ id }) => id))
  return [...notes, ...tombstones.filter(({ id }) => !said.has(id))]
}
