import { CityConfigError } from '#model/errors.ts'

/** One mistake in `data/city`, in words for the person who keeps the file. */
export interface Problem {
  readonly file: string
  readonly line?: number
  readonly message: string
  readonly hint: string
}

/** Most mistakes have one cause; a wall of text hides it. */
const shown = 20

/**
 * Ends the run when there are problems, with all of them (the first twenty in
 * full) in one message, so that a person mends a file in one go.
 *
 * @throws {CityConfigError} when `problems` is not empty.
 */
export function refuseProblems(problems: readonly Problem[]): void {
  const [first] = problems
  if (!first) return
  const lines = problems
    .slice(0, shown)
    .map(({ file, line, message, hint }) => `${file}${line ? `:${line}` : ''}: ${message} ${hint}`)
  const rest = problems.length - lines.length
  if (rest > 0) lines.push(`… dan ${rest} masalah lain.`)
  throw new CityConfigError(lines.join('\n'), {
    hint: 'Perbaiki berkas di atas, lalu jalankan lagi. Rilis terakhir tidak berubah.',
    place: first.line ? { file: first.file, line: first.line } : { file: first.file },
  })
}
