import type { APIRoute } from 'astro'
import { z } from 'zod'
import { dataIndexSchema } from '#model/data-index.ts'
import { manifestSchema, tableFileSchema } from '#model/release.ts'

/** The loader checks rows by hand, for speed; here they are said in words that a schema has. */
const wholeTable = tableFileSchema.extend({
  rows: z.array(z.record(z.string(), z.union([z.number(), z.string(), z.null()]))),
})

/** The files of the static API that are described, by the name of their schema. */
const schemas = { index: dataIndexSchema, release: manifestSchema, table: wholeTable } as const

export const getStaticPaths = () => Object.keys(schemas).map((schema) => ({ params: { schema } }))

/** `/data/schema/<index|release|table>.json`: what a program can rely on in these files, as JSON Schema. */
export const GET: APIRoute = ({ params }) => {
  const schema = schemas[params['schema'] as keyof typeof schemas]
  const described = z.toJSONSchema(schema, {
    // The bounds of JavaScript's own integers say nothing about the data, and look like an identity number.
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  })
  return new Response(`${JSON.stringify(described, null, 2)}\n`)
}
