import type { Place } from '#model/errors.ts'
import type { Issue } from '#model/issue.ts'
import type { KnownColumns } from './known-columns.ts'
import { wrongHeader } from './match-header.ts'
import { numberText } from './number-text.ts'
import type { Cell } from './source-table.ts'

/** Picks the mapped cells out of JSON records, and remembers which paths it has met. */
export interface JsonRecords {
  /**
   * The mapped cells of a record, in the order of `known.mapped`, or the issue that makes it no row.
   *
   * @throws {SourceFormatError} for a key that is not declared, or one that is there twice.
   */
  cells(record: unknown, place: Place): readonly Cell[] | Issue
  /** @throws {SourceFormatError} when there were records and a mapped path was in none of them. */
  checkPaths(place: Place): void
}

/** What a path is, decided once: mapped, above a mapped path, private, or none of these. */
interface PathRole {
  readonly positions: readonly number[]
  readonly isAbove: boolean
  readonly isPrivate: boolean
}

type JsonObject = Readonly<Record<string, unknown>>

/**
 * Keys are dotted paths. A key is declared when it is mapped or private; a private
 * key covers all that is below it, except what is itself mapped.
 */
export function jsonRecords(known: KnownColumns, source_id: string): JsonRecords {
  const roles = new Map<string, PathRole>()
  const met = known.mapped.map(() => false)
  let records = 0

  const decide = (path: string, isInPrivate: boolean): PathRole => ({
    positions: known.mappedBy(path),
    isAbove: known.isAboveMapped(path),
    isPrivate: isInPrivate || known.isPrivate(path),
  })

  const visit = (
    object: JsonObject,
    prefix: string,
    isInPrivate: boolean,
    found: Found,
  ): string | undefined => {
    for (const key of Object.keys(object)) {
      const path = prefix + key
      const value = object[key]
      const role = roles.get(path) ?? decide(path, isInPrivate)
      roles.set(path, role)
      const { positions, isAbove, isPrivate } = role
      if (positions.length) {
        const text = scalarText(value)
        if (text === undefined) return path
        for (const position of positions) {
          if (found.cells[position] !== undefined) found.twice.push(path)
          found.cells[position] = text
          met[position] = true
        }
      } else if (isObject(value) && (isAbove || !isPrivate)) {
        const odd = visit(value, `${path}.`, isPrivate, found)
        if (odd !== undefined) return odd
      } else if (!isPrivate && !(isAbove && value === null)) {
        found.unknown.push(path)
      }
    }
    return undefined
  }

  return {
    cells(record, place) {
      if (!isObject(record)) return notOneValue(place, undefined, source_id)
      records++
      const found: Found = { cells: known.mapped.map(() => undefined), unknown: [], twice: [] }
      const odd = visit(record, '', false, found)
      const column = found.unknown[0] ?? found.twice[0]
      if (column !== undefined) {
        throw wrongHeader({ ...found, missing: [] }, known, source_id, { ...place, column })
      }
      if (odd !== undefined) return notOneValue(place, odd, source_id)
      return found.cells.map((cell) => cell ?? null)
    },
    checkPaths(place) {
      const missing = known.mapped.filter((_, position) => !met[position])
      if (records === 0 || missing.length === 0) return
      const column = missing[0] ?? ''
      throw wrongHeader({ missing, unknown: [], twice: [] }, known, source_id, { ...place, column })
    },
  }
}

/** What one record shows. */
interface Found {
  readonly cells: (Cell | undefined)[]
  readonly unknown: string[]
  readonly twice: string[]
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Text of a single value; nothing for an object or array, which could hold what is not mapped. */
function scalarText(value: unknown): Cell | undefined {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return undefined
  const text = typeof value === 'number' ? numberText(value) : String(value)
  return text.trim() || null
}

const notOneValue = (place: Place, column: string | undefined, source_id: string): Issue => ({
  rule: 'row-malformed',
  severity: 'error',
  source_id,
  place: column === undefined ? place : { ...place, column },
  actual: column === undefined ? 'bukan objek' : 'bukan satu nilai',
})
