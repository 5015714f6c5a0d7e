import type { ForeignRun } from '../../sandbox/github/runs.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { FIRST_RUN, savedState } from '../runner/saved.ts'
import { asked, DONE, ENDLESS, github, receiver, site, worldWith } from './receiving.ts'
import { runStepAt, type Scenario, type Step } from './step.ts'

const FOUND = /▶/
const ACCEPTED = /✓ .* accepted/

interface Cancelled extends Scenario {
  github: SandboxOptions
  /** The log at which the job is cancelled. */
  at?: RegExp
  /** What happens between the two steps. */
  between?: (sandbox: Sandbox) => void
}

/**
 * A job that is cancelled while its step waits: the step is stopped, then its post step runs as on GitHub, where
 * `post-if: cancelled()` has it run.
 */
const ON_DISPATCH = { signal: 'SIGINT', path: /dispatches$/ } as const

async function cancelJob({ at, between, inputs, ...scenario }: Cancelled) {
  const sandbox = await startSandbox(scenario.github)
  const step: Scenario = {
    ...scenario,
    // The signal comes before the next poll, however busy the machine.
    inputs: { 'wait-for': 'completion', 'poll-interval-seconds': '3', 'cancel-downstream': 'true', ...inputs },
  }
  try {
    const when = scenario.signalOn ? [] : [{ signal: 'SIGINT' as const, when: at ?? FOUND }]
    const main = await runStepAt(sandbox, { ...step, signals: when })
    between?.(sandbox)
    const { signalOn: _, ...calm } = step
    const post = await runStepAt(sandbox, { ...calm, saved: main.state })
    const cancelled = sandbox.runs.filter(({ cancelAskedAt }) => cancelAskedAt !== undefined)
    return { main, post, cancelled: cancelled.map(({ repository, title }) => `${repository}: ${title}`) }
  } finally {
    await sandbox.close()
  }
}

/** Whatever happens in it, a post step is no failure. */
function expectSound(post: Step) {
  expect(post.exitCode).toBe(0)
  expect(post.outputs).toEqual({})
  expect(post.summary).toBe('')
}

const idOf = ({ outputs }: Step) => outputs['dispatch-id']

test.concurrent('a run that was found is cancelled at once, and the post step finds it so', async () => {
  const { main, post, cancelled } = await cancelJob({ github: site([receiver({ life: ENDLESS })]) })
  expect(main.page).toMatchSnapshot()
  expect(main.results).toMatchObject([
    { state: 'failed', status_code: 204, error: { code: 'cancelled' }, runs: [{ status: 'in_progress' }] },
  ])
  expect(main.outputs).toMatchObject({ conclusion: 'cancelled', 'run-id': '19000000001' })
  expect(main.exitCode).toBe(1)
  expect(asked(main).slice(-1)).toEqual(['POST runs/19000000001/cancel 202'])

  expect(post.page).toMatchSnapshot()
  expect(asked(post)).toEqual(['GET runs 200', 'POST runs/19000000001/cancel 409'])
  expect(cancelled).toEqual([`acme/site: Deploy ${idOf(main)}`])
  expectSound(post)
})

test.concurrent('a run that was not yet found is looked for once more', async () => {
  const life = { ...ENDLESS, lagMs: 500 }
  const { main, post, cancelled } = await cancelJob({ github: site([receiver({ life })]), at: ACCEPTED })
  expect(main.page).toMatchSnapshot()
  expect(main.results).toMatchObject([{ state: 'failed', runs: [] }])
  expect(post.page).toMatchSnapshot()
  expect(cancelled).toEqual([`acme/site: Deploy ${idOf(main)}`])
  expectSound(post)
})

test.concurrent('so is one of an event that was on its way when the step was stopped', async () => {
  const faults = [{ method: 'POST', path: /dispatches$/, stall: 'answer' as const }]
  const { main, post, cancelled } = await cancelJob({
    github: site([receiver({ life: ENDLESS })], { faults }),
    signalOn: ON_DISPATCH,
  })
  expect(main.results).toMatchObject([{ state: 'failed', status_code: 0, error: { code: 'cancelled' } }])
  expect(cancelled).toEqual([`acme/site: Deploy ${idOf(main)}`])
  expectSound(post)
})

test.concurrent('only runs that show the step’s own id are cancelled', async () => {
  const runs: ForeignRun[] = []
  const { main, post, cancelled } = await cancelJob({
    github: github({
      'acme/site': {
        runs,
        workflows: [
          {
            ...receiver({ life: ENDLESS }),
            life({ client_payload, at }) {
              const { dispatch_id } = client_payload as { dispatch_id: string }
              const foreign = { ...ENDLESS, at, event: 'repository_dispatch' }
              runs.push(
                { ...foreign, title: `Deploy ${dispatch_id}0` },
                { ...foreign, title: 'Deploy another-id' },
                { ...foreign, title: 'deploy-site' },
                { ...foreign, title: `Revert ${dispatch_id}`, event: 'push' },
              )
              return ENDLESS
            },
          },
          receiver({ name: 'Docs', life: ENDLESS }),
          receiver({ name: 'Unnamed', runName: '', life: ENDLESS }),
        ],
      },
    }),
  })
  expect(cancelled).toEqual(Array(2).fill(`acme/site: Deploy ${idOf(main)}`))
  const cancels = [...main.requests, ...post.requests].flatMap(({ path, status }) =>
    path.endsWith('/cancel') ? status : [],
  )
  expect(cancels.filter((status) => status === 202)).toHaveLength(2)
  expectSound(post)
})

test.concurrent('where no run shows the id, it says so', async () => {
  const workflows = [receiver({ runName: '', life: ENDLESS })]
  const { post, cancelled } = await cancelJob({ github: site(workflows), at: ACCEPTED })
  expect(post.page).toMatchSnapshot()
  expect(cancelled).toEqual([])
  expectSound(post)
})

test.concurrent('runs of an id that the user gave are left alone, with their links', async () => {
  const { main, post, cancelled } = await cancelJob({
    github: site([receiver({ life: ENDLESS })]),
    inputs: { 'client-payload': '{"dispatch_id": "release-1"}' },
  })
  expect(main.results).toMatchObject([{ runs: [{ matched_by: 'dispatch_id' }] }])
  expect(asked(main)).not.toContainEqual(expect.stringContaining('cancel'))
  expect(post.page).toMatchSnapshot()
  expect(post.requests).toEqual([])
  expect(cancelled).toEqual([])
  expectSound(post)
})

test.concurrent('so are those that had not been found yet', async () => {
  const { post, cancelled } = await cancelJob({
    github: site([receiver({ life: { ...ENDLESS, lagMs: 60_000 } })]),
    inputs: { 'client-payload': '{"dispatch_id": "release-1"}' },
    at: ACCEPTED,
  })
  expect(post.page).toContain('– acme/site: left alone: its events have no id which this step made\n')
  expect(post.requests).toEqual([])
  expect(cancelled).toEqual([])
  expectSound(post)
})

test.concurrent('where nothing was sent, nothing is looked for', async () => {
  const { main, post } = await cancelJob({
    github: site([receiver({ life: ENDLESS })]),
    to: '',
    inputs: { targets: 'acme/site acme/nope' },
  })
  expect(main.results).toMatchObject([{ error: { code: 'cancelled' } }, { error: { code: 'not_found' }, attempts: 0 }])
  expect(asked(post)).toEqual(['GET runs 200', 'POST runs/19000000001/cancel 409'])
  expect(post.annotations).toEqual([])
  expectSound(post)
})

test.concurrent('runs that were taken by time are left alone, with their links', async () => {
  const sandbox = await startSandbox(site([receiver({ runName: '', life: ENDLESS })]))
  const inputs = { 'wait-for': 'completion', 'poll-interval-seconds': '3', 'cancel-downstream': 'true' }
  try {
    const main = await runStepAt(sandbox, { inputs, signals: [{ signal: 'SIGINT', when: ACCEPTED }] })
    // As the main step saves it after the 10 s that it takes.
    const url = 'https://github.com/acme/site/actions/runs/19000000001'
    const run = JSON.stringify({ of: 0, id: 19_000_000_001, url, ours: false })
    const post = await runStepAt(sandbox, { inputs, saved: { ...main.state, 'run-0': run } })
    expect(post.page).toMatchSnapshot()
    expect(asked(post)).toEqual(['GET runs 200'])
    expectSound(post)
  } finally {
    await sandbox.close()
  }
})

test.concurrent('of a thousand targets and three thousand runs no more is kept than a post step can be started with', async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `5f0c9a52-0000-4000-8000-${String(index).padStart(12, '0')}`)
  const going = [0, 299, 2500, 2999]
  const at = Date.now() - 60_000
  const runs = Array.from({ length: 3000 }, (_, index): ForeignRun => {
    const runsMs = going.includes(index) ? Number.POSITIVE_INFINITY : 0
    return { ...ENDLESS, runsMs, at: at + index, event: 'repository_dispatch', title: `Deploy ${ids[index % 1000]}` }
  })
  const sandbox = await startSandbox({ world: worldWith({ 'acme/site': { runs } }) })
  const inputs = { 'wait-for': 'completion', 'cancel-downstream': 'true' }
  try {
    // Of so many addresses of such a length no process is started.
    const saved = savedState(ids, 3000, at, { url: `https://github.com/${'x'.repeat(1900)}` })
    const post = await runStepAt(sandbox, { inputs, saved })
    expectSound(post)
    const cancelled = sandbox.runs.filter(({ cancelAskedAt }) => cancelAskedAt !== undefined)
    expect(cancelled.map(({ id }) => id - FIRST_RUN).sort((one, other) => one - other)).toEqual(going)
    expect(post.page).toContain('… 2700 more runs had been found than are kept for this step.')
  } finally {
    await sandbox.close()
  }
})

test.concurrent('all repositories are looked after, each with its own token', async () => {
  const world = {
    'acme/site': { workflows: [receiver({ life: ENDLESS })] },
    'acme/docs': { workflows: [receiver({ life: ENDLESS })] },
    'globex/reactor': { workflows: [receiver({ life: { ...ENDLESS, lagMs: 3500 } })] },
  }
  const { main, post, cancelled } = await cancelJob({
    to: '',
    inputs: {
      targets: '- site\n- docs\n- { repository: globex/reactor, token-env: GLOBEX_TOKEN }',
      'max-parallel': '1',
    },
    env: { GLOBEX_TOKEN: tokens.classic },
    secrets: [tokens.classic],
    github: github(world),
    at: /▶(.|\n)*▶/,
  })
  const ids = main.results.map(({ dispatch_id }) => dispatch_id)
  expect(cancelled.sort()).toEqual([
    `acme/docs: Deploy ${ids[1]}`,
    `acme/site: Deploy ${ids[0]}`,
    `globex/reactor: Deploy ${ids[2]}`,
  ])
  const authorized = (name: string) =>
    new Set(
      post.requests
        .filter(({ path }) => path.startsWith(`/repos/${name}/`))
        .map(({ headers }) => headers.authorization),
    )
  expect(authorized('globex/reactor')).toEqual(new Set([`Bearer ${tokens.classic}`]))
  expect(authorized('acme/docs')).toEqual(new Set([`Bearer ${tokens.fineGrained}`]))
  expectSound(post)
})

test.concurrent('a run that has ended meanwhile is no failure', async () => {
  const { post, cancelled } = await cancelJob({
    github: site([
      receiver({ life: { ...DONE, runsMs: 500 } }),
      receiver({ name: 'Docs', life: { ...DONE, runsMs: 1500 } }),
    ]),
    at: ACCEPTED,
  })
  expect(post.page).toMatchSnapshot()
  // At its list the second one still went on.
  expect(asked(post)).toEqual(['GET runs 200', 'POST runs/19000000002/cancel 409'])
  expect(cancelled).toEqual([])
  expectSound(post)
})

describe('what can not be cancelled is a warning', () => {
  test.concurrent('without the right', async () => {
    const { main, post, cancelled } = await cancelJob({
      token: tokens.fineGrainedContentsOnly,
      github: site([receiver({ life: ENDLESS })]),
    })
    expect(main.page).toMatchSnapshot()
    expect(main.annotations).toMatchObject([{ kind: 'warning', title: 'Not cancelled' }, { kind: 'error' }])
    expect(post.page).toMatchSnapshot()
    expect(post.annotations).toMatchObject([{ kind: 'warning', title: 'Not cancelled' }])
    expect(cancelled).toEqual([])
    expectSound(post)
  })

  test.concurrent('where further runs can not be looked for, those that were found are cancelled', async () => {
    const { main, post, cancelled } = await cancelJob({
      github: site([receiver({ life: ENDLESS })]),
      between: (sandbox) => sandbox.fault({ method: 'GET', status: 502 }),
    })
    expect(post.page).toMatchSnapshot()
    expect(cancelled).toEqual([`acme/site: Deploy ${idOf(main)}`])
    expectSound(post)
  })

  test.concurrent('where GitHub is silent', async () => {
    const { post } = await cancelJob({
      github: site([receiver({ life: ENDLESS })]),
      between: (sandbox) => sandbox.fault({ drop: 'request' }),
    })
    expect(post.page).toMatchSnapshot()
    expect(post.annotations).toMatchObject([{ kind: 'warning', title: 'Not cancelled' }])
    expectSound(post)
  })
})

describe('nothing is cancelled, nor asked,', () => {
  const post = async (scenario: Partial<Scenario>) => {
    const sandbox = await startSandbox(site([receiver()]))
    const step: Scenario = {
      ...scenario,
      inputs: {
        'wait-for': 'completion',
        'poll-interval-seconds': '1',
        'cancel-downstream': 'true',
        ...scenario.inputs,
      },
    }
    try {
      const main = await runStepAt(sandbox, step)
      return { main, post: await runStepAt(sandbox, { ...step, signals: [], saved: main.state }) }
    } finally {
      await sandbox.close()
    }
  }

  test.concurrent.each<[when: string, scenario: Partial<Scenario>, exitCode: number]>([
    ['if the step was done before the job was cancelled', {}, 0],
    ['if its run had failed before', { inputs: { 'event-type': 'other', 'start-timeout-seconds': '1' } }, 1],
    ['if nothing could be sent', { to: 'acme/attic' }, 1],
    [
      'without cancel-downstream',
      { inputs: { 'cancel-downstream': 'false' }, signals: [{ signal: 'SIGINT', when: ACCEPTED }] },
      1,
    ],
    ['of a step that does not wait', { inputs: { 'wait-for': 'dispatch' } }, 0],
    ['of a step whose inputs are wrong', { inputs: { 'max-parallel': 'x' } }, 1],
    ['of a dry run', { inputs: { 'dry-run': 'true' } }, 0],
  ])('%s', async (_, scenario, exitCode) => {
    const steps = await post(scenario)
    expect(steps.main.exitCode).toBe(exitCode)
    expect(steps.post.page).toBe('Nothing to do: this step left no run that it was to cancel, and no status pending.\n')
    expect(steps.post.requests).toEqual([])
    expectSound(steps.post)
  })
})

test.concurrent('what the post step needs is saved before the first dispatch, and taken back at the end', async () => {
  const github = site([receiver()], { faults: [{ method: 'POST', stall: 'answer' }] })
  const { main } = await cancelJob({ github, signalOn: ON_DISPATCH })
  expect(Object.keys(main.state)).toEqual(['dispatch-0', 'following-since'])
  expect(JSON.parse(main.state['dispatch-0'] ?? '')).toEqual({ repository: 'acme/site', dispatchId: idOf(main) })
  expect(Date.now() - Number(main.state['following-since'])).toBeLessThan(60_000)
})

test.concurrent('state that can not be saved is told', async () => {
  const { main, post } = await cancelJob({ github: site([receiver({ life: ENDLESS })]), env: { GITHUB_STATE: null } })
  expect(main.annotations).toMatchObject([{ kind: 'warning', title: 'State not saved' }, { kind: 'error' }])
  expect(main.page).toMatchSnapshot()
  expectSound(post)
})
