import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitRecord } from '#pipeline/read/csv-head.ts'
import { scanRecords } from '#pipeline/read/scan-records.ts'
import { reading, sourceWith } from './reading.ts'

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

test('read() never finds DuckDB and its own scan of the lines at odds, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(messy, fc.constantFrom('\n', '\r\n', '\r'), async (text, newline) => {
      const rows: (readonly string[])[] = []
      const onRow = (bytes: Uint8Array, start: number, end: number) => {
        rows.push(splitRecord(Buffer.from(bytes.subarray(start, end)).toString(), ','))
        return undefined
      }
      await scanRecords(inPieces(text, []), { ...frame, line: 2 }, onRow)
      const result = await reading(sourceWith(), {
        'a.csv': `nomor,tanggal,status${newline}${text}`,
      })
      assert.deepEqual(
        result.found.map((row) => [row['nomor'] ?? '', row['tanggal'] ?? '', row['status'] ?? '']),
        rows,
      )
    }),
    { numRuns: 150 },
  )
})
