import { createRandom } from '../world/clock.ts'
import {
  ANSWERS,
  type Condition,
  DEATHS,
  DRIPPING,
  HTTP_ONLY,
  HTTP_SILENCES,
  HTTPS_ONLY,
  HTTPS_SILENCES,
  OPEN_LIMITS,
  SILENCES,
  UNSENT,
} from './conditions.ts'
import { type Outcome, type Plan, play } from './fan-out.ts'
import { courseOf, emptyTally, expectedCourse, judge } from './rules.ts'

const tally = emptyTally()

const GUARANTEES = ['at-least-once', 'at-most-once'] as const

/** More often than there are tries. */
const ALWAYS = 5

/** Every case of one condition: once, twice and always, under both guarantees, with and without retries. */
function plansFor(condition: Condition): Plan[] {
  return GUARANTEES.flatMap((guarantee) =>
    [0, 3].flatMap((retries) =>
      [1, 2, ALWAYS].map((times) => ({
        ...{ conditions: [Array<Condition>(times).fill(condition)], guarantee, retries, seed: retries + times },
      })),
    ),
  )
}

/** Holds every rule for a fan-out, and that what became of each target is what must. */
function expectCourses(plan: Plan, outcome: Outcome) {
  expect(judge(outcome, plan, tally)).toEqual([])
  expect(outcome.records.map(courseOf)).toEqual(outcome.records.map((record) => expectedCourse(record, plan)))
}

async function expectAllCases(condition: Condition, expectWaits: (waited: number[]) => void) {
  const plans = plansFor(condition)
  const outcomes = await Promise.all(plans.map(play))
  for (const [index, outcome] of outcomes.entries()) {
    expectCourses(at(plans, index), outcome)
    const { starts } = outcome
    expectWaits(starts.slice(1).map((start, before) => start.at - (at(starts, before).endedAt ?? start.at)))
  }
}

/** As GitHub says; else a backoff that doubles from 1 s. */
const expectWaitsOf =
  ({ waitMs }: Condition) =>
  (waited: number[]) => {
    for (const [index, ms] of waited.entries()) {
      if (waitMs !== undefined) expect(ms).toBe(waitMs)
      else expect(ms).toBeLessThanOrEqual(1000 * 2 ** index)
    }
  }

function at<Item>(items: Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`There is no item ${index}`)
  return item
}

const rows = (conditions: Condition[]) => conditions.map((condition) => [condition.name, condition] as const)

describe.each([
  ['http' as const, HTTP_ONLY, HTTP_SILENCES],
  ['https' as const, HTTPS_ONLY, HTTPS_SILENCES],
])('one target, where connections are as over %s', (_scheme, only, onlySilences) => {
  test.each(rows([...ANSWERS, DRIPPING, ...DEATHS, ...UNSENT, ...only]))(
    'met once, twice and always: %s',
    async (_, condition) => {
      await expectAllCases(condition, expectWaitsOf(condition))
    },
  )

  test.each(rows([...SILENCES, ...onlySilences]))('met once, twice and always: %s', async (_, condition) => {
    await expectAllCases(condition, expectWaitsOf(condition))
  })
})

describe('a limit of which GitHub does not say when it ends: 60 s, then twice as long each time', () => {
  test.each(rows(OPEN_LIMITS))('told as %s', async (_, condition) => {
    await expectAllCases(condition, (waited) => {
      expect(waited).toEqual([60_000, 120_000, 240_000].slice(0, waited.length))
    })
  })
})

describe('200 targets on three tokens, ten at once, whatever they meet', () => {
  // A limit that is too far away holds back all targets on its token, which is for limits.test.ts.
  const near = ({ outcome, waitMs = 0 }: Condition) => outcome !== 'not-taken-far' && waitMs < 15 * 60_000
  const often = [...ANSWERS, ...DEATHS, ...UNSENT, ...HTTP_ONLY].filter(near)
  const seldom = [...SILENCES, ...HTTP_SILENCES]

  test.each(GUARANTEES.flatMap((guarantee) => [1, 2, 3].map((seed) => [guarantee, seed] as const)))(
    '%s, seed %i',
    async (guarantee, seed) => {
      const random = createRandom(seed)
      const below = (limit: number) => Math.floor(random() * limit)
      const draw = (): Condition => {
        const conditions = below(40) === 0 ? seldom : often
        return at(conditions, below(conditions.length))
      }
      const conditions = Array.from({ length: 200 }, () => Array.from({ length: below(5) }, draw))
      const plan: Plan = {
        ...{ conditions, guarantee, retries: below(5), maxPerMinute: 80, seed },
        tokenOf: (index) => index % 3,
        answerMs: () => below(300),
      }
      expectCourses(plan, await play(plan))
    },
  )
})

test('the counts: nothing lost that could be delivered, nothing sent twice under at-most-once, all accounted for', () => {
  expect(tally).toEqual({
    ...{
      fanOuts: 1818,
      targets: 3012,
      requests: 4282,
      accepted: 896,
      failed: 2116,
      skipped: 0,
      planned: 0,
      events: 1758,
    },
    ...{ lost: 0, twice: { 'at-least-once': 140, 'at-most-once': 0 }, unaccounted: 0, untrue: 0 },
  })
})
