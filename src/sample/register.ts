export type IdentifierKind =
  | 'name'
  | 'nik'
  | 'phone'
  | 'email'
  | 'handle'
  | 'plate'
  | 'address'
  | 'rt_rw'
  | 'coordinate'

/** Collects every invented identifier that stands in the exports, for the scan that looks for them. */
export interface Register {
  add(kind: IdentifierKind, text: string, file: string, record_id: string): void
  /** Lines of `PLANTED.csv` since the last call. */
  take(): string
  readonly size: number
}

export const registerHeader = 'file,record_id,kind,text\n'

/**
 * Makes an empty register. A value is listed where it first stands, once
 * between two calls of `take`, so that memory is bounded by one year of rows.
 */
export function createRegister(): Register {
  let seen = new Set<string>()
  let lines: string[] = []
  let size = 0
  return {
    add(kind, text, file, record_id) {
      const key = `${kind},${text}`
      if (text === '' || seen.has(key)) return
      seen.add(key)
      size++
      lines.push(`${file},${record_id},${kind},${text.includes(',') ? `"${text}"` : text}\n`)
    },
    take() {
      const text = lines.join('')
      seen = new Set()
      lines = []
      return text
    },
    get size() {
      return size
    },
  }
}
