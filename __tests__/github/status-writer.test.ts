import { createPace } from '../../src/github/pace.ts'
import { createStatusWriter, type WriterOptions } from '../../src/github/status-writer.ts'
import type { CommitStatus } from '../../src/github/statuses.ts'
import type { Reply } from '../../src/reply.ts'
import { answer, noAnswer, refusal, WORDS } from '../failures/answers.ts'
import { createClock, MINUTE, SECOND, START } from '../world/clock.ts'

const SHA = 'f'.repeat(40)

const pending = (context: string, description = 'waits'): CommitStatus => ({ context, state: 'pending', description })
const success = (context: string, description = 'done'): CommitStatus => ({ context, state: 'success', description })

/** A writer, and what it writes when. */
function scene(options: Partial<WriterOptions> & { most?: number; replies?: Reply[]; takesMs?: number } = {}) {
  const { most = 80, replies = [], takesMs = 0, ...more } = options
  const clock = createClock()
  const stop = new AbortController()
  const written: string[] = []
  const states: string[] = []
  let inFlight = 0
  let mostInFlight = 0
  const since = () => (clock.now() - START) / SECOND
  const pace = createPace(most)
  const writer = createStatusWriter({
    client: {
      async request(_, parameters) {
        const { state, context } = JSON.parse(String(parameters?.data))
        written.push(`${since()} s: ${state} ${context}`)
        mostInFlight = Math.max(mostInFlight, ++inFlight)
        await clock.sleep(takesMs, new AbortController().signal)
        inFlight--
        return replies.shift() ?? answer(201)
      },
    },
    ...{ repository: { owner: 'acme', name: 'monorepo' }, sha: SHA, contexts: 1, pace, reserved: () => 0 },
    ...{ clock, stop: stop.signal, graceMs: 6 * SECOND },
    open: {
      opened: (context) => states.push(`opened ${context}`),
      closed: (context) => states.push(`closed ${context}`),
    },
    ...more,
  })
  return { writer, clock, stop, written, states, pace, since, mostInFlight: () => mostInFlight }
}

const ALL = { contexts: [], because: undefined, isRefused: false }

test('what is shown is written at once, in the order of its context', async () => {
  const { writer, clock, written, states } = scene({ takesMs: SECOND })
  writer.show(pending('a'))
  await clock.until(START + SECOND / 2)
  writer.show(pending('a', 'runs'))
  writer.show(success('A'))
  expect(await writer.ended()).toEqual(ALL)
  // What was overtaken before it was written never is.
  expect(written).toEqual(['0 s: pending a', '1 s: success A'])
  expect(states).toEqual(['opened a', 'closed A'])
})

test('a context has one request at a time', async () => {
  const { writer, written } = scene({ takesMs: SECOND })
  writer.show(pending('a'))
  writer.show(success('a'))
  await writer.ended()
  expect(written).toEqual(['0 s: pending a', '1 s: success a'])
})

test('the same once more is no request', async () => {
  const { writer, written } = scene()
  for (let times = 0; times < 3; times++) writer.show(success('a'))
  await writer.ended()
  writer.show(success('a'))
  expect(await writer.ended()).toEqual(ALL)
  expect(written).toEqual(['0 s: success a'])
})

test.each<[what: string, more: Partial<CommitStatus>]>([
  ['state', { state: 'failure' }],
  ['description', { description: 'done twice' }],
  ['page', { url: 'https://github.test/2' }],
])('the same with another %s is one', async (_, more) => {
  const { writer, written } = scene()
  const status = { ...success('a'), url: 'https://github.test/1' }
  writer.show(status)
  await writer.ended()
  writer.show({ ...status, ...more })
  expect(await writer.ended()).toEqual(ALL)
  expect(written).toHaveLength(2)
})

test('a context is open from its first pending word to its end', async () => {
  const { writer, states } = scene({ contexts: 2 })
  const words = [success('b'), pending('a'), pending('a', 'runs'), success('a'), success('a', 'again'), pending('a')]
  for (const status of words) {
    writer.show(status)
    await writer.ended()
  }
  expect(states).toEqual(['opened a', 'closed a', 'opened a'])
})

test('five are written at once', async () => {
  const { writer, written, mostInFlight } = scene({ contexts: 30, takesMs: SECOND })
  for (let at = 0; at < 30; at++) writer.show(success(`c${at}`))
  await writer.ended()
  expect(written).toHaveLength(30)
  expect(mostInFlight()).toBe(5)
})

test('ends go before what is pending', async () => {
  const { writer, written } = scene({ contexts: 3 })
  for (const status of [pending('a'), pending('b'), success('c')]) writer.show(status)
  await writer.ended()
  // The first is on its way by then.
  expect(written).toEqual(['0 s: pending a', '0 s: success c', '0 s: pending b'])
})

describe('what fails', () => {
  test.each<[what: string, replies: Reply[], times: number[]]>([
    ['a bad gateway', [refusal(502, 'No')], [0]],
    ['no answer', [noAnswer('reset', true)], [0]],
    ['a limit that says how long', [refusal(403, WORDS.secondary, { 'retry-after': '7' })], [0, 7]],
    ['a limit that does not', [refusal(429, WORDS.secondary)], [0, 60]],
  ])('%s is tried again', async (_, replies, times) => {
    const { writer, written } = scene({ replies })
    writer.show(success('a'))
    expect(await writer.ended()).toMatchObject({ contexts: [], isRefused: false })
    expect(written).toHaveLength(2)
    // Jitter is the clock's luck.
    if (times.length === 1) expect(written[1]).not.toMatch(/^0 s/)
    else expect(written).toEqual(times.map((at) => `${at} s: success a`))
  })

  test('so is it four times, and the others are written all the same', async () => {
    const { writer, written } = scene({ replies: Array(4).fill(refusal(502, 'No')) })
    writer.show(success('a'))
    const ended = writer.ended()
    expect(await ended).toMatchObject({ contexts: ['a'], because: { status: 502 }, isRefused: false })
    // Nor is it begun anew by the same word.
    for (const context of ['a', 'b']) writer.show(success(context))
    expect(await writer.ended()).toMatchObject({ contexts: ['a'] })
    expect(written.map((line) => line.split(': ')[1])).toEqual([...Array(4).fill('success a'), 'success b'])
  })

  test('a limit holds all back', async () => {
    const replies = [refusal(403, WORDS.secondary, { 'retry-after': '9' })]
    const { writer, written, clock } = scene({ contexts: 2, replies })
    writer.show(success('a'))
    await clock.until(START + SECOND)
    writer.show(success('b'))
    await writer.ended()
    expect(written).toEqual(['0 s: success a', '9 s: success a', '9 s: success b'])
  })

  test.each([
    refusal(401, 'Bad credentials'),
    refusal(403, WORDS.integration),
    refusal(404, 'Not Found'),
    refusal(410, 'Gone'),
    refusal(451, 'Unavailable For Legal Reasons'),
    refusal(422, `No commit found for SHA: ${SHA}`),
  ])('one that is answered $status is the last', async (reply) => {
    const { writer, written, clock } = scene({ contexts: 2, replies: [reply] })
    writer.show(pending('a'))
    await clock.until(START + SECOND)
    for (const context of ['a', 'b', 'c']) writer.show(success(context))
    expect(await writer.ended()).toEqual({ contexts: ['a', 'b', 'c'], because: reply, isRefused: true })
    expect(written).toEqual(['0 s: pending a'])
  })

  test('a refusal of a word that was overtaken says nothing of the next', async () => {
    const { writer, clock, written } = scene({ replies: [refusal(422, 'Validation Failed')], takesMs: SECOND })
    writer.show(pending('a'))
    await clock.until(START + SECOND / 2)
    writer.show(success('a'))
    expect(await writer.ended()).toMatchObject({ contexts: [] })
    expect(written).toEqual(['0 s: pending a', '1 s: success a'])
  })

  test('what is answered by no status is not written', async () => {
    const { writer, states } = scene({ replies: [answer(201), answer(200, '<html>')] })
    writer.show(pending('a'))
    writer.show(success('a'))
    expect(await writer.ended()).toMatchObject({ contexts: ['a'], because: { status: 200 } })
    expect(states).toEqual(['opened a'])
  })

  test('a lone refusal among those that are written is tried again, one that lasts ends them', async () => {
    const refused = refusal(403, WORDS.integration)
    const lone = scene({ replies: [answer(201), refused] })
    lone.writer.show(pending('a'))
    await lone.clock.until(START + SECOND)
    lone.writer.show(success('a'))
    expect(await lone.writer.ended()).toMatchObject({ contexts: [], isRefused: false })
    expect(lone.written).toEqual(['0 s: pending a', '1 s: success a', '2 s: success a'])
    const lasting = scene({ replies: [answer(201), ...Array(9).fill(refused)] })
    lasting.writer.show(pending('a'))
    await lasting.clock.until(START + SECOND)
    lasting.writer.show(success('a'))
    expect(await lasting.writer.ended()).toMatchObject({ contexts: ['a'], isRefused: true })
    expect(lasting.written).toHaveLength(5)
  })

  test('of one context too many there are too many of it alone', async () => {
    const { writer, written } = scene({ contexts: 2, replies: [refusal(422, 'Validation Failed')] })
    writer.show(success('a'))
    writer.show(success('b'))
    expect(await writer.ended()).toMatchObject({ contexts: ['a'], isRefused: false })
    expect(written.at(-1)).toBe('0 s: success b')
  })

  test('a fault of ours is no more than one status less', async () => {
    const { writer } = scene({
      client: {
        request() {
          throw new Error('boom')
        },
      },
    })
    writer.show(success('a'))
    expect(await writer.ended()).toMatchObject({ contexts: ['a'] })
  })
})

describe('room', () => {
  test('dispatches on the token go first, whatever they may still need', async () => {
    let reserved = 80
    const { writer, clock, written } = scene({ reserved: () => reserved })
    writer.show(success('a'))
    await clock.until(START + 5 * SECOND)
    reserved = 79
    writer.wake()
    await clock.until(START + 9 * SECOND)
    expect(written).toEqual(['5 s: success a'])
    expect(await writer.ended()).toEqual(ALL)
  })

  test('a pending one leaves room for the end of each', async () => {
    const { writer, clock, written } = scene({ most: 4, contexts: 3 })
    for (const context of ['a', 'b', 'c']) writer.show(pending(context))
    await clock.until(START + SECOND)
    expect(written).toEqual(['0 s: pending a'])
    for (const context of ['a', 'b', 'c']) writer.show(success(context))
    expect(await writer.ended()).toEqual(ALL)
    expect(written.slice(1)).toEqual(['1 s: success a', '1 s: success b', '1 s: success c'])
  })

  test('and so long as an end is on its way, for that', async () => {
    const { writer, clock, written } = scene({ most: 4, contexts: 3, takesMs: 9 * SECOND })
    writer.show(success('a'))
    await clock.until(START + SECOND)
    writer.show(pending('b'))
    await clock.until(START + 10 * SECOND)
    expect(written).toEqual(['0 s: success a', '9 s: pending b'])
  })

  test('where there is none, there are ends alone, as there comes room', async () => {
    const { writer, clock, written } = scene({ most: 1, contexts: 2 })
    for (const context of ['a', 'b']) writer.show(pending(context))
    await clock.until(START + 10 * MINUTE)
    expect(written).toEqual([])
    for (const context of ['a', 'b']) writer.show(success(context))
    expect(await writer.ended()).toMatchObject({ contexts: [] })
    expect(written).toEqual(['600 s: success a', '660 s: success b'])
  })

  test('the window is never fuller than it may be', async () => {
    const { writer, clock, written } = scene({ most: 10, contexts: 30 })
    for (let at = 0; at < 30; at++) writer.show(success(`c${at}`))
    await clock.until(START + 5 * MINUTE)
    expect(await writer.ended()).toEqual(ALL)
    expect(written.map((line) => Number(line.split(' ')[0]))).toEqual([0, 60, 120].flatMap((at) => Array(10).fill(at)))
  })

  test('the end of the step waits a minute and a half for it at most, and not for what comes later', async () => {
    const { writer, since } = scene({ most: 1, contexts: 3 })
    for (const context of ['a', 'b', 'c']) writer.show(success(context))
    expect(await writer.ended()).toEqual({ contexts: ['c'], because: undefined, isRefused: false })
    expect(since()).toBe(60)
  })
})

describe('a step that is stopped', () => {
  test('does not wait for a limit that ends later', async () => {
    const { writer, clock, stop, since } = scene({ replies: Array(9).fill(refusal(429, WORDS.secondary)) })
    writer.show(pending('a'))
    await clock.until(START + 2 * SECOND)
    stop.abort()
    writer.show(success('a'))
    expect(await writer.ended()).toMatchObject({ contexts: ['a'] })
    expect(since()).toBe(2)
  })

  test('writes ends at once, and nothing else', async () => {
    const { writer, clock, stop, written } = scene({ contexts: 2, reserved: () => 80 })
    writer.show(pending('a'))
    await clock.until(START + 9 * SECOND)
    stop.abort()
    writer.show(pending('b'))
    writer.show(success('a'))
    expect(await writer.ended()).toMatchObject({ contexts: ['b'] })
    expect(written).toEqual(['9 s: success a'])
  })

  test('leaves no room for dispatches, of which there are no more', async () => {
    const { writer, clock, stop, written } = scene({ reserved: () => 80 })
    writer.show(success('a'))
    await clock.until(START + 9 * SECOND)
    stop.abort()
    await clock.until(START + 10 * SECOND)
    expect(written).toEqual(['9 s: success a'])
  })

  test('before anything was shown has them, too', async () => {
    const { writer, since } = scene({ stop: AbortSignal.abort(), most: 1, contexts: 2 })
    for (const context of ['a', 'b']) writer.show(success(context))
    expect(await writer.ended()).toMatchObject({ contexts: ['b'] })
    expect(since()).toBe(0)
  })

  test('has its seconds, and no more', async () => {
    const { writer, clock, stop, since, states } = scene({ takesMs: 9 * SECOND })
    writer.show(pending('a'))
    await clock.until(START + 2 * SECOND)
    stop.abort()
    writer.show(success('a'))
    expect(await writer.ended()).toMatchObject({ contexts: ['a'] })
    expect(since()).toBe(8)
    // The post step ends it.
    expect(states).toEqual(['opened a'])
  })
})
