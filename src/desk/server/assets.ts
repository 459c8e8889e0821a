import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The style sheet of the desk: the site's own tokens and elements, then what only the desk has. */
export const styles = (): string =>
  ['../../styles/tokens.css', '../../styles/base.css', './browser/desk.css'].map(read).join('\n')

/** The program of the desk's pages, without its types. */
export function program(): string {
  const { emitWarning } = process
  // Node still calls the function experimental (until it is stable in all supported versions);
  // that is no news for the person at the desk.
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(read('./browser/desk.ts'))
  } finally {
    process.emitWarning = emitWarning
  }
}
