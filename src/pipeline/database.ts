import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** A database in memory that ends with the run; nothing of it touches the disk. */
export async function openDatabase(): Promise<{
  readonly connection: DuckDBConnection
  close(): void
}> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    connection,
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
