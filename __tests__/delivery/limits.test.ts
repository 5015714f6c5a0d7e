import { createRandom, MINUTE, SECOND, START } from '../world/clock.ts'
import { type Condition, condition, notTaken, refused, SILENCES, unknown } from './conditions.ts'
import { type Outcome, type Plan, play, type Start } from './fan-out.ts'
import { emptyTally, judge } from './rules.ts'

const none: Condition[] = []
const soon = condition('limit for 90 s', [{ limit: 'secondary', retryAfter: 90 }], notTaken)
const open = condition('limit without a time', [{ limit: 'secondary' }], notTaken)
const far = condition('limit for 30 min', [{ limit: 'primary', resetSeconds: 1800 }], {
  ...{ ...notTaken, outcome: 'not-taken-far' },
})
const no = condition('404', [{ status: 404 }], refused)
const broken = condition('500', [{ status: 500 }], unknown)
const slow = condition('slow', [{ delayMs: 150 }], { outcome: 'accepted', events: 1, requests: 1 })
const silence = SILENCES.find(({ name }) => name === 'silence after the request') ?? broken

/** Delivers, and holds every rule that holds for all deliveries. */
async function delivering(plan: Partial<Plan> & Pick<Plan, 'conditions'>): Promise<Outcome> {
  const whole: Plan = { guarantee: 'at-least-once', retries: 3, ...plan }
  const outcome = await play(whole)
  expect(judge(outcome, whole, emptyTally())).toEqual([])
  return outcome
}

const states = ({ records }: Outcome) => records.map(({ result }) => result.state)
const reasons = ({ records }: Outcome) => records.map(({ result }) => result.skippedBecause)
const codes = ({ records }: Outcome) => records.map(({ result }) => result.failure?.code)
const timesOf = ({ records }: Outcome, which: (index: number) => boolean) =>
  records
    .filter((_, index) => which(index))
    .flatMap(({ starts }) => starts)
    .sort((one, other) => one.at - other.at)
    .map(({ at }) => at)

describe('a rate limit', () => {
  test('pauses all targets on its token, and none on the others', async () => {
    const conditions = Array.from({ length: 30 }, (_, index) => (index === 0 ? [soon] : none))
    const outcome = await delivering({ conditions, tokenOf: (index) => index % 3, maxPerMinute: 4 })
    expect(new Set(states(outcome))).toEqual(new Set(['accepted']))
    const [own, ...others] = [0, 1, 2].map((token) => timesOf(outcome, (index) => index % 3 === token))
    const inMinutes = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2]
    for (const times of others) expect(times).toEqual(inMinutes.map((minute) => minute * MINUTE))
    // Four may have started with the first one; then nothing for 90 s.
    expect(own?.filter((at) => at < 90_000)).toEqual([0, 0, 0, 0])
    expect(own?.filter((at) => at >= 90_000)).toEqual([1.5, 1.5, 1.5, 1.5, 2.5, 2.5, 2.5].map((at) => at * MINUTE))
  })

  test('costs a try only the targets that were answered so', async () => {
    const outcome = await delivering({ conditions: [[soon], none, none, none], maxParallel: 1 })
    expect(outcome.records.map(({ result }) => result.tries)).toEqual([2, 1, 1, 1])
    expect(outcome.starts.map(({ at }) => at)).toEqual([0, 90_000, 90_000, 90_000, 90_000])
  })

  test('without a time is one pause for all that were in flight, however many answers tell of it', async () => {
    const outcome = await delivering({ conditions: Array.from({ length: 10 }, () => [open, open]) })
    const expected = [0, 1, 3].flatMap((minute) => Array<number>(10).fill(minute * MINUTE))
    expect(outcome.starts.map(({ at }) => at)).toEqual(expected)
    expect(new Set(states(outcome))).toEqual(new Set(['accepted']))
  })

  test('without a time lasts 60 s again once GitHub took an event after the one before', async () => {
    const outcome = await delivering({ conditions: [[open], none, [open], none], maxParallel: 1 })
    expect(outcome.starts.map(({ target, at }) => `${target.name} at ${at / MINUTE} min`)).toEqual([
      ...['r0 at 0 min', 'r1 at 1 min', 'r2 at 1 min', 'r3 at 2 min', 'r0 at 2 min', 'r2 at 2 min'],
    ])
  })

  test('is told at once, with the time when it ends', async () => {
    const { progress } = await delivering({ conditions: [[soon], none, none], maxParallel: 1 })
    expect(progress[0]).toEqual({ accepted: 0, failed: 0, left: 3, waitingUntil: START + 90 * SECOND })
    expect(progress).toHaveLength(7)
  })

  test('is told once those have ended that were in flight with it', async () => {
    const { progress } = await delivering({ conditions: [[soon], [slow], [soon], none], maxParallel: 3 })
    expect(progress[0]).toEqual({ accepted: 1, failed: 0, left: 3, waitingUntil: START + 90 * SECOND })
  })

  test('far away fails all targets that wait on its token, with the time, and none on the others', async () => {
    const conditions = Array.from({ length: 40 }, (_, index) => (index === 0 ? [far] : none))
    const outcome = await delivering({ conditions, tokenOf: (index) => index % 2, maxParallel: 4, interrupted: true })
    const [own = [], other = []] = [0, 1].map((token) => outcome.records.filter((_, index) => index % 2 === token))
    expect(new Set(other.map(({ result }) => result.state))).toEqual(new Set(['accepted']))
    const failed = own.filter(({ result }) => result.state === 'failed')
    // The others were in flight when the answer came.
    expect(failed.length).toBeGreaterThanOrEqual(18)
    for (const { result, message } of failed) {
      expect(result.failure?.code).toBe('rate_limited')
      expect(message).toContain('the limit resets in 30 min (12:30 UTC)')
    }
    expect(failed.map(({ result }) => result.tries)).toEqual([1, ...Array(failed.length - 1).fill(0)])
    expect(outcome.tookMs).toBe(0)
  })

  test('far away is told with its own time, though others take long after it', async () => {
    const conditions = [[far], none, ...Array.from({ length: 6 }, () => none)]
    const tokenOf = (index: number) => (index < 2 ? 0 : 1)
    const outcome = await delivering({ conditions, tokenOf, maxParallel: 1, maxPerMinute: 1, interrupted: true })
    expect(outcome.tookMs).toBe(5 * MINUTE)
    expect(outcome.records[0]?.message).toContain('the limit resets in 30 min (12:30 UTC)')
    expect(outcome.records[1]?.message).toContain('the limit resets in 30 min (12:30 UTC)')
  })

  test('far away fails those, too, that were in flight and got no answer', async () => {
    const outcome = await delivering({ conditions: [[far], [silence], none, none], maxParallel: 2, interrupted: true })
    expect(codes(outcome)).toEqual(['rate_limited', 'rate_limited', 'rate_limited', 'rate_limited'])
    expect(outcome.records.map(({ result }) => result.tries)).toEqual([1, 1, 0, 0])
    expect(outcome.records[1]?.message).toMatch(/may have arrived/)
    expect(outcome.tookMs).toBeLessThan(MINUTE)
  })
})

describe('max-per-minute', () => {
  const limit = 80
  const count = 300

  test('holds in any 60 s for each token, retries counted, and lets bursts through', async () => {
    const random = createRandom(7)
    const conditions = Array.from({ length: count }, () => (random() < 0.1 ? [broken] : none))
    const outcome = await delivering({
      ...{ conditions, maxPerMinute: limit, maxParallel: 7 },
      tokenOf: (index) => index % 2,
      answerMs: () => Math.floor(random() * 400),
    })
    expect(outcome.starts.length).toBeGreaterThan(count)
    for (const token of [0, 1]) {
      const times = timesOf(outcome, (index) => index % 2 === token)
      const windows = times.slice(limit).map((at, index) => at - (times[index] ?? 0))
      expect(Math.min(...windows)).toBeGreaterThanOrEqual(MINUTE)
    }
    // No wait before the window is full, but for answers.
    expect(outcome.starts.slice(0, limit).every(({ at }) => at < limit * 400)).toBe(true)
  })

  test('waits no longer than it must', async () => {
    const { starts } = await delivering({ conditions: Array.from({ length: count }, () => none), maxPerMinute: limit })
    expect(starts.map(({ at }) => at)).toEqual(starts.map((_, index) => Math.floor(index / limit) * MINUTE))
  })

  test('0 is no limit', async () => {
    const { tookMs } = await delivering({ conditions: Array.from({ length: count }, () => none), maxParallel: 50 })
    expect(tookMs).toBe(0)
  })
})

test.each([1, 4, 10])('never more than max-parallel at once: %i', async (maxParallel) => {
  let inFlight = 0
  let most = 0
  await delivering({
    ...{ conditions: Array.from({ length: 60 }, (_, index) => (index % 7 === 0 ? [broken] : none)), maxParallel },
    onStart: () => {
      inFlight++
      most = Math.max(most, inFlight)
    },
    onEnd: () => inFlight--,
  })
  expect(most).toBe(maxParallel)
})

describe('fail-fast', () => {
  test('starts no further target after the first that failed for good; the others end by themselves', async () => {
    const conditions = Array.from(
      { length: 30 },
      (_, index) => [[broken, broken], [slow], [no], [broken]][index] ?? none,
    )
    const outcome = await delivering({ conditions, maxParallel: 4, failFast: true, interrupted: true })
    expect(states(outcome).slice(0, 4)).toEqual(['accepted', 'accepted', 'failed', 'accepted'])
    expect(outcome.records[0]?.result.tries).toBe(3)
    expectNothingNewAfterFailure(outcome)
    const skipped = outcome.records.filter(({ result }) => result.state === 'skipped')
    expect(skipped.length).toBeGreaterThan(15)
    expect(skipped.every(({ requests, message }) => requests === 0 && message === '')).toBe(true)
  })

  test('lets retries go on, and a target that fails after them is the first', async () => {
    const outcome = await delivering({
      ...{ conditions: [[broken, broken], none, none], maxParallel: 1, retries: 1, failFast: true, interrupted: true },
    })
    // While the first one waits for its second try, the others have their turn.
    expect(states(outcome)).toEqual(['failed', 'accepted', 'accepted'])
  })

  test('skips those that a limit holds back', async () => {
    const outcome = await delivering({
      conditions: [[far], none, none],
      maxParallel: 1,
      failFast: true,
      interrupted: true,
    })
    expect(states(outcome)).toEqual(['failed', 'skipped', 'skipped'])
    expect(reasons(outcome)).toEqual([undefined, 'fail-fast', 'fail-fast'])
  })

  test('stops nothing unless it is wanted', async () => {
    const outcome = await delivering({ conditions: [[no], none, none, [no], none], maxParallel: 1 })
    expect(states(outcome)).toEqual(['failed', 'accepted', 'accepted', 'failed', 'accepted'])
  })

  function expectNothingNewAfterFailure({ settled, starts }: Outcome) {
    const failedAt = settled.findIndex(({ state }) => state === 'failed')
    const late = starts.filter((start) => start.nth === 1 && start.settled > failedAt)
    expect(late).toEqual([])
  }
})

describe('a step that is stopped', () => {
  /** Stops once the fifth target has started. */
  function stopAtFifth() {
    const seen: { starts: Start[] } = { starts: [] }
    let stopped = 0
    return {
      onStart: (start: Start, { stop }: { stop: AbortController }) => {
        seen.starts.push(start)
        if (start.target.name !== 'r4') return
        setImmediate(() => {
          stopped = seen.starts.length
          stop.abort()
        })
      },
      startedLater: () => seen.starts.length - stopped,
    }
  }

  test('starts nothing new: what was tried is cancelled, what was not is skipped, what is in flight may end', async () => {
    const { onStart, startedLater } = stopAtFifth()
    const conditions = [[broken], [soon], none, none, [silence], [slow], ...Array.from({ length: 14 }, () => none)]
    const tokenOf = (index: number) => (index === 1 ? 1 : 0)
    const answerMs = () => 10
    const outcome = await delivering({
      conditions,
      tokenOf,
      maxParallel: 2,
      onStart,
      answerMs,
      graceMs: 1000,
      interrupted: true,
    })
    expect(startedLater()).toBe(0)
    expect(codes(outcome).slice(0, 5)).toEqual(['cancelled', 'cancelled', undefined, undefined, 'cancelled'])
    expect(states(outcome).slice(6)).toEqual(Array(14).fill('skipped'))
    const [lost, limited, , , silent] = outcome.records.map(({ message }) => message)
    expect(lost).toMatch(/stopped before the next try.*may have arrived/s)
    expect(limited).toMatch(/stopped before the next try.*did not arrive/s)
    expect(silent).toMatch(/stopped before the next try.*may have arrived/s)
  })

  test('cuts off what is still in flight after its time of grace', async () => {
    const { onStart, startedLater } = stopAtFifth()
    const conditions = [none, none, none, none, [silence], none, none]
    const outcome = await delivering({ conditions, maxParallel: 1, onStart, graceMs: 50, interrupted: true })
    expect(startedLater()).toBe(0)
    expect(states(outcome)).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'failed', 'skipped', 'skipped'])
    expect(outcome.records[4]?.message).toMatch(/the step was stopped.*may have arrived/s)
  })

  test('before anything was sent has skipped all', async () => {
    const outcome = await delivering({
      ...{ conditions: [[silence], none, none], maxParallel: 1, graceMs: 20, interrupted: true },
      onStart: (_, { stop }) => stop.abort(),
    })
    expect(states(outcome)).toEqual(['failed', 'skipped', 'skipped'])
    expect(reasons(outcome)).toEqual([undefined, 'stopped', 'stopped'])
  })
})

test('a fault of ours accounts for all targets at once', async () => {
  const outcome = await play({
    ...{ conditions: [none, [silence], [silence], none], guarantee: 'at-least-once', retries: 3, maxParallel: 2 },
    onStart: ({ target }, { fault }) => {
      if (target.name === 'r2') setImmediate(() => fault.abort(new Error('boom')))
    },
  })
  expect(outcome.delivered.map(({ target }) => target)).toEqual(outcome.targets)
  expect(states(outcome)).toEqual(['accepted', 'failed', 'failed', 'failed'])
  expect(codes(outcome)).toEqual([undefined, 'internal_error', 'internal_error', 'internal_error'])
  // Those that were in flight may have got through; the last one was not even tried.
  expect(outcome.records.map(({ result }) => result.mayHaveArrived)).toEqual([undefined, true, true, undefined])
  expect(outcome.settled).toHaveLength(4)
})

test('a fault of ours amid a try is that of one target, whose event may have arrived', async () => {
  const outcome = await play({
    ...{ conditions: [none, none, none], guarantee: 'at-least-once', retries: 3, maxParallel: 1 },
    onStart({ target }) {
      if (target.name === 'r1') throw new Error('boom')
    },
  })
  expect(states(outcome)).toEqual(['accepted', 'failed', 'accepted'])
  expect(codes(outcome)[1]).toBe('internal_error')
  expect(outcome.records[1]?.result).toMatchObject({ tries: 1, mayHaveArrived: true })
})
