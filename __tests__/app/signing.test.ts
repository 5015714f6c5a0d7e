import { createPrivateKey } from 'node:crypto'
import { createSigning } from '../../src/app/signing.ts'
import type { Reply } from '../../src/reply.ts'
import { answer, noAnswer } from '../failures/answers.ts'
import { appKey } from '../world/app.ts'
import { MINUTE, SECOND, START } from '../world/clock.ts'

const privateKey = createPrivateKey(appKey().privateKey).export({ type: 'pkcs8', format: 'pem' }).toString()

/** An App that asks a GitHub that answers in turn; what it asked by, and what else it told. */
function open(...replies: Reply[]) {
  let now = START
  const secrets: string[] = []
  const jwts: string[] = []
  const far: number[] = []
  const signing = createSigning({
    ...{ id: 'Iv23li', privateKey },
    clientOf: (jwt) => ({
      async request() {
        jwts.push(jwt)
        return replies.shift() ?? answer(200)
      },
    }),
    registerSecret: (secret) => secrets.push(secret),
    clock: { now: () => now },
    onFarClock: (aheadMs) => far.push(aheadMs),
  })
  const ask = () => signing.asApp.request('GET /app')
  return { signing, secrets, jwts, far, ask, later: (ms: number) => (now += ms) }
}

/** When a JWT begins, in milliseconds after the start. */
const beginsAt = (jwt = '') =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()).iat * SECOND - START

const at = (status: number, aheadMs: number) => answer(status, {}, { date: new Date(START + aheadMs).toUTCString() })

test('one JWT serves for seven minutes, and is a secret', async () => {
  const { jwts, secrets, ask, later } = open()
  await ask()
  later(7 * MINUTE - 1)
  await ask()
  later(1)
  await ask()
  expect(jwts[1]).toBe(jwts[0])
  expect(jwts[2]).not.toBe(jwts[0])
  expect(secrets).toEqual([...new Set(jwts)])
})

test.each<[aheadMs: number, asked: number, told: number[]]>([
  [10 * SECOND, 1, []],
  [11 * SECOND, 2, []],
  [-11 * SECOND, 2, []],
  [MINUTE, 2, []],
  [61 * SECOND, 2, [61 * SECOND]],
  [-61 * SECOND, 2, [-61 * SECOND]],
])('refused by a GitHub whose clock is %i ms ahead', async (aheadMs, asked, told) => {
  const { signing, jwts, far, ask } = open(at(401, aheadMs))
  expect(await ask()).toMatchObject({ status: asked === 1 ? 401 : 200 })
  expect(jwts).toHaveLength(asked)
  expect(beginsAt(jwts.at(-1)) - beginsAt(jwts[0])).toBe(asked === 1 ? 0 : aheadMs)
  expect(far).toEqual(told)
  expect(signing.clockAheadMs()).toBe(aheadMs)
  // From then on it is right at once, and told no more.
  await ask()
  expect(jwts).toHaveLength(asked + 1)
  expect(far).toEqual(told)
})

test('refused for another reason, it is not asked again', async () => {
  for (const reply of [at(401, 0), answer(401), at(403, 5 * MINUTE), at(200, 5 * MINUTE), noAnswer('reset', true)]) {
    const { jwts, ask } = open(reply)
    expect(await ask()).toBe(reply)
    expect(jwts).toHaveLength(1)
  }
})

test('what it told of its clock is known for as long as it tells nothing else', async () => {
  const { signing, ask } = open(at(200, 5 * SECOND), noAnswer('reset', true))
  expect(signing.clockAheadMs()).toBeUndefined()
  await ask()
  await ask()
  expect(signing.clockAheadMs()).toBe(5 * SECOND)
})
