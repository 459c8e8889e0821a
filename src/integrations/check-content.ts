import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mdxToJs } from 'satteri'
import { isMap, LineCounter, parseDocument } from 'yaml'
import { type ContentKind, contentKinds, contentSchemas } from '#components/content/schemas.ts'
import { PublishError } from '#model/errors.ts'
import { locales } from '#model/locale.ts'
import { contentRule } from './content-rule.ts'

/** A problem in a text, as data. */
export interface ContentIssue {
  readonly file: string
  readonly line: number
  readonly message: string
}

/**
 * Reads every text of a city and reports all that is wrong at once.
 *
 * @throws {PublishError} listing file, line, value and remedy of each problem.
 */
export async function checkContent(folder: string): Promise<void> {
  const issues: ContentIssue[] = []
  for (const kind of contentKinds) issues.push(...(await issuesOfKind(folder, kind)))
  if (issues.length === 0) return
  const lines = issues.map(({ file, line, message }) => `${file}:${line} ${message}`)
  throw new PublishError(`Ada ${issues.length} masalah pada tulisan:\n${lines.join('\n')}`, {
    hint: 'Perbaiki baris yang disebut, lalu jalankan lagi.',
  })
}

async function issuesOfKind(folder: string, kind: ContentKind): Promise<ContentIssue[]> {
  const home = join(folder, kind)
  const names = existsSync(home) ? readdirSync(home).filter((name) => name.endsWith('.mdx')) : []
  const issues: ContentIssue[] = []
  for (const name of names.sort())
    issues.push(
      ...(await issuesOfText(join(home, name), readFileSync(join(home, name), 'utf8'), kind)),
    )
  return issues
}

/** All problems of one text: its name, its head, then the first breach of its body. */
export async function issuesOfText(
  file: string,
  source: string,
  kind: ContentKind,
): Promise<readonly ContentIssue[]> {
  const [id, locale] = (file.split('/').at(-1) ?? '').replace(/\.mdx$/, '').split('.')
  const issues: ContentIssue[] = []
  if (!id || !locales.some((l) => l === locale))
    issues.push({
      file,
      line: 1,
      message: `Nama berkas harus <id>.<bahasa>.mdx dengan bahasa ${locales.join(' atau ')}.`,
    })
  const head = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source)
  if (!head)
    return [
      ...issues,
      {
        file,
        line: 1,
        message: 'Kepala tulisan tidak ada. Awali berkas dengan --- dan isi judulnya.',
      },
    ]
  issues.push(...issuesOfHead(file, head[1] ?? '', kind, id ?? ''))
  // The head becomes empty lines, so that the body keeps its line numbers.
  const body = source.replace(head[0], head[0].replace(/[^\n]/g, ''))
  return [...issues, ...(await issuesOfBody(file, body))]
}

function issuesOfHead(file: string, yaml: string, kind: ContentKind, id: string): ContentIssue[] {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter })
  const at = (offset: number) => counter.linePos(offset).line + 1
  if (document.errors.length > 0)
    return document.errors.map((error) => ({
      file,
      line: at(error.pos[0]),
      message: `Kepala tulisan tidak dapat dibaca: ${error.message.split('\n', 1)[0]}`,
    }))
  const value: unknown = document.toJS() ?? {}
  const lineOf = (key: PropertyKey | undefined) => {
    const pair = isMap(document.contents)
      ? document.contents.items.find((item) => String(item.key) === String(key))
      : undefined
    const range = (pair?.key as { range?: readonly number[] } | undefined)?.range
    return range?.[0] === undefined ? 1 : at(range[0])
  }
  const issues = (contentSchemas[kind].safeParse(value).error?.issues ?? []).map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path[0]
    const actual = (value as Record<PropertyKey, unknown>)[key ?? ''] as unknown
    return {
      file,
      line: lineOf(key),
      message: `"${String(key ?? '')}"${actual === undefined ? '' : ` (${JSON.stringify(actual)})`}: ${messageOf(issue)}`,
    }
  })
  const named = (value as { id?: unknown }).id
  if (named !== undefined && named !== id)
    issues.push({
      file,
      line: lineOf('id'),
      message: `"id" (${JSON.stringify(named)}): harus sama dengan nama berkasnya, ${id}.`,
    })
  return issues
}

function messageOf(issue: { readonly code: string; readonly message: string }): string {
  if (issue.code === 'unrecognized_keys') return 'tidak dikenal. Hapus, atau periksa ejaannya.'
  if (issue.code === 'invalid_type')
    return `wajib diisi dengan bentuk yang benar (${issue.message}).`
  return issue.message
}

async function issuesOfBody(file: string, body: string): Promise<readonly ContentIssue[]> {
  try {
    await mdxToJs(body, { mdastPlugins: [contentRule], fileURL: pathToFileURL(file) })
    return []
  } catch (error) {
    const { message } = error as Error
    const place = /^(\d+):\d+: (.*)/s.exec(message)
    const own = /:(\d+):\d+ (.*)/s.exec(message)
    if ((error as Error).name === 'ContentError' && own)
      return [{ file, line: Number(own[1]), message: own[2] ?? message }]
    return [
      {
        file,
        line: Number(place?.[1] ?? 1),
        message: `Tidak dapat dibaca sebagai MDX: ${place?.[2] ?? message}. Tanda < dan { ditulis \\< dan \\{ bila bukan komponen.`,
      },
    ]
  }
}
