import { z } from 'zod'
import { changesFileSchema } from '#model/changes.ts'

/** `/data/changes.schema.json`: what each field of the change log means, as a JSON Schema. */
export const GET = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(changesFileSchema), null, 2)}\n`)
