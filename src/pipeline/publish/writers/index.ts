import { archive } from './archive.ts'
import { csv } from './csv.ts'
import { csvExcel } from './csv-excel.ts'
import { csvw } from './csvw.ts'
import { geoJson } from './geojson.ts'
import { json } from './json.ts'
import { jsonLines } from './json-lines.ts'
import { parquet } from './parquet.ts'
import type { Writer } from './writer.ts'
import { xlsx } from './xlsx.ts'

/** Every format a table is published in. A new format is a new entry, and a reader of it in the audit. */
export const writers: readonly Writer[] = [
  csv,
  csvExcel,
  xlsx,
  json,
  jsonLines,
  parquet,
  geoJson,
  csvw,
  archive,
]
