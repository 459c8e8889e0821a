import { readFileSync } from 'node:fs'
import type { Ledger } from '#model/ledger.ts'
import { indexSchema, manifestSchema, tableFileSchema } from '#model/release.ts'
import type { LinearRelease } from '#pipeline/audit/linear/index.ts'

/** The newest release in a published folder, with the newest reference tables. */
export function newestRelease(published: string): LinearRelease {
  const index = indexSchema.parse(JSON.parse(readFileSync(`${published}/index.json`, 'utf8')))
  const { plan = [], policy } = manifestSchema.parse(
    JSON.parse(readFileSync(`${published}/${index.latest}/release.json`, 'utf8')),
  )
  return {
    tables: tablesIn(`${published}/${index.latest}`),
    reference: tablesIn(`${published}/reference/${index.reference.latest}`),
    plan,
    policy: {
      threshold: Number(policy['threshold']),
      rounding_base: Number(policy['rounding_base']),
    },
  }
}

function tablesIn(folder: string): LinearRelease['tables'] {
  const { tables } = manifestSchema.parse(json(`${folder}/release.json`))
  return tables.map(({ table }) => tableFileSchema.parse(json(`${folder}/tables/${table}.json`)))
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** What really stands behind a published cell `table/row/column`; from the private ledger of a release. */
export function truthOf(ledger: string): (cell: string) => number | undefined {
  const { cells } = (
    JSON.parse(readFileSync(`${ledger}/ledger.json`, 'utf8')) as { ledger: Pick<Ledger, 'cells'> }
  ).ledger
  return (cell) => {
    const [table = '', row = '', column = ''] = cell.split('/')
    return cells[table]?.[row]?.[column]?.[0] ?? undefined
  }
}
