import { createLookUps, MOST_LOOK_UPS } from '../../src/explaining/shared-look-ups.ts'
import type { Client } from '../../src/github/client.ts'
import type { NoAnswer } from '../../src/reply.ts'
import { noAnswer } from '../failures/answers.ts'
import { target } from '../report/results.ts'
import { createClock, createRandom } from '../world/clock.ts'

type Found = { kind: 'found'; what: string } | NoAnswer

const NEVER = new AbortController().signal

const client: Client = { request: () => Promise.reject(new Error('not asked here')) }

function lookUps() {
  const stop = new AbortController()
  const made: string[] = []
  const shared = createLookUps({ clientOf: async () => client, stop: stop.signal })
  /** What comes of it: what was found, or that there was no look-up left. */
  const look = async (what: string, { token = 'ghp_one', found }: { token?: string; found?: Found } = {}) => {
    let notLooked: string | undefined
    const lookUp = async (): Promise<Found> => {
      made.push(`${what} by ${token}`)
      return found ?? { kind: 'found', what }
    }
    const result = await shared.explaining((ask) =>
      ask(target('site', { token }), what, lookUp, (why) => {
        notLooked = why
      }),
    )
    return notLooked ?? (result?.kind === 'found' ? result.what : result)
  }
  return { stop, made, look }
}

test('the same is looked up once for each token, in whatever case it is written, though many ask at once', async () => {
  const { made, look } = lookUps()
  expect(await Promise.all([look('acme/Site'), look('acme/site')])).toEqual(['acme/Site', 'acme/Site'])
  expect(await look('ACME/SITE')).toBe('acme/Site')
  expect(await look('acme/site', { token: 'ghp_two' })).toBe('acme/site')
  expect(made).toEqual(['acme/Site by ghp_one', 'acme/site by ghp_two'])
})

test('no more are made than a step may make, of all tokens together; what is known is still told', async () => {
  const { made, look } = lookUps()
  for (let i = 0; i < MOST_LOOK_UPS; i++) await look(`r${i}`, { token: `ghp_${i % 2}` })
  expect(await look('one more')).toBe('spent')
  expect(await look('r0', { token: 'ghp_0' })).toBe('r0')
  expect(made).toHaveLength(MOST_LOOK_UPS)
})

test('after one that was not answered nothing is asked any more, and nothing is said of a budget', async () => {
  const { made, look } = lookUps()
  await look('before')
  expect(await look('silent', { found: noAnswer('timeout', true) })).toBeUndefined()
  expect(await look('after')).toBeUndefined()
  expect(await look('before')).toBe('before')
  expect(made).toHaveLength(2)
})

test('once the step is stopped nothing is looked up; what is known is still told', async () => {
  const { stop, made, look } = lookUps()
  await look('before')
  stop.abort()
  expect(await look('after')).toBeUndefined()
  expect(await look('before')).toBe('before')
  expect(made).toEqual(['before by ghp_one'])
})

describe('many at once', () => {
  /** So many explanations, which take as many look-ups each, of which some are answered late. @returns how many each made, in turn */
  async function explainAll(wanted: number[], seed: number) {
    const clock = createClock(0, seed)
    const shared = createLookUps({ clientOf: async () => client, stop: NEVER })
    let atOnce = 0
    let most = 0
    const made = await Promise.all(
      wanted.map((count, index) =>
        shared.explaining(async (ask) => {
          most = Math.max(most, ++atOnce)
          let found = 0
          for (let nth = 0; nth < count; nth++) {
            const answered = await ask(target('site'), `${index} ${nth}`, async () => {
              await clock.sleep(clock.random() * 1000, NEVER)
              return { kind: 'found' }
            })
            if (answered) found++
          }
          atOnce--
          return found
        }),
      ),
    )
    return { made, most }
  }

  test.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'those who came first are served whole, and all look-ups are used: %i',
    async (seed) => {
      const random = createRandom(seed)
      const wanted = Array.from({ length: 1 + Math.floor(random() * 60) }, () => Math.floor(random() * 4))
      const { made, most } = await explainAll(wanted, seed)
      let left = MOST_LOOK_UPS
      const inTurn = wanted.map((count) => {
        const granted = Math.min(count, left)
        left -= granted
        return granted
      })
      expect(made).toEqual(inTurn)
      expect(most).toBeLessThanOrEqual(10)
    },
  )

  test('they do not wait for each other while there is enough for all', async () => {
    expect((await explainAll(Array(10).fill(3), 1)).most).toBe(10)
  })
})
