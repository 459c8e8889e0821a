import { type Place, SourceFormatError } from '#model/errors.ts'

/**
 * The error of a file that is not what `sources.yaml` declares.
 *
 * It never takes a cause: parsers quote the text they fail on, and that text can
 * be a resident's.
 */
export function formatError(place: Place, what: string, hint: string): SourceFormatError {
  const line = place.line === undefined ? '' : `, baris ${place.line}`
  return new SourceFormatError(`Berkas "${place.file}"${line}: ${what}`, { hint, place })
}

export const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
