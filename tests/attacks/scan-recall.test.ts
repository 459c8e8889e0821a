import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read, utils } from '@e965/xlsx'
import Papa from 'papaparse'
import { detect } from '#identifiers/detect.ts'
import { normaliseText } from '#identifiers/normalise-text.ts'
import { noSharedData, sharedData } from '../prepare.ts'

interface Planted {
  readonly file: string
  readonly record_id: string
  readonly kind: string
  readonly text: string
}

const plantedIn = (path: string) =>
  Papa.parse<Planted>(readFileSync(path, 'utf8').trim(), { header: true }).data

/** All texts of each record of a file, by the record's number. */
function cellsById(path: string): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, string[]>()
  const add = (id: string, texts: readonly string[]) => {
    cells.set(id, [...(cells.get(id) ?? []), ...texts])
  }
  const bytes = readFileSync(path)
  if (path.endsWith('.xlsx')) {
    const { Sheets } = read(bytes)
    for (const sheet of Object.values(Sheets)) {
      for (const row of utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 })) {
        add(
          String(row[0]),
          Array.from(row, (cell) => String(cell ?? '')),
        )
      }
    }
  } else if (path.endsWith('.csv')) {
    for (const row of Papa.parse<string[]>(decoded(bytes)).data) add(row[0] ?? '', row)
  } else {
    const text = bytes.toString('utf8')
    const records = path.endsWith('.json')
      ? JSON.parse(text)
      : text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
    for (const record of records) {
      add(String(record.id ?? /(\d+)$/.exec(record.url)?.[1]), leaves(record))
    }
  }
  return cells
}

function decoded(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text
}

const leaves = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leaves)
    : [String(value ?? '')]

interface Tally {
  inText: number
  foundInText: number
  alone: number
  foundAlone: number
}

/** Whether a hit of any kind covers the planted text, or half of it and more. */
function isCovered(cell: string, text: string): boolean {
  const at = cell.toLowerCase().indexOf(text.toLowerCase())
  const end = at + text.length
  const covered = detect(cell).reduce(
    (sum, hit) => sum + Math.max(0, Math.min(hit.end, end) - Math.max(hit.start, at)),
    0,
  )
  return covered * 2 >= text.length
}

/** Recall by kind, apart for identifiers inside a text and for those that are a cell of their own. */
function recall(planted: readonly Planted[], folder: (file: string) => string) {
  const tallies = new Map<string, Tally>()
  let missing = 0
  for (const [file, items] of Map.groupBy(planted, (item) => item.file)) {
    const records = cellsById(folder(file))
    for (const { record_id, kind, text } of items) {
      const cells = (records.get(record_id) ?? []).map((cell) => normaliseText(cell).text)
      const wanted = normaliseText(text).text
      const holding = cells.filter((cell) => cell.toLowerCase().includes(wanted.toLowerCase()))
      if (holding.length === 0) missing++
      const tally = tallies.get(kind) ?? { inText: 0, foundInText: 0, alone: 0, foundAlone: 0 }
      tallies.set(kind, tally)
      const texts = holding.filter((cell) => cell.trim().length > wanted.length + 1)
      if (texts.length > 0) {
        tally.inText++
        if (texts.every((cell) => isCovered(cell, wanted))) tally.foundInText++
      } else if (holding.length > 0) {
        tally.alone++
        if (holding.every((cell) => isCovered(cell, wanted))) tally.foundAlone++
      }
    }
  }
  return { tallies, missing }
}

function print(title: string, { tallies, missing }: ReturnType<typeof recall>): void {
  const share = (found: number, all: number) =>
    all === 0 ? '—' : `${((100 * found) / all).toFixed(1)} % of ${all}`
  console.log(
    `  ${title}: recall of the detectors (assistance, not a guarantee); ${missing} not in their record`,
  )
  for (const [kind, { inText, foundInText, alone, foundAlone }] of tallies) {
    console.log(
      `  ${kind.padEnd(11)} in text ${share(foundInText, inText).padEnd(18)} own cell ${share(foundAlone, alone)}`,
    )
  }
}

/** Kinds with a form of their own. Names have none, and a name without a cue is not found. */
const formed = ['nik', 'phone', 'email', 'handle', 'plate', 'address', 'rt_rw']

test('the detectors find at least 98 % of what the sample plants in texts, names and single coordinates apart', {
  skip: existsSync('data/sample/PLANTED.csv') ? false : 'the sample has not been made',
}, () => {
  const result = recall(plantedIn('data/sample/PLANTED.csv'), (file) => `data/sample/${file}`)
  print('data/sample', result)
  for (const kind of formed) {
    const tally = result.tallies.get(kind)
    assert.ok(tally, kind)
    const found = tally.foundInText + tally.foundAlone
    assert.ok(found >= 0.98 * (tally.inText + tally.alone), `${kind}: ${found}`)
  }
})

test('the detectors find at least 95 % of what was planted in the real exports, of each kind', {
  skip: noSharedData,
}, () => {
  const paths = new Map(
    globSync(`${sharedData}/**/*.{xlsx,jsonl}`).map((path) => [path.replace(/.*\//, ''), path]),
  )
  const result = recall(plantedIn(`${sharedData}/PLANTED.csv`), (file) => paths.get(file) ?? '')
  print('shared/data', result)
  assert.equal(result.tallies.size, 7)
  for (const [kind, { inText, foundInText, alone, foundAlone }] of result.tallies) {
    assert.ok(foundInText + foundAlone >= 0.95 * (inText + alone), kind)
  }
})
