import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { resolve } from 'node:path'
import { contentKinds, contentSchemas } from '#integrations/content-schemas.ts'

const city = resolve(process.env['CITY_DIR'] || '.')

/** One collection a kind: `content/<kind>/<id>.<locale>.mdx` of the city. */
export const collections = Object.fromEntries(
  contentKinds.map((kind) => [
    kind,
    defineCollection({
      loader: glob({
        base: `${city}/content/${kind}`,
        pattern: '*.mdx',
        generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
      }),
      schema: contentSchemas[kind],
    }),
  ]),
)
