import { published } from '#release/current.ts'
import { leads } from '#release/leads/current.ts'

/** `/data/leads.json`: the leads of the releases page with centre and limits, so that each can be recomputed. */
export function GET(): Response {
  const { release_id, city_id, data_status } = published.statistics
  const file = { format: 1, city_id, data_status, release_id, ...leads }
  return new Response(`${JSON.stringify(file, null, 2)}\n`)
}
