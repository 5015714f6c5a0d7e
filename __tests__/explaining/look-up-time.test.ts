import { createLookUpTime, TIME_OVER } from '../../src/explaining/look-up-time.ts'
import type { Client } from '../../src/github/client.ts'
import { answer } from '../failures/answers.ts'
import { createClock, createRandom, SECOND } from '../world/clock.ts'

const NEVER = new AbortController().signal

/** Clients whose answers take as long as they are told, or for ever. */
function slow(stop = NEVER) {
  const clock = createClock(0)
  const inTime = createLookUpTime({ clock, stop })
  let asked = 0
  const look = (tookMs: number | undefined) => {
    const client: Client = {
      async request() {
        asked++
        await (tookMs === undefined ? new Promise(() => undefined) : clock.sleep(tookMs, NEVER))
        return answer(200)
      },
    }
    return inTime(client).request('GET /user')
  }
  return { clock, look, asked: () => asked }
}

test('an answer in time is as it is', async () => {
  const { look, clock } = slow()
  await clock.until(100 * SECOND)
  expect(await look(29 * SECOND)).toEqual(answer(200))
})

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'whatever they take, and however many there are, all end after 30 s: %i',
  async (seed) => {
    const random = createRandom(seed)
    const { clock, look, asked } = slow()
    const begin = Math.floor(random() * 1000) * SECOND
    await clock.until(begin)
    const rows = Array.from({ length: 1 + Math.floor(random() * 12) }, async () => {
      for (let nth = 0; nth < 12; nth++) await look(random() < 0.1 ? undefined : random() * 20 * SECOND)
    })
    await Promise.all(rows)
    expect(clock.now() - begin).toBeLessThanOrEqual(30 * SECOND)
    const before = asked()
    await clock.until(begin + 30 * SECOND)
    expect(await look(0)).toBe(TIME_OVER)
    expect(asked()).toBe(before)
  },
)

test('a step that is stopped ends them at once', async () => {
  const stop = new AbortController()
  const { clock, look, asked } = slow(stop.signal)
  const looking = [look(undefined), look(20 * SECOND)]
  await clock.until(7 * SECOND)
  stop.abort()
  expect(await Promise.all(looking)).toMatchObject([{ why: 'stopped' }, { why: 'stopped' }])
  expect(await look(0)).toMatchObject({ why: 'stopped' })
  expect([asked(), clock.now()]).toEqual([2, 7 * SECOND])
})
