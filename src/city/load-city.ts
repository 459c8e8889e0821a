import { type City, citySettingsSchema } from '#model/city.ts'
import { protectionSchema } from '#model/protection.ts'
import {
  type ReferenceColumn,
  type ReferenceName,
  type ReferenceRow,
  referenceTables,
} from '#model/reference.ts'
import { sourcesSchema } from '#model/sources.ts'
import { noteProblems } from './note-problems.ts'
import { type Problem, refuseProblems } from './problem.ts'
import { readBoundaries } from './read-boundaries.ts'
import { type ReadTable, readReference } from './read-reference.ts'
import { readSettings } from './read-settings.ts'
import { tableWords } from './table-words.ts'

const noFile = { id: 'Berkas tidak ada.', en: 'There is no such file.' }
const neededFile = { id: 'Berkas ini wajib ada.', en: 'A city cannot do without it.' }

/** @returns The file's text, or `undefined` when there is no such file. */
export type ReadText = (path: string) => Promise<string | undefined>

const names = Object.keys(referenceTables) as ReferenceName[]
/** Without these nothing can be counted; every other table may be missing. */
const needed: readonly ReferenceName[] = ['areas', 'agencies', 'categories', 'channels']

/**
 * Loads `data/city` of the city in `folder`, checks all of it, and freezes it.
 *
 * @throws {CityConfigError} with every problem, each with file, line, value and remedy.
 */
export async function loadCity(folder: string, readText: ReadText): Promise<City> {
  const { city, problems } = await readCity(folder, readText)
  refuseProblems(problems)
  if (!city) throw new Error('unreachable: a missing value is a problem')
  return city
}

/** The same with the problems as data; a city with problems is `undefined`. */
export async function readCity(
  folder: string,
  readText: ReadText,
): Promise<{ readonly city: City | undefined; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const yaml = async <Schema extends Parameters<typeof readSettings>[2]>(
    name: string,
    schema: Schema,
  ) => {
    const file = `data/city/${name}`
    const text = await readText(`${folder}/${file}`)
    if (text === undefined) {
      problems.push({
        file,
        message: noFile,
        hint: {
          id: `Buat ${file} menurut contoh kota bawaan.`,
          en: `Write ${file} after the example of the bundled city.`,
        },
      })
      return undefined
    }
    const read = readSettings(file, text, schema)
    problems.push(...read.problems)
    return read.value
  }
  const settings = await yaml('city.yaml', citySettingsSchema)
  const sources = await yaml('sources.yaml', sourcesSchema)
  const protection = await yaml('protection.yaml', protectionSchema)

  const tables = new Map<ReferenceName, ReadTable>()
  for (const name of names) {
    const file = `data/city/${name}.csv`
    const text = await readText(`${folder}/${file}`)
    if (text !== undefined) tables.set(name, readReference(name, file, text))
    else if (needed.includes(name)) problems.push({ file, message: noFile, hint: neededFile })
  }
  for (const { problems: found } of tables.values()) problems.push(...found)
  problems.push(...referenceProblems(tables))
  if (settings)
    problems.push(
      ...groupProblems(
        tables,
        settings.category_groups.map(({ id }) => id),
      ),
    )

  if (protection) problems.push(...noteProblems(tables.get('data_notes'), protection))
  const outlines = await readText(`${folder}/data/city/boundaries.geojson`)
  const areas = (tables.get('areas')?.rows ?? []) as readonly ReferenceRow<'areas'>[]
  const read =
    outlines === undefined
      ? undefined
      : readBoundaries('data/city/boundaries.geojson', outlines, areas)
  problems.push(...(read?.problems ?? []))
  if (problems.length > 0 || !settings || !sources || !protection)
    return { city: undefined, problems }
  const reference = Object.fromEntries(names.map((name) => [name, tables.get(name)?.rows ?? []]))
  const city = deepFreeze({
    settings,
    sources: sources.sources,
    protection,
    reference: reference as City['reference'],
    ...(read?.boundaries ? { boundaries: read.boundaries } : {}),
  })
  return { city, problems }
}

/** Every code that points to another table must exist there. */
function referenceProblems(tables: ReadonlyMap<ReferenceName, ReadTable>): Problem[] {
  const problems: Problem[] = []
  for (const [name, { rows, lines }] of tables) {
    const columns: readonly (readonly [string, ReferenceColumn])[] = Object.entries(
      referenceTables[name].columns,
    )
    for (const [column, { references }] of columns) {
      if (!references) continue
      const [table = '', key = ''] = references.split('.')
      const known = new Set(tables.get(table as ReferenceName)?.rows.map((row) => cellOf(row, key)))
      for (const [index, row] of rows.entries()) {
        const written = cellOf(row, column)
        if (written === '' || known.has(written)) continue
        for (const code of written.split('|').filter((one) => one !== '' && !known.has(one)))
          problems.push({
            file: `data/city/${name}.csv`,
            line: lines[index] ?? 1,
            ...tableWords.absent(column, code, table),
          })
      }
    }
  }
  return problems
}

const cellOf = (row: object, column: string) =>
  (row as Readonly<Record<string, string>>)[column] ?? ''

function groupProblems(
  tables: ReadonlyMap<ReferenceName, ReadTable>,
  groups: readonly string[],
): Problem[] {
  const { rows = [], lines = [] } = tables.get('categories') ?? {}
  return rows.flatMap((row, index) => {
    const group = (row as Record<string, string>)['category_group'] ?? ''
    return groups.includes(group)
      ? []
      : [
          {
            file: 'data/city/categories.csv',
            line: lines[index] ?? 1,
            ...tableWords.group(group, groups),
          },
        ]
  })
}

function deepFreeze<Value>(value: Value): Value {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) if (typeof inner === 'object') deepFreeze(inner)
  }
  return value
}
