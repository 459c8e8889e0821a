import { type Confidence, type HitKind, hitKinds } from '#identifiers/hit.ts'
import { mask } from '#identifiers/mask.ts'
import type { Effects } from '#pipeline/effects.ts'
import type { Allow } from './allow.ts'
import { columnAt } from './column-at.ts'
import { scanText, type TextKind } from './scan-text.ts'
import { unpack } from './unpack/index.ts'
import { walk } from './walk.ts'

/** Something in a published file that looks like an identifier of a person. */
export interface PublishedHit {
  /** Relative to the folder that was scanned. */
  readonly file: string
  /** Counted from 1, in the file as unpacked. 0 means the file's name. */
  readonly line: number
  /** The column of a table, or the key of a JSON file; empty elsewhere. */
  readonly column: string
  readonly kind: HitKind
  readonly confidence: Confidence
  /** The value, masked. Still for staff only. */
  readonly masked: string
}

/** A hit in words for staff: file, line or name, column and kind, and no value. */
export function saidOfHit({ file, line, column, kind }: PublishedHit): string {
  const at = `${file}${line ? ` baris ${line}` : ' (nama berkas)'}${column && ` kolom ${column}`}`
  return `${at}: ${hitKinds[kind].id}`
}

export interface PublishedScan {
  readonly files: number
  readonly bytes: number
  readonly hits: readonly PublishedHit[]
  /** Files, or parts of them, that could not be read, with the reason. */
  readonly closed: readonly { readonly file: string; readonly reason: string }[]
}

/**
 * Reads every byte below a folder for direct identifiers: tables, pages with their
 * attributes, comments and data, programs, styles, drawings, search fragments,
 * archives, the metadata of pictures, and the names of the files.
 *
 * A gate: the folder passes when `hits` and `closed` are both empty. What the city has
 * declared public is allowed. Names of people are not looked for here, since a
 * page may name an official; `scanRecords` looks for those of the reporters.
 */
export async function scanPublished(
  folder: string,
  allow: Allow,
  { files }: Effects,
): Promise<PublishedScan> {
  const hits: PublishedHit[] = []
  const closed: { file: string; reason: string }[] = []
  let count = 0
  let bytes = 0
  for await (const { path, content } of walk(folder, files)) {
    count++
    bytes += content.length
    const unpacked = await unpack(content, path)
    if (unpacked.closed !== undefined) closed.push({ file: path, reason: unpacked.closed })
    const kind = kindOf(path)
    for (const { start: _, value, ...hit } of scanText(path, 'page', allow)) {
      hits.push({ file: path, line: 0, column: '', ...hit, masked: mask(value) })
    }
    for (const text of unpacked.texts) {
      for (const { start, value, ...hit } of scanText(text, kind, allow)) {
        const place = { line: lineAt(text, start), column: columnAt(path, text, start) }
        hits.push({ file: path, ...place, ...hit, masked: mask(value) })
      }
    }
  }
  return { files: count, bytes, hits, closed }
}

/** The search index brings its own programs, in which its translators are named; packed fonts and programs have signs by chance. */
export function kindOf(path: string): TextKind {
  if (/(?:^|\/)pagefind\/[^/]+\.(?:js|css|pagefind)$|\.(?:wasm|woff2?)$/.test(path))
    return 'library'
  return /\.(?:[cm]?js|css|map)$/.test(path) ? 'code' : 'page'
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++
  return line
}
