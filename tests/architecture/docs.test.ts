import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
}

test('the README names every command of package.json', () => {
  const missing = Object.keys(scripts).filter(
    (name) => !new RegExp(`npm (run )?${name}\\b`).test(readme),
  )
  assert.deepEqual(missing, [])
})

test('every command of package.json is a script that exists', () => {
  const missing = Object.values(scripts).filter(
    (command) => !existsSync(command.replace(/^node /, '')),
  )
  assert.deepEqual(missing, [])
})

test('CI calls exactly the test command of the README', () => {
  const command = /```sh\n(npm ci && npm test)\n```/.exec(readme)?.[1]
  assert.equal(command, 'npm ci && npm test')
  assert.ok(readFileSync('.ci/run', 'utf8').includes(`\n${command}\n`))
})

test('every picture and file that the README links to is in the repository', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
    ([, target = '']) => target,
  )
  assert.ok(targets.length > 0)
  assert.deepEqual(
    targets.filter((target) => !existsSync(target)),
    [],
  )
})

test('the README of the charts lists every family of them', () => {
  const [, source = ''] = readFileSync('src/charts/families.ts', 'utf8').split(
    'export const families',
  )
  const families = [...source.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(([, id = '']) => id)
  const listed = readFileSync('src/charts/README.md', 'utf8')
  assert.ok(families.length > 20, String(families.length))
  assert.deepEqual(
    families.filter((id) => !listed.includes(`\`${id}\``) && !listed.includes(`\`${id}-<slug>\``)),
    [],
  )
})
