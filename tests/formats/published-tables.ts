import { existsSync, readFileSync } from 'node:fs'
import {
  indexSchema,
  manifestSchema,
  type PublishedTable,
  tableFileSchema,
} from '#model/release.ts'
import { prepared, realCities } from '../prepare.ts'

/** A published table: its entry in the manifest, its cells as its JSON has them, and where its files lie. */
export interface PublishedFiles {
  readonly id: string
  readonly entry: PublishedTable
  /** The path of its file in a format, or `undefined` where it has none. */
  readonly path: (format: string) => string | undefined
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Cities whose releases lie prepared: the sample, and the real ones where this machine has their data. */
export const citiesHere = ['sample', ...realCities].filter((name) =>
  existsSync(`${prepared(name).published}/index.json`),
)

/** Every table of a city's newest release and newest reference tables. */
export function publishedTables(city: string): readonly PublishedFiles[] {
  const { published } = prepared(city)
  const { latest, reference } = indexSchema.parse(json(`${published}/index.json`))
  return [`${published}/${latest}`, `${published}/reference/${reference.latest}`].flatMap(
    (folder) =>
      manifestSchema.parse(json(`${folder}/release.json`)).tables.map((entry) => {
        const path = (format: string) => {
          const file = entry.files.find((one) => one.format === format)
          return file && `${folder}/${file.path}`
        }
        const { rows } = tableFileSchema.parse(json(path('json') ?? ''))
        const cells = rows.map((row) => entry.columns.map(({ name }) => row[name] ?? null))
        return { id: entry.table, entry, path, rows: cells }
      }),
  )
}

/** Whether a column of the dictionary is a number. */
export const isNumber = ({ type }: PublishedTable['columns'][number]) =>
  ['count', 'percent', 'days', 'number'].includes(type)
