/** A file to read. */
export interface SourceFile {
  readonly path: string
  /** What messages and the table call it. */
  readonly name: string
}
