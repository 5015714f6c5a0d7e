import { decide, type Outcome, outcomeOf } from '../../src/delivery/outcome.ts'
import { LONGEST_WAIT_MS } from '../../src/failures/rate-limit.ts'
import type { Reply } from '../../src/reply.ts'
import { answer as answerOf, noAnswer } from '../failures/answers.ts'

const EVENT = { kind: 'event' as const, eventType: 'deploy', clientPayload: {} }

const NOW = Date.parse('2026-11-22T12:00:00Z')

const answer = (status: number, headers: Record<string, string> = {}, message = '') =>
  answerOf(status, { message }, headers)

const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
const PRIMARY = 'API rate limit exceeded for user ID 1.'
const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 90) }

describe('outcomeOf', () => {
  const accepted = { kind: 'accepted' }
  const refused = { kind: 'refused' }
  const unknown = { kind: 'unknown', retriable: true }
  test.each<[name: string, reply: Reply, outcome: object]>([
    ['204', answer(204), accepted],
    ['200', answer(200), { kind: 'unknown', retriable: false }],
    ['202', answer(202), { kind: 'unknown', retriable: false }],
    ['304', answer(304), refused],
    ['307 that was not followed', answer(307, { location: 'https://elsewhere.test/' }), refused],
    ['400', answer(400), refused],
    ['401', answer(401), refused],
    ['403', answer(403, {}, 'Resource not accessible by integration'), refused],
    [
      '403, archived, in a token’s last request',
      answer(403, reset, 'Repository was archived so is read-only.'),
      refused,
    ],
    ['404', answer(404), refused],
    ['410', answer(410), refused],
    ['422', answer(422), refused],
    ['451', answer(451), refused],
    ['408', answer(408), unknown],
    ['500', answer(500), unknown],
    ['502', answer(502), unknown],
    ['503 with Retry-After', answer(503, { 'retry-after': '7' }), { ...unknown, waitMs: 7000 }],
    ['599', answer(599), unknown],
    ['429', answer(429), { kind: 'not-taken', limited: true }],
    ['429 with Retry-After', answer(429, { 'retry-after': '5' }), { kind: 'not-taken', limited: true, waitMs: 5000 }],
    [
      '403 with Retry-After',
      answer(403, { 'retry-after': '60' }),
      { kind: 'not-taken', limited: true, waitMs: 60_000 },
    ],
    ['403, secondary limit by its words', answer(403, {}, SECONDARY), { kind: 'not-taken', limited: true }],
    ['403, primary limit', answer(403, reset, PRIMARY), { kind: 'not-taken', limited: true, waitMs: 90_000 }],
    ['403, nothing remaining, no words', answer(403, reset), { kind: 'not-taken', limited: true, waitMs: 90_000 }],
    [
      'a reset told by a clock that is ten minutes ahead of the runner’s',
      answer(403, { ...reset, date: 'Sun, 22 Nov 2026 12:00:30 GMT' }, PRIMARY),
      { kind: 'not-taken', limited: true, waitMs: 60_000 },
    ],
    ['DNS', noAnswer('dns', false), { kind: 'not-taken', limited: false }],
    ['refused connection', noAnswer('refused', false), { kind: 'not-taken', limited: false }],
    ['TLS', noAnswer('tls', false), { kind: 'not-taken', limited: false }],
    ['proxy', noAnswer('proxy', false), { kind: 'not-taken', limited: false }],
    ['timeout before the connection was ready', noAnswer('timeout', false), { kind: 'not-taken', limited: false }],
    ['timeout after the request was sent', noAnswer('timeout', true), unknown],
    ['reset after the request was sent', noAnswer('reset', true), unknown],
    ['garbage in answer', noAnswer('garbled', true), unknown],
  ])('of a dispatch that is answered by %s', (_, reply, outcome) => {
    expect(outcomeOf({ request: 'dispatch', reply }, NOW, EVENT)).toEqual(outcome)
  })

  const notTaken = { kind: 'not-taken', limited: false }
  // Whatever it came to, nothing was sent.
  test.each<[name: string, reply: Reply, outcome: object]>([
    ['204, which is no list', answer(204), refused],
    ['200 with something else', answer(200), notTaken],
    ['304', answer(304), refused],
    ['403', answer(403), refused],
    ['404', answer(404), refused],
    ['500', answer(500), notTaken],
    ['503 with Retry-After', answer(503, { 'retry-after': '7' }), { ...notTaken, waitMs: 7000 }],
    ['429 with Retry-After', answer(429, { 'retry-after': '5' }), { kind: 'not-taken', limited: true, waitMs: 5000 }],
    ['timeout after it was sent', noAnswer('timeout', true), notTaken],
    ['DNS', noAnswer('dns', false), notTaken],
  ])('of a list before it that is answered by %s', (_, reply, outcome) => {
    expect(outcomeOf({ request: 'runs-before', reply }, NOW, EVENT)).toEqual(outcome)
  })
})

describe('decide', () => {
  const once = { retries: 3, delivery: 'at-least-once' } as const
  const most = { retries: 3, delivery: 'at-most-once' } as const
  const unknown: Outcome = { kind: 'unknown', retriable: true }
  const notTaken: Outcome = { kind: 'not-taken', limited: false }
  const limited = (waitMs: number): Outcome => ({ kind: 'not-taken', limited: true, waitMs })
  const done = { next: 'done' }
  const fail = { next: 'fail' }
  const retry = (afterMs: number) => ({ next: 'retry', afterMs })

  test.each<[name: string, outcome: Outcome, tries: number, policy: Parameters<typeof decide>[2], decision: object]>([
    ['accepted', { kind: 'accepted' }, 1, once, done],
    ['accepted at last', { kind: 'accepted' }, 4, most, done],
    ['refused', { kind: 'refused' }, 1, once, fail],
    ['unknown, first', unknown, 1, once, retry(500)],
    ['unknown, second', unknown, 2, once, retry(1000)],
    ['unknown, third', unknown, 3, once, retry(2000)],
    ['unknown, retries spent', unknown, 4, once, fail],
    ['unknown, no retries wanted', unknown, 1, { ...once, retries: 0 }, fail],
    ['unknown, at most once', unknown, 1, most, fail],
    ['unknown, GitHub says when', { ...unknown, waitMs: 7000 }, 1, once, retry(7000)],
    ['a yes that is none', { kind: 'unknown', retriable: false }, 1, once, fail],
    ['not taken', notTaken, 1, once, retry(500)],
    ['not taken, at most once', notTaken, 1, most, retry(500)],
    ['not taken, retries spent', notTaken, 4, most, fail],
    ['backoff has a ceiling', notTaken, 9, { ...once, retries: 10 }, retry(30_000)],
    ['limited', limited(60_000), 1, once, retry(60_000)],
    ['limited, at most once', limited(60_000), 1, most, retry(60_000)],
    ['limited, retries spent', limited(60_000), 4, once, fail],
    ['limited for as long as can be waited for', limited(LONGEST_WAIT_MS), 1, once, retry(LONGEST_WAIT_MS)],
    ['limited for longer', limited(LONGEST_WAIT_MS + 1), 1, once, fail],
  ])('what follows a try that was %s', (_, outcome, tries, policy, decision) => {
    expect(decide(outcome, tries, policy, 0.5)).toEqual(decision)
  })

  test('jitter is full: from nothing up to the whole backoff', () => {
    expect(decide(notTaken, 3, once, 0)).toEqual(retry(0))
    expect(decide(notTaken, 3, once, 0.9999)).toEqual(retry(4000))
  })
})
