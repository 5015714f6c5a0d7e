import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Run } from '../../sandbox/github/server.ts'
import { createClock, MINUTE, START } from '../world/clock.ts'
import type { Ended, Result, Step } from '../world/step.ts'
import type { Api } from '../world/wire.ts'
import { attacked } from './attacked.ts'
import { createBusyGitHub, endOf } from './busy-github.ts'

const TARGETS = 1000
const MINUTES = 60

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

interface Hour extends Ended {
  /** Those that its events started, by their ids. */
  started: Map<unknown, Run[]>
  /** All that were made. */
  asked: number
  /** Bytes that are in use, by the minute. */
  heap: Map<number, number>
}

/** 1,000 events to 400 repositories on three tokens, with runs that go on for up to an hour. */
async function hour(seed: number, targets: number, more: Step = {}): Promise<Hour> {
  const clock = createClock(START, seed)
  const names = Array.from({ length: 400 }, (_, index) => `r${index}`)
  const env = { TOKEN_0: 'ghp_zero', TOKEN_1: 'ghp_one', TOKEN_2: 'ghp_two' }
  const github = createBusyGitHub(clock, seed, names, Object.values(env))
  let asked = 0
  const heap = new Map<number, number>()
  const api: Api = (request) => {
    asked++
    const minute = Math.floor((clock.now() - START) / MINUTE)
    if (minute % 10 === 0 && minute <= MINUTES && !heap.has(minute)) {
      collectGarbage()
      heap.set(minute, process.memoryUsage().heapUsed)
    }
    return github.api(request)
  }
  const list = Array.from({ length: targets }, (_, index) => {
    const repository = index % 400
    return { repository: `acme/r${repository}`, 'client-payload': { index }, 'token-env': `TOKEN_${repository % 3}` }
  })
  const inputs = {
    ...{ targets: JSON.stringify(list), retries: '10', 'max-parallel': '50', 'wait-for': 'completion' },
    ...{ 'start-timeout-seconds': '900', 'completion-timeout-seconds': String(MINUTES * 60) },
    'poll-interval-seconds': '60',
  }
  const ended = await attacked({ api, clock, inputs, env, ...more }, targets)
  return { ...ended, started: Map.groupBy(github.runs, idOf), asked, heap }
}

const idOf = ({ dispatch }: Run) => Object(dispatch?.client_payload).dispatch_id

/** @returns what is not so of a result, if anything */
function untrue({ state, runs = [], error, dispatch_id }: Result, started: Map<unknown, Run[]>): string | undefined {
  // A second delivery's run may show up when all others have ended: it is not waited for.
  const truth = started.get(dispatch_id) ?? []
  const found = truth.filter(({ id }) => runs.some((run) => run.id === id))
  if (found.length === 0 || found.length < runs.length) return `${state}, with ${runs.length} runs of ${truth.length}`
  const endless = found.some((run) => endOf(run).endsAt === Number.POSITIVE_INFINITY)
  const failed = found.some((run) => endOf(run).conclusion !== 'success')
  const expected = endless ? 'run_timeout' : failed ? 'run_failed' : undefined
  return error?.code === expected ? undefined : `${error?.code} in place of ${expected}: ${error?.message}`
}

const MIB = 1024 * 1024

test('1,000 targets for an hour of faults, waits and limits: nothing is lost, and the memory stays flat', async () => {
  const { results, started, asked, heap, tookMs } = await hour(1, TARGETS, { forgets: true })
  expect(results.map((result) => untrue(result, started)).filter((each) => each !== undefined)).toEqual([])
  const codes = Map.groupBy(results, ({ error }) => error?.code)
  expect([...codes.keys()].sort()).toEqual(['run_failed', 'run_timeout', undefined])
  for (const [code, alike] of codes) expect(alike.length).toBeGreaterThan(code ? 20 : TARGETS / 2)
  expect(results.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(50)

  expect(tookMs).toBeGreaterThanOrEqual(MINUTES * MINUTE)
  expect(tookMs).toBeLessThan((MINUTES + 15) * MINUTE)
  expect(asked).toBeLessThan(3 * 300 * MINUTES)
  const [, early = 0, ...later] = heap.values()
  expect(later).toHaveLength(MINUTES / 10 - 1)
  expect(Math.max(...later) - early).toBeLessThan(10 * MIB)
})

test('the same seed is the same hour', async () => {
  const [one, same, other] = [await hour(2, 100), await hour(2, 100), await hour(3, 100)]
  expect(same.requests).toEqual(one.requests)
  expect(same.results).toEqual(one.results)
  expect(other.requests).not.toEqual(one.requests)
})
