import { tokens } from '../../sandbox/github/world.ts'
import { savedState } from '../runner/saved.ts'
import { appKey, CLIENT_ID, worldWithApp } from '../world/app.ts'
import { errors, runStep } from './step.ts'

/** Runs the action with a script loaded before it. */
function runBroken(script: string, env: Record<string, string> = {}) {
  const files = { 'break.cjs': script }
  return runStep({ files, env: { NODE_OPTIONS: '--require ./break.cjs', ...env } })
}

test('a fault of ours while sending is a failed target that says so', async () => {
  const step = await runBroken(`require('node:http').request = () => { throw new TypeError('x is not a function') }`)
  expect(step.page).toMatchSnapshot()
  expect(step.error).toMatchObject({ code: 'internal_error', title: 'Internal error' })
  expect(step.outputs).toMatchObject({ 'status-code': '0', 'failed-count': '1' })
  expect(errors(step)).toEqual([step.error?.message])
  expect(step.exitCode).toBe(1)
})

/** A request that never ends, and meanwhile something else. */
const silent = (meanwhile: string) => `
  const { EventEmitter } = require('node:events')
  require('node:http').request = () => { ${meanwhile}; return Object.assign(new EventEmitter(), { end() {}, destroy() {} }) }`

describe('a crash ends as a failed step with one annotation, not as an unhandled rejection', () => {
  test.each<[where: string, script: string]>([
    ['while sending', silent(`setImmediate(() => { throw new Error('boom') })`)],
    ['in a promise that nobody holds', silent(`Promise.reject(new Error('boom'))`)],
    ['while reading the inputs', `URL.canParse = () => { throw new Error('boom') }`],
  ])('%s', async (_, script) => {
    const step = await runBroken(script)
    expect(errors(step)).toEqual([expect.stringContaining('boom')])
    expect(step.annotations).toMatchObject([{ title: expect.stringMatching(/(^|: )Internal error$/) }])
    expect(step.exitCode).toBe(1)
  })
})

test('a crash while sending leaves no target without a state', async () => {
  const step = await runBroken(silent(`setImmediate(() => { throw new Error('boom') })`))
  expect(step.results).toMatchObject([{ state: 'failed', error: { code: 'internal_error' } }])
  expect(step.outputs).toMatchObject({ 'accepted-count': '0', 'failed-count': '1' })
  expect(step.summary).toContain('boom')
})

describe('where the rest of the bundle can not be read any more', () => {
  const alone = `
    const Module = require('node:module')
    const load = Module._load
    Module._load = (request, ...rest) => {
      if (/^\\.\\/[a-z-]+\\.js$/.test(request)) throw new Error('no ' + request)
      return load(request, ...rest)
    }`
  const run = (to: string, inputs: Record<string, string> = {}) =>
    runStep({ to, inputs, files: { 'break.cjs': alone }, env: { NODE_OPTIONS: '--require ./break.cjs' } })

  test('a target that failed is failed, and says that its reason could not be told', async () => {
    const step = await run('acmee/site')
    expect(step.results).toMatchObject([{ state: 'failed', status_code: 404, error: { code: 'internal_error' } }])
    expect(errors(step)).toEqual([expect.stringMatching(/^The action itself failed while explaining a failure/)])
    expect(step.summary).toContain('1 failed')
  })

  test('one whose status can not be shown is sent all the same', async () => {
    const step = await run('acme/site', { 'commit-status': 'true' })
    expect(step.results).toMatchObject([{ state: 'accepted', status_code: 204 }])
    expect(step.annotations).toMatchObject([{ kind: 'warning', title: 'Commit statuses not written' }])
    expect(step.exitCode).toBe(0)
  })

  test('targets that a GitHub App was to send to are failed, and the others are sent to', async () => {
    const targets = '[{"repository": "acme/site"}, {"repository": "acme/docs", "token-env": "DOCS"}]'
    const step = await runStep({
      app: { id: CLIENT_ID, privateKey: appKey().privateKey },
      to: '',
      secrets: [tokens.classic],
      inputs: { targets },
      files: { 'break.cjs': alone.replace('[a-z-]+', 'app') },
      env: { NODE_OPTIONS: '--require ./break.cjs', DOCS: tokens.classic },
      github: { world: worldWithApp({ owner: 'acme' }) },
    })
    expect(step.results).toMatchObject([
      { repository: 'acme/site', state: 'failed', error: { code: 'internal_error' } },
      { repository: 'acme/docs', state: 'accepted' },
    ])
    expect(step.exitCode).toBe(1)
  })

  test('a post step says what it leaves undone, and does the rest', async () => {
    const left = 'ghs_left'
    const saved = {
      ...savedState(['dispatch-0001'], 1, Date.now()),
      'app-token-0': JSON.stringify({ owner: 'acme', token: left }),
      ...{ 'status-commit': '"ffac537e6cbbf934b08745a378932722df287a53"', 'status-0': '"dispatch / acme/site"' },
    }
    const step = await runStep({
      ...{ to: 'acme/site', saved, secrets: [left] },
      files: { 'break.cjs': alone.replace('[a-z-]+', '(following|app)') },
      env: { NODE_OPTIONS: '--require ./break.cjs' },
    })
    expect(errors(step)).toMatchSnapshot()
    expect(step.requests.map(({ path }) => path)).toEqual([expect.stringContaining('/statuses/')])
    expect(step.exitCode).toBe(1)
  })

  test('one that was accepted stays so, though its new name can not be told', async () => {
    const step = await run('acme/old-site')
    expect(step.results).toMatchObject([{ state: 'accepted', status_code: 204 }])
    expect(step.annotations).toEqual([])
    expect(step.exitCode).toBe(0)
  })
})

test('the stack is for the debug log alone', async () => {
  const script = `URL.canParse = () => { throw new Error('boom') }`
  const quiet = await runBroken(script)
  const loud = await runBroken(script, { RUNNER_DEBUG: '1' })
  expect(quiet.stdout).not.toMatch(/\n\s+at /)
  expect(loud.stdout).toMatch(/::debug::.*at /)
})

test('a fault of ours is no way to make the runner obey', async () => {
  const step = await runBroken(`URL.canParse = () => { throw new Error('\\n::set-output name=x::1\\r##[error]y') }`)
  expect(step.annotations).toHaveLength(1)
})
