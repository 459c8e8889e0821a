import { isAscii, isUtf8 } from 'node:buffer'
import type { Issue } from '#model/issue.ts'
import type { Localised } from '#model/locale.ts'
import type { Source } from '#model/sources.ts'
import { fileChunks } from './file-bytes.ts'
import { formatError } from './format-error.ts'
import { looksLike } from './looks-like.ts'

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/**
 * How the text of a file is encoded: a byte order mark decides, then what
 * `sources.yaml` declares, then the bytes: UTF-8 where they are valid UTF-8, else Windows-1252.
 *
 * @throws {SourceFormatError} for an empty file, for one that is no text, and for
 * one that is declared as UTF-8 and is not.
 */
export async function detectEncoding(
  { path, name }: { readonly path: string; readonly name: string },
  { id, format, encoding }: Source,
): Promise<{ readonly encoding: Encoding; readonly issues: readonly Issue[] }> {
  const marked = await readHead(path, name, format)
  if (marked === 'utf-16le' || marked === 'utf-16be') return { encoding: marked, issues: [] }
  const declared = marked ?? encoding
  const valid = await isValidUtf8(path, name, format)
  if (declared === 'windows-1252') return { encoding: declared, issues: [] }
  if (valid.isUtf8) return { encoding: 'utf-8', issues: [] }
  const place = { file: name, line: valid.line }
  // JSON is UTF-8 by its standard; a byte order mark or a declaration says the same of a table.
  if (declared === 'utf-8' || format === 'json' || format === 'jsonl') {
    throw formatError(
      place,
      { id: 'ada huruf yang bukan UTF-8.', en: 'there are letters that are not UTF-8.' },
      {
        id: `Ekspor ulang berkas itu sebagai UTF-8, atau betulkan encoding sumber "${id}" di data/city/sources.yaml.`,
        en: `Export the file again as UTF-8, or mend the encoding of the source "${id}" in data/city/sources.yaml.`,
      },
    )
  }
  const issue = { rule: 'decoded-as-windows-1252', severity: 'warning', source_id: id } as const
  return { encoding: 'windows-1252', issues: [{ ...issue, place }] }
}

const marks: readonly (readonly [mark: Buffer, encoding: Encoding])[] = [
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
]

async function readHead(path: string, name: string, format: string): Promise<Encoding | undefined> {
  for await (const chunk of fileChunks(path)) {
    const kind = looksLike(chunk)
    if (kind) throw wrongKind(name, format, kind)
    return marks.find(([mark]) => chunk.subarray(0, mark.length).equals(mark))?.[1]
  }
  throw formatError(
    { file: name, line: 1 },
    { id: 'berkas kosong.', en: 'the file is empty.' },
    {
      id: 'Ekspor ulang berkas itu; ekspor tanpa data pun harus memuat baris judul kolom.',
      en: 'Export it again; an export without data has its row of column names, too.',
    },
  )
}

/** Whether the bytes are UTF-8, and if not, the line of the first that are not. */
async function isValidUtf8(path: string, name: string, format: string) {
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  let isPlain = true
  for await (const chunk of fileChunks(path)) {
    if (chunk.includes(0)) throw wrongKind(name, format, binary)
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk
    const whole = wholeCharacters(bytes)
    const text = bytes.subarray(0, whole)
    if (!isUtf8(text)) return { isUtf8: false, line: line + linesBeforeInvalid(text) }
    isPlain &&= isAscii(text)
    line += countLines(text)
    rest = bytes.subarray(whole)
  }
  // A file cut inside a letter is still UTF-8, if any other letter shows that it ever was.
  return { isUtf8: rest.length === 0 || !isPlain, line }
}

/** Length of `bytes` without a last character that only the bytes after them could complete. */
export function wholeCharacters(bytes: Uint8Array): number {
  let start = bytes.length - 1
  while (start > bytes.length - 4 && start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--
  const lead = bytes[start] ?? 0
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  return start + size > bytes.length ? start : bytes.length
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}

function linesBeforeInvalid(bytes: Buffer): number {
  let lines = 0
  let from = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
    if (!isUtf8(bytes.subarray(from, at))) return lines
    lines++
    from = at + 1
  }
  return lines
}

const binary: Localised = {
  id: 'berkas biner, atau UTF-16 tanpa tanda',
  en: 'a binary file, or UTF-16 without its mark',
}

export function wrongKind(name: string, format: string, kind: Localised) {
  return formatError(
    { file: name },
    {
      id: `dinyatakan sebagai ${format.toUpperCase()}, tetapi isinya seperti ${kind.id}.`,
      en: `it is called ${format.toUpperCase()} but looks like ${kind.en}.`,
    },
    {
      id: `Buka berkas itu untuk memastikan, lalu ekspor ulang sebagai ${format.toUpperCase()}, atau betulkan format sumber itu di data/city/sources.yaml.`,
      en: `Open the file to make sure, then export it again as ${format.toUpperCase()}, or mend the format of that source in data/city/sources.yaml.`,
    },
  )
}
