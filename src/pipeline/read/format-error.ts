import { type Place, SourceFormatError } from '#model/errors.ts'
import type { Localised } from '#model/locale.ts'

/**
 * The error of a file that is not what `sources.yaml` declares.
 *
 * It never takes a cause: parsers quote the text they fail on, and that text can
 * be a resident's.
 */
export function formatError(place: Place, what: Localised, hint: Localised): SourceFormatError {
  const { file, line } = place
  const at = (word: string) => (line === undefined ? '' : `, ${word} ${line}`)
  const message = {
    id: `Berkas "${file}"${at('baris')}: ${what.id}`,
    en: `File "${file}"${at('line')}: ${what.en}`,
  }
  return new SourceFormatError(message, { hint, place })
}

export const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
