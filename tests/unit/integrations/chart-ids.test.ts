import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { chartIds } from '#integrations/chart-ids.ts'
import { readPublished } from '#release/read.ts'
import { prepared } from '../../prepare.ts'

test('a body whose facts came out while the desk is open has its charts at once', async () => {
  const { published } = prepared('sample')
  const before = readPublished(published)
  const first = await chartIds(before, published)
  assert.ok(first.includes('tunggu-jawab'))
  assert.ok(!first.includes('tunggu-jawab-opd-dinas-baru'))

  const later = mkdtempSync(join(tmpdir(), 'later-'))
  cpSync(published, later, { recursive: true })
  const file = `${later}/reference/${before.index.reference.latest}/tables/agencies.json`
  const table = JSON.parse(readFileSync(file, 'utf8'))
  const [agency] = table.rows
  table.rows.push({ ...agency, row: 'dinas-baru', agency_id: 'dinas-baru' })
  writeFileSync(file, JSON.stringify(table))
  const second = await chartIds(readPublished(later), later)
  rmSync(later, { recursive: true })
  assert.deepEqual(
    second.filter((id) => !first.includes(id)),
    ['tunggu-jawab-opd-dinas-baru', 'tunggu-selesai-opd-dinas-baru'],
  )
  assert.deepEqual(await chartIds(before, published), first)
})
