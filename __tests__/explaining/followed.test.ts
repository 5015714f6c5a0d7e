import { tokens } from '../../sandbox/github/world.ts'
import { createDiagnosis } from '../../src/explaining/diagnose.ts'
import { createFollowing } from '../../src/following/following.ts'
import type { Waiting } from '../../src/inputs/settings.ts'
import { TAKEN, target } from '../report/results.ts'
import { SECOND, START } from '../world/clock.ts'
import { openScene, put, WITH_ID, workflow } from '../world/scene.ts'
import { API_URL } from '../world/wire.ts'

const NEVER = new AbortController().signal
const one = target('docs', { dispatchId: 'id-number-1', token: tokens.classic })

interface More extends Partial<Waiting> {
  stop?: AbortSignal
  fault?: AbortSignal
}

/** A step with one target, which waits for its run and explains what became of it. */
async function waiting(life: Parameters<typeof workflow>[1], { stop = NEVER, fault = NEVER, ...more }: More = {}) {
  const scene = await openScene()
  put(scene, { workflows: [workflow(WITH_ID, life)] })
  const told: string[] = []
  const since = () => (scene.clock.now() - START) / SECOND
  const waiting: Waiting = {
    ...{ waitFor: 'completion', startTimeoutSeconds: 120, completionTimeoutSeconds: 1800, pollIntervalSeconds: 5 },
    ...{ cancelDownstream: false, logLines: 30, ...more },
  }
  const following = createFollowing({
    isRunningPrivate: () => true,
    ...{ ...waiting, targets: [one], clientOf: scene.clientOf, clock: scene.clock, stop, fault },
    progress: {
      followed: () => undefined,
      runChanged: () => told.push(`${since()} s: change`),
      waiting: () => undefined,
      slowed: () => told.push(`${since()} s: slow`),
      limited: (ms) => told.push(`${since()} s: limited for ${ms / SECOND} s`),
      unreadable: () => undefined,
    },
    saved: { found: () => undefined, unsent: () => undefined, done: () => told.push(`${since()} s: done`) },
  })
  const diagnosis = createDiagnosis({
    ...{ clientOf: scene.clientOf, apiUrl: API_URL, current: 'acme/monorepo', atMostOnce: false, waiting },
    ...{
      task: 'send',
      isGitea: false,
      isRunningPrivate: () => false,
      proxyFor: () => undefined,
      stop,
      clock: scene.clock,
      readerOf: following.readerOf,
    },
  })
  expect(await following.prepare(one)).toBeUndefined()
  await scene.dispatch(one)
  const accepted = {
    state: 'accepted',
    target: one,
    tries: 1,
    requests: 1,
    durationMs: 1,
    redirected: false,
    by: TAKEN,
  } as const
  following.settled(accepted)
  const ended = async () => {
    const followed = (await following.ended()).get(one)
    const failure = followed && (await diagnosis.explainRuns(one, followed))
    return { runs: followed?.runs, ...(failure ? { failure } : {}), at: since() }
  }
  return { ...scene, told, ended }
}

const QUICK = { lagMs: 0, queuedMs: 0, runsMs: 20 * SECOND }

test('all is well: the run, and no failure', async () => {
  const { ended, told } = await waiting(QUICK)
  const end = await ended()
  expect(end).toMatchObject({ runs: [{ matchedBy: 'dispatch_id', run: { conclusion: 'success' } }], at: 25 })
  expect(end).not.toHaveProperty('failure')
  expect(told).toEqual(['5 s: change', '20 s: change', '25 s: done'])
})

test('a run that failed is explained by its jobs', async () => {
  const steps = [{ name: 'Set up job' }, { name: 'make deploy', conclusion: 'failure' as const }]
  const { ended } = await waiting({ ...QUICK, conclusion: 'failure', jobs: [{ name: 'deploy', steps }] })
  expect(await ended()).toMatchObject({
    failure: {
      code: 'run_failed',
      cause: expect.stringMatching(/^deploy failed in job "deploy", step "make deploy": https:/),
    },
  })
})

test('one that failed is no failure for those who wait for its start', async () => {
  const { ended } = await waiting({ ...QUICK, runsMs: 0, conclusion: 'failure' }, { waitFor: 'start' })
  expect(await ended()).not.toHaveProperty('failure')
})

test.each([
  [401, 'bad_credentials'],
  [403, 'insufficient_permission'],
  [404, 'not_found'],
] as const)('a %i while it is followed is explained at once', async (status, code) => {
  const { ended, github, clock } = await waiting(QUICK)
  const end = ended()
  await clock.until(START + 7 * SECOND)
  github.fault({ status, path: /runs$/, times: 1 })
  expect(await end).toMatchObject({ failure: { code, during: 'following' }, runs: [{}], at: 10 })
})

test.each([
  ['no run', {}, 'run_not_found', 120],
  ['a run whose end nobody can see', { completionTimeoutSeconds: 60 }, 'run_timeout', 60],
] as const)('a rate limit of an hour keeps nobody past his time: %s', async (_, options, code, at) => {
  const { ended, github, clock, told } = await waiting({ lagMs: code === 'run_timeout' ? 0 : 10 * SECOND }, options)
  const end = ended()
  await clock.until(START + 7 * SECOND)
  github.fault({ limit: 'secondary', retryAfter: 3600 })
  expect(await end).toMatchObject({ failure: { code }, at })
  // Told once, and no matter of the budget.
  expect(told.filter((line) => /slow|limited/.test(line))).toEqual(['10 s: limited for 3600 s'])
})

test.each([
  ['start', 120, '120 s (start-timeout-seconds)'],
  ['completion', 120, '120 s (start-timeout-seconds)'],
  ['completion', 30, '30 s (completion-timeout-seconds)'],
] as const)(
  'no run where %s is waited for, %i s at most for all: the limit that was met is named',
  async (waitFor, most, limit) => {
    const { ended } = await waiting({ lagMs: Number.POSITIVE_INFINITY }, { waitFor, completionTimeoutSeconds: most })
    expect(await ended()).toMatchObject({ failure: { cause: expect.stringContaining(`within ${limit}`) } })
  },
)

test('a stopped step says so, and was not done', async () => {
  const stop = new AbortController()
  const { ended, clock, told } = await waiting(QUICK, { stop: stop.signal })
  const end = ended()
  await clock.until(START + 7 * SECOND)
  stop.abort()
  expect(await end).toMatchObject({ failure: { code: 'cancelled' }, runs: [{}], at: 7 })
  expect(told).not.toContain('7 s: done')
})

test('a fault of ours that nobody caught ends all, with its own words', async () => {
  const fault = new AbortController()
  const { ended, clock } = await waiting(QUICK, { fault: fault.signal })
  const end = ended()
  await clock.until(START + 7 * SECOND)
  fault.abort(new Error('Our fault'))
  expect(await end).toMatchObject({
    failure: { code: 'internal_error', happened: [expect.stringContaining('Our fault')] },
    at: 7,
  })
})
