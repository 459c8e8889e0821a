import type { DirtCounts } from './dirt.ts'
import type { TrueRequest } from './request.ts'

/** Bytes of one file of the sample; the pieces of a path, in order, are the file. */
export interface Piece {
  readonly path: string
  readonly bytes: Uint8Array
}

/** One of the three exports being written. */
export interface Export {
  add(request: TrueRequest): void
  /** Everything of a year that is over. */
  endYear(year: number): Iterable<Piece>
  /** Whatever can be written only at the end. */
  end(): Iterable<Piece>
  /** Rows by file, header lines not counted. */
  readonly rows: ReadonlyMap<string, number>
  readonly planted: DirtCounts
}
