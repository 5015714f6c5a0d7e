import https from 'node:https'
import { createCertificate } from '../../sandbox/network/certificate.ts'
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
import { type Plan, play } from './fan-out.ts'
import { playNameServer } from './names.ts'
import { overNetwork } from './network.ts'
import { courseOf, emptyTally, expectedCourse, judge } from './rules.ts'

// What faults.test.ts holds of a GitHub in memory rests on this: over real connections each condition is what is said of
// it, and so is the next try, which may find a dead connection.

const own = createCertificate()
const stranger = createCertificate(['elsewhere.test'])

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

const SCHEMES = [
  ['http', overNetwork({ stranger }), HTTP_ONLY, HTTP_SILENCES],
  ['https', overNetwork({ stranger, certificate: own }), HTTPS_ONLY, HTTPS_SILENCES],
] as const

describe.each(SCHEMES)('over %s, a try and the next one', (_, open, only, onlySilences) => {
  test.each(
    [...ANSWERS, ...OPEN_LIMITS, DRIPPING, ...DEATHS, ...UNSENT, ...only].map(
      (condition) => [condition.name, condition] as const,
    ),
  )('meet %s as GitHub in memory plays it', (_, condition) => expectAsInMemory(condition, open))

  // All at once, because each of them waits for its timeout.
  test('meet silence, wherever it begins, as GitHub in memory plays it', async () => {
    await Promise.all([...SILENCES, ...onlySilences].map((condition) => expectAsInMemory(condition, open)))
  })
})

async function expectAsInMemory(condition: Condition, open: NonNullable<Plan['open']>) {
  const plans = (['at-least-once', 'at-most-once'] as const).map((guarantee): Plan => {
    return { conditions: [[condition, condition]], guarantee, retries: 2 }
  })
  const expectOf = async (plan: Plan) => {
    const [real, inMemory] = [await play({ ...plan, open }), await play(plan)]
    expect(judge(real, plan, emptyTally())).toEqual([])
    expect(real.records.map(courseOf)).toEqual(inMemory.records.map(courseOf))
    expect(real.records.map(courseOf)).toEqual(real.records.map((record) => expectedCourse(record, plan)))
    expect(real.records.map(codeOf)).toEqual(inMemory.records.map(codeOf))
  }
  await Promise.all(plans.map(expectOf))
}

const codeOf = ({ result }: { result: { failure?: { code: string } } }) => result.failure?.code
