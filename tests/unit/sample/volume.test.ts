import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { yearOf } from '#sample/calendar.ts'
import { createRandom } from '#sample/random.ts'
import { drawVolumes, isRainy } from '#sample/volume.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

test('drawVolumes() adds up to what is asked for, never below zero on a day', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 60_000 }), (seed, requests) => {
      const volumes = drawVolumes(createRandom(seed), requests).map((volume) => volume.requests)
      assert.equal(sum(volumes), requests)
      assert.ok(volumes.every((volume) => volume >= 0 && Number.isInteger(volume)))
    }),
    { numRuns: 20 },
  )
})

test('25,000 requests put 2,815 into 2020, more into each later year, and more into the rain', () => {
  const volumes = drawVolumes(createRandom(1), 25_000)
  const ofYear = (year: number) =>
    sum(volumes.filter(({ start }) => yearOf(start) === year).map(({ requests }) => requests))
  assert.equal(ofYear(2020), 2815)
  assert.ok(ofYear(2022) < ofYear(2023) && ofYear(2023) < ofYear(2024))
  const meanWhen = (rainy: boolean) => {
    const days = volumes.filter(({ start }) => isRainy(start) === rainy)
    return sum(days.map(({ requests }) => requests)) / days.length
  }
  assert.ok(meanWhen(true) > 1.1 * meanWhen(false))
})
