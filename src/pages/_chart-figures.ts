import { bothOf } from '#charts/files/chart-rows.ts'
import { type Entry, entries, entryOf } from '#charts/registry.ts'

/** The charts that the city has figures for, as Astro's `getStaticPaths` wants them. */
export function chartPaths(isWanted: (entry: Entry) => boolean = () => true) {
  return [...entries().values()]
    .filter((entry) => isWanted(entry) && bothOf(entry) !== undefined)
    .map(({ id }) => ({ params: { chart: id } }))
}

/** @throws {Error} when there is no such chart, or no figure for it. */
export function chartOf(id: string | undefined) {
  const entry = entryOf(id ?? '')
  const chart = bothOf(entry)
  if (!chart) throw new Error(`There are no figures for the chart "${id}".`)
  return { entry, chart }
}
