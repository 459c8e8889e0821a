import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mark } from '#charts/drawing/scene.ts'
import { readingNotes } from '#charts/reading-notes.ts'
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
})
