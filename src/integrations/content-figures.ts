import type { contentComponents } from '#components/content/names.ts'
import type { Finding } from '#model/finding.ts'
import { nearest } from '#model/nearest.ts'
import { datasetIds, type FoundFigure, findFigure, releaseIds } from '#release/figures.ts'
import type { Published } from '#release/read.ts'
import { attributeText, type TextNode } from './content-breach.ts'
import { contentRules } from './content-rules/index.ts'
import { findingOf } from './content-rules/rule.ts'
import { placeOf, type WrittenText } from './content-text.ts'

/** A live figure of a text with its value today. */
export interface LiveFigure {
  readonly id: string
  readonly value: string
  readonly node: TextNode
}

const elements = ({ components }: WrittenText, name: keyof typeof contentComponents) =>
  components.filter((node) => node.name === name)

/** The figures of a text that follow the newest release, each id once. */
export function liveFigures(text: WrittenText, published: Published): readonly LiveFigure[] {
  const live = new Map<string, LiveFigure>()
  for (const node of elements(text, 'Angka')) {
    const id = attributeText(node.attributes, 'id')
    if (!id || attributeText(node.attributes, 'rilis')) continue
    const found = findFigure(published, id)
    if (found.kind === 'found' && !live.has(id))
      live.set(id, { id, value: String(found.cell.value ?? ''), node })
  }
  return [...live.values()]
}

/** Figures and datasets that nothing published answers to, and live figures that have changed since the text was written. */
export function findFigures(text: WrittenText, published: Published): readonly Finding[] {
  const say = (node: TextNode, rule: string, actual: string, expected: string) => {
    const { file, line } = placeOf(text, node)
    return findingOf(contentRules, { rule, actual, expected }, file, line)
  }
  const unknown = elements(text, 'Angka').flatMap((node) => {
    const [id, release] = [
      attributeText(node.attributes, 'id'),
      attributeText(node.attributes, 'rilis'),
    ]
    const found = id ? findFigure(published, id, release || undefined) : undefined
    return found?.kind === 'unknown'
      ? [say(node, 'figure-unknown', whatOf(found), likeOf(found))]
      : []
  })
  const datasets = elements(text, 'Unduh').flatMap((node) => {
    const [id, release] = [
      attributeText(node.attributes, 'id'),
      attributeText(node.attributes, 'rilis'),
    ]
    if (release && !releaseIds(published).includes(release))
      return [
        say(node, 'figure-unknown', `rilis "${release}"`, list(release, releaseIds(published))),
      ]
    const listed = release ? published.listedIn(release, id) : published.listed(id)
    return id && !listed
      ? [say(node, 'figure-unknown', `dataset "${id}"`, list(id, datasetIds(published)))]
      : []
  })
  const recorded = text.head?.figures ?? {}
  const changed = liveFigures(text, published).flatMap(({ id, value, node }) => {
    const before = recorded[id]
    if (before === undefined) return [say(node, 'figure-unrecorded', `${id} = ${value}`, '')]
    return before === value
      ? []
      : [say(node, 'figure-changed', `${id}: ${before} → ${value}`, text.id)]
  })
  return [...unknown, ...datasets, ...changed]
}

const parts = { release: 'rilis', figure: 'angka', row: 'baris', column: 'kolom' } as const

type Unknown = Extract<FoundFigure, { kind: 'unknown' }>
const whatOf = ({ part, actual }: Unknown) => `${parts[part]} "${actual}"`
const likeOf = ({ actual, valid }: Unknown) => list(actual, valid)

/** The nearest valid id first, then what else there is; a long list is cut. */
function list(actual: string, valid: readonly string[]): string {
  // Of a cell's address the table is what is unknown.
  const like = nearest(actual.replace(/\/.*/, ''), valid)
  const others = valid.filter((id) => id !== like)
  const shown = others.slice(0, 12)
  const more = others.length > shown.length ? `, … (${valid.length})` : ''
  return `${like ? `"${like}"? ` : ''}[${shown.join(', ')}${more}]`
}
