import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { type Localised, localisedSchema } from '#model/locale.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from './problem.ts'

const yamlHint: Localised = {
  id: 'Periksa spasi di awal baris, tanda titik dua, dan tanda kutip.',
  en: 'Check the spaces at the start of the line, the colons and the quotes.',
}
const settingsHint: Localised = {
  id: 'Lihat contoh di README data kota.',
  en: "See the examples in the README of the city's data.",
}

/**
 * Reads a YAML file against its schema.
 *
 * @returns The checked value, or the problems, each with the line it stands on.
 *   Duplicate keys and unknown keys are problems.
 */
export function readSettings<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): { readonly value?: z.infer<Schema>; readonly problems: readonly Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => {
        const [said] = error.message.split('\n')
        return {
          file,
          line: lines.linePos(error.pos[0]).line,
          message: {
            id: `YAML tidak terbaca (${said}).`,
            en: `This YAML cannot be read (${said}).`,
          },
          hint: yamlHint,
        }
      }),
    }
  }
  const written: unknown = document.toJS()
  const parsed = schema.safeParse(written)
  if (parsed.success) return { value: parsed.data, problems: [] }
  // Zod says the same issues in the same order in every language.
  const translated = schema.safeParse(written, { error: z.locales.id().localeError as never })
  const found = parsed.error.issues.flatMap((issue, index) =>
    saidOf(issue, translated.error?.issues[index], written),
  )
  const absent = found.flatMap(({ path, isAbsent }) => (isAbsent ? [String(path.at(-1))] : []))
  return {
    problems: found.map(({ path, message, unknown }) => {
      const like = unknown === undefined ? undefined : nearest(unknown, absent)
      return {
        file,
        line: lineOf(document, lines, path),
        message,
        hint: like
          ? { id: `Mungkin maksudnya: ${like}.`, en: `Perhaps you mean: ${like}.` }
          : settingsHint,
      }
    }),
  }
}

type Issue = z.core.$ZodIssue

type Path = readonly (string | number)[]

interface Told {
  readonly path: Path
  readonly message: Localised
  /** A key that nothing reads. */
  readonly unknown?: string
  /** The key is not there at all. */
  readonly isAbsent?: true
}

/** What one issue says, each unknown key for itself; a rule of ours carries its words with it. */
function saidOf(issue: Issue, translated: Issue | undefined, written: unknown): readonly Told[] {
  const path = [...issue.path] as (string | number)[]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: { id: `Kunci "${key}" tidak dikenal.`, en: `There is no key "${key}".` },
      unknown: key,
    }))
  const at = path.join('.')
  const actual = valueAt(written, path)
  if (actual === undefined && at !== '')
    return [
      {
        path,
        message: { id: `"${at}" belum diisi.`, en: `"${at}" is missing.` },
        isAbsent: true,
      },
    ]
  const shown = JSON.stringify(actual ?? null).slice(0, 80)
  const ours = issue.code === 'custom' ? localisedSchema.safeParse(issue.params).data : undefined
  const { id, en } = ours ?? { id: translated?.message ?? issue.message, en: issue.message }
  return [
    {
      path,
      message: {
        id: `${at || 'berkas'}: ${id} (tertulis: ${shown})`,
        en: `${at || 'file'}: ${en} (written: ${shown})`,
      },
    },
  ]
}

function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: Path,
): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    value,
  )
}
