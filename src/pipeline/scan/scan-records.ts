import type { Source } from '#model/sources.ts'
import type { Effects } from '#pipeline/effects.ts'
import type { Allow } from './allow.ts'
import { type ColumnKind, columnKind, sampleCells } from './records/column-kind.ts'
import { type Finder, type Found, type FoundKind, finder } from './records/finder.ts'
import { type PrivateRecord, privateRecords, type RawFile } from './records/private-cells.ts'
import { knownKinds } from './records/private-columns.ts'
import { type Official, type PublicIndex, publicIndex } from './records/public-index.ts'
import { kindOf } from './scan-published.ts'
import { unpack } from './unpack/index.ts'
import { base64Pieces, viewsOf } from './views.ts'
import { walk } from './walk.ts'

export interface RawSource {
  readonly source: Source
  readonly files: readonly RawFile[]
}

export interface RecordScanOptions {
  /** What is already public by right. Its words and phrases are nobody's secret. */
  readonly official: Official
  /** Official numbers and addresses. */
  readonly allow: Allow
  /** What a column holds, where its cells mislead: source id → column → kind. */
  readonly columnKinds?: Readonly<Record<string, Readonly<Record<string, ColumnKind>>>>
}

/**
 * The whole outcome of a record-linked scan. It holds no value and nothing from which one
 * could be made, so it may be kept, but it names files and columns and stays private.
 */
export interface RecordVerdict {
  readonly passes: boolean
  readonly records: number
  /** How many values of each kind were looked for. */
  readonly looked_for: Readonly<Record<FoundKind, number>>
  /** How many different ones of each kind and column stand in which public file (the first that has it). */
  readonly found: readonly Found[]
  /** How each private column was understood. */
  readonly columns: readonly {
    readonly source_id: string
    readonly column: string
    readonly kind: ColumnKind
  }[]
}

/**
 * Looks for every reporter in what is public: the words of each name and each name whole,
 * telephone numbers, NIK, e-mail addresses, handles, ticket numbers, points, addresses,
 * and any six words of a text in a row; also backwards, in base64 and as MD5, SHA-1 or SHA-256.
 *
 * The public side is indexed first and the private records then pass by, one at a time, so
 * that no private value is kept in memory, let alone written. It reads the raw files by itself,
 * and only their private columns.
 *
 * @param folders What is or will be public: a release, the built site.
 */
export async function scanRecords(
  sources: readonly RawSource[],
  folders: readonly string[],
  options: RecordScanOptions,
  effects: Effects,
): Promise<RecordVerdict> {
  const { files } = effects
  const index = await indexFolders(folders, options.official, files)
  const find = finder(index, options.allow)
  const columns: RecordVerdict['columns'][number][] = []
  let records = 0
  for (const { source, files: raw } of sources) {
    const kinds = new Map<string, ColumnKind>([
      ...knownKinds(source),
      ...Object.entries(options.columnKinds?.[source.id] ?? {}),
    ])
    for (const file of raw) {
      records += await searchFile(privateRecords(source, file, files), source.id, kinds, find)
    }
    for (const [column, kind] of kinds) columns.push({ source_id: source.id, column, kind })
  }
  const found = find.found()
  return { passes: found.length === 0, records, looked_for: find.lookedFor(), found, columns }
}

async function indexFolders(
  folders: readonly string[],
  official: Official,
  files: Effects['files'],
): Promise<PublicIndex> {
  const index = publicIndex(official)
  for (const folder of folders) {
    for await (const { path, content } of walk(folder, files)) {
      const file = `${folder}/${path}`
      index.add(path, file, 'page')
      for (const text of (await unpack(content, path)).texts) {
        for (const view of viewsOf(text)) index.add(view.text, file, kindOf(path))
        for (const piece of base64Pieces(text)) index.add(piece.text, file, 'page')
      }
    }
  }
  return index
}

/** How many records of a file are held back until its columns are judged. */
const held = 2000

async function searchFile(
  records: AsyncIterable<PrivateRecord>,
  source_id: string,
  kinds: Map<string, ColumnKind>,
  find: Finder,
): Promise<number> {
  let count = 0
  let waiting: PrivateRecord[] | undefined = []
  const search = (record: PrivateRecord) => {
    for (const [column, text] of record)
      find.search(text, kinds.get(column) ?? 'text', `${source_id}/${column}`)
  }
  const release = () => {
    judgeColumns(waiting ?? [], kinds)
    for (const record of waiting ?? []) search(record)
    waiting = undefined
  }
  for await (const record of records) {
    count++
    if (!waiting) search(record)
    else if (waiting.push(record) === held) release()
  }
  release()
  return count
}

/** Judges the columns that have no kind yet. */
function judgeColumns(records: readonly PrivateRecord[], kinds: Map<string, ColumnKind>): void {
  const cells = new Map<string, string[]>()
  for (const [column, text] of records.flat()) {
    const seen = cells.get(column)
    if (!seen) cells.set(column, [text.trim()])
    else if (seen.length < sampleCells) seen.push(text.trim())
  }
  for (const [column, texts] of cells) {
    if (column !== '' && !kinds.has(column)) kinds.set(column, columnKind(column, texts))
  }
}
