import type { Fault } from '../sandbox/github/faults.ts'
import { tokens } from '../sandbox/github/world.ts'
import { annotationsIn } from '../sandbox/runner/commands.ts'
import { proxyFor } from '../src/runner/proxy.ts'
import { type AtWork, diagnosisOptions } from '../src/sending.ts'
import { planOf } from './inputs/reading.ts'
import { appInputs } from './world/app.ts'
import { createClock } from './world/clock.ts'
import { createGitHub } from './world/github.ts'
import { DISPATCH, deploying, RUN, type Script, scripted } from './world/scripted.ts'
import { runStep, type Step } from './world/step.ts'

// What is said of a target by what the step knows besides, and where part of the action can't be loaded.

function send(step: Step, faults: Fault[] = []) {
  const clock = createClock()
  const { api } = createGitHub({ clock, faults })
  return runStep({ clock, api, ...step })
}

const REFUSED: Script = { [DISPATCH]: () => ({ status: 422, body: {} }) }

test('whose repositories a fine-grained token is for is told by those that it reached, and by no others', async () => {
  const targets = [
    { repository: 'acme/site' },
    { repository: 'globex/reactor', 'token-env': 'OTHER' },
    { repository: 'globex/reactor', 'event-type': 'other' },
  ]
  const inputs = { token: tokens.fineGrained, targets: JSON.stringify(targets) }
  const unlisted: Fault = { path: '/user/repos', status: 500 }
  const { results } = await send({ inputs, env: { OTHER: tokens.classic } }, [unlisted])
  expect(results.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'failed'])
  expect(results[2]?.error?.message).toContain('is for repositories of acme, and globex/reactor belongs to globex')
})

test('the new name of a repository is told, though nothing failed and nobody waits', async () => {
  const { stdout, succeeded } = await send({ inputs: { repository: 'acme/old-site' } })
  expect(succeeded).toBe(true)
  expect(annotationsIn(stdout)).toMatchObject([
    { title: 'Repository moved', message: expect.stringContaining('acme/old-site is now acme/site') },
  ])
})

test.each([
  ['true', /is not GitHub: Gitea and Forgejo do not know repository_dispatch/],
  ['', /has no such endpoint/],
])('a server without such an endpoint, where GITEA_ACTIONS is "%s"', async (GITEA_ACTIONS, says) => {
  const api = scripted({ [DISPATCH]: () => ({ status: 404, body: '404 page not found' }) })
  const { error } = await runStep({ api, env: { GITEA_ACTIONS } })
  expect(error?.message).toMatch(says)
})

test.each([
  ['https://logs.test/1', 'http://proxy.test:3128/'],
  ['https://localhost/1', undefined],
])('the log at %s is fetched by the proxy %s', async (address, proxy) => {
  const env = { https_proxy: 'http://proxy.test:3128' }
  const work: Partial<AtWork> = { env, proxyFor: (url) => proxyFor(url, env) }
  const options = diagnosisOptions(await planOf({}), work as AtWork)
  expect(options.proxyFor(address)?.href).toBe(proxy)
})

test('where no client of a token can be made nothing was sent, and that is said', async () => {
  jest.doMock('../src/connect-app.ts', () => {
    throw new Error('not there')
  })
  const { error } = await send({ inputs: appInputs() })
  jest.dontMock('../src/connect-app.ts')
  expect(error).toMatchObject({ code: 'internal_error', message: expect.stringContaining('The event did not arrive') })
})

describe('where what explains can’t be loaded', () => {
  beforeEach(() => {
    jest.doMock('../src/explaining/diagnose.ts', () => {
      throw new Error('not there')
    })
  })
  afterEach(() => jest.dontMock('../src/explaining/diagnose.ts'))

  const WAITS = { 'wait-for': 'completion', 'completion-timeout-seconds': '60' }

  test.each<[what: string, script: Script, inputs: Record<string, string>, says: RegExp]>([
    ['was refused', REFUSED, {}, /while explaining a failure.*did not arrive/s],
    ['may have arrived', { [DISPATCH]: () => ({ status: 502, body: {} }) }, {}, /explaining a failure.*is not known/s],
    ['has a run that failed', deploying('failure'), WAITS, /what became of its runs.*The event arrived/s],
    [
      'has a run without an end',
      { ...deploying('success'), [RUN]: () => ({ status: 304 }) },
      WAITS,
      /what became of its runs.*The event arrived/s,
    ],
  ])('a target that %s has failed all the same', async (_, script, inputs, says) => {
    const { succeeded, results, error } = await runStep({ api: scripted(script), inputs })
    expect(succeeded).toBe(false)
    expect(results).toMatchObject([{ state: 'failed' }])
    expect(error).toMatchObject({ code: 'internal_error', message: expect.stringMatching(says) })
  })

  test('one whose run ended well has succeeded', async () => {
    const { succeeded, error } = await runStep({ api: scripted(deploying('success')), inputs: WAITS })
    expect([succeeded, error]).toEqual([true, undefined])
  })

  test('one that was accepted beside it is', async () => {
    const script: Script = { ...REFUSED, 'POST /repos/acme/docs/dispatches': () => ({ status: 204 }) }
    const { results } = await runStep({ api: scripted(script), inputs: { targets: 'acme/site acme/docs' } })
    expect(results.map(({ state, error }) => error?.code ?? state)).toEqual(['internal_error', 'accepted'])
  })
})
