import type { Effect, Fault } from '../../sandbox/github/faults.ts'
import type { Life } from '../../sandbox/github/life.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { asked, DONE, ENDLESS, github, IN_TURN, receiver, site, waitStep } from './receiving.ts'
import { stable } from './stable.ts'
import { errors } from './step.ts'

const SOON = { 'start-timeout-seconds': '1' }
const LIST = '/repos/acme/site/actions/runs'

/** A run that fails in a job of its own. */
const failing: Life = {
  ...DONE,
  conclusion: 'failure',
  jobs: [
    { name: 'lint', conclusion: 'success', steps: [{ name: 'Lint' }] },
    {
      name: 'build',
      steps: [
        { name: 'Set up job' },
        { name: 'make deploy', conclusion: 'failure' },
        { name: 'Clean up', conclusion: 'failure' },
      ],
    },
    { name: 'test (24, ubuntu-latest)', steps: [{ name: 'npm test' }] },
    { name: 'report', conclusion: 'skipped' },
  ],
}

/** Strikes lists of runs after the first so many. */
function lists(untroubled: number, effect: Effect & { times?: number }): Fault[] {
  const pass: Fault[] = untroubled > 0 ? [{ method: 'GET', path: LIST, delayMs: 0, times: untroubled }] : []
  return [...pass, { method: 'GET', path: LIST, ...effect }]
}

describe('run_failed', () => {
  test.concurrent('tells each failed job and its first failed step, in the annotation itself', async () => {
    const step = await waitStep({ github: site([receiver({ life: failing })]) })
    expect(step.page).toMatchSnapshot()
    expect(stable(step.summary)).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'run_failed', title: 'Run failed' })
    expect(errors(step)).toEqual([step.error?.message])
    expect(step.results).toMatchObject([{ state: 'failed', status_code: 204, runs: [{ conclusion: 'failure' }] }])
    expect(step.outputs).toMatchObject({
      ...{ 'status-code': '204', 'accepted-count': '0', 'failed-count': '1' },
      ...{ conclusion: 'failure', 'run-id': '19000000001' },
    })
    expect(step.exitCode).toBe(1)
    // Jobs are read once, and only because it failed.
    expect(asked(step)).toEqual([
      ...['GET runs 200', 'POST dispatches 204', 'GET runs 200', 'GET runs 304'],
      ...['GET runs/19000000001/jobs 200', 'GET site 200'],
      ...['GET check-runs/190000000011001/annotations 200', 'GET jobs/190000000011001/logs 302'],
      ...['GET check-runs/190000000011002/annotations 200', 'GET jobs/190000000011002/logs 302'],
    ])
  })

  test.concurrent.each<Life['conclusion'] & string>([
    'cancelled',
    'action_required',
    'startup_failure',
    'timed_out',
    'stale',
  ])('of a run that ended as %s', async (conclusion) => {
    const step = await waitStep({ github: site([receiver({ life: { ...DONE, conclusion, jobs: [] } })]) })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'run_failed' })
    expect(step.outputs.conclusion).toBe(conclusion)
    expect(step.exitCode).toBe(1)
  })

  test.concurrent('of one run among several that the event started', async () => {
    const step = await waitStep({
      github: site([
        receiver({ name: 'Docs' }),
        receiver({ life: failing }),
        receiver({ name: 'Late', life: { ...DONE, conclusion: 'timed_out' } }),
      ]),
    })
    expect(step.page).toMatchSnapshot()
    expect(step.results[0]?.runs).toHaveLength(3)
    expect(step.outputs.conclusion).toBe('failure')
  })

  test.concurrent('of several targets: one annotation for what they have in common, with every run', async () => {
    // Rounds of polls begin at 8, 12, 16 and 19 s, dispatches are at 1, 3, 5 and 7 s: each run is first seen one round
    // after the one before, so the log's order does not hang on which of a round's answers is the quickest.
    const step = await waitStep({
      ...{ to: '', inputs: { targets: 'site docs monorepo vault', ...IN_TURN } },
      github: github({
        'acme/site': { workflows: [receiver({ life: failing })] },
        'acme/docs': { workflows: [receiver({ life: { ...DONE, lagMs: 9000 } })] },
        'acme/monorepo': { workflows: [receiver({ life: { ...failing, lagMs: 11_000 } })] },
        'acme/vault': { workflows: [receiver({ life: { ...DONE, lagMs: 12_000, conclusion: 'cancelled' } })] },
      }),
    })
    expect(step.page).toMatchSnapshot()
    expect(stable(step.summary)).toMatchSnapshot()
    expect(errors(step)).toHaveLength(2)
    expect(step.results.map(({ state }) => state)).toEqual(['failed', 'accepted', 'failed', 'failed'])
    expect(step.outputs).toMatchObject({ 'accepted-count': '1', 'failed-count': '3', conclusion: 'failure' })
  })

  test.concurrent('is no less told where the jobs can not be read', async () => {
    const faults = [{ method: 'GET', path: /\/jobs$/, status: 500 }]
    const step = await waitStep({ github: site([receiver({ life: failing })], { faults }) })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'run_failed' })
  })

  test.concurrent('does not take place where fail-fast is on: a run that fails stops no target', async () => {
    const step = await waitStep({
      ...{ to: '', inputs: { targets: 'site docs', 'max-parallel': '1', 'fail-fast': 'true' } },
      github: github({
        'acme/site': { workflows: [receiver({ life: failing })] },
        'acme/docs': { workflows: [receiver()] },
      }),
    })
    expect(step.results.map(({ state }) => state)).toEqual(['failed', 'accepted'])
  })
})

test.concurrent('run_timeout: runs that go on get their links', async () => {
  const waiting: Life = { lagMs: 0, queuedMs: Number.POSITIVE_INFINITY, waitsAs: 'waiting' }
  const step = await waitStep({
    github: site([receiver(), receiver({ name: 'Docs', life: ENDLESS }), receiver({ name: 'Gate', life: waiting })]),
    inputs: { 'completion-timeout-seconds': '2' },
  })
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.error).toMatchObject({ code: 'run_timeout', title: 'Run not finished in time' })
  expect(step.results).toMatchObject([
    {
      ...{ state: 'failed', status_code: 204 },
      runs: [{ conclusion: 'success' }, { status: 'in_progress' }, { status: 'waiting' }],
    },
  ])
  expect(step.outputs).toMatchObject({ conclusion: 'timed_out', 'run-id': '19000000001' })
})

describe('run_ambiguous', () => {
  test.concurrent('two runs without the id: neither is taken', async () => {
    const unnamed = { runName: '', life: ENDLESS }
    const step = await waitStep({
      github: site([receiver(unnamed), receiver({ ...unnamed, name: 'Docs' })]),
      inputs: SOON,
    })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'run_ambiguous', title: 'Run not identified' })
    expect(step.results).toMatchObject([{ state: 'failed', status_code: 204, runs: [] }])
    expect(step.outputs).toMatchObject({ conclusion: 'failure' })
    expect(step.outputs).not.toHaveProperty('run-id')
  })

  test.concurrent('one run, and no time to see that it stays the only one', async () => {
    const step = await waitStep({ github: site([receiver({ runName: '' })]), inputs: SOON })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'run_ambiguous' })
  })

  test.concurrent('a run that has a name without the id: nobody looks for what listens', async () => {
    const step = await waitStep({ github: site([receiver({ runName: 'By ${{ github.actor }}' })]), inputs: SOON })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'run_ambiguous' })
    expect(asked(step)).not.toContainEqual(expect.stringContaining('contents'))
  })
})

describe('run_not_found', () => {
  const ON_PUSH = receiver().content.replace('repository_dispatch', 'push')
  const pushed = (name: string): WorkflowFile => ({ path: `.github/workflows/${name}.yml`, content: ON_PUSH })
  const broken: WorkflowFile = { path: '.github/workflows/broken.yml', content: 'on:\n  repository_dispatch:\n bad' }
  const late = (more: Parameters<typeof receiver>[0] = {}) =>
    receiver({ life: { lagMs: Number.POSITIVE_INFINITY }, ...more })
  const contents = (effect: Effect): Fault[] => [{ method: 'GET', path: /\/contents/, ...effect }]
  const message = 'Resource not accessible by personal access token'

  test.concurrent.each<[finding: string, workflows: WorkflowFile[], faults?: Fault[]]>([
    ['no workflow file', []],
    ['no listener', [pushed('ci'), pushed('lint')]],
    ['other types, one of them near', [late({ types: '[deploy_site, build]' })]],
    ['other types', [late({ types: '[publish]' }), late({ name: 'Docs', types: '["docs-*"]' })]],
    ['disabled by hand', [late({ state: 'disabled_manually' })]],
    ['disabled for inactivity', [late({ state: 'disabled_inactivity' })]],
    ['disabled on a fork', [late({ state: 'disabled_fork' })]],
    ['YAML that is none', [broken]],
    ['one that listens', [late()]],
    ['one that may be disabled', [late()], [{ method: 'GET', path: /\/actions\/workflows$/, status: 403 }]],
    ['no right to look', [late()], contents({ status: 403, body: { message } })],
    ['no answer', [late()], contents({ drop: 'request' })],
    ['a rate limit', [late()], contents({ limit: 'secondary', retryAfter: 60 })],
  ])('%s', async (_, workflows, faults = []) => {
    const step = await waitStep({ github: site(workflows, { faults }), inputs: SOON })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'run_not_found', title: 'No run started' })
    expect(step.results).toMatchObject([{ state: 'failed', status_code: 204, runs: [] }])
    expect(step.outputs).toMatchObject({ conclusion: 'failure', 'status-code': '204' })
    expect(step.outputs).not.toHaveProperty('run-id')
    expect(errors(step)).toEqual([step.error?.message])
    expect(step.exitCode).toBe(1)
  })
})

/** What GitHub says to a token that may not. */
const refusals: [status: string, effect: Effect][] = [
  ['401', { status: 401 }],
  ['403', { status: 403, body: { message: 'Resource not accessible by integration' } }],
  ['404', { status: 404 }],
]

describe('a right that is lost while runs are followed ends it at once', () => {
  const kinds: [kind: string, token: string][] = [
    ['fine-grained', tokens.fineGrained],
    ['classic', tokens.classic],
    ['GITHUB_TOKEN or an App', tokens.app],
  ]
  test.concurrent.each(
    refusals.flatMap(([status, effect]) => kinds.map(([kind, token]) => [status, kind, token, effect] as const)),
  )('%s, %s', async (status, _, token, effect) => {
    const step = await waitStep({ token, github: site([receiver({ life: ENDLESS })], { faults: lists(2, effect) }) })
    expect(step.page).toMatchSnapshot()
    expect(step.error?.code).toBe({ 401: 'bad_credentials', 403: 'insufficient_permission', 404: 'not_found' }[status])
    expect(step.results).toMatchObject([{ state: 'failed', status_code: 204, runs: [{ status: 'in_progress' }] }])
    expect(step.outputs).toMatchObject({ 'status-code': '204', 'run-id': '19000000001', conclusion: 'failure' })
    expect(asked(step).filter((request) => request.startsWith('GET runs '))).toHaveLength(3)
    expect(step.exitCode).toBe(1)
  })
})

describe('where runs can not be listed, nothing is sent', () => {
  /** `acme/site` as a private repository, whose runs not everybody may read. */
  const hidden = (more = {}) => github({ 'acme/site': { private: true, workflows: [receiver()] } }, more)

  test.concurrent('without the right', async () => {
    const step = await waitStep({ token: tokens.fineGrainedContentsOnly, github: hidden() })
    expect(step.page).toMatchSnapshot()
    expect(stable(step.summary)).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'insufficient_permission', title: 'Token may not read runs (403)' })
    expect(step.outputs).toMatchObject({ 'failed-count': '1', conclusion: 'failure' })
    expect(step.outputs).not.toHaveProperty('run-id')
    expect(step.dispatches).toEqual([])
  })

  test.concurrent('to a repository that the token does not see', async () => {
    const step = await waitStep({ to: 'octocat/diary', github: hidden() })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'not_found', title: 'Repository not found (404)' })
    expect(step.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })

  test.concurrent.each<[what: string, code: string, effect: Effect]>([
    ['by a bad token', 'bad_credentials', { status: 401 }],
    ['by a server that fails', 'server_error', { status: 503 }],
    ['by a connection that breaks', 'network_error', { drop: 'answer' }],
    ['by a rate limit that lasts too long', 'rate_limited', { limit: 'primary', resetSeconds: 3000 }],
    ['by a web page', 'unexpected_response', { status: 200, html: '<title>Sign in</title>' }],
  ])('%s', async (_, code, effect) => {
    const step = await waitStep({ github: hidden({ faults: lists(0, effect) }) })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code })
    expect(step.dispatches).toEqual([])
    expect(step.exitCode).toBe(1)
  })

  test.concurrent('unless another try can list them', async () => {
    const step = await waitStep({
      github: hidden({ faults: lists(0, { status: 502, times: 2 }) }),
      inputs: { retries: '2', 'wait-for': 'start' },
    })
    expect(step.page).toMatchSnapshot()
    expect(asked(step)).toEqual([
      ...['GET runs 502', 'GET runs 502', 'GET runs 200', 'POST dispatches 204', 'GET runs 200'],
    ])
    expect(step.exitCode).toBe(0)
  })
})

test.concurrent('a rate limit that outlasts the waiting does not make the step wait for its end', async () => {
  const faults = lists(1, { limit: 'primary', resetSeconds: 3000 })
  const step = await waitStep({ github: site([receiver()], { faults }), inputs: SOON })
  expect(step.page).toMatchSnapshot()
  expect(step.error).toMatchObject({ code: 'run_not_found' })
})
