import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { test } from 'node:test'

// The parser imports its own JSON without saying that it is JSON, which Node insists on.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(
      url,
      url.endsWith('.min.json') ? { ...context, importAttributes: { type: 'json' } } : context,
    ),
})
const { parseWorkflow, NoOperationTraceWriter } = await import('@actions/workflow-parser')
hooks.deregister()

/** What GitHub's own schema finds wrong with a workflow. */
const githubErrors = (name: string, content: string) =>
  parseWorkflow({ name, content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message)

/** What GitLab's own schema, and its rules for jobs, find wrong with a pipeline. */
function gitlabErrors(pipeline: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gitlab-'))
  try {
    writeFileSync(join(folder, '.gitlab-ci.yml'), pipeline)
    run(folder, 'git', 'init', '-q')
    const command = resolve('node_modules/gitlab-ci-local/dist/index.js')
    const { status, stderr } = spawnSync(process.execPath, [command, '--list'], {
      cwd: folder,
      encoding: 'utf8',
    })
    return status === 0 ? '' : stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(cwd: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  assert.equal(status, 0, `${command} ${args.join(' ')}: ${stderr}`)
  return stdout
}

test('every workflow for GitHub is valid by GitHub’s schema, and the schema catches a misspelled key', () => {
  const files = globSync('.github/workflows/*.yml')
  assert.equal(files.length, 3)
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    assert.deepEqual(githubErrors(basename(file), text), [], file)
    assert.notDeepEqual(githubErrors('broken.yml', text.replace('runs-on:', 'runs-at:')), [])
  }
})

test('the pipeline for GitLab is valid by GitLab’s schema, and the schema catches a misspelled key', () => {
  const pipeline = readFileSync('.gitlab-ci.yml', 'utf8')
  assert.equal(gitlabErrors(pipeline), '')
  assert.notEqual(gitlabErrors(pipeline.replace('expire_in:', 'expires:')), '')
})

test('every npm command of a workflow exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  for (const file of [...globSync('.github/workflows/*.yml'), '.gitlab-ci.yml'])
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?(\w+)/g))
      assert.ok(scripts[name], `${file} runs "${name}"`)
})

test('put-on-pages.sh publishes the site, a preview beside it, and takes the preview away again', () => {
  const home = mkdtempSync(join(tmpdir(), 'pages-'))
  const work = join(home, 'work')
  const put = (...args: readonly string[]) =>
    run(work, 'bash', resolve('.github/workflows/put-on-pages.sh'), ...args)
  const shown = (): readonly string[] => {
    const at = join(home, 'seen')
    rmSync(at, { recursive: true, force: true })
    run(home, 'git', 'clone', '-q', '--branch', 'gh-pages', join(home, 'hub.git'), at)
    return globSync('**/*.html', { cwd: at }).sort()
  }
  const site = (name: string, ...pages: readonly string[]): string => {
    for (const page of pages) {
      mkdirSync(join(home, name), { recursive: true })
      writeFileSync(join(home, name, page), page)
    }
    return join(home, name)
  }
  try {
    run(home, 'git', 'init', '-q', '--bare', 'hub.git')
    run(home, 'git', 'clone', '-q', 'hub.git', 'work')
    cpSync('LICENSE', join(work, 'LICENSE'))
    run(work, 'git', 'add', '-A')
    run(work, 'git', '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'first')
    put(site('one', 'index.html', 'old.html'), '')
    put(site('draft', 'index.html'), 'pratinjau/7')
    assert.deepEqual(shown(), ['index.html', 'old.html', 'pratinjau/7/index.html'])
    put(site('two', 'index.html'), '')
    assert.deepEqual(shown(), ['index.html', 'pratinjau/7/index.html'])
    put('', 'pratinjau/7')
    assert.deepEqual(shown(), ['index.html'])
    assert.ok(!existsSync(join(home, 'seen/LICENSE')), 'the source is no part of the site')
    const refused = spawnSync('bash', [
      resolve('.github/workflows/put-on-pages.sh'),
      site('two', 'index.html'),
      '../outside',
    ])
    assert.equal(refused.status, 2)
  } finally {
    rmSync(home, { recursive: true })
  }
})
