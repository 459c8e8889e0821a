import type { Place, SourceFormatError } from '#model/errors.ts'
import type { Localised } from '#model/locale.ts'
import { fold } from './fold.ts'
import { formatError, quoted } from './format-error.ts'
import type { KnownColumns } from './known-columns.ts'

/**
 * Finds each mapped column in a header: its position there, in the order of `known.mapped`.
 *
 * Every name must be declared, as mapped or as private, so that a new column (of free
 * text, say) is noticed before anything is read. A column without a name is never read.
 *
 * @throws {SourceFormatError} for a name that is unknown, missing or there twice; all of them in one message.
 */
export function matchHeader(
  header: readonly string[],
  known: KnownColumns,
  source_id: string,
  place: Place,
): readonly number[] {
  const positions = known.mapped.map(() => -1)
  for (const [index, name] of header.entries()) {
    for (const position of known.mappedBy(name)) positions[position] = index
  }
  if (positions.every((position) => position === -1)) throw noHeader(known, source_id, place)

  const names = header.map((name) => name.trim()).filter((name) => fold(name) !== '')
  const missing = known.mapped.filter((_, position) => positions[position] === -1)
  const unknown = names.filter((name) => !known.mappedBy(name).length && !known.isPrivate(name))
  const twice = names.filter((name, index) => isAmong(name, names.slice(0, index)))
  const column = unknown[0] ?? missing[0] ?? twice[0]
  if (column === undefined) return positions
  throw wrongHeader({ missing, unknown, twice }, known, source_id, { ...place, column })
}

const isAmong = (name: string, others: readonly string[]) =>
  others.some((other) => fold(other) === fold(name))

/** The cells are not repeated: a first line without any mapped column may be a resident's record. */
function noHeader(known: KnownColumns, source_id: string, place: Place): SourceFormatError {
  return formatError(
    place,
    {
      id: 'tidak ada satu pun kolom yang dipetakan di baris judul kolom.',
      en: 'none of the mapped columns stands in the row of column names.',
    },
    {
      id: `Pastikan baris judul kolom tidak terhapus dan berkas ini memang milik sumber "${source_id}". Kolom yang dicari: ${quoted(known.mapped)}.`,
      en: `Make sure that the row of column names is still there and that this file is from the source "${source_id}". It looks for: ${quoted(known.mapped)}.`,
    },
  )
}

interface HeaderProblems {
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
  readonly twice: readonly string[]
}

export function wrongHeader(
  { missing, unknown, twice }: HeaderProblems,
  known: KnownColumns,
  source_id: string,
  place: Place,
): SourceFormatError {
  const what = [
    ...unknown.map((name) => {
      const near = known.nearestTo(name)
      return {
        id: `kolom "${name}" tidak dikenal${near ? ` (yang paling mirip: "${near}")` : ''}`,
        en: `the column "${name}" is unknown${near ? ` (nearest: "${near}")` : ''}`,
      }
    }),
    ...missing.map((name) => ({
      id: `kolom "${name}" yang dipetakan tidak ada`,
      en: `the mapped column "${name}" is missing`,
    })),
    ...twice.map((name) => ({
      id: `kolom "${name}" muncul lebih dari sekali`,
      en: `the column "${name}" stands there more than once`,
    })),
  ]
  const settings = `"${source_id}" di data/city/sources.yaml`
  const english = `"${source_id}" in data/city/sources.yaml`
  const hints: readonly Localised[] = [
    ...(unknown.length
      ? [
          {
            id: `Bila kolom itu berganti nama, tulis nama barunya pada columns sumber ${settings}. Bila tidak dipakai, tambahkan namanya pada private_columns; isinya tidak akan pernah dibaca.`,
            en: `Where a column has a new name, write it in columns of the source ${english}. Where it is not used, add its name to private_columns; it will never be read.`,
          },
        ]
      : []),
    ...(missing.length
      ? [
          {
            id: `Ekspor ulang dengan kolom yang hilang itu, atau betulkan namanya pada columns sumber ${settings}.`,
            en: `Export again with the missing column, or mend its name in columns of the source ${english}.`,
          },
        ]
      : []),
    ...(twice.length
      ? [
          {
            id: 'Hapus atau ganti nama salah satu kolom yang kembar, lalu ekspor ulang.',
            en: 'Delete or rename one of the two columns, then export again.',
          },
        ]
      : []),
  ]
  const joined = (all: readonly Localised[], sign: string, end = '') => ({
    id: `${all.map(({ id }) => id).join(sign)}${end}`,
    en: `${all.map(({ en }) => en).join(sign)}${end}`,
  })
  return formatError(place, joined(what, '; ', '.'), joined(hints, ' '))
}
