import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { test } from 'node:test'

/** Layer → what else under `src/` it may import. Anything not listed is forbidden. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/city': ['src/model'],
  'src/statistics': ['src/model'],
  'src/identifiers': ['src/model'],
  'src/sample': ['src/model', 'src/city', 'src/pipeline/effects.ts'],
  // The rules of the read stage in the browser: its pure words, none of its files or engine.
  'src/file-check': [
    'src/model',
    'src/identifiers',
    'src/i18n',
    'src/pipeline/diagnostics/rules.ts',
    'src/pipeline/read/fold.ts',
    'src/pipeline/read/xlsx-cell.ts',
  ],
  'src/release': ['src/model', 'src/i18n', 'src/statistics'],
  'src/charts/geometry': ['src/model'],
  'src/charts': [
    'src/model',
    'src/statistics',
    'src/release',
    'src/i18n',
    'src/components',
    'src/styles',
  ],
  'src/i18n': ['src/model'],
  'src/components': ['src/model', 'src/file-check', 'src/release', 'src/i18n', 'src/charts'],
  'src/layouts': ['src/model', 'src/release', 'src/i18n', 'src/components', 'src/styles'],
  'src/pages': [
    'src/model',
    'src/release',
    'src/i18n',
    'src/components',
    'src/file-check',
    'src/charts',
    'src/layouts',
    'src/styles',
  ],
  'src/integrations': [
    'src/charts',
    'src/model',
    'src/release',
    'src/i18n',
    'src/pages',
    'src/components',
    // The gate of the built site reads its files; it makes none.
    'src/identifiers/hit.ts',
    'src/pipeline/effects.ts',
    'src/pipeline/scan/read-allow.ts',
    'src/pipeline/scan/scan-published.ts',
  ],
  'src/desk': [
    'src/model',
    'src/city',
    'src/identifiers',
    'src/release',
    'src/i18n',
    'src/components/content',
    'src/integrations',
    'src/pipeline',
  ],
  'src/pipeline/diagnostics': ['src/model'],
  'src/pipeline/scan': ['src/model', 'src/identifiers', 'src/pipeline/effects.ts'],
  'src/pipeline/snapshot': ['src/model', 'src/pipeline/effects.ts'],
  'src/pipeline/read': ['src/model', 'src/pipeline/effects.ts'],
  'src/pipeline/normalise': ['src/model', 'src/pipeline/diagnostics'],
  'src/pipeline/summarise': ['src/model', 'src/statistics'],
  'src/pipeline/protect': ['src/model', 'src/statistics', 'src/pipeline/diagnostics'],
  'src/pipeline/publish': ['src/model', 'src/statistics', 'src/pipeline/effects.ts'],
  'src/pipeline/audit': ['src/model', 'src/pipeline/effects.ts'],
  // Part of the composition: what to hide follows from the audit's attack, and protect only learns the names.
  'src/pipeline/secondary': ['src/model', 'src/pipeline/audit/linear'],
}

/** Layers that compute and touch nothing outside: no file, clock, network or DOM, and only these packages. */
const pure: Readonly<Record<string, readonly string[]>> = {
  'src/model': ['zod'],
  'src/statistics': ['d3'],
  'src/identifiers': [],
  'src/charts/geometry': [
    'd3',
    'geojson',
    'topojson-client',
    'topojson-server',
    'topojson-simplify',
  ],
  'src/pipeline/protect': [],
}

/** Static, side-effect and dynamic imports and re-exports; `#` and relative paths become paths from the root. */
export function importsOf(file: string, text = readFileSync(file, 'utf8')): readonly string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\s]+)['"]/g)
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('#')
      ? `src/${specifier.slice(1)}`
      : specifier.startsWith('.')
        ? posix.join(posix.dirname(file), specifier)
        : specifier,
  )
}

/** The layer of a file: the longest listed folder it lies in. */
function layerOf(file: string): string | undefined {
  return Object.keys(mayImport)
    .filter((layer) => file.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0]
}

const files = globSync('src/**/*.{ts,astro}').sort()

test('every file under src/ imports only what its layer allows', () => {
  const violations: string[] = []
  for (const file of files) {
    const layer = layerOf(file)
    if (!layer) continue
    for (const target of importsOf(file)) {
      if (!target.startsWith('src/')) continue
      const permitted = [layer, ...(mayImport[layer] ?? [])].some(
        (home) => target === home || target.startsWith(`${home}/`),
      )
      if (!permitted) violations.push(`${file} imports ${target}: ${layer} may not depend on it`)
    }
  }
  assert.deepEqual(violations, [])
})

test('every file under src/ belongs to a layer, except the composition of the pipeline and of the site', () => {
  const composition = /^src\/(pipeline\/[a-z-]+\.ts|content\.config\.ts|env\.d\.ts)$/
  assert.deepEqual(
    files.filter((file) => !layerOf(file) && !composition.test(file)),
    [],
  )
})

test('pure layers import no file, clock, network or DOM, and no package but theirs', () => {
  const violations: string[] = []
  for (const file of files) {
    const layer = layerOf(file)
    const allowed = layer === undefined ? undefined : pure[layer]
    if (!allowed) continue
    const text = readFileSync(file, 'utf8')
    for (const target of importsOf(file, text)) {
      if (!target.startsWith('src/') && !allowed.includes(target))
        violations.push(`${file} imports ${target}`)
    }
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    for (const word of code.match(
      /\bDate\.now|new Date\(\)|Math\.random|\bprocess\.|\bdocument\.|\bwindow\.|\bfetch\(|\bconsole\./g,
    ) ?? []) {
      violations.push(`${file} uses ${word}`)
    }
  }
  assert.deepEqual(violations, [])
})

test('importsOf() sees static, side-effect and dynamic imports, re-exports and # specifiers', () => {
  const text = `import a from '#model/a.ts'\nimport './b.ts'\nexport { c } from "../c.ts"\nconst d = await import('node:fs')`
  assert.deepEqual(importsOf('src/city/x.ts', text), [
    'src/model/a.ts',
    'src/city/b.ts',
    'src/c.ts',
    'node:fs',
  ])
})
