import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type BusyGithub, createBusyGithub } from './busy-github.ts'
import { type Api, type Attack, attacked, BEGIN, type Ended, type Result } from './step.ts'

const TARGETS = 1000
const MINUTES = 60
const MINUTE = 60_000

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

interface Hour extends Ended {
  github: BusyGithub
  /** Bytes that are in use, by the minute. */
  heap: Map<number, number>
}

/** 1,000 events to 400 repositories on three tokens, with runs that go on for up to an hour. */
async function hour(seed: number, targets: number, more: Partial<Attack> = {}): Promise<Hour> {
  const github = createBusyGithub(seed)
  const heap = new Map<number, number>()
  const api: Api = (request, timeline) => {
    const minute = Math.floor((timeline.now() - BEGIN) / MINUTE)
    if (minute % 10 === 0 && minute <= MINUTES && !heap.has(minute)) {
      collectGarbage()
      heap.set(minute, process.memoryUsage().heapUsed)
    }
    return github.api(request, timeline)
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
  const env = { TOKEN_0: 'ghp_zero', TOKEN_1: 'ghp_one', TOKEN_2: 'ghp_two' }
  return { ...(await attacked({ api, inputs, env, seed, ...more }, targets)), github, heap }
}

/** @returns what is not so of a result, if anything */
function untrue({ state, runs = [], error, dispatch_id = '' }: Result, github: BusyGithub): string | undefined {
  // A second delivery's run may show up when all others have ended: it is not waited for.
  const truth = github.runs.get(dispatch_id) ?? []
  const found = truth.filter(({ id }) => runs.some((run) => run.id === id))
  if (found.length === 0 || found.length < runs.length) return `${state}, with ${runs.length} runs of ${truth.length}`
  const endless = found.some(({ endsAt }) => endsAt === Number.POSITIVE_INFINITY)
  const failed = found.some(({ conclusion }) => conclusion !== 'success')
  const expected = endless ? 'run_timeout' : failed ? 'run_failed' : undefined
  return error?.code === expected ? undefined : `${error?.code} in place of ${expected}: ${error?.message}`
}

const MIB = 1024 * 1024

test('1,000 targets for an hour of faults, waits and limits: nothing is lost, and the memory stays flat', async () => {
  const { results, github, heap, tookMs } = await hour(1, TARGETS, { forgets: true })
  expect(results.map((result) => untrue(result, github)).filter((each) => each !== undefined)).toEqual([])
  const codes = Map.groupBy(results, ({ error }) => error?.code)
  expect([...codes.keys()].sort()).toEqual(['run_failed', 'run_timeout', undefined])
  for (const [code, alike] of codes) expect(alike.length).toBeGreaterThan(code ? 20 : TARGETS / 2)
  expect(results.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(50)

  expect(tookMs).toBeGreaterThanOrEqual(MINUTES * MINUTE)
  expect(tookMs).toBeLessThan((MINUTES + 15) * MINUTE)
  expect(github.requests()).toBeLessThan(3 * 300 * MINUTES)
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
