import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { expect, test } from '@playwright/test'
import { dist, read } from './dist.ts'

/** The path of an address, whether or not the site knows its own origin. */
const pathOf = (url = '') => new URL(url, 'https://x.example').pathname

test('every chart has a citation in BibTeX and CSL-JSON that a reader understands, with a frozen address that is there', () => {
  const charts = globSync('grafik/*.csv', { cwd: dist }).map((file) => file.slice(7, -4))
  expect(charts.length).toBeGreaterThan(0)
  for (const chart of charts) {
    const about = JSON.parse(read(`grafik/${chart}.json`)) as {
      readonly release_id: string
      readonly data_status: string
      readonly question: { readonly id: string }
    }
    const [bib] = new Cite(read(`grafik/${chart}.bib`)).data
    const [csl] = new Cite(read(`grafik/${chart}.csl.json`)).data
    expect(bib?.URL, chart).toBe(csl?.URL)
    expect(bib?.title, chart).toBe(csl?.title)
    expect(csl?.version, chart).toBe(about.release_id)
    const mark = about.data_status === 'synthetic' ? ' (data sintetis)' : ''
    expect(csl?.title, chart).toBe(`${about.question.id}${mark}`)
    const path = pathOf(csl?.URL)
    expect(path, chart).toContain(`/${about.release_id}/`)
    expect(existsSync(join(dist, path)), `${chart}: ${path}`).toBe(true)
  }
})
