import type { PublishedTable } from '#model/release.ts'

/** A few lines that read a table from its address and print one number. */
export interface Example {
  readonly language: 'duckdb' | 'r' | 'python' | 'javascript'
  readonly name: string
  readonly code: string
}

/** What the examples compute: the sum of a column, or how many rows there are. */
export type Goal = { readonly kind: 'sum'; readonly column: string } | { readonly kind: 'rows' }

/** The first column of counts is added up; a table without one has its rows counted. */
export function goalOf({ columns }: Pick<PublishedTable, 'columns'>): Goal {
  const column = columns.find(({ type }) => type === 'count')?.name
  return column === undefined ? { kind: 'rows' } : { kind: 'sum', column }
}

/**
 * The same number in four languages, without a package to install: `*` and empty
 * cells are left out of a sum. DuckDB reads the file after it is downloaded,
 * because its reader of addresses is an extension that a first run would fetch.
 *
 * @param csv Absolute address of the CSV.
 * @param json Absolute address of the JSON.
 */
export function examplesOf(goal: Goal, csv: string, json: string): readonly Example[] {
  const file = csv.split('/').at(-1) ?? ''
  const column = goal.kind === 'sum' ? goal.column : ''
  const either = (sum: string, rows: string) => (goal.kind === 'sum' ? sum : rows)
  return [
    {
      language: 'duckdb',
      name: 'DuckDB SQL',
      code: `-- curl -O ${csv}
SELECT ${either(`sum(TRY_CAST(${column} AS BIGINT)) AS ${column}`, 'count(*) AS rows')}
FROM read_csv('${file}', header = true, all_varchar = true);`,
    },
    {
      language: 'r',
      name: 'R',
      code: `data <- read.csv("${csv}", na.strings = c("", "*"))
cat(${either(`sum(data$${column}, na.rm = TRUE)`, 'nrow(data)')})`,
    },
    {
      language: 'python',
      name: 'Python',
      code: `import csv, io, urllib.request

with urllib.request.urlopen("${csv}") as file:
    rows = list(csv.DictReader(io.TextIOWrapper(file, "utf-8")))
print(${either(`sum(int(row["${column}"]) for row in rows if row["${column}"] not in ("", "*"))`, 'len(rows)')})`,
    },
    {
      language: 'javascript',
      name: 'JavaScript',
      code: `const { rows } = await (await fetch('${json}')).json()
console.log(${either(`rows.reduce((sum, row) => sum + (Number(row.${column}) || 0), 0)`, 'rows.length')})`,
    },
  ]
}
