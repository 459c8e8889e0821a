import { createHmac, hash } from 'node:crypto'
import type { Ledger } from '#model/ledger.ts'

/** SHA-256 in hex. */
export const sha256 = (content: string | Uint8Array) => hash('sha256', content)

/**
 * Keyed hash (HMAC-SHA-256, hex) of a ledger's release ids, published values,
 * frozen records and withdrawals. It ties the public index to the private ledger
 * and tells nobody else anything: true counts are not in it, and the key is private.
 */
export function sealOf({ key, releases, cells, windows, records, withdrawals }: Ledger): string {
  const published = Object.entries(cells)
    .sort(byKey)
    .map(([table, rows]) => [
      table,
      Object.entries(rows)
        .sort(byKey)
        .map(([row, columns]) => [
          row,
          Object.entries(columns)
            .sort(byKey)
            .map(([column, [, value]]) => [column, value]),
        ]),
    ])
  const frozen = Object.entries(records)
    .sort(byKey)
    .map(([period, { rows }]) => [period, rows])
  const periods = Object.entries(windows)
    .sort(byKey)
    .map(([table, one]) => [table, Object.entries(one).sort(byKey)])
  const ids = releases.map(({ release_id }) => release_id)
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(JSON.stringify([ids, published, periods, frozen, withdrawals]))
    .digest('hex')
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0

/** JSON as we publish it: two spaces, a final line feed. */
export const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
