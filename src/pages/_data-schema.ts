import type { APIRoute } from 'astro'
import { z } from 'zod'
import { dataIndexSchema } from '#model/data-index.ts'
import { manifestSchema, tableFileSchema } from '#model/release.ts'

/** The files of the static API that are described, by the name of their schema. */
const schemas = { index: dataIndexSchema, release: manifestSchema, table: tableFileSchema } as const

export const getStaticPaths = () => Object.keys(schemas).map((schema) => ({ params: { schema } }))

/** `/data/schema/<index|release|table>.json`: what a program can rely on in these files, as JSON Schema. */
export const GET: APIRoute = ({ params }) => {
  const schema = schemas[params['schema'] as keyof typeof schemas]
  return new Response(`${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`)
}
