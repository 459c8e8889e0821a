import { mdxToMdast } from 'satteri'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import {
  type ContentHead,
  type ContentKind,
  contentSchemas,
  headHelp,
} from '#components/content/schemas.ts'
import type { Finding } from '#model/finding.ts'
import { type Locale, locales } from '#model/locale.ts'
import { nearest } from '#model/nearest.ts'
import { breachOf, type TextNode } from './content-breach.ts'
import { contentRules } from './content-rules/index.ts'
import { type Breach, findingOf } from './content-rules/rule.ts'

/** One text as a person wrote it: its head, its syntax tree, and what is wrong with either. */
export interface WrittenText {
  readonly file: string
  readonly kind: ContentKind
  readonly id: string
  readonly locale: Locale
  /** Absent while the head breaks its schema. */
  readonly head: ContentHead | undefined
  /** The line of a key of the head; 1 where it has none. */
  readonly lineOf: (key: string) => number
  /** Every node of the body; empty while the body cannot be read. */
  readonly nodes: readonly TextNode[]
  /** Those of them that are components, such as `<Angka>`. */
  readonly components: readonly TextNode[]
  readonly findings: readonly Finding[]
}

const lineOfNode = ({ position }: TextNode) => position?.start.line ?? 1

/** The place of a node, for findings of other rules. */
export const placeOf = (text: WrittenText, node: TextNode) => ({
  file: text.file,
  line: lineOfNode(node),
})

/**
 * Reads one text: its name, its head, then every breach of its body.
 *
 * @param bytes As saved; a text that is not UTF-8 is a finding, not an error.
 */
export function readText(file: string, bytes: Uint8Array, kind: ContentKind): WrittenText {
  const [id = '', language] = (file.split('/').at(-1) ?? '').replace(/\.mdx$/, '').split('.')
  const locale = locales.find((l) => l === language)
  const findings: Finding[] = []
  const add = (breach: Breach, line: number) =>
    findings.push(findingOf(contentRules, breach, file, line))
  if (!id || !locale) add({ rule: 'text-name', actual: file.split('/').at(-1) ?? '' }, 1)
  const text = { file, kind, id, locale: locale ?? locales[0], findings }
  const nothing = { ...text, head: undefined, lineOf: () => 1, nodes: [], components: [] }
  const source = decode(bytes)
  if (typeof source !== 'string') {
    add({ rule: 'text-encoding', actual: String(source.line) }, source.line)
    return nothing
  }
  const head = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source)
  if (!head) {
    add({ rule: 'text-head', actual: '' }, 1)
    return nothing
  }
  const { value, lineOf, breaches } = readHead(head[1] ?? '', kind, id)
  for (const { line, ...breach } of breaches) add(breach, line)
  // The head becomes empty lines, so that the body keeps its line numbers.
  const above = '\n'.repeat(head[0].split('\n').length - 1)
  const read = readBody(above + source.slice(head[0].length))
  if ('rule' in read) add(read, read.line)
  const nodes = 'rule' in read ? [] : read
  for (const node of nodes) {
    const breach = breachOf(node)
    if (breach) add(breach, lineOfNode(node))
  }
  const components = nodes.filter(({ name }) => name)
  return { ...text, head: value, lineOf, nodes, components }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text, or the first line that is not UTF-8. */
function decode(bytes: Uint8Array): string | { readonly line: number } {
  try {
    return utf8.decode(bytes)
  } catch {
    const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0] ?? ''
    return { line: before.split('\n').length }
  }
}

interface Placed extends Breach {
  readonly line: number
}

function readHead(yaml: string, kind: ContentKind, id: string) {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false })
  const at = (offset: number) => counter.linePos(offset).line + 1
  const breaches: Placed[] = document.errors.map((error) => ({
    rule: 'text-head-yaml',
    actual: error.message.split('\n', 1)[0] ?? '',
    line: at(error.pos[0]),
  }))
  // Kept as places, so that the parser's document is not kept for every text.
  const places = new Map<unknown, number>()
  for (const { key } of isMap(document.contents) ? document.contents.items : [])
    if (isScalar(key)) places.set(key.value, key.range?.[0] ?? 0)
  const lineOf = (key: string) => {
    const place = places.get(key)
    return place === undefined ? 1 : at(place)
  }
  if (breaches.length > 0) return { value: undefined, lineOf, breaches }
  const written: unknown = document.toJS() ?? {}
  const parsed = contentSchemas[kind].safeParse(written)
  for (const issue of parsed.error?.issues ?? [])
    for (const key of issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? issue.keys
      : [String(issue.path[0] ?? '')])
      breaches.push({ ...headBreach(key, written), line: lineOf(key) })
  const named = (written as { id?: unknown }).id
  if (typeof named === 'string' && named !== id)
    breaches.push({
      rule: 'text-id',
      actual: JSON.stringify(named),
      expected: id,
      line: lineOf('id'),
    })
  return { value: parsed.data as ContentHead | undefined, lineOf, breaches: onePerKey(breaches) }
}

function headBreach(key: string, written: unknown): Breach {
  const keys = Object.keys(headHelp)
  if (!Object.hasOwn(headHelp, key)) {
    const like = nearest(key, keys)
    return {
      rule: 'text-head-key',
      actual: `"${key}"`,
      expected: like ? `${like}` : keys.join(', '),
    }
  }
  const actual = (written as Record<string, unknown>)[key]
  return actual === undefined || actual === null || actual === ''
    ? { rule: 'text-head-empty', actual: `"${key}"`, expected: key }
    : { rule: 'text-head-value', actual: `"${key}" (${JSON.stringify(actual)})`, expected: key }
}

/** A list with three bad entries is one thing to mend. */
const onePerKey = (breaches: readonly Placed[]) =>
  breaches.filter(
    (one, i) => breaches.findIndex((b) => b.rule === one.rule && b.actual === one.actual) === i,
  )

function readBody(body: string): readonly TextNode[] | Placed {
  try {
    return flatten(mdxToMdast(body) as TextNode)
  } catch (error) {
    const { message } = error as Error
    const [, line, said] = /^(\d+):\d+: (.*)/s.exec(message) ?? []
    return {
      rule: 'content-unreadable',
      actual: (said ?? message).replace(/ \(.*/s, ''),
      line: Number(line ?? 1),
    }
  }
}

/** The node and all below it, in the order of the text. */
function flatten(node: TextNode, nodes: TextNode[] = []): readonly TextNode[] {
  nodes.push(node)
  for (const child of node.children ?? []) flatten(child, nodes)
  return nodes
}
