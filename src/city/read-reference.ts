import Papa from 'papaparse'
import {
  type ReferenceColumn,
  type ReferenceName,
  type ReferenceRow,
  referenceTables,
} from '#model/reference.ts'
import { parseIsoDate } from '#model/time.ts'
import type { Problem } from './problem.ts'

const example: Readonly<Record<string, string>> = {
  integer: 'Tulis bilangan bulat tanpa titik ribuan, misalnya 1043070.',
  number: 'Tulis angka dengan titik desimal, misalnya 30.502.',
  date: 'Tulis 2018, 2018-11, atau 2018-11-07.',
  boolean: 'Tulis yes atau no.',
  url: 'Tulis alamat lengkap yang diawali https://.',
  code: 'Kode tidak boleh memuat spasi di awal atau akhir.',
}

/**
 * Reads one reference table: header, types, allowed values and unique keys.
 * Lines are physical lines of the file.
 *
 * @returns The rows (in the file's order, empty cells `''`) and every problem found.
 */
export function readReference<Name extends ReferenceName>(
  name: Name,
  file: string,
  text: string,
): {
  readonly rows: readonly ReferenceRow<Name>[]
  readonly lines: readonly number[]
  readonly problems: readonly Problem[]
} {
  const schema = referenceTables[name]
  const columns = schema.columns as Readonly<Record<string, ReferenceColumn>>
  const problems: Problem[] = []
  const rows: ReferenceRow<Name>[] = []
  const lines: number[] = []
  const seen = new Map<string, number>()
  let header: readonly string[] | undefined
  let isMisread = false
  let line = 1
  let cursor = 0
  const content = text.replace(/^\uFEFF/, '')
  Papa.parse<string[]>(content, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      const start = line
      line += content.slice(cursor, meta.cursor).split('\n').length - 1
      cursor = meta.cursor
      for (const error of errors) {
        problems.push({
          file,
          line: start,
          message: `Baris CSV rusak (${error.message}).`,
          hint: 'Periksa tanda kutip ganda pada baris ini.',
        })
      }
      if (!header) {
        header = data.map((cell) => cell.trim())
        const wrong = headerProblems(file, header, Object.keys(columns))
        problems.push(...wrong)
        isMisread = wrong.length > 0
        return
      }
      // Under a wrong header every row would be wrong: one cause, one message.
      if (isMisread) return
      if (data.every((cell) => cell.trim() === '')) return
      if (data.length !== header.length) {
        problems.push({
          file,
          line: start,
          message: `Baris ini punya ${data.length} sel, kepala tabel ${header.length}.`,
          hint: 'Teks yang memuat koma harus diapit tanda kutip ganda.',
        })
        return
      }
      const row = Object.fromEntries(
        header.map((column, index) => [column, data[index]?.trim() ?? '']),
      )
      for (const [column, rule] of Object.entries(columns)) {
        const problem = cellProblem(column, row[column] ?? '', rule)
        if (problem) problems.push({ file, line: start, ...problem })
      }
      const key = schema.key.map((column) => row[column]).join('~')
      const first = seen.get(key)
      if (first)
        problems.push({
          file,
          line: start,
          message: `"${key}" sudah ada di baris ${first}.`,
          hint: 'Hapus salah satu, atau beri kode lain.',
        })
      seen.set(key, start)
      rows.push(row as ReferenceRow<Name>)
      lines.push(start)
    },
  })
  if (!header)
    problems.push({
      file,
      line: 1,
      message: 'Berkas kosong.',
      hint: `Baris pertama harus: ${Object.keys(columns).join(',')}`,
    })
  return { rows, lines, problems }
}

function headerProblems(
  file: string,
  header: readonly string[],
  expected: readonly string[],
): Problem[] {
  const separator = header.length === 1 ? /[;\t|]/.exec(header[0] ?? '')?.[0] : undefined
  if (separator)
    return [
      {
        file,
        line: 1,
        message: `Sel dipisahkan oleh "${separator === '\t' ? 'tab' : separator}", bukan koma.`,
        hint: 'Simpan sebagai CSV dengan koma (di Excel: "CSV UTF-8", dengan setelan wilayah Inggris), atau ubah tabelnya di meja staf.',
      },
    ]
  const unknown = header.filter((column) => !expected.includes(column))
  const missing = expected.filter((column) => !header.includes(column))
  const problems: Problem[] = []
  if (unknown.length)
    problems.push({
      file,
      line: 1,
      message: `Kolom tidak dikenal: ${unknown.join(', ')}.`,
      hint: `Kolom yang dikenal: ${expected.join(', ')}.`,
    })
  if (missing.length)
    problems.push({
      file,
      line: 1,
      message: `Kolom tidak ada: ${missing.join(', ')}.`,
      hint: 'Tambahkan kolom itu; isinya boleh kosong bila tidak wajib.',
    })
  return problems
}

function cellProblem(
  column: string,
  cell: string,
  rule: ReferenceColumn,
): Pick<Problem, 'message' | 'hint'> | undefined {
  if (cell === '') {
    return rule.required
      ? { message: `Kolom ${column} kosong.`, hint: `Isi: ${rule.description.id}.` }
      : undefined
  }
  if (rule.values && !rule.values.includes(cell)) {
    return {
      message: `Kolom ${column} berisi "${cell}".`,
      hint: `Pilihan: ${rule.values.join(', ')}.`,
    }
  }
  const year = yearOf(column, cell, rule.type)
  if (year !== undefined && (year < 1000 || year > farthestYear))
    return { message: `Kolom ${column} berisi tahun ${year}.`, hint: 'Periksa tahunnya.' }
  return isType(cell, rule.type)
    ? undefined
    : { message: `Kolom ${column} berisi "${cell}".`, hint: example[rule.type] ?? '' }
}

/** Long-term plans of cities end before this; a later year is a slip of the hand. */
const farthestYear = 2150

function yearOf(column: string, cell: string, type: ReferenceColumn['type']): number | undefined {
  const isYear = type === 'date' || (type === 'integer' && /(?:^|_)year$/.test(column))
  const year = isYear ? /^\d{4}/.exec(cell)?.[0] : undefined
  return year === undefined ? undefined : Number(year)
}

function isType(cell: string, type: ReferenceColumn['type']): boolean {
  switch (type) {
    case 'integer':
      return /^-?\d+$/.test(cell)
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(cell)
    case 'boolean':
      return cell === 'yes' || cell === 'no'
    case 'url':
      return /^https?:\/\/\S+$/.test(cell)
    case 'date':
      return parseIsoDate(cell) !== undefined || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(cell)
    default:
      return true
  }
}
