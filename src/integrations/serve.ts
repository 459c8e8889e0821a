import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { PublishError } from '#model/errors.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.parquet': 'application/vnd.apache.parquet',
  '.zip': 'application/zip',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
}

/** What hosts of static sites send packed; downloads go out byte for byte. */
const packed = new Set(['.html', '.css', '.js', '.svg'])
const pack = promisify(brotliCompress)

export interface Served {
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a built folder on this machine only.
 *
 * An address without a trailing slash that names a folder is redirected to the
 * one with it; anything outside the folder or unknown answers 404 with the
 * site's own page. Pages and what they consist of go out packed, as hosts do it.
 *
 * @param port 0 takes any free one.
 */
export async function serve(folder: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${actual}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/**
 * serve() for a site that was built.
 *
 * @throws {PublishError} where none was.
 */
export async function serveSite(folder: string, port: number): Promise<Served> {
  if (existsSync(join(folder, 'index.html'))) return serve(folder, port)
  throw new PublishError(
    { id: `Belum ada situs di ${folder}.`, en: `There is no site in ${folder} yet.` },
    {
      hint: {
        id: 'Jalankan "npm run build" lebih dulu.',
        en: 'Run "npm run build" first.',
      },
    },
  )
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  const isPacked = /\bbr\b/.test(String(request.headers['accept-encoding']))
  const send = (status: number, file: string, body: Buffer) =>
    write(response, status, { file, body, isPacked: isPacked && packed.has(extname(file)) })
  const path = safePath(pathname)
  const file = path && join(folder, path.endsWith('/') ? `${path}index.html` : path)
  const body = file && (await read(file))
  if (body) return send(200, file, body)
  if (path && !path.endsWith('/') && (await read(join(folder, path, 'index.html')))) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end()
    return
  }
  await send(404, '404.html', (await read(join(folder, '404.html'))) ?? Buffer.from('404'))
}

/** The path inside the folder, or `undefined` where it would lead out of it. */
function safePath(pathname: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(pathname)).replaceAll(sep, '/')
    return path.includes('\0') || path.split('/').includes('..') ? undefined : path
  } catch {
    return undefined
  }
}

const read = (file: string) => readFile(file).catch(() => undefined)

async function write(
  response: ServerResponse,
  status: number,
  {
    file,
    body,
    isPacked,
  }: { readonly file: string; readonly body: Buffer; readonly isPacked: boolean },
): Promise<void> {
  const sent = isPacked
    ? await pack(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    : body
  response
    .writeHead(status, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': sent.length,
      ...(isPacked ? { 'content-encoding': 'br' } : {}),
      vary: 'accept-encoding',
    })
    .end(sent)
}
