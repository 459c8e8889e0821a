import { type FamilyId, families } from '#charts/families.ts'
import { type Entry, entries } from '#charts/registry.ts'
import type { Here } from '#i18n/here.ts'
import { type Cell, cell } from '#release/cell.ts'
import { published, table } from '#release/current.ts'

/** The families that between them have every kind of drawing. */
const kinds = [
  'aspirasi-masuk',
  'tunggu-jawab',
  'hasil',
  'tunggu-per-kanal',
  'corong-opd',
  'peta-ubin',
  'kanal-triwulan',
  'masuk-lingkungan',
  'topik-lingkungan',
  'kemajuan',
  'tonggak',
] as const satisfies readonly FamilyId[]

/** One chart of each kind: of members the one that shows most states, a suppressed value before all. */
export function examples(my: Here): readonly Entry[] {
  return kinds.flatMap((kind) => {
    const own = [...entries().values()].filter(({ family }) => family === families[kind])
    const drawn = own.filter((entry) => entry.make(my))
    const hidden = drawn.find((entry) =>
      entry
        .make(my)
        ?.view.rows.some(({ cells }) => cells.some((one) => one?.state === 'suppressed')),
    )
    const found = hidden ?? drawn[0] ?? own[0]
    return found ? [found] : []
  })
}

/** A published cell in each state it can have: given, zero, suppressed, empty; those that the city has. */
export function cellStates(): readonly Cell[] {
  const cells = published.statistics.tables.flatMap(({ table: id, kind }) => {
    const source = kind === 'counts' || kind === 'summary' ? table(id) : undefined
    return source
      ? source.rows
          .slice(0, 200)
          .flatMap((row) =>
            source.file.columns
              .filter(({ type }) => type === 'count' || type === 'days')
              .map(({ name }) => cell(source, row, name)),
          )
      : []
  })
  const states: readonly ((one: Cell) => boolean)[] = [
    ({ value }) => typeof value === 'number' && value > 0,
    ({ value }) => value === 0,
    ({ state }) => state === 'suppressed',
    ({ state }) => state === 'empty',
  ]
  return states.flatMap((is) => cells.find(is) ?? [])
}
