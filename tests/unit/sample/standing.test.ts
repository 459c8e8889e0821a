import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { startOfDay } from '#sample/calendar.ts'
import { drawFate } from '#sample/fate.ts'
import { createRandom } from '#sample/random.ts'
import { standingAt } from '#sample/standing.ts'

const pace = { answer_hours: 30, close_days: 8, silent_share: 0.05 }
const moments = fc.record({
  seed: fc.integer(),
  received: fc.integer({ min: startOfDay('2018-01-01'), max: startOfDay('2026-10-31') }),
  later: fc.integer({ min: 0, max: 400 * 86_400 }),
})

test('drawFate() never lets anything happen before the request, nor a reply after its closing', () => {
  fc.assert(
    fc.property(moments, ({ seed, received }) => {
      const fate = drawFate(createRandom(seed), { received, pace, slowness: 1 })
      const { verified = received, answered = received, closed = Number.POSITIVE_INFINITY } = fate
      assert.ok(verified >= received && answered >= received && closed >= received)
      assert.ok(answered <= closed)
      if (fate.reopened !== undefined) {
        assert.ok(fate.reopened > closed)
        assert.ok((fate.closed_again ?? Number.POSITIVE_INFINITY) > fate.reopened)
      }
    }),
  )
})

test('standingAt() shows nothing that happens later', () => {
  fc.assert(
    fc.property(moments, ({ seed, received, later }) => {
      const at = received + later
      const standing = standingAt(drawFate(createRandom(seed), { received, pace, slowness: 1 }), at)
      for (const moment of [
        standing.verified,
        standing.answered,
        standing.closed,
        standing.reopened,
      ])
        assert.ok(moment === undefined || moment <= at)
      assert.equal(standing.outcome !== undefined, standing.closed !== undefined)
    }),
  )
})

test('standingAt() of a reopened request has no closing date until it is closed again', () => {
  const fate = {
    answered: 5,
    closed: 10,
    outcome: 'resolved',
    reopened: 20,
    closed_again: 30,
  } as const
  const stages = [4, 7, 15, 25, 35].map((at) => standingAt(fate, at))
  assert.deepEqual(
    stages.map(({ stage, closed }) => [stage, closed]),
    [
      ['received', undefined],
      ['answered', undefined],
      ['closed', 10],
      ['reopened', undefined],
      ['closed_again', 30],
    ],
  )
})
