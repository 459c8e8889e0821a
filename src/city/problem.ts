import { CityConfigError } from '#model/errors.ts'
import { type Locale, type Localised, locales } from '#model/locale.ts'

/** What is wrong, and how to write it, in every language of the site. */
export interface Said {
  readonly message: Localised
  readonly hint: Localised
}

/** One mistake in `data/city`, in words for the person who keeps the file. */
export interface Problem extends Said {
  readonly file: string
  readonly line?: number
}

/** Most mistakes have one cause; a wall of text hides it. */
const shown = 20

const words = {
  more: {
    id: (n: number) => `… dan ${n} masalah lain.`,
    en: (n: number) => `… and ${n} more problems.`,
  },
  hint: {
    id: 'Perbaiki berkas di atas, lalu jalankan lagi. Rilis terakhir tidak berubah.',
    en: 'Mend the file above, then run this again. The newest release has not changed.',
  },
} as const

/**
 * Ends the run when there are problems, with all of them (the first twenty in
 * full) in one message, so that a person mends a file in one go.
 *
 * @throws {CityConfigError} when `problems` is not empty.
 */
export function refuseProblems(problems: readonly Problem[]): void {
  const [first] = problems
  if (!first) return
  const [id, en] = locales.map((locale) => listOf(problems, locale))
  throw new CityConfigError(
    { id: id ?? '', en: en ?? '' },
    {
      hint: words.hint,
      place: first.line ? { file: first.file, line: first.line } : { file: first.file },
    },
  )
}

function listOf(problems: readonly Problem[], locale: Locale): string {
  const lines = problems
    .slice(0, shown)
    .map(
      ({ file, line, message, hint }) =>
        `${file}${line ? `:${line}` : ''}: ${message[locale]} ${hint[locale]}`,
    )
  const rest = problems.length - lines.length
  if (rest > 0) lines.push(words.more[locale](rest))
  return lines.join('\n')
}
