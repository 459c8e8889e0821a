import type { Locale, Localised } from './locale.ts'

/** Where a problem stands: a file, and in it a line, a row or a column as far as known. */
export interface Place {
  readonly file?: string
  /** Physical line, counted from 1. */
  readonly line?: number
  readonly column?: string
}

/** In Indonesian, or in every language of the site. */
type Words = string | Localised

interface PipelineErrorOptions {
  /** What the user can do about it, as a full sentence. */
  readonly hint: Words
  readonly place?: Place
  readonly cause?: unknown
}

/**
 * A problem that stops a run and that the user can mend. Its message says what
 * happened, with the offending value; its hint says what to do. Anything else
 * that is thrown is a bug and keeps its stack.
 */
export class PipelineError extends Error {
  readonly hint: string
  readonly place: Place | undefined
  readonly #words: { readonly message: Words; readonly hint: Words }
  constructor(message: Words, { hint, place, cause }: PipelineErrorOptions) {
    super(wordsIn('id', message), cause === undefined ? undefined : { cause })
    this.name = new.target.name
    this.hint = wordsIn('id', hint)
    this.place = place
    this.#words = { message, hint }
  }

  /** Message and hint for a reader of this language, as far as they exist in it. */
  in(locale: Locale): { readonly message: string; readonly hint: string } {
    const { message, hint } = this.#words
    return { message: wordsIn(locale, message), hint: wordsIn(locale, hint) }
  }
}

const wordsIn = (locale: Locale, words: Words) =>
  typeof words === 'string' ? words : words[locale]

/** The city's facts or settings (`data/city`) break their schema. */
export class CityConfigError extends PipelineError {}
/** A source could not be fetched and no earlier snapshot can stand in. */
export class SnapshotError extends PipelineError {}
/** A source file is not what `sources.yaml` declares: columns, encoding, status words. */
export class SourceFormatError extends PipelineError {}
/** Publishing would break the protection policy. Never caught, never downgraded. */
export class DisclosureError extends PipelineError {}
/** The release could not be written, audited or moved into place. */
export class PublishError extends PipelineError {}
