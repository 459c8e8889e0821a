import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { z } from 'zod'
import { endpointPath } from '#i18n/endpoints.ts'
import { formsIn } from '#i18n/search-words.ts'
import { type Locale, locales } from '#model/locale.ts'
import { searchRecordSchema } from '#release/search-record.ts'

/**
 * Writes the search index of a built folder into its `pagefind/`, one index a
 * language: every page, and every record that has none.
 *
 * Words that the stemmer does not lead to their root are given their meeting
 * form beside them, so that a query finds them in either.
 *
 * @returns How many pages it read.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ excludeSelectors: ['svg', 'table', '.no-search'] })
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
  try {
    const pages = await addPages(index, folder)
    for (const locale of locales) await addRecords(index, folder, locale)
    complain((await index.writeFiles({ outputPath: `${folder}/pagefind` })).errors)
    return pages
  } finally {
    await close()
  }
}

async function addPages(index: PagefindIndex, folder: string): Promise<number> {
  let pages = 0
  for (const sourcePath of globSync('**/*.html', { cwd: folder }).sort()) {
    const html = await readFile(`${folder}/${sourcePath}`, 'utf8')
    if (!html.includes('data-pagefind-body')) continue
    complain((await index.addHTMLFile({ sourcePath, content: withForms(html) })).errors)
    pages++
  }
  return pages
}

/** The page with the meeting forms of its words at the end of its text. */
function withForms(html: string): string {
  const locale = locales.find((l) => html.includes(`<html lang="${l}"`)) ?? locales[0]
  const text = html.slice(html.indexOf('<main')).replace(/<[^>]*>/g, ' ')
  const forms = formsIn(text, locale)
  return forms.length === 0 ? html : html.replace('</main>', `<p>${forms.join(', ')}</p></main>`)
}

async function addRecords(index: PagefindIndex, folder: string, locale: Locale): Promise<void> {
  const file = await readFile(`${folder}${endpointPath('search-records', locale)}`, 'utf8')
  const known = new Set<string>()
  for (const { url, title, content, kind } of z.array(searchRecordSchema).parse(JSON.parse(file))) {
    // Pagefind keeps the last of two records with one address, without a word.
    if (known.has(url)) throw new Error(`Two search records have the address ${url}.`)
    known.add(url)
    const added = await index.addCustomRecord({
      url,
      content: [content, ...formsIn(`${title} ${content}`, locale)].join('. '),
      language: locale,
      meta: { title },
      filters: { kind: [kind] },
    })
    complain(added.errors)
  }
}

function complain(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}
