import type { Retry } from '../../src/progress.ts'
import type { NoAnswer, Reply } from '../../src/reply.ts'
import { retryLine } from '../../src/report/retry-line.ts'
import { answer, noAnswer, refusal, WORDS } from '../failures/answers.ts'
import { target } from './results.ts'

const retry = (reply: Reply, more: Partial<Retry> = {}): Retry => ({
  ...{ tried: { request: 'dispatch', reply }, tries: 1, most: 4, afterMs: 1500 },
  ...more,
})

test.each<[what: string, retry: Retry, line: string]>([
  ['an answer', retry(answer(502)), 'try 1 of 4: 502 Bad Gateway, again in 2 s'],
  ['a status without a name', retry(answer(599), { tries: 3 }), 'try 3 of 4: 599, again in 2 s'],
  [
    'a rate limit, with its pause',
    retry(refusal(403, WORDS.secondary), { afterMs: 60_000 }),
    'try 1 of 4: 403 Forbidden (rate limit), again in 60 s',
  ],
  [
    'a long pause',
    retry(answer(429), { afterMs: 750_000 }),
    'try 1 of 4: 429 Too Many Requests (rate limit), again in 12 min 30 s',
  ],
  ['no pause', retry(answer(500), { afterMs: 0 }), 'try 1 of 4: 500 Internal Server Error, again at once'],
  [
    'the list of runs that a dispatch waits for',
    retry(answer(502), { tried: { request: 'runs-before', reply: answer(502) } }),
    'try 1 of 4 to list its runs: 502 Bad Gateway, again in 2 s',
  ],
  [
    'a time-out, by its seconds',
    retry(noAnswer('timeout', true, 'api.github.com', 'no answer within 30 s')),
    'try 1 of 4: no answer within 30 s, again in 2 s',
  ],
])('%s', (_, of, line) => expect(retryLine(target(), of)).toBe(`↻ acme/site: ${line}`))

test.each<[why: NoAnswer['why'], words: string]>([
  ['dns', 'the name of the host was not found (DNS)'],
  ['refused', 'connection refused'],
  ['unreachable', 'the host cannot be reached'],
  ['tls', 'no secure connection (TLS)'],
  ['proxy', 'the proxy did not connect'],
  ['reset', 'connection lost'],
  ['garbled', 'the answer was not HTTP'],
  ['stopped', 'the step was stopped'],
  ['other', 'the network failed'],
])('%s is told in words', (why, words) => {
  expect(retryLine(target(), retry(noAnswer(why, false)))).toContain(`: ${words}, again`)
})
