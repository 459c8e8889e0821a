import { basename, dirname, extname, join, matchesGlob } from 'node:path'
import type { City } from '#model/city.ts'
import { SourceFormatError } from '#model/errors.ts'
import type { Source } from '#model/sources.ts'
import { parseIsoDate } from '#model/time.ts'
import type { Effects } from '#pipeline/effects.ts'
import { type KnownColumns, knownColumns } from '#pipeline/read/known-columns.ts'
import { firstCells } from './first-cells.ts'

/** A dropped file with the source it belongs to. */
export interface Incoming {
  readonly source: Source
  /** Where it goes, relative to the folder of raw files. */
  readonly target: string
  /** Names in its first rows that `sources.yaml` knows, and whether the pipeline will read them. */
  readonly columns: readonly { readonly name: string; readonly use: 'read' | 'never read' }[]
}

const formatOf: Readonly<Record<string, Source['format']>> = {
  '.csv': 'csv',
  '.txt': 'csv',
  '.tsv': 'tsv',
  '.xlsx': 'xlsx',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
}

/** A file belongs to a source when at least this share of the mapped columns stands in its first rows. */
const enough = 0.5

/**
 * Says to which source of the city a file belongs, by the names of its columns.
 *
 * @throws {SourceFormatError} when no source reads such a file, or none has these columns.
 */
export async function recognise(
  city: City,
  file: { readonly path: string; readonly name: string },
  effects: Effects,
): Promise<Incoming> {
  const format = formatOf[extname(file.name).toLowerCase()]
  const sources = city.sources.filter((source) => source.format === format)
  if (sources.length === 0)
    throw new SourceFormatError(
      {
        id: `${file.name}: tidak ada sumber yang membaca berkas jenis ini.`,
        en: `${file.name}: no source reads files of this kind.`,
      },
      {
        hint: {
          id: `Jenis yang dibaca kota ini: ${[...new Set(city.sources.map((s) => s.format))].join(', ')}. Simpan atau ekspor ulang dalam jenis itu.`,
          en: `This city reads: ${[...new Set(city.sources.map((s) => s.format))].join(', ')}. Save or export the file again as one of them.`,
        },
        place: { file: file.name },
      },
    )
  const found: { source: Source; known: KnownColumns; names: readonly string[]; share: number }[] =
    []
  for (const source of sources) {
    const known = knownColumns(source)
    const names = await firstCells(source, file, effects)
    const seen = new Set(names.flatMap((name) => known.mappedBy(name)))
    found.push({ source, known, names, share: seen.size / known.mapped.length })
  }
  const best = found.toSorted((a, b) => b.share - a.share)[0]
  if (!best || best.share < enough) throw unknownColumns(file.name, sources)
  const { source, known, names } = best
  const named = (use: 'read' | 'never read', test: (name: string) => boolean) =>
    [...new Set(names.filter(test))].map((name) => ({ name, use }))
  return {
    source,
    target: targetOf(source, file.name),
    columns: [
      ...named('read', (name) => known.mappedBy(name).length > 0),
      ...named('never read', (name) => known.mappedBy(name).length === 0 && known.isPrivate(name)),
    ],
  }
}

/** The cells are not repeated: a first line without any known column may be a resident's record. */
const unknownColumns = (name: string, sources: readonly Source[]) =>
  new SourceFormatError(
    { id: `${name}: kolomnya tidak dikenal.`, en: `${name}: its columns are unknown.` },
    {
      hint: {
        id: `Pastikan baris judul kolom tidak terhapus dan pemisahnya benar. ${wanted('Sumber "*" mencari', sources)}`,
        en: `Make sure that the row of column names is still there and the separator is right. ${wanted('The source "*" looks for', sources)}`,
      },
      place: { file: name, line: 1 },
    },
  )

const wanted = (words: string, sources: readonly Source[]) =>
  sources
    .map((source) => `${words.replace('*', source.id)}: ${knownColumns(source).mapped.join(', ')}.`)
    .join(' ')

/** A source with one file has it replaced; a source with a glob gains a file of a name that the glob matches. */
export function targetOf({ files }: Source, name: string): string {
  const pattern = files.find((entry) => !/^https?:/i.test(entry)) ?? name
  if (!/[*?[\]{}]/.test(pattern)) return pattern
  const safe = basename(name).replace(/[^\p{L}\p{N}._-]+/gu, '-')
  const beside = join(dirname(pattern), safe)
  if (matchesGlob(beside, pattern)) return beside
  return pattern
    .replaceAll('**/', '')
    .replace('*', safe.replace(/\.\w+$/, ''))
    .replace(/[*?[\]{}]/g, '')
}

/** The day that a file's name states, `2024-03-31` or `20240331`. */
export function dayInName(name: string): string | undefined {
  const [, year, month, day] = /(20\d\d)-?(\d\d)-?(\d\d)/.exec(name) ?? []
  return year && parseIsoDate(`${year}-${month}-${day}`)
}
