import { published } from '#release/current.ts'
import { dataIndex } from '#release/data-index.ts'

/** `/data/index.json`. */
export const GET = () => new Response(`${JSON.stringify(dataIndex(published), null, 1)}\n`)
