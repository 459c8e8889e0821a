import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const files = globSync('tests/**/*.test.ts')

/** The first line that awaits at the top of a file below its first test. */
function lateAwait(text: string): string | undefined {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => /^(?: {2})?test\(/.test(line))
  const late = lines.findIndex(
    (line, at) =>
      at > first && /^(?:(?:(?:export )?(?:const|let) .*|[}\]].*)= )?await\b/.test(line),
  )
  return first < 0 || late < 0 ? undefined : `line ${late + 1}: ${lines[late]}`
}

/**
 * While a file awaits, the tests above are run; once they are through, what `after()` was
 * told is done, and a folder is gone in the middle of what the rest of the file begins with.
 */
test('no file of tests awaits between its tests', () => {
  assert.ok(files.length > 100)
  for (const file of files)
    assert.equal(lateAwait(readFileSync(file, 'utf8')), undefined, `${file} awaits between tests`)
})

test('lateAwait() finds an await below a test, also below one in a loop, and none above or within', () => {
  assert.ok(lateAwait("test('a', f)\nconst city = await load()"))
  assert.ok(lateAwait('for (const x of y)\n  test(x, f)\n\nawait load()'))
  assert.equal(
    lateAwait("const city = await load()\ntest('a', async () => {\n  await f()\n})"),
    undefined,
  )
})
