import { createLookUps, MOST_LOOK_UPS } from '../../src/explaining/shared-look-ups.ts'
import type { Client } from '../../src/github/client.ts'
import type { NoAnswer } from '../../src/reply.ts'
import { noAnswer } from '../failures/answers.ts'
import { target } from '../report/results.ts'

type Found = { kind: 'found'; what: string } | NoAnswer

const client: Client = { request: () => Promise.reject(new Error('not asked here')) }

function lookUps() {
  const stop = new AbortController()
  const made: string[] = []
  const shared = createLookUps({ clientOf: async () => client, stop: stop.signal })
  /** What comes of it: what was found, or that there was no look-up left. */
  const look = async (what: string, { token = 'ghp_one', found }: { token?: string; found?: Found } = {}) => {
    let spent = false
    const result = await shared.once(
      target('site', { token }),
      what,
      async (): Promise<Found> => {
        made.push(`${what} by ${token}`)
        return found ?? { kind: 'found', what }
      },
      () => {
        spent = true
      },
    )
    return spent ? 'spent' : result?.kind === 'found' ? result.what : result
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
