import { startSandbox } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { dryRun } from '../../src/dry-run.ts'
import { createDiagnosis } from '../../src/explaining/diagnose.ts'
import { createFollowing } from '../../src/following/following.ts'
import type { Client } from '../../src/github/client.ts'
import type { ReaderOf } from '../../src/github/reads.ts'
import type { Waiting } from '../../src/inputs/settings.ts'
import { createProgress } from '../../src/report/progress-lines.ts'
import type { TargetResult } from '../../src/result.ts'
import { realClock } from '../../src/runner/real-clock.ts'
import { showStatuses } from '../../src/show-statuses.ts'
import { answer } from '../failures/answers.ts'
import { planOf } from '../inputs/reading.ts'
import { recordingLog, TAKEN, target } from '../report/results.ts'
import { createClock, START } from '../world/clock.ts'
import { run } from '../world/scripted.ts'

/** What no answer can be: it throws where it is read. */
const TRAP = {
  get jobs() {
    throw new Error('a fault of ours')
  },
  get workflow_runs() {
    throw new Error('a fault of ours')
  },
  get message() {
    throw new Error('a fault of ours')
  },
}

const signal = new AbortController().signal

const WAITING: Waiting = {
  ...{ waitFor: 'completion', startTimeoutSeconds: 60, completionTimeoutSeconds: 60, pollIntervalSeconds: 5 },
  cancelDownstream: false,
  logLines: 30,
}

function clientOf(data: (path: string, now: number) => unknown) {
  const clock = createClock()
  const client: Client = {
    request: async (route) => answer(200, data(route, clock.now())),
  }
  const diagnosis = (task: 'send' | 'rehearse', readerOf?: ReaderOf) =>
    createDiagnosis({
      ...{ task, clientOf: async () => client, apiUrl: 'https://api.github.test', current: undefined, isGitea: false },
      ...{
        atMostOnce: false,
        waiting: WAITING,
        readerOf,
        isRunningPrivate: () => false,
        proxyFor: () => undefined,
        stop: signal,
        clock,
      },
    })
  return { client, clock, diagnosis }
}

test("a fault in an explanation is one target's failure", async () => {
  const { diagnosis } = clientOf(() => ({}))
  const tried = { request: 'dispatch', reply: answer(500, TRAP) } as const
  const { failure } = await diagnosis('send').explain({
    ...{ target: target('site'), state: 'failed', tries: 1, requests: 1, durationMs: 1, mayHaveArrived: false },
    cause: { kind: 'tried', tried },
  })
  expect(failure).toMatchObject({ code: 'internal_error', happened: [expect.stringContaining('a fault of ours')] })
})

test('a fault in the explanation of a run leaves the target its run', async () => {
  const { client, clock, diagnosis } = clientOf((route, now) => {
    const ended = run({ status: 'completed', conclusion: 'failure' })
    return route.endsWith('/jobs') ? TRAP : { workflow_runs: now === START ? [] : [ended] }
  })
  const about = target('site', { dispatchId: 'dispatch-0001' })
  const following = createFollowing({
    isRunningPrivate: () => true,
    ...{ ...WAITING, targets: [about], clientOf: async () => client, clock, stop: signal, fault: signal },
    progress: createProgress(recordingLog()),
  })
  expect(await following.prepare(about)).toBeUndefined()
  const accepted = {
    target: about,
    state: 'accepted',
    tries: 1,
    requests: 1,
    durationMs: 1,
    redirected: false,
    by: TAKEN,
  } as const
  following.settled(accepted)
  const followed = (await following.ended()).get(about)
  expect(followed?.runs).toHaveLength(1)
  if (!followed) throw new Error('it was not followed')
  const failure = await diagnosis('send', following.readerOf).explainRuns(about, followed)
  expect(failure).toMatchObject({ code: 'internal_error', during: 'following' })
})

test('a fault in what shows statuses is nobody’s failure', async () => {
  const fault = () => {
    throw new Error('a fault of ours')
  }
  let isBroken = false
  const log = recordingLog()
  const env = { GITHUB_REPOSITORY: 'acme/monorepo', GITHUB_SHA: 'a'.repeat(40) }
  const address = { 'github-api-url': 'http://127.0.0.1:9', 'source-token': 'ghs_x' }
  const plan = await planOf({ ...address, repository: 'acme/site', 'commit-status': 'true' }, env)
  const statuses = showStatuses(plan, {
    ...{ env, clock: createClock(), stop: AbortSignal.abort(), proxyFor: () => undefined },
    // Nothing of them can be written: that is told at the end.
    log: { ...log, warning: fault },
    clean: (text) => (isBroken ? fault() : text),
  })
  const results = plan.targets.map((target): TargetResult => ({ target, state: 'accepted', tries: 1, durationMs: 0 }))
  statuses?.settled(results)
  isBroken = true
  statuses?.settled(results)
  await statuses?.ended()
  expect(log.told.filter((line) => line.startsWith('debug Error: a fault of ours'))).toHaveLength(2)
})

test('after a fault no status stays pending', async () => {
  const sandbox = await startSandbox()
  const env = { GITHUB_REPOSITORY: 'acme/monorepo', GITHUB_SHA: 'a'.repeat(40) }
  const from = { 'github-api-url': sandbox.url, 'source-token': tokens.githubToken }
  const plan = await planOf({ ...from, repository: 'acme/site', 'commit-status': 'true', 'wait-for': 'start' }, env)
  const log = recordingLog()
  const world = { env, clock: realClock, stop: signal, proxyFor: () => undefined, log, clean: (text: string) => text }
  const statuses = showStatuses(plan, world)
  for (const its of plan.targets)
    statuses?.watched(createProgress(log)).settled({
      ...{ target: its, state: 'accepted', tries: 1, requests: 1, durationMs: 1, redirected: false, by: TAKEN },
    })
  // Its results are never told of.
  await statuses?.ended()
  await sandbox.close()
  expect(sandbox.statuses.at(-1)).toMatchObject({ state: 'error', description: 'The step was stopped before its end' })
})

test("a fault in a dry run is one target's failure", async () => {
  const { client, clock, diagnosis } = clientOf((route) =>
    route.endsWith('/runs') ? TRAP : { full_name: 'acme/site' },
  )
  const foreseen = await dryRun([target('site'), target('docs')], {
    ...{
      clientOf: async () => client,
      apiUrl: 'https://api.github.com',
      diagnosis: diagnosis('rehearse'),
      waits: true,
      isRunningPrivate: () => false,
      maxParallel: 1,
      failFast: false,
    },
    ...{ retries: 0, delivery: 'at-least-once', clock, stop: signal, fault: signal },
    ...{ isRunningPrivate: () => false, ifNoListener: 'send' },
    progress: createProgress(recordingLog()),
  })
  expect(foreseen.map(({ state, failure }) => [state, failure?.code])).toEqual([
    ['failed', 'internal_error'],
    ['failed', 'internal_error'],
  ])
})
