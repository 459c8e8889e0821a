import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import type { TableFile } from '#model/release.ts'
import { utf8 } from './sheet.ts'

/** What stands in a ZIP beside the CSV. Each must be there and say something. */
const companions = [
  'README.id.md',
  'README.en.md',
  'dictionary.csv',
  'datapackage.json',
  'LICENCE.txt',
  'CITATION.cff',
]

/**
 * What is wrong with a table's ZIP: a companion missing, a CSV that is not the published
 * one, a caveat left out of a README, a descriptor without licence or with another hash.
 */
export function archiveProblem(
  bytes: Uint8Array,
  table: TableFile,
  csv: Uint8Array,
): string | undefined {
  const parts = unzipSync(bytes)
  const missing = companions.find((name) => (parts[name]?.length ?? 0) < 20)
  if (missing) return `no ${missing}`
  const data = parts[`${table.table}.csv`]
  if (!data || Buffer.compare(data, csv) !== 0) return `another ${table.table}.csv`
  for (const locale of ['id', 'en'] as const) {
    const readme = textOf(parts, `README.${locale}.md`)
    const note = table.notes.find((one) => !readme.includes(one[locale]))
    if (note) return `a note left out of README.${locale}.md`
    if (table.data_status === 'synthetic' && !/SINTETIS|SYNTHETIC/.test(readme))
      return `README.${locale}.md does not say synthetic`
  }
  const described = JSON.parse(textOf(parts, 'datapackage.json'))
  if (!described.licenses?.[0]?.path) return 'datapackage.json without licence'
  const digest = createHash('sha256').update(csv).digest('hex')
  if (described.resources?.[0]?.hash !== `sha256:${digest}`) return 'datapackage.json: wrong hash'
  const undescribed = table.columns.find(
    ({ name }) => !textOf(parts, 'dictionary.csv').includes(`\n${name},`),
  )
  return undescribed && `${undescribed.name} is not in dictionary.csv`
}

const textOf = (parts: Readonly<Record<string, Uint8Array>>, name: string) =>
  utf8(parts[name] ?? new Uint8Array())
