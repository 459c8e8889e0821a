import { close, createIndex } from 'pagefind'

/** Writes the search index of a built folder into its `pagefind/`, one index a language. @returns How many pages it read. */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ excludeSelectors: ['svg', 'table', '.no-search'] })
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
  try {
    const added = await index.addDirectory({ path: folder })
    const written = await index.writeFiles({ outputPath: `${folder}/pagefind` })
    const problems = [...added.errors, ...written.errors]
    if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`)
    return added.page_count
  } finally {
    await close()
  }
}
