import { annotationsIn } from '../sandbox/runner/commands.ts'
import { SECOND } from './world/clock.ts'
import { DISPATCH, deploying, FILE, open, REPOSITORY, RUNS, type Script, scripted, silent } from './world/scripted.ts'
import { runStep, type Step } from './world/step.ts'

const ACCEPTED: Script = { [DISPATCH]: () => ({ status: 204 }) }
const WAITS = { 'wait-for': 'completion' }

const step = (script: Script, inputs: Record<string, string> = {}, more: Step = {}) =>
  runStep({ api: scripted(script), inputs, ...more })
const paths = (requests: string[]) => requests.map((request) => request.split('?')[0])

describe('whether the step succeeded', () => {
  const everywhere = { targets: 'acme/none, acme/site', 'max-parallel': '1' }
  const skipping: Script = { ...ACCEPTED, 'POST /repos/acme/none/dispatches': () => ({ status: 422, body: {} }) }

  test.each<[what: string, script: Script, inputs: Record<string, string>, states: string[], succeeded: boolean]>([
    ['all accepted', ACCEPTED, {}, ['accepted'], true],
    ['a dry run that found nothing in the way', open, { 'dry-run': 'true' }, ['planned'], true],
    ['one that was refused', { [DISPATCH]: () => ({ status: 422, body: {} }) }, {}, ['failed'], false],
    ['one of two that was refused', skipping, everywhere, ['failed', 'accepted'], false],
    ['one that was skipped', skipping, { ...everywhere, 'fail-fast': 'true' }, ['failed', 'skipped'], false],
    ['one whose run succeeded', deploying('success'), WAITS, ['accepted'], true],
    ['one whose run failed', deploying('failure'), WAITS, ['failed'], false],
  ])('%s', async (_, script, inputs, states, succeeded) => {
    const ended = await step(script, inputs)
    expect(ended.results.map(({ state }) => state)).toEqual(states)
    expect(ended.succeeded).toBe(succeeded)
  })

  test('a step that was stopped before its second try of a target', async () => {
    const ended = await step(
      { [DISPATCH]: () => ({ status: 429, headers: { 'retry-after': '60' }, body: {} }) },
      {},
      {
        stopAfterMs: 10 * SECOND,
      },
    )
    expect(ended).toMatchObject({ succeeded: false, error: { code: 'cancelled' } })
  })
})

test('a step that was stopped before it had sent all has not succeeded, though nothing failed', async () => {
  const { succeeded, results } = await runStep({
    api: async (_, clock) => {
      await clock.until(clock.now() + 10 * SECOND)
      return { status: 204 }
    },
    inputs: { targets: 'acme/site, acme/docs', 'max-parallel': '1' },
    stopAfterMs: 5 * SECOND,
  })
  expect(results.map(({ state }) => state)).toEqual(['accepted', 'skipped'])
  expect(succeeded).toBe(false)
})

test('a request may take as long as request-timeout-seconds says', async () => {
  const { results, error, tookMs } = await runStep({
    api: () => new Promise<never>(() => undefined),
    inputs: { retries: '0', 'request-timeout-seconds': '7' },
  })
  expect(results).toMatchObject([{ status_code: 0 }])
  expect(error?.message).toContain('no answer within 7 s')
  expect(tookMs).toBe(7 * SECOND)
})

test('wrong inputs are told, and nothing is sent', async () => {
  const { succeeded, requests, results, stdout, summary } = await step(ACCEPTED, { retries: 'many', delivery: 'never' })
  expect(succeeded).toBe(false)
  expect(requests).toEqual([])
  expect(results).toEqual([])
  expect(annotationsIn(stdout)).toMatchObject([
    { kind: 'error', message: expect.stringMatching(/retries.*\n.*delivery/) },
  ])
  expect(summary).toContain('nothing sent')
})

test('what is odd about the inputs is one warning, and where nothing is there is none', async () => {
  const odd = await step(ACCEPTED, { 'cancel-downstream': 'true' })
  expect(annotationsIn(odd.stdout)).toMatchObject([{ kind: 'warning', title: 'Inputs' }])
  expect(annotationsIn((await step(ACCEPTED)).stdout)).toEqual([])
})

test.each<[debug: string, shown: boolean]>([
  ['1', true],
  ['0', false],
])('with RUNNER_DEBUG=%s payloads are shown: %s', async (RUNNER_DEBUG, shown) => {
  const { stdout } = await step(ACCEPTED, { 'client-payload': '{"version": 7}' }, { env: { RUNNER_DEBUG } })
  expect(stdout.includes('::debug::client_payload for acme/site: {"version":7}')).toBe(shown)
})

test('each target is told of as it settles', async () => {
  const { log } = await step(ACCEPTED)
  expect(log).toContainEqual(expect.stringMatching(/^✓ acme\/site: accepted "deploy" \(204, \d+ ms\)$/))
})

describe('where runs are waited for', () => {
  test('they are listed before the event is sent', async () => {
    const { requests } = await step(deploying('success'), WAITS)
    expect(paths(requests).slice(0, 2)).toEqual([RUNS, DISPATCH])
  })

  test('nothing is sent whose runs could not be followed, and no try to send is counted', async () => {
    const { succeeded, requests, results } = await step(
      { ...ACCEPTED, [RUNS]: () => ({ status: 403, body: { message: 'No' } }) },
      WAITS,
    )
    expect(succeeded).toBe(false)
    expect(paths(requests)).not.toContain(DISPATCH)
    expect(results).toMatchObject([{ state: 'failed', attempts: 0, error: { code: 'insufficient_permission' } }])
    expect(results[0]).not.toHaveProperty('status_code')
    expect(results[0]?.error?.message).toContain('may not read the workflow runs of acme/site')
  })

  test('a run is told of when it is found and when it ends, and why it failed', async () => {
    const { log, results, error } = await step(deploying('failure'), WAITS)
    expect(log.filter((line) => /^[▶✗] acme\/site: Deploy /.test(line))).toHaveLength(2)
    expect(results).toMatchObject([{ status_code: 204, runs: [{ id: 7001, conclusion: 'failure' }] }])
    expect(error).toMatchObject({ code: 'run_failed', message: expect.stringContaining('build') })
  })

  test('where none starts, the failure says why', async () => {
    const { error, requests } = await step(silent, WAITS)
    expect(error).toMatchObject({ code: 'run_not_found', message: expect.stringContaining('disabled') })
    expect(paths(requests)).toContain(FILE)
  })

  test.each<[cancels: string, saved: boolean]>([
    ['true', true],
    ['false', false],
  ])('with cancel-downstream: %s, state is left for the post step: %s', async (cancels, saved) => {
    const ended = await step(
      deploying('success'),
      { ...WAITS, 'cancel-downstream': cancels },
      { stopAfterMs: 30 * SECOND },
    )
    expect(Object.keys(ended.state).length > 0).toBe(saved)
  })
})

describe('with at-most-once, that no second try was made is told', () => {
  test.each<[retries: string, told: boolean]>([
    ['2', true],
    ['0', false],
  ])('with %s retries: %s', async (retries, told) => {
    const { error } = await step(
      { [DISPATCH]: () => ({ status: 502, body: {} }) },
      { delivery: 'at-most-once', retries },
    )
    expect(/at-most-once/.test(error?.message ?? '')).toBe(told)
  })
})

test('a dry run says what it could not find out', async () => {
  const fineGrained = `github_pat_${'x'.repeat(82)}`
  const { stdout } = await step(open, { 'dry-run': 'true', token: fineGrained })
  expect(annotationsIn(stdout)).toMatchObject([
    { title: 'Nothing known to listen' },
    { kind: 'notice', title: 'Dry run' },
  ])
})

test('a private repository that is hidden is told of in the words of a dry run', async () => {
  const { error } = await step({ [REPOSITORY]: () => ({ status: 404, body: {} }) }, { 'dry-run': 'true' })
  expect(error?.message).toMatch(/^Dry run: could not send/m)
})
