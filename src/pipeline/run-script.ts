import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { PipelineError } from '#model/errors.ts'
import { describeError } from './diagnostics/describe-error.ts'

export interface Script {
  /** Printed for `--help`: what it does, its flags, an example. */
  readonly help: string
  readonly options: ParseArgsOptionsConfig
}

export type Flags = Readonly<Record<string, string | boolean | undefined>>

/**
 * Runs a command of the project with its exit codes: 0 fine, 1 a problem that
 * the user can mend (said in full, without a stack), 2 wrong arguments.
 */
export async function runScript(
  { help, options }: Script,
  run: (flags: Flags) => Promise<number>,
): Promise<void> {
  let flags: Flags
  try {
    flags = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      strict: true,
    }).values as Flags
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
    process.exitCode = await run(flags)
  } catch (error) {
    console.error(`\n${describeError(error)}`)
    process.exitCode = error instanceof PipelineError ? 1 : 70
  }
}
