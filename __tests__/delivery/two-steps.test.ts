import { deliver } from '../../src/delivery/deliver.ts'
import type { Reply } from '../../src/reply.ts'
import { type Delivered, dispatchResult, type TargetResult } from '../../src/result.ts'
import type { Target } from '../../src/target.ts'
import { answer, noAnswer, refusal } from '../failures/answers.ts'
import { target } from '../report/results.ts'
import { createClock, createRandom, MINUTE, SECOND } from '../world/clock.ts'

const NEVER = new AbortController().signal

/** What GitHub may say to a list of runs or an event, each with whether an event may have arrived by it. */
const FAR = refusal(429, 'rate limit', { 'retry-after': '3600' })
const SOON = refusal(429, 'rate limit', { 'retry-after': '20' })
const OBSTACLES: Reply[] = [answer(500), answer(502), answer(404), noAnswer('reset', true), SOON, FAR]
const UNCLEAR: Reply[] = [answer(500), answer(502), answer(200, '<html>'), noAnswer('timeout', true)]
const CLEAR: Reply[] = [answer(404), answer(422), noAnswer('refused', false), SOON, FAR]

interface Seen {
  obstacles: Reply[]
  sent: { at: number; reply?: Reply; repliedAt?: number }[]
  /** It was sent before it was prepared. */
  unprepared: boolean
}

/** Delivers to targets on two tokens that meet, by chance, what is in the way of lists and of events. */
async function play(seed: number) {
  const random = createRandom(seed)
  const below = (most: number) => Math.floor(random() * most)
  const oneOf = <Item>(...items: Item[]): Item => items[below(items.length)] as Item
  const clock = createClock(0, seed)
  const targets = Array.from({ length: 1 + below(25) }, (_, index) =>
    target(`r${index}`, { token: oneOf('ghp_one', 'ghp_two') }),
  )
  const seen = new Map(targets.map((each): [Target, Seen] => [each, { obstacles: [], sent: [], unprepared: true }]))
  const of = (each: Target) => seen.get(each) as Seen
  const stop = new AbortController()
  const fault = new AbortController()
  const ends = oneOf('stop', 'fault', 'none', 'none')
  const endsAt = below(2 * MINUTE)
  if (ends !== 'none') clock.until(endsAt).then(() => (ends === 'stop' ? stop : fault).abort(new Error('ours')))
  const maxPerMinute = oneOf(0, 1, 3, 10)
  const trouble = random() * 0.7

  const delivered = await deliver(targets, {
    ...{ maxParallel: 1 + below(10), maxPerMinute, failFast: random() < 0.2, retries: below(4) },
    delivery: oneOf('at-least-once', 'at-most-once'),
    async prepare(each) {
      await clock.sleep(below(20) * SECOND, NEVER)
      if (random() >= trouble) {
        of(each).unprepared = false
        return undefined
      }
      const obstacle = oneOf(...OBSTACLES)
      of(each).obstacles.push(obstacle)
      return { request: 'runs-before', reply: obstacle }
    },
    async send(each) {
      if (of(each).unprepared) throw new Error('sent before it was prepared')
      const one: Seen['sent'][number] = { at: clock.now() }
      of(each).sent.push(one)
      await clock.sleep(below(20) * SECOND, NEVER)
      one.repliedAt = clock.now()
      one.reply = random() < trouble ? oneOf(...UNCLEAR, ...CLEAR) : answer(204, '')
      return { request: 'dispatch', reply: one.reply }
    },
    ...{ clock, stop: stop.signal, fault: fault.signal },
    progress: { settled: () => undefined, delivering: () => undefined, retrying: () => undefined },
  })
  const endedAt = clock.now()
  return { targets, delivered, of, ends, endsAt, endedAt, maxPerMinute }
}

/** What is told of each target is what was seen of it, as sentences where it is not. */
function untruths({ targets, delivered, of, ends, endsAt, endedAt, maxPerMinute }: Awaited<ReturnType<typeof play>>) {
  const broken = delivered.flatMap((each, index) => {
    const { obstacles, sent } = of(each.target)
    const result = dispatchResult(each)
    // What came after the fault counts no more.
    const isLate = ends === 'fault' && endedAt >= endsAt
    const lost = sent.filter(({ reply }) => reply === undefined || UNCLEAR.includes(reply)).length > 0
    return [
      ...(each.target === targets[index] ? [] : ['another place']),
      ...(each.requests === sent.length ? [] : [`${each.requests} requests for ${sent.length}`]),
      ...(isLate || each.tries === sent.length + obstacles.length ? [] : [`${each.tries} tries`]),
      ...untrueStatus(result, replyOf(sent.at(-1), isLate ? endsAt : endedAt)),
      ...(each.state !== 'skipped' || each.tries === 0 ? [] : ['skipped after a try']),
      ...(each.state === 'failed' && each.mayHaveArrived !== lost && !(isLate && lost) ? ['its arrival'] : []),
      ...(ends === 'stop' && sent.some(({ at }) => at > endsAt) ? ['sent after the stop'] : []),
    ].map((what) => `${each.target.repository} (${state(each)}): ${what}`)
  })
  const tokens = [...new Set(targets.map(({ token }) => token))]
  const tooMany = tokens.filter((token) => {
    const starts = targets.filter((each) => each.token === token).flatMap((each) => of(each).sent.map(({ at }) => at))
    starts.sort((a, b) => a - b)
    return maxPerMinute > 0 && starts.some((at, index) => at - (starts[index - maxPerMinute] ?? -MINUTE) < MINUTE)
  })
  return [
    ...(delivered.length === targets.length ? [] : ['not all are told of']),
    ...broken,
    ...tooMany.map((token) => `more than ${maxPerMinute} a minute by ${token}`),
  ]
}

/** What it came to until then; `none` of a request that was on its way. */
function replyOf(last: Seen['sent'][number] | undefined, until: number): Reply | 'none' | undefined {
  if (!last) return undefined
  return last.repliedAt !== undefined && last.repliedAt <= until ? last.reply : 'none'
}

function untrueStatus({ statusCode }: TargetResult, last: Reply | 'none' | undefined): string[] {
  const status = last && (last !== 'none' && last.kind === 'answer' ? last.status : 0)
  return statusCode === status ? [] : [`status ${statusCode} for ${status}`]
}

const state = (each: Delivered) => (each.state === 'failed' ? each.cause.kind : each.state)

test.each(Array.from({ length: 50 }, (_, hundred) => hundred * 20))(
  'whatever lists of runs and events meet, what is told of each target is its own: seeds from %i on',
  async (from) => {
    for (let seed = from; seed < from + 20; seed++) {
      expect({ seed, untrue: untruths(await play(seed)) }).toEqual({ seed, untrue: [] })
    }
  },
)

test('that has met all that there is', async () => {
  const met = new Set<string>()
  for (let seed = 0; seed < 100; seed++) {
    for (const each of (await play(seed)).delivered) {
      const own = each.state === 'failed' && each.last ? ` after ${each.last.request}` : ''
      met.add(`${state(each)}${own}`)
    }
  }
  expect([...met].sort()).toEqual([
    ...['accepted', 'crash', 'crash after dispatch', 'crash after runs-before'],
    ...['held-back', 'held-back after dispatch', 'held-back after runs-before', 'skipped'],
    ...['stopped after dispatch', 'stopped after runs-before', 'tried after dispatch', 'tried after runs-before'],
  ])
})
