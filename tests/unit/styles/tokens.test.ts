import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { resolved, type Tokens, tokensOf } from '#charts/files/theme.ts'
import { contrast, difference, seen, sights } from './colour.ts'

const css = readFileSync('src/styles/tokens.css', 'utf8')
const schemes: Readonly<Record<string, Tokens>> = tokensOf(css)
const numbered = (tokens: Tokens, name: string, count: number) =>
  Array.from({ length: count }, (_, i) => tokens[`--${name}-${i + 1}`] ?? '')

test('contrast() and difference() give known values', () => {
  assert.equal(contrast('#000', '#fff'), 21)
  // WebAIM's example of the lightest grey that passes on white.
  assert.ok(Math.abs(contrast('#767676', '#fff') - 4.54) < 0.005)
  // Red and blue in CIELAB under D50: (54.29, 80.81, 69.89) and (29.57, 68.30, -112.03).
  assert.ok(Math.abs(difference('#ff0000', '#0000ff') - 184) < 1)
})

for (const [name, tokens] of Object.entries(schemes)) {
  const at = (token: string) => tokens[`--${token}`] ?? ''

  test(`${name}: every colour of text has 4.5:1 on paper, sheet, shade and its tint`, () => {
    const weak: string[] = []
    for (const text of ['ink', 'soft', 'leaf', 'rain', 'soga'])
      for (const ground of [
        'paper',
        'sheet',
        'shade',
        ...(tokens[`--${text}-tint`] ? [`${text}-tint`] : []),
      ])
        if (contrast(at(text), at(ground)) < 4.5) weak.push(`${text} on ${ground}`)
    for (const step of [1, 2, 3, 4, 5])
      if (contrast(at(`on-ramp-${step}`), at(`ramp-${step}`)) < 4.5) weak.push(`ramp ${step}`)
    assert.deepEqual(weak, [])
  })

  test(`${name}: every mark has 3:1 on paper`, () => {
    const weak = [...numbered(tokens, 'mark', 6), at('mark-pale'), at('soft')].filter(
      (mark) => contrast(mark, at('paper')) < 3,
    )
    assert.deepEqual(weak, [])
  })

  test(`${name}: any two categorical colours differ by 20 or more for every kind of sight`, () => {
    const marks = numbered(tokens, 'mark', 6)
    const alike: string[] = []
    for (const sight of sights)
      marks.forEach((a, i) => {
        for (const b of marks.slice(i + 1)) {
          const apart = difference(seen(a, sight), seen(b, sight))
          if (apart < 20) alike.push(`${sight}: ${a} ${b} ${apart.toFixed(1)}`)
        }
      })
    assert.deepEqual(alike, [])
  })

  test(`${name}: the ramp goes one way and its neighbours differ by 8 or more for every kind of sight`, () => {
    const ramp = numbered(tokens, 'ramp', 5)
    const fromPaper = ramp.map((step) => contrast(step, at('paper')))
    assert.deepEqual(
      fromPaper,
      [...fromPaper].sort((a, b) => a - b),
    )
    for (const sight of sights)
      ramp.slice(1).forEach((step, i) => {
        const before = ramp[i] ?? ''
        assert.ok(
          difference(seen(step, sight), seen(before, sight)) >= 8,
          `${sight}: ${before} ${step}`,
        )
      })
  })
}

test('no colour is written outside the tokens', () => {
  const written = globSync('src/**/*.{css,astro}')
    .filter((file) => file !== 'src/styles/tokens.css')
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const style = file.endsWith('.css')
        ? text
        : (/<style[^>]*>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '')
      return (style.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi) ?? []).map(
        (c) => `${file}: ${c}`,
      )
    })
  assert.deepEqual(written, [])
})

test('every token that a sheet names is declared, and a file’s sheet holds no variable', () => {
  for (const file of globSync('src/**/*.css'))
    resolved(readFileSync(file, 'utf8'), schemes['light'] ?? {})
  const sheet = resolved(readFileSync('src/styles/charts.css', 'utf8'), schemes['light'] ?? {})
  assert.doesNotMatch(sheet, /var\(/)
  assert.throws(() => resolved('a{fill:var(--nothing)}', {}), /--nothing/)
})
