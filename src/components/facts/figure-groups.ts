import { type Row, text } from '#release/table.ts'

/** What makes two figures share one note: all that stands below them. */
const shared = ['source', 'retrieved_on', 'doubt_id', 'doubt_en']

/** Figures that follow one another with the same source and the same doubt, so that these stand once. */
export function figureGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    const [first] = group ?? []
    if (group && first && shared.every((column) => text(row, column) === text(first, column)))
      group.push(row)
    else groups.push([row])
  }
  return groups
}

/** Whether the amount is a place in an order: in the unit `order named` of the city's table. */
export function isRank(row: Row): boolean {
  return text(row, 'unit_en') === 'order named'
}
