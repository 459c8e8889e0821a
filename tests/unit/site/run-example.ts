import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'

const run = promisify(execFile)

/** Programs that run an example from a file, by the language's id; DuckDB runs in this process. */
const programs: Readonly<Record<string, readonly [program: string, file: string]>> = {
  r: ['Rscript', 'example.R'],
  python: ['python3', 'example.py'],
  javascript: [process.execPath, 'example.mjs'],
}

/** Whether this machine can run a language. */
export async function canRun(language: string): Promise<boolean> {
  const [program] = programs[language] ?? []
  return (
    program === undefined ||
    run(program, ['--version']).then(
      () => true,
      () => false,
    )
  )
}

/** What an example prints. It is run as a reader would: saved as a file, in an empty folder. */
export async function runExample(language: string, code: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'contoh-'))
  try {
    if (language === 'duckdb') return await runSql(code, folder)
    const [program = '', file = ''] = programs[language] ?? []
    writeFileSync(join(folder, file), code)
    const { stdout } = await run(program, [file], { cwd: folder })
    return stdout.trim()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The example's comment is the command that fetches the file. */
async function runSql(code: string, folder: string): Promise<string> {
  const [, address = ''] = /^-- curl -O (\S+)$/m.exec(code) ?? []
  await run('curl', ['-sS', '--fail', '-O', address], { cwd: folder })
  const database = await DuckDBInstance.create()
  const connection = await database.connect()
  await connection.run(`SET file_search_path = '${folder}'`)
  const rows = (await connection.runAndReadAll(code)).getRows()
  connection.closeSync()
  database.closeSync()
  return String(rows[0]?.[0])
}
