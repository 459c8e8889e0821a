import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Ways to fail, and one to succeed. */
export const sends =
  (content: string | Uint8Array): Answer =>
  (_, response) => {
    response.end(content)
  }
export const status =
  (code: number): Answer =>
  (_, response) => {
    response.writeHead(code).end('<html>galat</html>')
  }
export const hangs: Answer = () => {}
export const hangsAfter =
  (content: string): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write(content)
  }
export const cutsBody: Answer = (_, response) => {
  response
    .writeHead(200, { 'content-length': '1000' })
    .write('nomor,tanggal\n1,20', () => response.destroy())
}
export const hangsUp: Answer = (request) => {
  request.socket.destroy()
}
export const redirectsTo =
  (path: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location: path }).end()
  }

export interface TestServer {
  readonly url: string
  /** How often it was asked. */
  readonly asked: () => number
  close(): void
}

/** A real server on a free port; each request takes the next answer, the last one for ever. */
export async function serve(...answers: readonly Answer[]): Promise<TestServer> {
  let asked = 0
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)]
    asked++
    answer?.(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => asked,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
