/** What a cell is sorted by: its published value where it is a number, else its words. */
function keyOf(row: HTMLTableRowElement, column: number): number | string {
  const cell = row.cells[column]
  const value = cell?.querySelector('data')?.value
  const number = value === undefined || value === '' ? Number.NaN : Number(value)
  return Number.isNaN(number) ? (value === undefined ? (cell?.textContent ?? '') : '') : number
}

/** Words before figures, figures by size; a suppressed or empty figure has no size and stands last. */
export function compareKeys(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b)
  return typeof a === 'number' ? -1 : 1
}

/** Makes each heading of a table a button that sorts the rows by its column, and the other way when pressed again. */
export function makeSortable(table: HTMLTableElement): void {
  const body = table.tBodies[0]
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
  if (!body) return
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const isDown = head.ariaSort === 'descending'
      for (const other of heads) other.ariaSort = null
      head.ariaSort = isDown ? 'ascending' : 'descending'
      const sign = isDown ? 1 : -1
      const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, column) }))
      rows.sort((a, b) =>
        typeof a.key === typeof b.key
          ? sign * compareKeys(a.key, b.key)
          : compareKeys(a.key, b.key),
      )
      body.append(...rows.map(({ row }) => row))
    })
  }
}
