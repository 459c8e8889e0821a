import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import type { PublicTable } from '#model/table.ts'
import { tableResource } from '../table-resource.ts'
import { about } from './about.ts'
import { csv } from './csv.ts'
import { csvw } from './csvw.ts'
import { geoJson } from './geojson.ts'
import { pack } from './pack.ts'
import { type FileContext, type Writer, wholeTable } from './writer.ts'

/**
 * Everything that must travel with a table, in one file that can be passed on: the CSV with
 * its machine-readable description (the folder is a Data Package and CSV on the Web), the
 * dictionary, what to know in two languages, the licence, and how to cite.
 */
export const archive: Writer = {
  format: 'zip',
  extension: 'zip',
  media_type: 'application/zip',
  write: (table, context) => {
    const data = String(csv.write(table, context))
    return pack([
      ['README.id.md', readme(table, context, 'id')],
      ['README.en.md', readme(table, context, 'en')],
      [`${table.table}.csv`, data],
      ...(table.boundaries
        ? [[`${table.table}.geojson`, geoJson.write(table, context)] as const]
        : []),
      [`${table.table}.csv-metadata.json`, csvw.write(table, context)],
      ['dictionary.csv', dictionary(table, context)],
      ['datapackage.json', descriptor(table, context, data)],
      ['LICENCE.txt', licence(table, context)],
      ['CITATION.cff', citation(table, context)],
    ])
  },
}

function readme(table: PublicTable, context: FileContext, locale: 'id' | 'en'): string {
  const [title, ...lines] = about(table, context).map((line) => line[locale])
  const files =
    locale === 'id'
      ? [
          `- \`${table.table}.csv\`: data, UTF-8, dipisah koma`,
          ...(table.boundaries
            ? [`- \`${table.table}.geojson\`: batas wilayah dengan kolom yang sama, untuk peta`]
            : []),
          '- `dictionary.csv`: arti setiap kolom',
          '- `datapackage.json`, `*.csv-metadata.json`: keterangan untuk mesin',
          '- `LICENCE.txt`, `CITATION.cff`: lisensi dan cara mengutip',
        ]
      : [
          `- \`${table.table}.csv\`: the data, UTF-8, separated by commas`,
          ...(table.boundaries
            ? [`- \`${table.table}.geojson\`: boundaries with the same columns, for maps`]
            : []),
          '- `dictionary.csv`: what each column means',
          '- `datapackage.json`, `*.csv-metadata.json`: descriptions for machines',
          '- `LICENCE.txt`, `CITATION.cff`: licence and how to cite',
        ]
  return `# ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\n## ${locale === 'id' ? 'Isi' : 'Contents'}\n\n${files.join('\n')}\n`
}

function dictionary(table: PublicTable, context: FileContext): string {
  const rows = wholeTable(table, context).columns.map(({ name, type, description, values }) => [
    name,
    type,
    description.id,
    description.en,
    (values ?? []).join('|'),
  ])
  const fields = ['column', 'type', 'description_id', 'description_en', 'values']
  return `${Papa.unparse({ fields, data: rows }, { newline: '\n', escapeFormulae: true })}\n`
}

function descriptor(table: PublicTable, context: FileContext, data: string): string {
  const { settings, release_id, city_id } = context
  const { id, title, url } = settings.data_licence
  const { columns } = wholeTable(table, context)
  const file = {
    path: `${table.table}.csv`,
    bytes: Buffer.byteLength(data),
    sha256: createHash('sha256').update(data).digest('hex'),
  }
  const content = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${city_id}-${table.table}`,
    title: table.title.id,
    release_id,
    licenses: [{ name: id, title, path: url }],
    contributors: [{ title: settings.publisher.id, roles: ['publisher'] }],
    resources: [tableResource({ ...table, columns }, file)],
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function licence({ table, boundaries }: PublicTable, { settings }: FileContext): string {
  const { id, title, url } = settings.data_licence
  const others = boundaries
    ? `\nBatas / boundaries, ${table}.geojson:\n${boundaries.licence.title}\n${boundaries.licence.url}\n${boundaries.source}\n`
    : ''
  return `${title} (${id})\n${url}\n\n${settings.publisher.id}\n${settings.publisher.en}\n${others}`
}

/** Citation File Format 1.2; every text quoted, so that none can be read as something else. */
function citation({ title }: PublicTable, context: FileContext): string {
  const { settings, release_id, as_of, data_status } = context
  const quoted = JSON.stringify
  const synthetic = data_status === 'synthetic' ? ' (data sintetis / synthetic data)' : ''
  return [
    'cff-version: 1.2.0',
    'message: "Sebutkan penerbit, judul, dan versi. Name the publisher, the title and the version."',
    'type: dataset',
    `title: ${quoted(`${title.id} / ${title.en}, ${settings.site_name.id}${synthetic}`)}`,
    'authors:',
    `  - name: ${quoted(settings.publisher.id)}`,
    `version: ${quoted(release_id)}`,
    `date-released: ${as_of}`,
    `license: ${quoted(settings.data_licence.id)}`,
    '',
  ].join('\n')
}
