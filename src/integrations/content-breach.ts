import { componentRule, contentComponents } from '#components/content/names.ts'
import { nearest } from '#model/nearest.ts'
import type { BodyRuleId } from './content-rules/body.ts'
import type { Breach } from './content-rules/rule.ts'

/** One JSX attribute as the parser gives it. */
export interface JsxAttribute {
  readonly type: string
  readonly name?: string
  readonly value?: unknown
}

/** The part of a syntax tree's node that the rules look at. */
export interface TextNode {
  readonly type: string
  readonly name?: string | null
  readonly attributes?: readonly unknown[]
  readonly url?: string
  readonly alt?: string | null
  readonly value?: string
  readonly children?: readonly TextNode[]
  readonly position?:
    | { readonly start: { readonly line: number; readonly column: number } }
    | undefined
}

type BodyBreach = Breach<BodyRuleId>

const firstLine = (text: string | undefined) => (text ?? '').trim().split('\n', 1)[0] ?? ''

/** What in one node would run code or is not known; its children are judged for themselves. */
export function breachOf(node: TextNode): BodyBreach | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return { rule: 'content-import', actual: firstLine(node.value) }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { rule: 'content-expression', actual: firstLine(node.value) }
    case 'html':
      return { rule: 'content-html', actual: firstLine(node.value) }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return breachOfElement(node)
    case 'link':
    case 'image':
    case 'definition':
      return breachOfLink(node.url ?? '')
    default:
      return undefined
  }
}

/**
 * What is wrong with one JSX element. Lower-case names are raw HTML, which MDX
 * parses as JSX.
 */
function breachOfElement({
  name,
  attributes = [],
  children = [],
}: TextNode): BodyBreach | undefined {
  if (!name) return { rule: 'content-html', actual: '<>' }
  const rule = componentRule(name)
  if (!rule)
    return /^[a-z]/.test(name) && !Object.hasOwn(Object.prototype, name)
      ? { rule: 'content-html', actual: `<${name}>` }
      : unknownComponent(name)
  const known: readonly string[] = [...rule.required, ...rule.optional]
  const given = attributes as readonly JsxAttribute[]
  for (const { type, name: attribute, value } of given) {
    if (type !== 'mdxJsxAttribute' || attribute === undefined)
      return { rule: 'content-attribute-code', actual: '{…}' }
    if (!known.includes(attribute))
      return { rule: 'content-attribute', actual: attribute, expected: rule.example }
    if (value !== null && typeof value === 'object')
      return { rule: 'content-attribute-code', actual: attribute }
    const link = attribute === 'alamat' ? breachOfLink(String(value ?? '')) : undefined
    if (link) return link
  }
  const missing = rule.required.find((attribute) => !attributeText(given, attribute))
  if (missing) return { rule: 'content-attribute-missing', actual: missing, expected: rule.example }
  const isEmpty = children.length === 0
  return (rule.body === 'required' && isEmpty) || (rule.body === 'none' && !isEmpty)
    ? { rule: 'content-body', actual: name, expected: rule.example }
    : undefined
}

function unknownComponent(name: string): BodyBreach {
  const like = nearest(name, Object.keys(contentComponents))
  return { rule: 'content-unknown-component', actual: name, ...(like ? { expected: like } : {}) }
}

/** The text of an attribute; `''` when it is absent, empty or code. */
export function attributeText(attributes: readonly unknown[] | undefined, name: string): string {
  const found = (attributes as readonly JsxAttribute[] | undefined)?.find((a) => a.name === name)
  return typeof found?.value === 'string' ? found.value.trim() : ''
}

/**
 * An address with a scheme other than the four harmless ones is a breach.
 * Spaces and control characters, which browsers skip inside a scheme, are
 * dropped before it is judged, as is the sign that the parser puts for one; so is `//host`, which leaves the site unseen.
 */
export function breachOfLink(url: string): BodyBreach | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore exactly these
  const bare = url.replace(/[\u0000-\u0020\u007f\ufffd]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]
  const isHarmless =
    scheme === undefined
      ? !/^[\\/]{2}/.test(bare)
      : ['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase())
  return isHarmless ? undefined : { rule: 'content-link', actual: url }
}
