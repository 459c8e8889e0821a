import { defineCollection } from 'astro:content'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { glob } from 'astro/loaders'
import { contentKinds, contentSchemas } from '#components/content/schemas.ts'

const city = resolve(process.env['CITY_DIR'] || '.')

/** One collection a kind: `content/<kind>/<id>.<locale>.mdx` of the city. */
export const collections = Object.fromEntries(
  contentKinds.map((kind) => [
    kind,
    defineCollection({
      // A city without this kind of text has no folder for it.
      loader: existsSync(`${city}/content/${kind}`)
        ? glob({
            base: `${city}/content/${kind}`,
            pattern: '*.mdx',
            generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
          })
        : async () => [],
      schema: contentSchemas[kind],
    }),
  ]),
)
