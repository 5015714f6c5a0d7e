import type { Client } from '../../src/github/client.ts'
import { createReaders } from '../../src/github/reads.ts'
import type { Answer } from '../../src/reply.ts'
import { answer, refusal, WORDS } from '../failures/answers.ts'
import { createClock } from '../world/clock.ts'

const MINUTE = 60_000

/** Readers on a clock of their own; each request is answered by what `say` says at the time of its start. */
function readers(say: (at: number) => Answer | Promise<Answer> = () => answer(200)) {
  const clock = createClock(0)
  const stop = new AbortController()
  const starts: { token: string; at: number }[] = []
  const slow: number[] = []
  const limits: number[] = []
  let clients = 0
  const readerOf = createReaders({
    async clientOf(token): Promise<Client> {
      clients++
      return {
        async request() {
          starts.push({ token, at: clock.now() })
          return say(clock.now())
        },
      }
    },
    ...{ clock, stop: stop.signal },
    progress: { slowed: () => slow.push(clock.now()), limited: (ms) => limits.push(ms) },
  })
  const read = async (token = 't') => (await readerOf(token)).request('GET /')
  return { clock, stop, starts, slow, limits, read, clients: () => clients, readerOf }
}

const most = (starts: { at: number }[], ms: number) =>
  Math.max(...starts.map(({ at: from }) => starts.filter(({ at }) => at >= from && at < from + ms).length))

describe('the budget', () => {
  test('is 300 in any minute, whoever reads', async () => {
    const { read, starts, slow, clock } = readers()
    await Promise.all(Array.from({ length: 1000 }, () => read()))

    expect(starts).toHaveLength(1000)
    expect(most(starts, MINUTE)).toBe(300)
    // As soon as that allows.
    expect(clock.now()).toBeLessThanOrEqual(3.5 * MINUTE)
    expect(slow).toHaveLength(1)
  })

  test('is spent evenly: nobody waits for a minute because of what others read', async () => {
    const { read, starts, clock } = readers()
    const gaps: number[] = []
    const poll = async () => {
      for (let last = 0; clock.now() < 10 * MINUTE; last = clock.now()) {
        await read()
        gaps.push(clock.now() - last)
        await clock.until(clock.now() + 5000)
      }
    }
    await Promise.all(Array.from({ length: 100 }, poll))

    expect(starts.length).toBeGreaterThanOrEqual(3000)
    expect(most(starts, MINUTE)).toBe(300)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(30_000)
  })

  test('goes first to what a dispatch waits for, and is no larger for it', async () => {
    const { read, readerOf, starts, clock } = readers()
    const polls = Promise.all(Array.from({ length: 300 }, () => read()))
    await clock.until(1000)
    const waited: number[] = []
    for (let list = 0; list < 60; list++) {
      const asked = clock.now()
      await (await readerOf('t', true)).request('GET /')
      waited.push(clock.now() - asked)
    }
    await polls

    expect(starts).toHaveLength(360)
    expect(most(starts, MINUTE)).toBe(300)
    // 240 polls wait before them: without the right of way that would be most of a minute.
    expect(Math.max(...waited)).toBeLessThanOrEqual(10_000)
  })

  test('is no hindrance to one that reads now and then', async () => {
    const { read, starts, slow, clock } = readers()
    for (let poll = 0; poll < 200; poll++) {
      await read()
      await clock.until((poll + 1) * 1000)
    }
    expect(starts.map(({ at }) => at)).toEqual(Array.from({ length: 200 }, (_, poll) => poll * 1000))
    expect(slow).toEqual([])
  })

  test('is each token’s own', async () => {
    const { read, starts, slow, clients } = readers()
    const tokens = ['one', 'two', 'one']
    await Promise.all(Array.from({ length: 600 }, (_, index) => read(tokens[index % 3])))

    const of = (name: string) => starts.filter(({ token }) => token === name)
    expect([of('one').length, of('two').length]).toEqual([400, 200])
    expect(most(of('one'), MINUTE)).toBe(300)
    expect(of('two').at(-1)?.at).toBeLessThan(MINUTE)
    expect(clients()).toBe(2)
    // Told of both.
    expect(slow).toHaveLength(2)
  })
})

describe('a rate limit', () => {
  const limited = (headers: Record<string, string>, words = WORDS.secondary) => refusal(403, words, headers)

  test.each<[name: string, said: Answer, lastsMs: number]>([
    ['Retry-After', limited({ 'retry-after': '30' }), 30_000],
    ['a reset', limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '600' }, WORDS.primary), 600_000],
    ['429', refusal(429, 'Too many', { 'retry-after': '7' }), 7000],
    ['neither: a minute', limited({}), MINUTE],
  ])('holds back all reads on the token until it is over: %s', async (_, said, lastsMs) => {
    const { read, starts, slow, limits, clock } = readers((at) => (at < lastsMs ? said : answer(200)))
    expect(await read()).toBe(said)
    await clock.until(lastsMs - 1)
    expect(await read()).toMatchObject({ status: said.status, data: said.data })
    await read('another')
    expect(starts).toEqual([
      { token: 't', at: 0 },
      { token: 'another', at: lastsMs - 1 },
    ])
    await clock.until(lastsMs)
    expect(await read()).toMatchObject({ status: 200 })
    // That is no matter of the budget.
    expect(slow).toEqual([])
    // Each of the two tokens meets it.
    expect(limits).toEqual([lastsMs, expect.any(Number)])
  })

  test('is told again to whoever reads while it lasts, with the time that is left, and takes no time of his', async () => {
    const { read, clock } = readers(() => limited({ 'retry-after': '3600' }))
    await read()
    // In whole seconds, and never fewer than there are.
    await clock.until(10 * MINUTE + 1)
    expect(await read()).toMatchObject({ status: 403, headers: { 'retry-after': '3000' } })
    expect(clock.now()).toBe(10 * MINUTE + 1)
  })

  test('doubles where GitHub does not say how long, until a read is taken', async () => {
    const open = [0, 1, 3, 7, 8].map((minutes) => minutes * MINUTE)
    const { read, starts, clock } = readers((at) => (at === 7 * MINUTE ? answer(200) : limited({})))
    for (let at = 0; at <= 9 * MINUTE; at += MINUTE / 2) {
      await clock.until(at)
      await read()
    }
    // After the one that was taken the next limit lasts a minute again.
    expect(starts.map(({ at }) => at).filter((at) => at < 8 * MINUTE)).toEqual([...open.slice(0, 4), 7.5 * MINUTE])
    expect(starts.at(-1)?.at).toBe(8.5 * MINUTE)
  })

  test('is one for those that were in flight together', async () => {
    const { read, limits, clock } = readers((at) => (at < MINUTE ? limited({}) : answer(200)))
    await Promise.all([read(), read(), read()])
    expect(limits).toEqual([MINUTE])
    await clock.until(MINUTE)
    expect(await read()).toMatchObject({ status: 200 })
  })

  test.each<[laterMs: number, told: number[]]>([
    [1000, [MINUTE]],
    [1001, [MINUTE, MINUTE]],
  ])(
    'is told once, and once more only where it lasts over a second longer than was told: %i ms',
    async (laterMs, told) => {
      let reads = 0
      const { read, limits, clock } = readers(async () => {
        const late = reads++ > 0
        if (late) await clock.until(laterMs)
        return limited({ 'retry-after': '60' })
      })
      await Promise.all([read(), read()])
      expect(limits).toEqual(told)
    },
  )

  test('is met by those that wait for their turn as well', async () => {
    const { read, starts } = readers((at) => (at === 0 ? answer(200) : limited({ 'retry-after': '3600' })))
    const answers = await Promise.all(Array.from({ length: 400 }, () => read()))
    expect(answers.filter((reply) => reply.kind === 'answer' && reply.status === 200).length).toBe(
      starts.filter(({ at }) => at === 0).length,
    )
    expect(answers.filter((reply) => reply.kind === 'answer' && reply.status === 403).length).toBeGreaterThan(100)
    // All that were let go at once, and no more.
    expect(new Set(starts.map(({ at }) => at)).size).toBe(2)
  })
})

describe('stopping', () => {
  test('ends the wait for a turn', async () => {
    const { read, stop, starts, clock } = readers()
    const reads = Array.from({ length: 400 }, () => read())
    await clock.until(1)
    const before = starts.length
    stop.abort()

    const late = (await Promise.all(reads)).filter(({ kind }) => kind === 'no-answer')
    expect(late).toHaveLength(400 - before)
    expect(late[0]).toMatchObject({ why: 'stopped', sent: false })
    expect(starts).toHaveLength(before)
    expect(clock.now()).toBe(1)
  })

  test('lets nothing start afterwards', async () => {
    const { read, stop, starts } = readers()
    stop.abort()
    expect(await read()).toMatchObject({ kind: 'no-answer', why: 'stopped' })
    expect(starts).toEqual([])
  })
})
