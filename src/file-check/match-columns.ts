import type { Layout } from '#model/layout.ts'
import { nearest } from '#model/nearest.ts'
import { fold } from '#pipeline/read/fold.ts'

export interface Match {
  /** Declared columns in the layout's order, each once. */
  readonly declared: readonly string[]
  /** Place of each declared column in the header; −1 where it is missing. */
  readonly places: readonly number[]
  readonly missing: readonly string[]
  readonly unknown: readonly { readonly name: string; readonly near: string | undefined }[]
  readonly twice: readonly string[]
  readonly isPrivate: readonly boolean[]
}

/** The columns a layout reads, each once. */
export function declaredColumns({ fields }: Layout): readonly string[] {
  const byFold = new Map<string, string>()
  for (const name of fields.flatMap(({ columns }) => columns))
    if (!byFold.has(fold(name))) byFold.set(fold(name), name)
  return [...byFold.values()]
}

/**
 * Which declared column stands where in a header, by the rules of the release:
 * case, order and surrounding space do not matter, every name must be declared
 * as read or as private, and none may come twice.
 */
export function matchColumns(header: readonly string[], layout: Layout): Match {
  const declared = declaredColumns(layout)
  const folded = header.map(fold)
  const privates = layout.private_columns.map(asPattern)
  const isPrivate = folded.map((name) => privates.some((pattern) => pattern.test(name)))
  const places = declared.map((name) => folded.lastIndexOf(fold(name)))
  const known = new Set(declared.map(fold))
  const candidates = [...declared, ...layout.private_columns.filter((name) => !name.includes('*'))]
  return {
    declared,
    places,
    isPrivate,
    missing: declared.filter((_, at) => places[at] === -1),
    unknown: header.flatMap((name, at) =>
      folded[at] === '' || known.has(folded[at] ?? '') || isPrivate[at]
        ? []
        : [{ name: name.trim(), near: nearest(name, candidates) }],
    ),
    twice: header.filter((_, at) => folded[at] !== '' && folded.indexOf(folded[at] ?? '') < at),
  }
}

const asPattern = (name: string) =>
  new RegExp(
    `^${fold(name)
      .split('*')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
      .join('.*')}$`,
    's',
  )
