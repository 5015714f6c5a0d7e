import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { GUIDES, read } from './docs/pages.ts'
import { actionlint, validate } from './linters.ts'
import { broken, uses } from './workflow-rules.ts'

const ROOT = resolve(__dirname, '..')
const files = [...workflowsIn('.github/workflows'), ...workflowsIn('examples')]
const played = workflowsIn('__tests__/e2e')

test('actionlint finds nothing', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(played.length).toBeGreaterThan(2)
  expect(actionlint([...files, ...played])).toEqual([])
})

test.each([...files, ...played])('@action-validator/cli finds nothing in %s', (path, text) => {
  expect(validate(basename(path), text)).toBe('')
})

test.each(files)('%s: least permissions, pinned actions, no text from outside in a script', (_, text) => {
  expect(broken(text)).toEqual([])
})

test('every rule can be broken', () => {
  const workflow = `
on: { pull_request_target: }
jobs:
  test:
    permissions: write-all
    steps:
      - uses: actions/checkout@v7
      - uses: some/action@3d3c42e5aac5ba805825da76410c181273ba90b1
      - run: echo "\${{ github.event.client_payload.title }}"
      - { run: make, id: build, background: true }
      - run: \${{ steps.build.outputs.path }}/test
      - { wait: build, if: always() }
      - { wait: deploy }
`
  expect(broken(workflow)).toEqual([
    'starts on pull_request_target',
    'permissions at the top are not {}',
    'permissions of the job test are not named one by one',
    'an expression becomes a part of a script: echo "${{ github.event.client_payload.title }}"',
    'an expression becomes a part of a script: ${{ steps.build.outputs.path }}/test',
    'a checkout leaves its credentials behind',
    'reads build, which nothing has waited for',
    'waits for build under a condition',
    'waits for deploy, which does not run in the background',
    'not pinned to a commit, with its version beside it: actions/checkout@v7',
    'not pinned to a commit, with its version beside it: some/action@3d3c42e5aac5ba805825da76410c181273ba90b1',
  ])
})

test('the same action is the same commit everywhere, in the README and docs/, too', () => {
  const everywhere = [...files.map(([, text]) => text), ...GUIDES.map(read)].flatMap(uses)
  const pinned = everywhere.filter(({ version }) => version !== '')
  const repositories = pinned.map(({ action }) => action.split('/').slice(0, 2).join('/').split('@')[0])
  const commits = new Set(pinned.map(({ action, version }) => `${action.split('@')[1]} ${version}`))
  expect(commits.size).toBe(new Set(repositories).size)
})

function workflowsIn(folder: string): [path: string, text: string][] {
  return (
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      // Lists of targets, which targets-file names, are none.
      .filter((name) => /\.ya?ml$/.test(name) && !/(^|[\\/])targets([\\/]|\.yml$)/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')])
  )
}
