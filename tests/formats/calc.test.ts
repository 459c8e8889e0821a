import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { type CalcCell, indonesianCsv, openInCalc } from './calc.ts'
import { citiesHere, isNumber, type PublishedFiles, publishedTables } from './published-tables.ts'

const isDay = /^\d{4}-\d{2}-\d{2}$/
/** Calc joins the lines of a text; what is compared is its words. */
const words = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What is wrong with a cell as Calc sees it, beside what is published. */
function wrong(
  seen: CalcCell | undefined,
  value: string | number | null,
  column: PublishedFiles['entry']['columns'][number],
  guard: boolean,
): string | undefined {
  if (seen?.formula) return `formula ${seen.formula}`
  if (value === null || value === '') return seen && seen.kind !== 'empty' ? seen.kind : undefined
  if (typeof value === 'number')
    return seen?.kind === 'float' && Number(seen.value) === value
      ? undefined
      : `${seen?.kind} ${seen?.value}`
  if (column.type === 'date' && isDay.test(value))
    return seen?.kind === 'date' && seen.value === value
      ? undefined
      : `${seen?.kind} ${seen?.value}`
  const text = guard ? seen?.value.replace(/^'/, '') : seen?.value
  return seen?.kind === 'string' && words(text ?? '') === words(value)
    ? undefined
    : `${seen?.kind} ${seen?.value}`
}

/** Opens one format of every table in Calc and compares every cell, its kind included. */
function compareInCalc(tables: readonly PublishedFiles[], format: string, filter?: string) {
  const paths = tables.map(({ path }) => path(format) ?? '')
  const opened = openInCalc(paths, filter)
  let cells = 0
  const found = tables.flatMap(({ id, entry, rows }, at) => {
    const sheet = [...(opened.get(basename(paths[at] ?? ''))?.values() ?? [])][0] ?? []
    const [header = [], ...lines] = sheet
    assert.deepEqual(
      header.map(({ value }) => value),
      entry.columns.map(({ name }) => name),
      id,
    )
    assert.equal(lines.length, rows.length, id)
    return rows.flatMap((row, line) =>
      row.flatMap((value, column) => {
        cells++
        const described = entry.columns[column]
        const problem =
          described && wrong(lines[line]?.[column], value, described, filter !== undefined)
        return problem ? [`${id}/${line}/${described.name}: ${problem}, not ${value}`] : []
      }),
    )
  })
  return { cells, found, opened }
}

for (const city of citiesHere) {
  const tables = publishedTables(city)

  test(`${city}: LibreOffice opens every XLSX: numbers are numbers, codes text, days days, no cell a formula`, () => {
    const { cells, found, opened } = compareInCalc(tables, 'xlsx')
    assert.deepEqual(found.slice(0, 10), [])
    assert.ok(cells > 1000, String(cells))
    for (const { id, entry } of tables) {
      const sheets = opened.get(`${id}.xlsx`)
      const dictionary = (sheets?.get('Kamus - Dictionary') ?? []).map(([name]) => name?.value)
      assert.deepEqual(
        dictionary.slice(1),
        entry.columns.map(({ name }) => name),
      )
      const notes = (sheets?.get('Catatan - Notes') ?? []).flat().map(({ value }) => words(value))
      for (const note of entry.notes) assert.ok(notes.includes(words(note.en)), `${id}: ${note.en}`)
    }
  })

  test(`${city}: LibreOffice set to Indonesian opens every CSV for Excel with the same cells`, () => {
    const { cells, found } = compareInCalc(tables, 'csv-excel', indonesianCsv)
    assert.deepEqual(found.slice(0, 10), [])
    assert.ok(cells > 1000, String(cells))
  })
}

test('numbers, codes and days all occur in what was opened', () => {
  const columns = publishedTables('sample').flatMap(({ entry, rows }) =>
    entry.columns.map((column, at) => ({ column, values: rows.map((row) => row[at]) })),
  )
  const some = (has: (column: (typeof columns)[number]) => boolean) => assert.ok(columns.some(has))
  some(
    ({ column, values }) =>
      isNumber(column) && values.some((v) => typeof v === 'number' && v % 1 !== 0),
  )
  some(({ column, values }) => isNumber(column) && values.includes('*'))
  some(
    ({ column, values }) =>
      column.type === 'code' && values.some((v) => /^\d+\.\d+/.test(String(v))),
  )
  some(({ column, values }) => column.type === 'date' && values.some((v) => isDay.test(String(v))))
  some(
    ({ column, values }) => column.type === 'date' && values.some((v) => /^\d{4}$/.test(String(v))),
  )
})

test('without the apostrophe Calc would take a year or a code for a number and a month for a day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unguarded-'))
  const file = join(folder, 'unguarded.csv')
  writeFileSync(file, '\uFEFFa;b;c;d\r\n2024;007;Mei 2024;30,502\r\n')
  const [, row = []] =
    [...(openInCalc([file], indonesianCsv).get('unguarded.csv')?.values() ?? [])][0] ?? []
  rmSync(folder, { recursive: true })
  assert.deepEqual(
    row.map(({ kind, value }) => `${kind} ${value}`),
    ['float 2024', 'float 7', 'date 2024-05-01', 'float 30.502'],
  )
})
