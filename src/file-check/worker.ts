import { checkFile } from './check-file.ts'
import type { Expectation, Report } from './expectation.ts'

export interface CheckRequest {
  readonly file: File
  readonly expectation: Expectation
}

export type CheckAnswer =
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'failed'; readonly message: string }

const answer = (message: CheckAnswer) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  checkFile(data.file, data.expectation, Date.now(), (bytes) => answer({ kind: 'progress', bytes }))
    .then((report) => answer({ kind: 'done', report }))
    .catch((error: unknown) => answer({ kind: 'failed', message: String(error) }))
})
