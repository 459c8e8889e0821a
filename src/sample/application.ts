import { applicationDirt, fitsRequest, spoilRow } from './application-dirt.ts'
import { type ApplicationRow, applicationColumns, applicationRow } from './application-row.ts'
import { minute, yearOf } from './calendar.ts'
import type { SampleContext } from './context.ts'
import { csvLine, encodeUtf8WithMark, encodeWindows1252 } from './csv.ts'
import { createDirtCounter, createSchedule, type DirtKind } from './dirt.ts'
import type { Export } from './piece.ts'
import { createRandom } from './random.ts'
import type { TrueRequest } from './request.ts'
import { volumeYears } from './volume.ts'

const delimiter = ';'
/** The system wrote Windows-1252 until it was replaced at the end of this year. */
const lastWindowsYear = 2019
/** A short row lacks these many cells, from its status on. */
const cellsMissing = 5

/**
 * The export of the city's own application: one CSV a year with every time and
 * every private column.
 *
 * @param fileOf Path of a year's file.
 */
export function createApplication(
  context: SampleContext,
  fileOf: (year: number) => string,
): Export {
  const { seed, as_of } = context
  const random = createRandom(seed, 'application')
  const dirt = createDirtCounter()
  const nextDirt = createSchedule(seed, 'application', applicationDirt)
  const rows = new Map<string, number>()
  let lines: string[] = []
  /** Second copies, written some rows after the first. */
  let held: ApplicationRow[] = []
  let ids = 0
  const nextId = (year: number) => `AD-${year}-${String(++ids).padStart(7, '0')}`
  const write = (row: ApplicationRow, kind?: DirtKind) => lines.push(lineOf(row, kind))

  return {
    rows,
    planted: dirt.counts,
    add(request) {
      const year = yearOf(request.received)
      const clean = applicationRow(
        request,
        { id: nextId(year), file: fileOf(year) },
        context,
        random,
      )
      const kind = nextDirt((one) => fitsRequest(one, request, as_of))
      if (kind) dirt.note(kind)
      else if (closesAtOnce(request)) dirt.note('closed-at-creation')
      if (kind === 'duplicate-id') {
        write(asReceived(clean))
        held.push(clean)
      } else {
        write(kind ? spoilRow(kind, clean, request, { seed, as_of, random }) : clean, kind)
        if (kind === 'duplicate-request') held.push({ ...clean, 'No Aduan': nextId(year) })
      }
      if (held.length > 0 && random.chance(0.1)) {
        for (const row of held) write(row)
        held = []
      }
    },
    *endYear(year) {
      for (const row of held) write(row)
      held = []
      if (lines.length === 0) return
      const path = fileOf(year)
      if (year === volumeYears.at(-1)) {
        lines.push(truncated(lines.at(-1) ?? ''))
        dirt.note('row-truncated')
      }
      rows.set(path, lines.length)
      const text = csvLine(applicationColumns, delimiter) + lines.join('')
      lines = []
      const bytes = year <= lastWindowsYear ? encodeWindows1252(text) : encodeUtf8WithMark(text)
      yield { path, bytes }
    },
    *end() {},
  }
}

const closesAtOnce = ({ received, closed }: TrueRequest) =>
  closed !== undefined && Math.floor(closed / minute) - Math.floor(received / minute) <= 1

/** The row as it stood on the day the request came in. */
function asReceived(row: ApplicationRow): ApplicationRow {
  return {
    ...row,
    Status: 'Baru',
    'Tanggal Verifikasi': '',
    'Tanggal Tanggapan Pertama': '',
    'Tanggal Selesai': '',
    'Jawaban Petugas': '',
    'Nama Petugas': '',
  }
}

function lineOf(row: ApplicationRow, kind: DirtKind | undefined): string {
  const cells = applicationColumns.map((column) => row[column])
  const at = (column: (typeof applicationColumns)[number]) => applicationColumns.indexOf(column)
  if (kind === 'row-too-short')
    return csvLine(cells.toSpliced(at('Status'), cellsMissing), delimiter)
  if (kind !== 'row-malformed') return csvLine(cells, delimiter)
  const story = row['Isi Aduan'].replace('\n', ' ')
  const [before, after] = [cells.slice(0, at('Isi Aduan')), cells.slice(at('Isi Aduan') + 1)]
  const stray = `"Warga bilang "tolong" lalu pergi. ${story}"`
  return `${csvLine(before, delimiter).trimEnd()}${delimiter}${stray}${delimiter}${csvLine(after, delimiter)}`
}

/** A copy of a line that the download cut off inside a quoted cell. */
const truncated = (line: string) =>
  `${line.split(delimiter).slice(0, 13).join(delimiter)}${delimiter}"Terpotong di sini`
