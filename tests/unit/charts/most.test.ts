import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostSentence } from '#charts/most.ts'
import { translator } from '#i18n/translate.ts'
import type { Cell } from '#release/cell.ts'

const cell = (value: number | string): Cell => ({
  value,
  type: 'count',
  ref: 't/r/received',
  state: value === '*' ? 'suppressed' : 'given',
})
const said = (...amounts: readonly (number | string)[]) => {
  const items = amounts.map((value, i) => ({ name: 'ABCDEF'[i] ?? '', cell: cell(value) }))
  const { template, values } = mostSentence(items, 'May', { t: translator('en'), locale: 'en' })
  return template.replace(/\{(\w+)\}/g, (_, key) => {
    const value = values[key]
    return typeof value === 'object' ? String(value.value) : String(value)
  })
}

test('one largest is named', () => {
  assert.equal(said(5, 20, '*'), 'The most in May: B, 20 requests.')
})

test('two or three equal ones are all named, more are not', () => {
  assert.equal(said(240, 35, 240), 'The most in May: A and C, 240 requests each.')
  assert.equal(said(10, 10, 10), 'The most in May: A, B and C, 10 requests each.')
  assert.equal(said(10, 10, 10, 10), 'Several had the most in May: 10 requests each.')
})

test('a name that is a list itself is told apart from the list', () => {
  const named = (name: string) => ({ name, cell: cell(20) })
  const items = [named('Roads, drains'), named('Water')]
  const { values } = mostSentence(items, 'May', { t: translator('en'), locale: 'en' })
  assert.equal(values['name'], '“Roads, drains” and Water')
})

test('what is not stated is no group, and is told where it is as large', () => {
  const items = [
    { name: 'A', cell: cell(90) },
    { name: 'Not stated', cell: cell(105) },
  ]
  const { template } = mostSentence(items, 'May', { t: translator('en'), locale: 'en' })
  assert.equal(
    template,
    'The most in {period}: {name}, {amount} requests. For {unstated} requests it is not stated.',
  )
})

test('where nothing larger than zero is published, no one is the largest', () => {
  assert.equal(said('*', '*'), 'In May all counts are too small to be shown.')
  assert.equal(said(0, 0), 'In May all counts are too small to be shown.')
  assert.equal(said(), 'In May all counts are too small to be shown.')
})

test('what is left over is no group, and is told where it is as large', () => {
  const t = translator('en')
  const rest = { name: 'Other', cell: cell(105), isRest: true }
  const some = [{ name: 'A', cell: cell(90) }, rest]
  const said = mostSentence(some, 'May', { t, locale: 'en' })
  assert.equal(
    said.template,
    'The most in {period}: {name}, {amount} requests. Besides that, “{restName}”: {rest}.',
  )
  assert.deepEqual([said.values['name'], said.values['rest']], ['A', rest.cell])
  const smaller = [{ name: 'A', cell: cell(110) }, rest]
  assert.doesNotMatch(mostSentence(smaller, 'May', { t, locale: 'en' }).template, /Besides/)
  const alone = [{ name: 'A', cell: cell('*') }, rest]
  assert.equal(mostSentence(alone, 'May', { t, locale: 'en' }).values['name'], 'Other')
})
