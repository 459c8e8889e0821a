import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

const schema = readFileSync('tests/fixtures/feeds/atom.rng', 'utf8')

/**
 * What is wrong with some feeds: by the schema of RFC 4287, and by the rules of
 * its text that no schema holds (one author, one `alternate` a language, a
 * summary or content, every identifier once).
 */
export async function atomProblems(feeds: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [...feeds].map(([path, contents]) => ({
      fileName: path.replaceAll('/', '_'),
      contents,
    })),
    schema: [schema],
    extension: 'relaxng',
  })
  return [
    ...errors.map(({ rawMessage }) => rawMessage),
    ...[...feeds].flatMap(([path, feed]) => rulesOfText(feed).map((rule) => `${path}: ${rule}`)),
  ]
}

function rulesOfText(feed: string): readonly string[] {
  const [head = '', ...entries] = feed.split('<entry>')
  const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)
  const alternates = (part: string) => part.match(/rel="alternate"/g)?.length ?? 0
  return [
    ...(head.includes('<author>') ? [] : ['no author']),
    ...(head.includes('rel="self"') ? [] : ['no link to itself']),
    ...(alternates(head) === 1 ? [] : ['not one page that it accompanies']),
    ...(new Set(ids).size === ids.length ? [] : ['an identifier stands twice']),
    ...entries.flatMap((entry, i) => [
      ...(alternates(entry) === 1 ? [] : [`entry ${i}: not one address`]),
      ...(/<summary>[^<]/.test(entry) ? [] : [`entry ${i}: no summary`]),
    ]),
  ]
}
