import { strToU8, type Zippable, zipSync } from 'fflate'

/** A ZIP of some files in the order given: the same bytes on every machine, at every time. */
export function pack(files: readonly (readonly [name: string, content: string | Uint8Array])[]) {
  const entries: Zippable = {}
  for (const [name, content] of files)
    entries[name] = typeof content === 'string' ? strToU8(content) : content
  // The first day that a ZIP can tell. fflate writes it by the local clock, so it is made by the local clock.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1, 12) })
}
