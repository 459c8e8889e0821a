import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { type Compressors, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { limits } from './archives.ts'

/** What DuckDB and others may pack the pages of a Parquet with, beside Snappy. */
const compressors: Compressors = {
  GZIP: (packed) => gunzipSync(packed, limits),
  ZSTD: (packed) => zstdDecompressSync(packed, limits),
  BROTLI: (packed) => brotliDecompressSync(packed, limits),
}

/** Every cell of a Parquet under its column, a line a row, and what its writer noted beside them. */
export async function parquetText(bytes: Buffer): Promise<string> {
  const file = Uint8Array.from(bytes).buffer
  const { key_value_metadata, created_by } = await parquetMetadataAsync(file)
  const rows = await parquetReadObjects({ file, compressors })
  const written = (value: unknown) =>
    JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? String(item) : item))
  return [written([created_by, key_value_metadata]), ...rows.map(written)].join('\n')
}
