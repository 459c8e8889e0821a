import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Problem } from './problem.ts'

/**
 * Reads a YAML file against its schema.
 *
 * @returns The checked value, or the problems, each with the line it stands on
 *   and an Indonesian message. Duplicate keys and unknown keys are problems.
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
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: `YAML tidak terbaca (${error.message.split('\n')[0]}).`,
        hint: 'Periksa spasi di awal baris, tanda titik dua, dan tanda kutip.',
      })),
    }
  }
  const parsed = schema.safeParse(document.toJS(), { error: z.locales.id().localeError as never })
  if (parsed.success) return { value: parsed.data, problems: [] }
  return {
    problems: parsed.error.issues.map((issue) => {
      const path = [...issue.path] as (string | number)[]
      const actual = valueAt(document.toJS(), path)
      return {
        file,
        line: lineOf(document, lines, path),
        message: `${path.join('.') || 'berkas'}: ${issue.message}${actual === undefined ? '' : ` (tertulis: ${JSON.stringify(actual).slice(0, 80)})`}`,
        hint: 'Lihat contoh di README data kota.',
      }
    }),
  }
}

function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly (string | number)[],
): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    value,
  )
}
