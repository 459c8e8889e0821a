import { withBase } from '#i18n/here.ts'
import type { PublishedFile } from '#model/release.ts'
import type { Listed } from './table.ts'

export interface Download
  extends Pick<PublishedFile, 'format' | 'bytes' | 'sha256' | 'source' | 'licence'> {
  /** Never changes. */
  readonly href: string
  /** Where the newest release has the same file. */
  readonly latest: string
  /** The name of the file: `<table>.csv`. */
  readonly name: string
}

/** The published files of some tables of the newest release or version, under the site's `data/`. */
export function downloadsOf(tables: readonly Listed[]): readonly Download[] {
  return tables.flatMap(({ folder, published }) => {
    const newest = published.kind === 'reference' ? 'reference/latest' : 'latest'
    return published.files.map(({ path, format, bytes, sha256, source, licence }) => ({
      href: withBase(`/data/${folder}/${path}`),
      latest: withBase(`/data/${newest}/${path}`),
      name: path.replace(/^.*\//, ''),
      format,
      bytes,
      sha256,
      source,
      licence,
    }))
  })
}
