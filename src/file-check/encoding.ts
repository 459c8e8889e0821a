const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** What a file is by its first bytes: a workbook (a ZIP), JSON, text, or nothing at all. */
export async function kindOf(file: Blob): Promise<'xlsx' | 'json' | 'text' | 'empty' | 'binary'> {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
  if (head.length === 0) return 'empty'
  if (head[0] === 0x50 && head[1] === 0x4b) return 'xlsx'
  const isMarked = marks.some(([mark]) => mark.every((byte, at) => head[at] === byte))
  if (!isMarked && head.includes(0)) return 'binary'
  const text = new TextDecoder().decode(head).trimStart()
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'text'
}

/**
 * How a text is encoded: by its byte order mark, else UTF-8 where all of it is, else Windows-1252.
 * The whole file is looked at, a piece at a time.
 */
export async function encodingOf(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  const marked = marks.find(([mark]) => mark.every((byte, at) => head[at] === byte))
  if (marked) return marked[1]
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = file.stream().getReader()
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      decoder.decode(piece.value, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    await reader.cancel()
    return 'windows-1252'
  }
}
