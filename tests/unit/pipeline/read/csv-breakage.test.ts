import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { longestRecord } from '#pipeline/read/find-record.ts'
import { cellsOf, reading, sourceWith } from './reading.ts'

const head = 'nomor,tanggal,status,isi'

const breakages = {
  none: (cells: readonly string[]) => cells,
  'cell missing': (cells: readonly string[]) => cells.slice(0, 2),
  'cell too many': (cells: readonly string[]) => [...cells, 'x'],
  'text after a quote': (cells: readonly string[]) => [
    ...cells.slice(0, 3),
    '"dia "bilang" begitu"',
  ],
  'quote left open': (cells: readonly string[]) => [...cells.slice(0, 3), '"tidak ditutup'],
} as const
type Breakage = keyof typeof breakages

/** A text that begins with a letter: a cell that begins with a delimiter can hide an open quote before it. */
const cell = fc
  .tuple(
    fc.constantFrom('a', 'é', '雨'),
    fc.string({ unit: fc.constantFrom('b', ' ', ',', '"', '\n', ';') }),
  )
  .map(([first, rest]) => `${first}${rest}`)
const quoted = (value: string) =>
  /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

const records = fc.array(
  fc.record({
    status: cell,
    isi: cell,
    breakage: fc.constantFrom<Breakage>(...(Object.keys(breakages) as Breakage[])),
  }),
  { maxLength: 12 },
)

test('read() loses no record: intact ones are rows with their line and texts, each broken one is an issue on its line', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.constantFrom('\n', '\r\n'), async (drawn, newline) => {
      const lines = [head]
      const rows: unknown[] = []
      const broken: unknown[] = []
      let line = 2
      // The last record is intact: what follows an open quote at the end of a file cannot be told apart.
      for (const [index, { status, isi, breakage }] of [
        ...drawn,
        { status: 'a', isi: 'a', breakage: 'none' as const },
      ].entries()) {
        const isIntact = breakage === 'none'
        // Broken quotes over several lines are several broken lines, which another test counts.
        const texts = isIntact ? [status, isi] : ['s', 'x']
        const cells = breakages[breakage]([String(index), 't', ...texts.map(quoted)])
        if (isIntact) rows.push([String(index), line, status.trim()])
        else broken.push(line)
        const record = cells.join(',')
        lines.push(record)
        line += record.split('\n').length
      }
      const result = await reading(sourceWith(), { 'a.csv': lines.join(newline) + newline })
      assert.deepEqual(cellsOf(result, 'nomor', 'row', 'status'), rows)
      assert.deepEqual(
        result.errors.map(({ place }) => place.line),
        broken,
      )
      assert.ok(result.errors.every(({ rule }) => rule === 'row-malformed'))
      assert.equal(result.rows + result.errors.length, drawn.length + 1)
    }),
    { numRuns: 40 },
  )
})

test('an issue of a broken record names file, line and column and shows no text of it', async () => {
  const result = await reading(sourceWith(), {
    'a.csv': `${head}\n1,t,s,x\n2,t\n3,t,s,x,RAHASIA\n4,t,"s"RAHASIA,x\n5,t,s,x\n`,
  })
  const source_id = 'uji-coba'
  const issue = (line: number, column: string | undefined, actual: string) => ({
    rule: 'row-malformed',
    severity: 'error',
    source_id,
    place: { file: 'a.csv', line, ...(column ? { column } : {}) },
    actual,
  })
  assert.deepEqual(result.issues, [
    issue(3, 'status', '2 sel, seharusnya 4'),
    issue(4, undefined, '5 sel, seharusnya 4'),
    issue(5, 'status', 'tanda kutip di tengah sel'),
  ])
})

test('a file that ends in the middle of its last record gives one truncated row, at the line where the record starts', async () => {
  const whole = `${head}\n1,t,s,x\n`
  for (const cut of ['2,t', '2,t,s,"teks', '2,t,s,"teks\nbaris dua, juga\nbaris tiga']) {
    const result = await reading(sourceWith(), { 'a.csv': whole + cut })
    assert.equal(result.rows, 1, cut)
    assert.deepEqual(
      result.issues.map(({ rule, place }) => [rule, place.line]),
      [['row-truncated', 3]],
      cut,
    )
  }
})

test('a file that ends in the middle of a letter gives one truncated row', async () => {
  const bytes = Buffer.from(`${head}\n1,t,café,x\n2,t,s,caf`)
  const result = await reading(sourceWith(), {
    'a.csv': Buffer.concat([bytes, Buffer.from([0xc3])]),
  })
  assert.deepEqual(cellsOf(result, 'nomor', 'status'), [['1', 'café']])
  assert.deepEqual(
    result.issues.map(({ rule, place }) => [rule, place.line]),
    [['row-truncated', 3]],
  )
})

test('a quote left open in the middle of a file costs its own line only, though no other quote follows', async () => {
  const rows = Array.from({ length: 50 }, (_, index) => `${index},t,s,x`)
  rows[10] = '10,t,s,"x'
  const result = await reading(sourceWith(), { 'a.csv': `${head}\n${rows.join('\n')}\n` })
  assert.equal(result.rows, 49)
  assert.deepEqual(
    result.issues.map(({ rule, place }) => [rule, place.line]),
    [['row-malformed', 12]],
  )
})

test('a record up to the longest length is a row; a longer one is an issue and the next record is read', async () => {
  const record = (length: number) => `1,t,s,${'x'.repeat(length - 6)}`
  const longest = await reading(sourceWith(), {
    'a.csv': `${head}\n${record(longestRecord - 1)}\n2,t,s,x\n`,
  })
  assert.deepEqual(cellsOf(longest, 'nomor'), [['1'], ['2']])
  const longer = await reading(sourceWith(), {
    'a.csv': `${head}\n${record(longestRecord)}\n2,t,s,x\n`,
  })
  assert.deepEqual(cellsOf(longer, 'nomor', 'row'), [['2', 3]])
  assert.deepEqual(
    longer.issues.map(({ place, actual }) => [place.line, actual]),
    [[2, 'baris terlalu panjang']],
  )
})
