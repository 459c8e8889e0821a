import type { Finding } from '#model/finding.ts'
import type { Localised } from '#model/locale.ts'
import { nearest } from '#model/nearest.ts'
import type { CityFiles } from './city-files.ts'
import { contentRules } from './content-rules/index.ts'
import { type Breach, findingOf } from './content-rules/rule.ts'
import { placeOf, type WrittenText } from './content-text.ts'
import { readPicture } from './picture-file.ts'

/** Where the pictures of texts lie, seen from the city's folder; a text names them `../pictures/<name>`. */
export const picturesFolder = 'content/pictures'
const prefix = '../pictures/'

const say = (breach: Breach, file: string, line = 1) => findingOf(contentRules, breach, file, line)

/** The names in the folder of pictures, sorted. */
export const pictureNames = (city: CityFiles): readonly string[] =>
  city.list(picturesFolder).filter((name) => !name.startsWith('.'))

/** Pictures in texts without a description, outside the folder or missing. */
export function findPictureUses(text: WrittenText, names: readonly string[]): readonly Finding[] {
  return text.nodes.flatMap((node) => {
    if (node.type !== 'image') return []
    const { file, line } = placeOf(text, node)
    const name = nameOf(node.url)
    if (name === undefined)
      return [say({ rule: 'picture-address', actual: node.url ?? '' }, file, line)]
    const found: Finding[] = []
    if (!names.includes(name)) {
      const like = nearest(name, names)
      found.push(
        say(
          { rule: 'picture-missing', actual: name, ...(like ? { expected: prefix + like } : {}) },
          file,
          line,
        ),
      )
    }
    if (!isDescription(node.alt ?? ''))
      found.push(say({ rule: 'picture-alt', actual: name }, file, line))
    return found
  })
}

function nameOf(url = ''): string | undefined {
  const name = url.startsWith(prefix) ? decoded(url.slice(prefix.length)) : ''
  return /^[^/\\]+$/.test(name) && name !== '..' ? name : undefined
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

/** Words, not a file's name, not a single sign, and not what the desk puts there to be replaced. */
const isDescription = (alt: string) =>
  alt.trim().length >= 5 &&
  !/\.(?:jpe?g|png|webp|heic)$/i.test(alt) &&
  !/^(?:img|dsc|gambar|foto)[_\d ]*$/i.test(alt) &&
  !Object.values(altToReplace).some((words) => words === alt.trim())

/** What stands for a description until somebody writes one; a text that still has it is refused. */
export const altToReplace = {
  id: 'Jelaskan apa yang terlihat',
  en: 'Say what can be seen',
} as const satisfies Localised

/** What is wrong with the pictures themselves, and which of them no text shows. */
export async function findPictureFaults(
  city: CityFiles,
  names: readonly string[],
  texts: readonly WrittenText[],
): Promise<readonly Finding[]> {
  const used = new Set(
    texts.flatMap(({ nodes }) =>
      nodes.flatMap(({ type, url }) => (type === 'image' ? [nameOf(url)] : [])),
    ),
  )
  const found: Finding[] = []
  for (const name of names) {
    const file = `${picturesFolder}/${name}`
    const picture = await readPicture(city.read(file) ?? new Uint8Array(), name)
    found.push(...picture.faults.map((fault) => say(fault, file)))
    if (!used.has(name)) found.push(say({ rule: 'picture-unused', actual: name }, file))
  }
  return found
}
