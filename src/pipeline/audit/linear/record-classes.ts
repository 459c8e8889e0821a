import { suppressed } from '#model/table.ts'
import type { PublishedCount, StatedTable } from './published-counts.ts'

/** Counts that together are known exactly. */
export interface KnownTotal {
  readonly name: string
  readonly total: number
  readonly parts: readonly PublishedCount[]
}

/** What the rows of the record file say of the counts in the table of its classes. */
export interface RecordClasses {
  /** Classes that have rows of their own: anyone can count them. */
  readonly exact: readonly PublishedCount[]
  /** Star classes: the exact size of what lost its topic group, or its district too. */
  readonly stars: readonly KnownTotal[]
}

/**
 * Sets the record file beside the table whose rows are its classes.
 *
 * A class that counts somebody and has no row of its own is in the star class of
 * its district, and where there is none, in that of the quarter: the file keeps
 * the blanked classes of a district together.
 */
export function recordClasses(
  tables: readonly StatedTable[],
  counts: readonly PublishedCount[],
): RecordClasses {
  const found = tables
    .filter(({ kind }) => kind === 'records')
    .map((file) => {
      const classes = tables.find(({ kind, plan }) => kind === 'counts' && plan === file.plan)
      const own = counts.filter(({ name }) => name.startsWith(`${classes?.table}/`))
      return setBeside(file, own)
    })
  return {
    exact: found.flatMap(({ exact }) => exact),
    stars: found.flatMap(({ stars }) => stars),
  }
}

function setBeside(file: StatedTable, counts: readonly PublishedCount[]): RecordClasses {
  const sizes = new Map<string, number>()
  for (const row of file.rows) {
    const name = [row['district'], row['category_group'], row['period']].join('~')
    sizes.set(name, (sizes.get(name) ?? 0) + 1)
  }
  const exact: PublishedCount[] = []
  const members = new Map<string, PublishedCount[]>()
  for (const count of counts) {
    const [, row = ''] = count.name.split('/')
    const [district = '', , period = ''] = row.split('~')
    const star = [
      [district, suppressed, period],
      [suppressed, suppressed, period],
    ]
      .map((parts) => parts.join('~'))
      .find((name) => sizes.has(name))
    const size = sizes.get(row)
    if (size !== undefined) exact.push({ ...count, said: { exactly: size } })
    else if (star !== undefined) members.set(star, [...(members.get(star) ?? []), count])
  }
  const stars = [...members].map(([name, parts]) => ({
    name: `${file.table}/${name}`,
    total: sizes.get(name) ?? 0,
    parts,
  }))
  return { exact, stars }
}
