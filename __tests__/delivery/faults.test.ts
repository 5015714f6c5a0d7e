import https from 'node:https'
import { createCertificate } from '../../sandbox/network/certificate.ts'
import { type Blow, fight, type Outcome, type Plan } from './battle.ts'
import {
  ANSWERS,
  DEATHS,
  DRIPPING,
  HTTP_ONLY,
  HTTP_SILENCES,
  HTTPS_ONLY,
  HTTPS_SILENCES,
  OPEN_LIMITS,
  SILENCES,
  UNSENT,
} from './blows.ts'
import { createRandom } from './clock.ts'
import { emptyTally, foretell, fortuneOf, judge } from './invariants.ts'
import { playNameServer } from './names.ts'

const own = createCertificate()
const stranger = createCertificate(['elsewhere.test'])
const tally = emptyTally()

let nameServer: ReturnType<typeof playNameServer>
beforeAll(() => {
  nameServer = playNameServer()
  https.globalAgent.options.ca = own.cert
})
afterAll(() => {
  nameServer.mockRestore()
  delete https.globalAgent.options.ca
  own.remove()
  stranger.remove()
})

const GUARANTEES = ['at-least-once', 'at-most-once'] as const

/** More often than there are tries. */
const ALWAYS = 5

/** Every case of one blow: once, twice and always, under both guarantees, with and without retries. */
function plansFor(blow: Blow, scheme: 'http' | 'https'): Plan[] {
  const tls = scheme === 'https' ? { certificate: own } : {}
  return GUARANTEES.flatMap((guarantee) =>
    [0, 3].flatMap((retries) =>
      [1, 2, ALWAYS].map((times) => ({
        ...{ blows: [Array<Blow>(times).fill(blow)], guarantee, retries, stranger, ...tls, seed: retries + times },
      })),
    ),
  )
}

/** Holds every rule for a battle, and that each target's fate is what was foretold. */
function expectFortunes(plan: Plan, outcome: Outcome) {
  expect(judge(outcome, plan, tally)).toEqual([])
  expect(outcome.fates.map(fortuneOf)).toEqual(outcome.fates.map((fate) => foretell(fate, plan)))
}

async function expectAllCases(blow: Blow, scheme: 'http' | 'https', expectWaits: (waited: number[]) => void) {
  const plans = plansFor(blow, scheme)
  const outcomes = await Promise.all(plans.map(fight))
  for (const [index, outcome] of outcomes.entries()) {
    expectFortunes(at(plans, index), outcome)
    const starts = outcome.starts.map((start) => start.at)
    expectWaits(starts.slice(1).map((ms, before) => ms - at(starts, before)))
  }
}

/** As GitHub says; else a backoff that doubles from 1 s. */
const expectWaitsOf =
  ({ waitMs }: Blow) =>
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

const rows = (blows: Blow[]): [string, Blow][] => blows.map((blow) => [blow.name, blow])

describe.each([
  ['http' as const, HTTP_ONLY, HTTP_SILENCES],
  ['https' as const, HTTPS_ONLY, HTTPS_SILENCES],
])('one target over %s', (scheme, only, onlySilences) => {
  test.each(rows([...ANSWERS, DRIPPING, ...DEATHS, ...UNSENT, ...only]))('%s', async (_, blow) => {
    await expectAllCases(blow, scheme, expectWaitsOf(blow))
  })

  // All at once, because each of them waits for its timeout.
  test('silence at every step', async () => {
    const blows = [...SILENCES, ...onlySilences]
    await Promise.all(blows.map((blow) => expectAllCases(blow, scheme, expectWaitsOf(blow))))
  })
})

describe('a limit of which GitHub does not say when it ends: 60 s, then twice as long each time', () => {
  test.each(rows(OPEN_LIMITS))('%s', async (_, blow) => {
    await expectAllCases(blow, 'http', (waited) => {
      expect(waited).toEqual([60_000, 120_000, 240_000].slice(0, waited.length))
    })
  })
})

describe('200 targets on three tokens, ten at once, whatever they meet', () => {
  // A limit that is too far away holds back all targets on its token, which is for limits.test.ts.
  const near = ({ outcome, waitMs = 0 }: Blow) => outcome !== 'not-taken-far' && waitMs < 15 * 60_000
  const often = [...ANSWERS, ...DEATHS, ...UNSENT, ...HTTP_ONLY].filter(near)
  const seldom = [...SILENCES, ...HTTP_SILENCES]

  test.each(GUARANTEES.flatMap((guarantee) => [1, 2, 3].map((seed) => [guarantee, seed] as const)))(
    '%s, seed %i',
    async (guarantee, seed) => {
      const random = createRandom(seed)
      const below = (limit: number) => Math.floor(random() * limit)
      const draw = (): Blow => {
        const blows = below(40) === 0 ? seldom : often
        return at(blows, below(blows.length))
      }
      const blows = Array.from({ length: 200 }, () => Array.from({ length: below(5) }, draw))
      const plan: Plan = {
        ...{ blows, guarantee, retries: below(5), maxPerMinute: 80, stranger, seed },
        tokenOf: (index) => index % 3,
        answerMs: () => below(300),
      }
      expectFortunes(plan, await fight(plan))
    },
  )
})

test('the counts: nothing lost that could be delivered, nothing sent twice under at-most-once, all accounted for', () => {
  expect(tally).toEqual({
    ...{
      battles: 1818,
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
