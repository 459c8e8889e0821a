import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1

test('no source file is longer than 300 lines', () => {
  const long = globSync(['src/**/*.{ts,astro,css}', 'tests/**/*.ts'], {
    exclude: ['tests/cities/*/data/**'],
  }).filter((file) => lines(file) > 300)
  assert.deepEqual(
    long.map((file) => `${file}: ${lines(file)}`),
    [],
  )
})

test('no script is longer than 60 lines: arguments, effects, one call, report, exit code', () => {
  assert.deepEqual(
    globSync('scripts/*.ts')
      .filter((file) => lines(file) > 60)
      .map((file) => `${file}: ${lines(file)}`),
    [],
  )
})

test('there is no drawer folder', () => {
  const drawers = globSync('{src,scripts,tests}/**/{utils,lib,helpers,common,misc}{,.ts}', {
    exclude: ['**/node_modules/**'],
  })
  assert.deepEqual(drawers, [])
})
