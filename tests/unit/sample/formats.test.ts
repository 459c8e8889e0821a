import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, utils } from '@e965/xlsx'
import { csvLine, encodeUtf8WithMark, encodeWindows1252 } from '#sample/csv.ts'
import { workbookBytes } from '#sample/workbook.ts'

test('csvLine() quotes only cells that need it', () => {
  assert.equal(csvLine(['a b', 'c;d', 'e"f', 'g\nh', ''], ';'), 'a b;"c;d";"e""f";"g\nh";\r\n')
})

test('encodeWindows1252() is undone by a decoder, except for what the encoding lacks', () => {
  const decode = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes)
  const text = 'Kafé – ½ “tolong”, ’kan… °'
  assert.equal(decode(encodeWindows1252(text)), text)
  assert.equal(decode(encodeWindows1252('ő')), '?')
})

test('encodeUtf8WithMark() begins with the byte order mark', () => {
  assert.deepEqual([...encodeUtf8WithMark('é')], [0xef, 0xbb, 0xbf, 0xc3, 0xa9])
})

test('workbookBytes() writes text cells and merges, and nothing of the time of writing', (context) => {
  const rows = [['Judul', '', 'Laporan'], [], ['0123', '2 May 2024']]
  const merge = { s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }
  const bytes = workbookBytes(rows, 'Lembar', [merge])
  context.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2001, 1, 3) })
  assert.deepEqual(workbookBytes(rows, 'Lembar', [merge]), bytes)
  context.mock.timers.reset()
  const sheet = read(bytes).Sheets['Lembar']
  assert.ok(sheet)
  assert.deepEqual(sheet['!merges'], [merge])
  assert.equal(sheet['A3']?.t, 's')
  assert.deepEqual(utils.sheet_to_json(sheet, { header: 1 })[2], ['0123', '2 May 2024'])
})
