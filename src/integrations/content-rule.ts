import { fileURLToPath } from 'node:url'
import type { MdastPluginDefinition } from 'satteri'
import { breachOf, type TextNode } from './content-breach.ts'
import { bodyRules } from './content-rules/body.ts'
import { findingOf } from './content-rules/rule.ts'

/** A text of the city that would run code. `line` and `column` let Astro show the place. */
export class ContentError extends Error {
  readonly hint: string
  readonly line: number
  readonly column: number
  constructor(
    rule: string,
    file: string,
    said: string,
    hint: string,
    line: number,
    column: number,
  ) {
    super(`${file}:${line}:${column} ${said} ${hint} (${rule})`)
    this.name = 'ContentError'
    this.hint = hint
    this.line = line
    this.column = column
  }
}

interface Context {
  readonly fileURL: URL | undefined
}

function refuse(node: unknown, { fileURL }: Context): void {
  const found = breachOf(node as TextNode)
  if (!found) return
  const { line, column } = (node as TextNode).position?.start ?? { line: 1, column: 1 }
  const file = fileURL ? fileURLToPath(fileURL) : '?'
  const { message, hint } = findingOf(bodyRules, found, file, line)
  throw new ContentError(found.rule, file, message.id, hint.id, line, column)
}

/**
 * The Sätteri plugin that keeps every text data: it refuses imports, exports,
 * expressions, raw HTML, unknown components, computed attributes and addresses
 * that run code. The first breach stops the build with file and line, even
 * where nobody has run `check`.
 */
export const contentRule: MdastPluginDefinition = {
  name: 'content-rule',
  options: { position: true },
  mdxjsEsm: refuse,
  mdxFlowExpression: refuse,
  mdxTextExpression: refuse,
  mdxJsxFlowElement: refuse,
  mdxJsxTextElement: refuse,
  html: refuse,
  link: refuse,
  image: refuse,
  definition: refuse,
}
