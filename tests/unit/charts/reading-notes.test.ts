import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mark } from '#charts/drawing/scene.ts'
import { markWord, readingNotes } from '#charts/reading-notes.ts'
import { translator } from '#i18n/translate.ts'
import type { Cell } from '#release/cell.ts'

const t = translator('id')
const hidden: Cell = { value: '*', type: 'count', ref: 't/r/received', state: 'suppressed' }
const view = { head: [], rows: [{ label: 'x', cells: [hidden] }] }
const path = (look: string): Mark => ({ kind: 'path', look, d: '' })

test('only signs that stand in the drawing are explained, also those inside a link', () => {
  const notes = (...marks: readonly Mark[]) => readingNotes({ view }, { marks }, { t })
  assert.deepEqual(notes(path('whisker s1')), [t('kit.star')])
  assert.deepEqual(notes(path('whisker s1 open')), [t('kit.star'), t('kit.open')])
  assert.deepEqual(notes({ kind: 'group', marks: [path('border hatch')] }), [t('kit.hatched')])
  assert.deepEqual(
    readingNotes({ view: { head: [], rows: [] } }, { marks: [path('line')] }, { t }),
    [],
  )
  const column = (look: string): Mark => ({ kind: 'rect', look, x: 0, y: 0, width: 1, height: 1 })
  assert.deepEqual(notes(column('f2'), column('f1')), [t('kit.signal.columns'), t('kit.star')])
  const point: Mark = { kind: 'circle', look: 'f2 dot', x: 0, y: 0, r: 1 }
  assert.deepEqual(notes(point, path('limit')), [t('kit.signal.points'), t('kit.star')])
  assert.deepEqual(notes(point), [t('kit.star')])
})

test('whom n counts is said first, for each of the two views', () => {
  const notes = (counted: 'period' | 'cohort') =>
    readingNotes({ view, counted }, { marks: [] }, { t })
  assert.deepEqual(notes('period'), [t('kit.n.period'), t('kit.star')])
  assert.deepEqual(notes('cohort'), [t('kit.n.cohort'), t('kit.star')])
})

test('a mark is called what it is: a tile is no point', () => {
  const cells = [hidden]
  const rect: Mark = { kind: 'rect', look: 'area', x: 0, y: 0, width: 1, height: 1, cells }
  const outline: Mark = { kind: 'path', look: 'border area', d: '', cells }
  const tile = (mark: Mark): Mark => ({ kind: 'group', look: 'tile r1', marks: [mark] })
  const word = (...marks: readonly Mark[]) => markWord({ marks }, { t })
  assert.equal(word(tile(rect)), t('kit.mark.tile'))
  assert.equal(word(tile(outline)), t('kit.mark.area'))
  assert.equal(word(rect, { kind: 'path', look: 'limit', d: '', cells }), t('kit.mark.column'))
  const circle: Mark = { kind: 'circle', look: 'f1', x: 0, y: 0, r: 1, cells }
  assert.equal(word(circle, { kind: 'path', look: 'centre', d: '', cells }), t('kit.mark.point'))
})
