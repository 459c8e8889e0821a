import { fileURLToPath } from 'node:url'
import type { City } from '#model/city.ts'
import type { Files } from '#pipeline/effects.ts'
import type { Official } from './records/public-index.ts'

const source = fileURLToPath(new URL('../../', import.meta.url))

/**
 * What is nobody's secret in a release: the words that the code itself writes into
 * it, which stood there before there was a record, and every fact of the city.
 */
export async function officialTexts(city: City, files: Files): Promise<Official> {
  const words: string[] = []
  for (const path of await files.match(source, '{model,pipeline/{protect,publish}}/**/*.ts')) {
    words.push(await files.readText(`${source}${path}`))
  }
  return { words, phrases: [...textsIn(city)] }
}

/** Every text below a value. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) {
    for (const [key, below] of Object.entries(value)) {
      yield key
      yield* textsIn(below)
    }
  }
}
