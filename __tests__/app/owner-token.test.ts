import { createOwnerToken } from '../../src/app/owner-token.ts'
import type { Client } from '../../src/github/client.ts'
import { answer } from '../failures/answers.ts'
import { HOUR, MINUTE, SECOND, START } from '../world/clock.ts'

/** An owner's token by a GitHub that gives one whenever it is asked, and what became of each. */
function open() {
  let now = START
  let made = 0
  let isDown = false
  const asked: number[] = []
  const asApp: Client = {
    async request(route) {
      asked.push(now - START)
      if (isDown) return answer(503)
      const headers = { date: new Date(now).toUTCString() }
      if (route.startsWith('GET')) return answer(200, { id: 1, permissions: { contents: 'write' } }, headers)
      return answer(201, { token: `ghs_${++made}`, expires_at: new Date(now + HOUR).toISOString() }, headers)
    },
  }
  const token = createOwnerToken({
    ...{ owner: 'acme', id: 'Iv1', signing: { asApp, fingerprint: '', clockAheadMs: () => 0 } },
    need: () => ({ rights: { contents: 'write' }, inEarnest: { contents: 'write' }, repositories: ['site'] }),
    clientOf: () => asApp,
    ...{ onMade: () => undefined, onAsked: () => undefined, clock: { now: () => now } },
  })
  const get = async () => {
    const held = await token.get()
    if (held.kind !== 'held') throw new Error(held.kind)
    return held
  }
  const goDown = (down: boolean) => {
    isDown = down
  }
  return { token, asked, get, goDown, later: (ms: number) => (now += ms) }
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
  const { asked, get, goDown, later } = open()
  await get()
  goDown(true)
  later(55 * MINUTE)
  for (let seconds = 0; seconds < 60; seconds++) {
    expect(await get()).toMatchObject({ text: 'ghs_1' })
    later(SECOND)
  }
  expect(asked.slice(2)).toEqual([55 * MINUTE, 55.5 * MINUTE])
  goDown(false)
  expect(await get()).toMatchObject({ text: 'ghs_2' })
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
