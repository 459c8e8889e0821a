import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Locale, locales } from '#model/locale.ts'
import { explainedDiskError } from '#pipeline/effects.ts'
import type { Asked, Desk } from './desk.ts'

/** A body that is too large or no form; the page says so and nothing was done. */
export class BadRequest extends Error {
  readonly why: 'size' | 'input'
  constructor(why: 'size' | 'input') {
    super(why)
    this.why = why
  }
}

const heaviest_form_bytes = 8_000_000

/** What a handler may know of a request. */
export function askedOf(request: IncomingMessage, desk: Desk, parts: readonly string[]): Asked {
  const bytes = (limit: number) => readAll(request, limit)
  return {
    desk,
    locale: localeOf(request),
    parts,
    fileName: fileNameOf(request),
    bytes,
    fields: async () => fieldsOf(await bytes(heaviest_form_bytes)),
    saveTo: async (path) => {
      try {
        await mkdir(dirname(path), { recursive: true })
        await pipeline(request, createWriteStream(path))
      } catch (cause) {
        throw explainedDiskError(path, cause)
      }
    },
  }
}

/** The language is kept in a cookie that the language link sets. */
export function localeOf({ headers: { cookie = '' }, url = '/' }: IncomingMessage): Locale {
  const given = new URL(url, 'http://meja').searchParams.get('bahasa')
  const kept = /(?:^|;\s*)bahasa=(\w+)/.exec(cookie)?.[1]
  return locales.find((l) => l === given) ?? locales.find((l) => l === kept) ?? locales[0]
}

/** The last part of a file's name; what would lead elsewhere or break a line is left out. */
function fileNameOf({ headers }: IncomingMessage): string {
  const given = headers['x-file-name']
  try {
    const name = decodeURIComponent(typeof given === 'string' ? given : '')
    const last = name.split(/[\\/]/).at(-1) ?? ''
    return (
      last
        .replace(/\p{Cc}/gu, '')
        .replace(/^\.+/, '')
        .slice(0, 150) || 'berkas'
    )
  } catch {
    throw new BadRequest('input')
  }
}

async function readAll(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    // The rest is read and dropped: a connection that is cut would hide the answer.
    if (length <= limit) chunks.push(chunk)
  }
  if (length > limit) throw new BadRequest('size')
  return Buffer.concat(chunks)
}

function fieldsOf(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>
  } catch {
    // Falls through: what is no form is refused below.
  }
  throw new BadRequest('input')
}
