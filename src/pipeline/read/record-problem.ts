import { wholeCharacters } from './encoding.ts'
import type { FoundRecord } from './find-record.ts'

/** A record that is no row: where it stands, and why. */
export interface ScanProblem {
  readonly rule: 'row-malformed' | 'row-truncated' | 'header-repeated'
  readonly line: number
  /** Which cell, from 0: the one with the stray quote, or the first that is missing or too many. */
  readonly cell?: number
  /** What is wrong, in words; never a text of the file. */
  readonly actual?: string
}

const faults = {
  'text-after-quote': 'tanda kutip di tengah sel',
  'open-quote': 'tanda kutip tidak ditutup',
  'too-long': 'baris terlalu panjang',
} as const

/** Why a record that starts at `at` cannot be a row of `cells` cells; nothing where it can. */
export function recordProblem(
  record: FoundRecord,
  bytes: Uint8Array,
  at: number,
  line: number,
  cells: number,
  isFinal: boolean,
): ScanProblem | undefined {
  const rule = 'row-malformed'
  if (record.fault) return { rule, line, cell: record.cells - 1, actual: faults[record.fault] }
  const isCut = isFinal && record.newline === ''
  if (record.cells !== cells) {
    return {
      rule: isCut && record.cells < cells ? 'row-truncated' : rule,
      line,
      cell: Math.min(record.cells, cells),
      actual: `${record.cells} sel, seharusnya ${cells}`,
    }
  }
  const length = record.text_end - at
  if (isCut && wholeCharacters(bytes.subarray(at, record.text_end)) !== length) {
    return { rule: 'row-truncated', line, cell: cells - 1, actual: 'berakhir di tengah huruf' }
  }
  return undefined
}
