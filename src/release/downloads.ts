import { withBase } from '#i18n/here.ts'
import type { Listed } from './table.ts'

export interface Download {
  readonly href: string
  /** The name of the file: `<table>.csv`. */
  readonly name: string
  readonly format: string
  readonly bytes: number
  readonly sha256: string
}

/** The published files of some tables, under the site's `data/`. */
export function downloadsOf(tables: readonly Listed[]): readonly Download[] {
  return tables.flatMap(({ folder, published }) =>
    published.files.map(({ path, format, bytes, sha256 }) => ({
      href: withBase(`/data/${folder}/${path}`),
      name: path.replace(/^.*\//, ''),
      format,
      bytes,
      sha256,
    })),
  )
}
