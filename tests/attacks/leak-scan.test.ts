import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { scanForLeaks } from './leak-scan.ts'

const folder = mkdtempSync(join(tmpdir(), 'leak-scan-'))
after(() => rmSync(folder, { recursive: true }))

test('scanForLeaks() finds a secret in text, in upper case, inside gzip inside gzip, and in a file name', async () => {
  writeFileSync(join(folder, 'plain.csv'), 'a,b\nWARGA1234@contoh.invalid,1\n')
  writeFileSync(join(folder, 'packed.bin'), gzipSync(gzipSync('x 3271014505900001 y')))
  writeFileSync(join(folder, 'f-1234-xy.txt'), 'nothing')
  const { leaks } = await scanForLeaks(
    [folder],
    ['warga1234@contoh.invalid', '3271014505900001', 'F-1234-XY', 'not there at all'],
  )
  assert.deepEqual(leaks.map(({ needle }) => needle).sort(), [
    '3271014505900001',
    'f-1234-xy',
    'warga1234@contoh.invalid',
  ])
})

test('scanForLeaks() refuses a needle so short that it would be found by chance', async () => {
  await assert.rejects(scanForLeaks([folder], ['12345']), /too short/)
})
