import { hash } from 'node:crypto'
import type { Allow } from '../allow.ts'
import type { ColumnKind } from './column-kind.ts'
import { isWord } from './fold-words.ts'
import { type Needle, needlesOf } from './needles.ts'
import { lengths, type PublicIndex } from './public-index.ts'

export type FoundKind = Needle['kind'] | 'digest'

/** What each kind is called where staff read it. */
export const foundKinds: Readonly<Record<FoundKind, string>> = {
  name: 'nama lengkap',
  name_word: 'kata dari nama',
  number: 'nomor',
  identifier: 'surel, akun, tiket, atau titik',
  address: 'alamat',
  text: 'potongan teks',
  digest: 'hash dari nilai pribadi',
}

/** Searches the public index for one private cell after another, and keeps only counts. */
export interface Finder {
  /** @param from Where the cell comes from: its source and column. */
  search(cell: string, kind: ColumnKind, from: string): void
  lookedFor(): Readonly<Record<FoundKind, number>>
  found(): readonly Found[]
}

/** How many different private values of a column stand in a public file. */
export interface Found {
  readonly file: string
  readonly kind: FoundKind
  /** Source and column that the values come from. */
  readonly from: string
  readonly values: number
}

export function finder(index: PublicIndex, allow: Allow): Finder {
  const digestLengths = new Set(Array.from(index.digests.keys(), ({ length }) => length))
  const algorithms = (['md5', 'sha1', 'sha256'] as const).filter((algorithm) =>
    digestLengths.has(hash(algorithm, '').length),
  )
  const lookedFor: Record<FoundKind, number> = {
    name: 0,
    name_word: 0,
    number: 0,
    identifier: 0,
    address: 0,
    text: 0,
    digest: 0,
  }
  /** File, kind and column → digests of the values, so that a value in a thousand records counts once. */
  const hits = new Map<string, Set<string>>()
  let column = ''
  const note = (file: string | undefined, kind: FoundKind, value: string) => {
    if (file === undefined) return
    const key = JSON.stringify([file, kind, column])
    hits.set(key, (hits.get(key) ?? new Set()).add(hash('sha256', value)))
  }

  const searchValue = ({ kind, value }: Extract<Needle, { value: string }>) => {
    if (value === '' || allow.has(value.replace(/[^\p{L}\p{N}]/gu, ''))) return
    lookedFor[kind]++
    const map =
      kind === 'name_word' ? index.words : kind === 'number' ? index.numbers : index.identifiers
    note(map.get(value), kind, value)
    // A handle without digits is a word; a word backwards may be one by chance if it is short.
    if (kind === 'identifier') note(index.words.get(value), kind, value)
    if (value.length >= 7) note(map.get(Array.from(value).reverse().join('')), kind, value)
    searchDigests(value, kind)
  }

  const searchDigests = (value: string, kind: FoundKind) => {
    const spellings =
      kind === 'number' ? [value, `0${value}`, `62${value}`, `+62${value}`] : [value]
    for (const spelling of kind === 'identifier' ? [value, `@${value}`] : spellings) {
      for (const algorithm of algorithms) {
        lookedFor.digest++
        note(index.digests.get(hash(algorithm, spelling)), 'digest', spelling)
      }
    }
  }

  const searchWords = ({ kind, words }: Extract<Needle, { words: readonly string[] }>) => {
    const sequence = kind === 'name' ? 'pair' : kind
    const length = lengths[sequence]
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length)
      // An address without a number is a district, without a word a row of numbers; a name is more than initials.
      if (kind === 'address' && (part.every(isWord) || !part.some(isLongWord))) continue
      if (kind === 'name' && part.some((word) => word.length < 3)) continue
      lookedFor[kind]++
      note(index.sequence(sequence, words, from), kind, part.join(' '))
    }
    if (kind === 'name' && words.length > 1) searchDigests(words.join(' '), kind)
  }

  return {
    search(cell, kind, from) {
      column = from
      for (const needle of needlesOf(cell, kind)) {
        if ('value' in needle) searchValue(needle)
        else searchWords(needle)
      }
    },
    lookedFor: () => lookedFor,
    found: () =>
      Array.from(hits)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, values]) => {
          const [file, kind, from] = JSON.parse(key) as [string, FoundKind, string]
          return { file, kind, from, values: values.size }
        }),
  }
}

const isLongWord = (item: string) => item.length >= 4 && isWord(item)
