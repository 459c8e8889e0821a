import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxOf, pageSize, pictureSize, textsOf, wordsOf } from '#charts/drawing/scene.ts'
import { isWithin, overlaps } from '#charts/geometry/labels.ts'
import { locales } from '#model/locale.ts'
import { drawing, drawings } from './drawings.ts'

for (const name of Object.keys(drawings))
  test(`no label of ${name} meets another or leaves the drawing, on a small phone or in a file`, () => {
    const wrong: string[] = []
    for (const size of [pageSize, pictureSize])
      for (const locale of locales) {
        const scene = drawing(name, size, locale)
        const wording = { locale, threshold: 10 }
        const labels = textsOf(scene.marks).map((mark) => ({
          words: wordsOf(mark, wording),
          box: boxOf(mark, size, wording),
        }))
        assert.ok(labels.length > 0)
        labels.forEach(({ words, box }, i) => {
          if (!isWithin(box, scene.width + 0.5, scene.height))
            wrong.push(`${size.width} ${locale}: "${words}" leaves the drawing`)
          for (const other of labels.slice(i + 1))
            if (overlaps(box, other.box))
              wrong.push(`${size.width} ${locale}: "${words}" meets "${other.words}"`)
        })
      }
    assert.deepEqual(wrong, [])
  })
