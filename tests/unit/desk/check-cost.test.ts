import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { checkCost } from '#desk/bench-check.ts'
import { prepared } from '../../prepare.ts'

test('check on the sample city costs less than twice what reading its files costs', async () => {
  const { reading, checking } = await checkCost(resolve('.'), prepared('sample').published)
  assert.ok(checking < 2 * reading, `${checking} s against ${reading} s of reading`)
})
