import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readReference } from '#city/read-reference.ts'
import { columnsOf, rowsOf, rowsUnderNames, withRow, withRows } from '#desk/table-rows.ts'
import { fromWorkbook } from '#desk/workbook.ts'
import type { SourceFormatError } from '#model/errors.ts'

const header = columnsOf('channels').join(',')
const empty = ','.repeat(columnsOf('channels').length - 7)
const web = `web,"Web",Web,website,,yes,"a, ""b"""${empty}`
const written = [header, web, `app,Aplikasi,App,app,,yes,uji${empty}`, ''].join('\r\n')

test('withRow() adds one line and keeps every byte before it', () => {
  const longer = withRow('channels', written, { channel_id: 'sms', name_id: 'a,b' })
  assert.ok(longer.startsWith(written))
  assert.equal(rowsOf(longer).length, 3)
  assert.equal(
    withRow('channels', written.trimEnd(), { channel_id: 'x' }).trimEnd().split('\r\n').length,
    4,
  )
  assert.ok(withRow('channels', undefined, { channel_id: 'x' }).startsWith(`${header}\nx,`))
})

test('withRows() keeps the line of a row that is as before, however it is written', () => {
  const rows = rowsOf(written)
  const changed = withRows('channels', written, [
    ...rows.map((row) => (row['channel_id'] === 'app' ? { ...row, name_en: 'The app' } : row)),
  ])
  const [, first, second] = changed.split('\r\n')
  assert.equal(first, web)
  assert.match(second ?? '', /The app/)
})

test('words under the old name of a column stand under its new one, and nothing is lost on saving', () => {
  const old = `note,${header.replace('address_id,address_en', 'address')}\n`
  const text = `${old}x,sms,SMS,SMS,sms,,"SMS 1708",yes${empty}\n`
  const rows = rowsUnderNames('channels', text)
  assert.equal(rows[0]?.['address_id'], 'SMS 1708')
  const saved = withRows('channels', text, rows)
  assert.equal(saved.split('\n')[0], `note,${header}`)
  assert.equal(rowsOf(saved)[0]?.['address_id'], 'SMS 1708')
  assert.equal(rowsOf(saved)[0]?.['address_en'], '')
  assert.deepEqual(rowsUnderNames('channels', saved), rowsOf(saved))
})

test('a master with the old name of a column is refused with the new ones', () => {
  const master = new TextEncoder().encode(`${header.replace('address_id,address_en', 'address')}\n`)
  assert.throws(
    () => fromWorkbook('channels', 'kanal.csv', master),
    (error: SourceFormatError) =>
      /^Ganti kolom address dengan address_id dan address_en\. Unduh/.test(String(error.hint)),
  )
})

test('what is written is read back: any cells, through the loader', () => {
  const cell = fc.string({ maxLength: 20 }).map((text) =>
    text
      .trim()
      .replace(/[\r\n\0]/g, ' ')
      .trim(),
  )
  fc.assert(
    fc.property(
      fc.uniqueArray(
        cell.filter((text) => text !== ''),
        { minLength: 1, maxLength: 5 },
      ),
      (ids) => {
        const rows = ids.map((id) => ({
          ...Object.fromEntries(columnsOf('channels').map((column) => [column, ''])),
          channel_id: id,
          name_id: id,
        }))
        const text = withRows('channels', `${header}\n`, rows)
        const read = readReference('channels', 'channels.csv', text).rows
        assert.deepEqual(
          read.map(({ channel_id }) => channel_id),
          ids,
        )
        assert.equal(withRows('channels', text, rowsOf(text)), text)
      },
    ),
  )
})
