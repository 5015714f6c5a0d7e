import type { Rights } from '../../src/app/least-rights.ts'
import { createOwnerToken } from '../../src/app/owner-token.ts'
import type { Client } from '../../src/github/client.ts'
import type { Reply } from '../../src/reply.ts'
import { answer, noAnswer, refusal, WORDS } from '../failures/answers.ts'
import { HOUR, MINUTE, SECOND, START } from '../world/clock.ts'

/** An owner's token by a GitHub that gives one whenever it is asked, and what became of each. */
function open({ livesMs = HOUR, takesMs = 0, rights = { contents: 'write' } as Rights } = {}) {
  let now = START
  let made = 0
  let fault: Reply | undefined
  const asked: number[] = []
  const asApp: Client = {
    async request(route) {
      asked.push(now - START)
      if (fault) return fault
      const headers = { date: new Date(now).toUTCString() }
      if (route.startsWith('GET')) return answer(200, { id: 1, permissions: { contents: 'write' } }, headers)
      now += takesMs
      headers.date = new Date(now).toUTCString()
      return answer(201, { token: `ghs_${++made}`, expires_at: new Date(now + livesMs).toISOString() }, headers)
    },
  }
  const token = createOwnerToken({
    ...{ owner: 'acme', id: 'Iv1', signing: { asApp, fingerprint: '', clockAheadMs: () => 0 } },
    need: () => ({ rights, inEarnest: rights, repositories: ['site'] }),
    clientOf: () => asApp,
    ...{ onMade: () => undefined, onAsked: () => undefined, clock: { now: () => now } },
  })
  const get = async () => {
    const held = await token.get()
    if (held.kind !== 'held') throw new Error(held.kind)
    return held
  }
  const answering = (reply: Reply | undefined) => {
    fault = reply
  }
  return { token, asked, get, answering, later: (ms: number) => (now += ms) }
}

test('many who ask at once share one, and so do those who come later', async () => {
  const { get, later } = open()
  const all = await Promise.all([get(), get(), get()])
  later(54 * MINUTE)
  expect([...all, await get()].map(({ text }) => text)).toEqual(['ghs_1', 'ghs_1', 'ghs_1', 'ghs_1'])
  later(MINUTE)
  expect(await Promise.all([get(), get()])).toMatchObject([{ text: 'ghs_2' }, { text: 'ghs_2' }])
})

test('the one before is told of at the end, too, for as long as it is alive', async () => {
  for (const [minutes, alive] of [
    [56, ['ghs_1', 'ghs_2']],
    [61, ['ghs_2']],
  ] as const) {
    const { token, get, later } = open()
    await get()
    later(56 * MINUTE)
    await get()
    later((minutes - 56) * MINUTE)
    expect(await token.end()).toEqual(alive)
  }
})

test('one that is refused is made anew, but not one that was never accepted', async () => {
  const { token, get } = open()
  const [first, second, third] = [await get(), ...(await renewed()), ...(await renewed())]
  expect([first, second, third].map((held) => held?.text)).toEqual(['ghs_1', 'ghs_2', 'ghs_3'])
  const last = await get()
  await token.use(last, async () => answer(401))
  expect(token.refused(last)).toBe(false)
  // Others that used one before are told to use the one at hand.
  expect(token.refused(first)).toBe(true)
  expect(await get()).toBe(last)

  /** The one at hand serves, then GitHub refuses it. */
  async function renewed() {
    const held = await get()
    await token.use(held, async () => answer(200))
    expect(token.refused(held)).toBe(true)
    return [await get()]
  }
})

test('while GitHub is down the one at hand serves, and one is asked for every half a minute', async () => {
  const { asked, get, answering, later } = open()
  await get()
  answering(answer(503))
  later(55 * MINUTE)
  for (let seconds = 0; seconds < 60; seconds++) {
    expect(await get()).toMatchObject({ text: 'ghs_1' })
    later(SECOND)
  }
  expect(asked.slice(2)).toEqual([55 * MINUTE, 55.5 * MINUTE])
  answering(undefined)
  expect(await get()).toMatchObject({ text: 'ghs_2' })
})

test.each<[reply: Reply, isFinal: boolean]>([
  [refusal(404, 'Not Found'), true],
  [refusal(401, 'Bad credentials'), true],
  [refusal(403, WORDS.secondary), false],
  [answer(503), false],
  [noAnswer('reset', true), false],
])('where there is none for it, it is asked for again only after what passes: %j', async (reply, isFinal) => {
  const { token, asked, answering } = open()
  answering(reply)
  expect(await token.get()).toMatchObject({ ...reply, app: { kind: 'no-token' } })
  const before = asked.length
  expect(await token.get()).toMatchObject({ ...reply, app: { kind: 'no-token' } })
  expect(asked.length > before).toBe(!isFinal)
})

test('its time is counted from before it was asked for, and a quarter of it is left when it is renewed', async () => {
  const { get, later } = open({ livesMs: 4 * MINUTE, takesMs: 10 * SECOND })
  const { expiresAt } = await get()
  expect(expiresAt).toBe(START + 4 * MINUTE)
  later(2.8 * MINUTE)
  expect(await get()).toMatchObject({ text: 'ghs_1' })
  later(0.2 * MINUTE)
  expect(await get()).toMatchObject({ text: 'ghs_2' })
})

test('where a right that is wanted is not granted, another token would not have it either', async () => {
  const { token, get } = open({ rights: { contents: 'write', actions: 'write' } })
  await get()
  token.needsMore()
  expect(await get()).toMatchObject({ text: 'ghs_1', lacks: ['Actions: Read', 'Actions: Read and write'] })
})

test('once it has ended none is made, and what may be alive is told', async () => {
  const { token, get, later } = open()
  await get()
  expect(await token.end()).toEqual(['ghs_1'])
  // It still serves what is left to do.
  later(56 * MINUTE)
  expect(await get()).toMatchObject({ text: 'ghs_1' })
  later(2 * HOUR)
  expect(await token.get()).toMatchObject({ kind: 'no-answer', why: 'stopped' })
  expect(await token.end()).toEqual([])
})
