import type { Finding } from '#model/finding.ts'
import { nearest } from '#model/nearest.ts'
import type { Published } from '#release/read.ts'
import { chartIds } from './chart-ids.ts'
import { attributeText } from './content-breach.ts'
import { contentRules } from './content-rules/index.ts'
import { findingOf } from './content-rules/rule.ts'
import { placeOf, type WrittenText } from './content-text.ts'

/** Charts in texts that the site does not have, or not at the release they are frozen to. */
export async function findCharts(
  texts: readonly WrittenText[],
  published: Published,
  folder: string,
): Promise<readonly Finding[]> {
  const uses = texts.flatMap((text) =>
    text.components.flatMap((node) => (node.name === 'Grafik' ? [{ text, node }] : [])),
  )
  if (uses.length === 0) return []
  const ids = await chartIds(published, folder)
  const releases = published.releases.map(({ release_id }) => release_id)
  return uses.flatMap(({ text, node }) => {
    const [id, release] = ['id', 'rilis'].map((name) => attributeText(node.attributes, name))
    const wrong =
      release && !releases.includes(release)
        ? { actual: `rilis "${release}"`, expected: list(release, releases) }
        : id && !ids.includes(id)
          ? { actual: `grafik "${id}"`, expected: list(id, ids) }
          : undefined
    if (!wrong) return []
    const { file, line } = placeOf(text, node)
    return [findingOf(contentRules, { rule: 'figure-unknown', ...wrong }, file, line)]
  })
}

/** Charts of the city have short names; those of single members are too many to list. */
function list(actual: string, valid: readonly string[]): string {
  const like = nearest(actual, valid)
  const shown = valid.filter((id) => id !== like).slice(0, 20)
  const more = valid.length > shown.length + 1 ? `, … (${valid.length})` : ''
  return `${like ? `"${like}"? ` : ''}[${shown.join(', ')}${more}]`
}
