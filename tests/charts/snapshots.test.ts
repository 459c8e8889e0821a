import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { svgOf } from '#charts/drawing/markup.ts'
import { pageSize } from '#charts/drawing/scene.ts'
import { resolved, tokensOf } from '#charts/files/theme.ts'
import { drawing, drawings } from './drawings.ts'

const folder = 'tests/charts/snapshots'
const read = (file: string) => readFileSync(file, 'utf8')
const style = resolved(read('src/styles/charts.css'), tokensOf(read('src/styles/tokens.css')).light)

/** One tag a line, so that a change can be reviewed; with its colours, so that it can be looked at. */
function snapshotOf(name: string): string {
  const svg = svgOf(
    drawing(name, pageSize),
    { locale: 'id', threshold: 10, id: name, label: name },
    `<style>${style}</style>`,
  )
  return `${svg.replace('<svg ', '<svg font-size="15" ').replaceAll('><', '>\n<')}\n`
}

for (const name of Object.keys(drawings))
  test(`${name} is drawn as a person has seen and accepted it`, () => {
    const file = `${folder}/${name}.svg`
    const now = snapshotOf(name)
    if (process.env['UPDATE_CHARTS']) writeFileSync(file, now)
    assert.ok(
      existsSync(file),
      `${file} is missing: UPDATE_CHARTS=1 writes it; look at it before you commit it.`,
    )
    assert.equal(now, read(file), `${file}: UPDATE_CHARTS=1 accepts the change; look at it first.`)
  })

test('no snapshot is left of a drawing that is gone', () => {
  assert.deepEqual(
    readdirSync(folder).filter((file) => !Object.hasOwn(drawings, file.replace(/\.svg$/, ''))),
    [],
  )
})
