import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitRecord } from '#pipeline/read/csv-head.ts'
import { findRecord, longestRecord } from '#pipeline/read/find-record.ts'
import { scanRecords } from '#pipeline/read/scan-records.ts'
import { cellsOf, reading, sourceWith } from './reading.ts'

const frame = {
  delimiter: 44,
  header: Buffer.from('nomor,tanggal,status'),
  cells: 3,
  start: 0,
  line: 1,
  newline: '\n' as const,
}
/** Texts made of the characters that decide: they are rarely well-formed. */
const messy = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    ',',
    ',',
    ',',
    '"',
    '\n',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '""',
    ',"',
    '",',
  ),
  maxLength: 60,
})

async function* inPieces(text: string, cuts: readonly number[]) {
  const bytes = Buffer.from(text)
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  let from = 0
  for (const to of [...places, bytes.length]) {
    yield bytes.subarray(from, to)
    from = to
  }
}

test('scanRecords() finds the same wherever the chunks of the file are cut', async () => {
  await fc.assert(
    fc.asyncProperty(messy, fc.array(fc.nat(200), { maxLength: 8 }), async (text, cuts) => {
      const whole = await scanRecords(inPieces(text, []), frame)
      assert.deepEqual(await scanRecords(inPieces(text, cuts), frame), whole)
    }),
    { numRuns: 500 },
  )
})

test('scanRecords() skips the header also when it is cut', async () => {
  const text = 'nomor,tanggal,status\n1,t,s\n'
  const after = { ...frame, start: 21, line: 2 }
  assert.equal((await scanRecords(inPieces(text, [5, 20, 22]), after)).rows, 1)
})

/** Rows that are well-formed and as awkward as such rows can be. */
const awkward = fc.constantFrom(
  '1',
  '',
  '5"',
  ' "q, " ',
  '"a\nb"',
  '"a\r\nb"',
  '"\r\n"',
  '"x\ry"',
  '"a "" , b"',
)
const tidy = fc
  .tuple(
    fc.array(fc.tuple(awkward, awkward, awkward), { maxLength: 6 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([rows, newline]) => rows.map((cells) => cells.join(',') + newline).join(''))
const heads = ['nomor,tanggal,status', 'nomor,"tanggal\n",status', '"nomor\r\n",tanggal,"\rstatus"']

test('read() never finds DuckDB and its own scan of the lines at odds, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(messy, tidy),
      fc.constantFrom(...heads),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (text, head, newline) => {
        const rows: (readonly string[])[] = []
        const onRow = (bytes: Uint8Array, start: number, end: number) => {
          rows.push(splitRecord(Buffer.from(bytes.subarray(start, end)).toString(), ','))
          return undefined
        }
        await scanRecords(inPieces(text, []), frame, onRow)
        const result = await reading(sourceWith(), { 'a.csv': head + newline + text })
        const found = cellsOf(result, 'nomor', 'tanggal', 'status')
        assert.deepEqual(
          found.map((cells) => cells.map((cell) => cell ?? '')),
          rows,
        )
      },
    ),
    { numRuns: 120 },
  )
})

test('findRecord() gives up at the longest record, so that an open quote does not fill the memory', () => {
  const bytes = Buffer.alloc(longestRecord + 10, 'x')
  assert.equal(findRecord(bytes, 0, 44, false)?.fault, 'too-long')
  bytes[5] = 44
  bytes[6] = 34
  assert.equal(findRecord(bytes, 0, 44, false)?.fault, 'open-quote')
  assert.equal(findRecord(bytes.subarray(0, -11), 0, 44, false), undefined)
})
