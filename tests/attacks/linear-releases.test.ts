import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { publicColumn } from '#model/columns.ts'
import { DisclosureError } from '#model/errors.ts'
import type { PublicCell } from '#model/table.ts'
import { auditTogether } from '#pipeline/audit/index.ts'
import { gate } from '#pipeline/audit/linear/index.ts'
import { withhold } from '#pipeline/withhold.ts'
import { truthOf } from './linear-release.ts'
import {
  createRecordCity,
  quiet,
  type RecordCity,
  type Reporter,
  reporters,
} from './record-city.ts'

const folders: (() => void)[] = []
after(() => {
  for (const remove of folders) remove()
})

/** The reporters, half of them missing in the smaller district from October on, so that it is suppressed. */
const few = reporters().filter(({ day }, i) => day < '2024-10' || i % 6 !== 0)

/** The reporters as the city's systems have them some years on: each year others are moved, gone or entered late. */
function changedBy(years: number): readonly Reporter[] {
  return Array.from({ length: years }, (_, at) => at + 1).reduce<readonly Reporter[]>(
    (all, year) =>
      all.flatMap((one, i) => {
        const at = (i * 31 + year * 17) % 23
        if (at === 0) return []
        if (at <= year) return [{ ...one, village: i % 2 ? 'Kembar,Selatan' : 'Melati,Utara' }]
        return at === 22
          ? [
              one,
              {
                ...one,
                id: `${one.id}-${year}`,
                nik: `${one.nik}`.replace(/^3271/, `327${year + 1}`),
              },
            ]
          : [one]
      }),
    few,
  )
}

const attack = (folder: Pick<RecordCity, 'published'>, releases: readonly string[]) =>
  auditTogether(
    releases.map((release) => join(folder.published, release)),
    join(folder.published, 'reference/v1'),
    quiet,
  )

test('after four annual revisions with changes each year, a reader of every release narrows no count below the gate', async () => {
  const folder = createRecordCity()
  folders.push(() => folder.remove())
  const releases: string[] = []
  const moved: number[] = []
  for (const [asOf, kind, years] of [
    ['2024-07-12', 'ordinary', 0],
    ['2025-01-12', 'ordinary', 0],
    ['2025-01-20', 'revision', 1],
    ['2026-01-20', 'revision', 2],
    ['2027-01-20', 'revision', 3],
    ['2028-01-20', 'revision', 4],
  ] as const) {
    const before = releases.at(-1)
    const { release_id, isNew } = await folder.release(changedBy(years), asOf, kind)
    if (!isNew) continue
    releases.push(release_id)
    const { findings, linear } = await attack(folder, releases)
    assert.deepEqual(findings, [], release_id)
    assert.ok(linear.cells > 0 && linear.consistent)
    assert.ok((linear.widths[0]?.width ?? gate) >= gate, release_id)
    if (kind === 'revision' && before) {
      const [old, now] = [before, release_id].map((one) => folder.table(one, 'districts-by-month'))
      moved.push(
        now?.rows.filter(
          (row) =>
            old?.rows.find((other) => other['row'] === row['row'])?.['received'] !==
            row['received'],
        ).length ?? 0,
      )
    }
  }
  assert.ok(releases.length >= 4 && moved.some((cells) => cells > 2), moved.join())
  // The control: the ledger knows small counts behind the suppressed cells that were attacked.
  const truth = truthOf(folder.ledger)
  const small = folder
    .table(releases.at(-1) ?? '', 'districts-by-month')
    .rows.filter(
      ({ row, received }) =>
        received === '*' && (truth(`districts-by-month/${row}/received`) ?? 0) > 0,
    )
  assert.ok(small.length > 0)
})

/** A city with two releases, copied, with one cell of the last one changed. */
async function tampered(
  change: (table: string, row: Record<string, PublicCell>) => PublicCell | undefined,
) {
  const folder = createRecordCity()
  const copy = mkdtempSync(join(tmpdir(), 'tampered-'))
  folders.push(
    () => folder.remove(),
    () => rmSync(copy, { recursive: true }),
  )
  const first = await folder.release(few, '2024-07-12')
  const second = await folder.release(few, '2025-01-12')
  cpSync(folder.published, copy, { recursive: true })
  const releases = [first.release_id, second.release_id]
  for (const name of ['requests-by-month', 'districts-by-month', 'waiting-summary']) {
    const path = join(copy, releases[1] ?? '', 'tables', `${name}.json`)
    const table = JSON.parse(readFileSync(path, 'utf8'))
    for (const row of table.rows) {
      const value = change(name, row)
      if (value !== undefined) row['n' in row ? 'n' : 'received'] = value
    }
    writeFileSync(path, JSON.stringify(table))
  }
  return attack({ published: copy }, releases)
}

test('a cell that differs from the release before is found, even where each release alone is fine', async () => {
  const { findings } = await tampered((table, { row, received }) =>
    table === 'districts-by-month' && row === '2~2024-03' && typeof received === 'number'
      ? received + 5
      : undefined,
  )
  assert.deepEqual(
    findings
      .filter(({ check }) => check === 'moved-cell')
      .map(({ where }) => where.split('/').slice(1)),
    [['districts-by-month', '2~2024-03', 'received']],
  )
})

test('a month whose total leaves a suppressed district two counts is found, and one with no counts at all is impossible', async () => {
  const october = (of: { readonly total: number; readonly larger: number }) =>
    tampered((table, { row }) =>
      table === 'requests-by-month' && row === '2024-10'
        ? of.total
        : table === 'districts-by-month' && row === '1~2024-10'
          ? of.larger
          : // The curves of the quarter count the same requests.
            table === 'waiting-summary' && row === '1~2024-Q4~first_response'
            ? 45
            : undefined,
    )
  const narrow = await october({ total: 10, larger: 10 })
  assert.deepEqual(
    narrow.findings.map(({ check, where, found }) => [check, where, found]),
    [['disclosed-count', 'districts-by-month/2~2024-10/received', '1..2, narrower than 3']],
  )
  const impossible = await october({ total: 10, larger: 25 })
  assert.deepEqual(
    impossible.findings.map(({ check }) => check),
    ['impossible-counts'],
  )
})

test('a release whose small counts stay open to a guess whatever is withheld is refused, and says which and what to do', async () => {
  const open = (name: string, rows: readonly (readonly PublicCell[])[]) => ({
    table: name,
    plan: 'P1',
    kind: 'counts' as const,
    title: { id: 'a', en: 'a' },
    columns: ['row', ...(name === 'city' ? [] : ['district']), 'period', 'received'].map(
      publicColumn,
    ),
    rows,
    notes: [],
  })
  const protection = {
    tables: [
      open('city', [['2024-10', '2024-10', 10]]),
      open('districts', [
        ['1~2024-10', '1', '2024-10', 10],
        ['2~2024-10', '2', '2024-10', '*'],
      ]),
    ] as never,
    state: { cells: {}, windows: {}, records: {} },
    share_suppressed: 0,
    has_moved: false,
    fresh: { numbers: new Set<string>(), suppressed: new Set<string>() },
    report: { tables: [], held_back: [] },
  }
  await assert.rejects(
    withhold(
      () => protection,
      { plan: [], reference: [], policy: { threshold: 10, rounding_base: 5 } },
      '00'.repeat(32),
    ),
    (error) =>
      error instanceof DisclosureError &&
      /districts\/2~2024-10\/received: 1–2/.test(error.message) &&
      /lebih kasar/.test(error.hint),
  )
})
