import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { PipelineError } from '#model/errors.ts'
import { type Locale, locales } from '#model/locale.ts'
import { describeError } from './diagnostics/describe-error.ts'

export interface Script {
  /** Printed for `--help`: what it does, its flags, an example. */
  readonly help: string
  readonly options: ParseArgsOptionsConfig
  /** Names of the arguments without a flag, at most so many. */
  readonly positionals?: readonly string[]
}

export type Flags = Readonly<Record<string, string | boolean | undefined>>

const languages = '  --lang id|en     bahasa pesan kesalahan, sejauh ada; bawaan: id'

/**
 * Runs a command of the project with its exit codes: 0 fine, 1 a problem that
 * the user can mend (said in full, without a stack), 2 wrong arguments.
 */
export async function runScript(
  { help: purpose, options, positionals = [] }: Script,
  run: (flags: Flags, positionals: readonly string[]) => Promise<number>,
): Promise<void> {
  const help = purpose.includes('--lang') ? purpose : `${purpose}\n${languages}`
  let flags: Flags
  let words: readonly string[]
  try {
    const parsed = parseArgs({
      options: { ...options, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      strict: true,
      allowPositionals: positionals.length > 0,
    })
    flags = parsed.values as Flags
    words = parsed.positionals
    const [extra] = words.slice(positionals.length)
    if (extra !== undefined) throw new Error(`"${extra}" tidak dikenal.`)
    if (!localeOf(flags)) throw new Error(`--lang "${flags['lang']}" tidak dikenal.`)
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`)
    process.exitCode = 2
    return
  }
  if (flags['help']) {
    console.log(help)
    return
  }
  try {
    process.exitCode = await run(flags, words)
  } catch (error) {
    console.error(`\n${describeError(error, localeOf(flags))}`)
    process.exitCode = error instanceof PipelineError ? 1 : 70
  }
}

/** The language that the flags ask messages to be in; `undefined` when there is none of that name. */
export const localeOf = ({ lang }: Flags): Locale | undefined =>
  lang === undefined ? locales[0] : locales.find((locale) => locale === lang)
