import { createReadStream } from 'node:fs'

/**
 * The text of a raw file in pieces of whole lines, so that a file of any size fits.
 *
 * Never refuses: a line that is no UTF-8 is read as Windows-1252, because a scan that
 * stops at a broken line would miss what comes after it.
 */
export async function* rawText(path: string): AsyncGenerator<string, void, undefined> {
  let rest: Buffer = Buffer.alloc(0)
  let wide: TextDecoder | undefined
  let isFirst = true
  for await (const chunk of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer])
    if (isFirst) {
      isFirst = false
      if (bytes[0] === 0xff && bytes[1] === 0xfe) wide = new TextDecoder('utf-16le')
      if (bytes[0] === 0xfe && bytes[1] === 0xff) wide = new TextDecoder('utf-16be')
    }
    if (wide) {
      yield wide.decode(bytes, { stream: true })
      continue
    }
    const end = bytes.lastIndexOf(10) + 1
    rest = bytes.subarray(end)
    if (end > 0) yield decode(bytes.subarray(0, end))
  }
  if (rest.length > 0) yield decode(rest)
}

const western = new TextDecoder('windows-1252')

function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (!text.includes('\ufffd')) return text
  const lines: string[] = []
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start)
    const end = newline === -1 ? bytes.length : newline + 1
    const line = bytes.subarray(start, end)
    const read = line.toString('utf8')
    lines.push(read.includes('\ufffd') ? western.decode(line) : read)
    start = end
  }
  return lines.join('')
}
