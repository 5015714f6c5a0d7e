import { rehearse } from '../../src/dry-run.ts'
import { createDiagnosis } from '../../src/explaining/diagnose.ts'
import { createWait } from '../../src/following/wait.ts'
import type { Client } from '../../src/github/client.ts'
import type { Target } from '../../src/plan/plan.ts'
import { target } from '../report/results.ts'
import { run } from './honest.ts'
import { BEGIN } from './step.ts'
import { createTimeline } from './timeline.ts'

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

function clientOf(answer: (path: string, now: number) => { status?: number; data: unknown }) {
  const clock = createTimeline(BEGIN, 1)
  const client: Client = {
    request: async (route) => ({ status: 200, headers: {}, redirected: false, ...answer(route, clock.now()) }),
  }
  const diagnosis = (task: 'send' | 'rehearse') =>
    createDiagnosis({
      ...{ task, clientOf: async () => client, apiUrl: 'https://api.github.test', current: undefined },
      ...{ atMostOnce: false, waits: true, isRunningPrivate: () => false, stop: signal, now: clock.now },
    })
  return { client, clock, diagnosis }
}

test("a fault in an explanation is one target's failure", async () => {
  const { diagnosis } = clientOf(() => ({ data: {} }))
  const reply = { status: 500, headers: {}, data: TRAP, redirected: false }
  const { failure } = await diagnosis('send').explain({
    ...{ target: target('site'), state: 'failed', tries: 1, durationMs: 1, cause: { reply }, mayHaveArrived: false },
  })
  expect(failure).toMatchObject({ code: 'internal_error', happened: expect.stringContaining('a fault of ours') })
})

test('a fault in the explanation of a run leaves the target its run', async () => {
  const { client, clock, diagnosis } = clientOf((route, now) => {
    const ended = run({ status: 'completed', conclusion: 'failure' })
    return { data: route.endsWith('/jobs') ? TRAP : { workflow_runs: now === BEGIN ? [] : [ended] } }
  })
  const about: Target = target('site', { dispatchId: 'dispatch-0001' })
  const wait = createWait({
    ...{ targets: [about], clientOf: async () => client, clock, stop: signal, fault: signal },
    ...{ waitFor: 'completion', startTimeoutSeconds: 60, completionTimeoutSeconds: 60, pollIntervalSeconds: 5 },
    ...{
      cancelDownstream: false,
      onChange: () => {},
      onAlive: () => {},
      onSlow: () => {},
      onLimited: () => {},
      onUnsent: () => {},
      onDone: () => {},
    },
  })
  expect(await wait.prepare(about)).toBeUndefined()
  wait.settled({ target: about, state: 'accepted', tries: 1, durationMs: 1, redirected: false })
  const waited = (await wait.ended(diagnosis('send'))).get(about)
  expect(waited?.runs).toHaveLength(1)
  expect(waited?.failure).toMatchObject({ code: 'internal_error', during: 'following' })
})

test("a fault in a dry run is one target's failure", async () => {
  const { client, clock, diagnosis } = clientOf((route) => ({
    data: route.endsWith('/runs') ? TRAP : { full_name: 'acme/site' },
  }))
  const rehearsed = await rehearse([target('site'), target('docs')], {
    ...{ clientOf: async () => client, diagnosis: diagnosis('rehearse'), waits: true, maxParallel: 1, failFast: false },
    ...{ retries: 0, delivery: 'at-least-once', clock, stop: signal, fault: signal },
    ...{ onLooked: () => {}, onProgress: () => {} },
  })
  expect(rehearsed.map(({ state, failure }) => [state, failure?.code])).toEqual([
    ['failed', 'internal_error'],
    ['failed', 'internal_error'],
  ])
})
