import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { DataIndex } from '#model/data-index.ts'
import { locales } from '#model/locale.ts'
import type { Manifest } from '#model/release.ts'
import { dist, plainText, read } from './dist.ts'
import { folders } from './published.ts'

const json = (path: string): Record<string, unknown> => JSON.parse(read(path))
const index = json('data/index.json') as unknown as DataIndex
const manifests = folders.map((folder) => ({
  folder,
  newest: folder.startsWith('data/reference/') ? 'data/reference/latest' : 'data/latest',
  manifest: json(`${folder}/release.json`) as unknown as Manifest,
}))
const pageOf = (locale: string, path: string) =>
  read(`${locale === 'id' ? '' : `${locale}/`}data/${path}index.html`)

test('the JSON Schemas hold for every file that they describe, and for no other', () => {
  const ajv = new Ajv2020({ strict: false })
  const described = {
    index: ['data/index.json'],
    release: folders.map((folder) => `${folder}/release.json`),
    table: manifests.flatMap(({ folder, manifest }) =>
      manifest.tables.flatMap(({ files }) =>
        files.flatMap(({ format, path }) => (format === 'json' ? [`${folder}/${path}`] : [])),
      ),
    ),
  }
  for (const [name, paths] of Object.entries(described)) {
    const holds = ajv.compile(json(`data/schema/${name}.json`))
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) {
      const file = json(path)
      expect(holds(file), `${path}: ${ajv.errorsText(holds.errors)}`).toBe(true)
      const [first = ''] = Object.keys(file)
      const { [first]: _, ...rest } = file
      expect(holds(rest), `${path} without ${first}`).toBe(false)
    }
  }
})

test('every dataset page names both addresses of every format, with its hash, and the version of the data', () => {
  for (const { folder, newest, manifest } of manifests)
    for (const { table, files } of manifest.tables)
      for (const locale of locales) {
        const html = pageOf(locale, `${table}/`)
        // Releases of before versions were kept have none.
        if (manifest.version) expect(html.includes(`>${manifest.version}</code>`), table).toBe(true)
        for (const { path, sha256 } of files) {
          for (const address of [`/${folder}/${path}`, `/${newest}/${path}`])
            expect(html.includes(`>${address}</code>`), address).toBe(true)
          expect(html.includes(sha256), `${table}: ${sha256}`).toBe(true)
          expect(readFileSync(join(dist, newest, path))).toEqual(
            readFileSync(join(dist, folder, path)),
          )
        }
      }
})

test('no format is shown by a code word that nobody explains', () => {
  const formats = new Set(index.files.flatMap(({ table, format }) => (table ? [format] : [])))
  const pages = manifests.flatMap(({ manifest }) => manifest.tables.map(({ table }) => table))
  for (const locale of locales) {
    const titles = new Set(
      pages.flatMap((table) =>
        [...pageOf(locale, `${table}/`).matchAll(/download="[^"]*"[^>]*><strong[^>]*>(.*?)</g)].map(
          ([, title = '']) => plainText(title),
        ),
      ),
    )
    expect(titles.size).toBe(formats.size)
    for (const title of titles) expect([...formats]).not.toContain(title)
  }
})

test('the data page leads to the national metadata, the schemas and the files of the static API', () => {
  for (const locale of locales) {
    const html = pageOf(locale, '')
    const addresses = [...html.matchAll(/<a href="(\/(?:data\/|catalog)[^"]*\.\w+)"/g)].map(
      ([, address = '']) => address,
    )
    for (const { path } of manifests[0]?.manifest.metadata ?? [])
      expect(addresses).toContain(`/data/latest/${path}`)
    for (const name of ['index', 'release', 'table'])
      expect(addresses).toContain(`/data/schema/${name}.json`)
    expect(addresses).toEqual(
      expect.arrayContaining(['/data/index.json', '/data/changes.json', '/catalog.jsonld']),
    )
    for (const address of addresses) expect(existsSync(join(dist, address)), address).toBe(true)
  }
})
