import { request } from 'node:http'
import { type OpenDesk, openDesk } from '#desk/server/open-desk.ts'
import type { CityFolder } from '../pipeline/release/city-folder.ts'
import { createStaffCity, quiet } from './staff-city.ts'

export interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface Answered {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
  readonly bytes: Buffer
}

/** An open desk of a small city, and requests to it as any program can make them. */
export interface Asking {
  readonly folder: CityFolder
  readonly desk: OpenDesk
  readonly host: string
  readonly port: string
  readonly token: string
  /** Raw path, any header, no client that tidies up. */
  ask(path: string, sent?: Sent): Promise<Answered>
  close(): Promise<void>
}

export const placeOf = ({ city, raw, snapshots, ledger, published }: CityFolder) => ({
  folder: city,
  folders: { raw, snapshots, ledger, published },
})

export async function openForAsking(): Promise<Asking> {
  const folder = await createStaffCity({ git: true })
  const desk = await openDesk(placeOf(folder), 0, quiet)
  const { port, searchParams } = new URL(desk.url)
  const host = `127.0.0.1:${port}`
  return {
    folder,
    desk,
    host,
    port,
    token: searchParams.get('kunci') ?? '',
    ask: (path, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((done, failed) => {
        const asked = request(
          { host: '127.0.0.1', port, method, path, headers: { host, ...headers }, setHost: false },
          (answer) => {
            const chunks: Buffer[] = []
            answer.on('data', (chunk: Buffer) => chunks.push(chunk))
            answer.on('end', () => {
              const bytes = Buffer.concat(chunks)
              done({
                status: answer.statusCode ?? 0,
                headers: answer.headers,
                text: bytes.toString(),
                bytes,
              })
            })
          },
        )
        asked.on('error', failed)
        asked.end(body)
      }),
    close: async () => {
      await desk.close()
      folder.remove()
    },
  }
}

/** Exchanges the token for the cookie, as the first visit does. */
export async function enter({ ask, token }: Asking): Promise<string> {
  const { headers } = await ask(`/?kunci=${token}`)
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}
