import type { Boundaries } from '#model/boundaries.ts'
import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import { type ReferenceColumn, type ReferenceName, referenceTables } from '#model/reference.ts'
import type { CityFile } from '#model/release.ts'
import type { PublicCell, PublicColumnType, PublicTable } from '#model/table.ts'
import { layoutOf } from './layout.ts'

const columnTypes: Readonly<Record<ReferenceColumn['type'], PublicColumnType>> = {
  code: 'code',
  text: 'text',
  list: 'text',
  url: 'text',
  enum: 'word',
  boolean: 'word',
  integer: 'number',
  number: 'number',
  date: 'date',
}

/** The city's facts as public tables: every column of `data/city`, each row under its key, in the file's order. */
export function referenceAsTables(city: City): readonly PublicTable[] {
  return (Object.keys(referenceTables) as ReferenceName[]).map((name) => {
    const { title, key, columns } = referenceTables[name]
    const entries = Object.entries(columns) as [string, ReferenceColumn][]
    return {
      table: name,
      plan: '',
      kind: 'reference',
      title,
      columns: [
        publicColumn('row'),
        ...entries.map(([column, { type, description, values }]) => ({
          name: column,
          type: columnTypes[type],
          description,
          ...(type === 'boolean' ? { values: ['yes', 'no'] } : values ? { values } : {}),
        })),
      ],
      rows: (city.reference[name] as readonly Readonly<Record<string, string>>[]).map((row) => [
        key.map((column) => row[column]).join('~'),
        ...entries.map(([column, { type }]) => publicCell(row[column] ?? '', type)),
      ]),
      notes: [],
      ...(name === 'areas' && city.boundaries ? outlined(city.boundaries) : {}),
    }
  })
}

/** Boundaries, and the note by which their source and licence travel in every format. */
function outlined(boundaries: Boundaries): Pick<PublicTable, 'boundaries' | 'notes'> {
  const { source, licence } = boundaries
  const terms = `${licence.title} (${licence.url})`
  return {
    boundaries,
    notes: [
      {
        id: `Batas wilayah di areas.geojson berasal dari: ${source}. Lisensi batas itu: ${terms}.`,
        en: `Boundaries in areas.geojson come from: ${source}. Licence of those boundaries: ${terms}.`,
      },
    ],
  }
}

function publicCell(text: string, type: ReferenceColumn['type']): PublicCell {
  if (text === '') return null
  return type === 'integer' || type === 'number' ? Number(text) : text
}

/** Who the city is and what its sources can tell, for readers of what is published. */
export function cityFile({ settings, sources }: City): CityFile {
  const { sample: _, ...publicSettings } = settings
  return {
    settings: publicSettings,
    sources: sources.map((source) => ({
      source_id: source.id,
      label: source.label,
      licence: source.licence,
      extraction_date: source.extraction.date,
      known_from: source.extraction.known_from,
      precision: source.times.precision,
      has_response_times: source.times.first_response,
      has_closing_times: source.times.closing,
      tells_persons_apart: (source.columns.person ?? []).length > 0,
      layout: layoutOf(source),
    })),
  }
}
