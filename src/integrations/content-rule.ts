import { fileURLToPath } from 'node:url'
import type { MdastPluginDefinition } from 'satteri'
import {
  type Breach,
  breachOfElement,
  breachOfLink,
  contentRules,
  type JsxAttribute,
} from './content-rules.ts'

interface Positioned {
  readonly position?:
    | { readonly start: { readonly line: number; readonly column: number } }
    | undefined
}

/** A text of the city that would run code. `line` and `column` let Astro show the place. */
export class ContentError extends Error {
  readonly rule: string
  readonly hint: string
  readonly line: number
  readonly column: number
  constructor({ rule, actual }: Breach, file: string, { position }: Positioned) {
    const { message, hint } = contentRules[rule]
    const { line, column } = position?.start ?? { line: 1, column: 1 }
    super(`${file}:${line}:${column} ${message(actual)} ${hint} (${rule})`)
    this.name = 'ContentError'
    this.rule = rule
    this.hint = hint
    this.line = line
    this.column = column
  }
}

interface Context {
  readonly fileURL: URL | undefined
}

function refuse(breach: Breach | undefined, node: Positioned, { fileURL }: Context): void {
  if (breach) throw new ContentError(breach, fileURL ? fileURLToPath(fileURL) : '?', node)
}

const firstLine = (text: string) => text.trim().split('\n', 1)[0] ?? ''

interface JsxElement extends Positioned {
  readonly name?: string | null
  readonly attributes?: readonly unknown[]
}

const element = (node: JsxElement, context: Context) =>
  refuse(
    breachOfElement(node.name ?? null, (node.attributes ?? []) as readonly JsxAttribute[]),
    node,
    context,
  )
const address = (node: Positioned & { readonly url: string }, context: Context) =>
  refuse(breachOfLink(node.url), node, context)
const expression = (node: Positioned & { readonly value: string }, context: Context) =>
  refuse({ rule: 'content-expression', actual: firstLine(node.value) }, node, context)

/**
 * The Sätteri plugin that keeps every text data: it refuses imports, exports,
 * expressions, raw HTML, unknown components, computed attributes and addresses
 * that run code. The first breach stops the build with file and line.
 */
export const contentRule: MdastPluginDefinition = {
  name: 'content-rule',
  options: { position: true },
  mdxjsEsm: (node, context) =>
    refuse({ rule: 'content-import', actual: firstLine(node.value) }, node, context),
  mdxFlowExpression: expression,
  mdxTextExpression: expression,
  mdxJsxFlowElement: element,
  mdxJsxTextElement: element,
  html: (node, context) =>
    refuse({ rule: 'content-html', actual: firstLine(node.value) }, node, context),
  link: address,
  image: address,
  definition: address,
}
