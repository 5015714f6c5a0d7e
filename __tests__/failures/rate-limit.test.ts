import { rateLimit, retryAfterMs, saysRateLimit } from '../../src/failures/rate-limit.ts'
import { answer, refusal, WORDS } from './answers.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const used = (reset: number | string) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) })

test.each<[message: string, says: boolean]>([
  [WORDS.primary, true],
  [WORDS.secondary, true],
  [WORDS.abuse, true],
  ['api RATE LIMIT exceeded for 1.2.3.4', true],
  [WORDS.integration, false],
  ['The rate is limited', false],
  ['', false],
])('%j speaks of a rate limit: %s', (message, says) => expect(saysRateLimit(refusal(403, message))).toBe(says))

describe('which limit, and how long', () => {
  test.each<[what: string, message: string, headers: Record<string, string>, limit: object]>([
    ['words alone, primary', WORDS.primary, {}, { kind: 'primary' }],
    ['words alone, secondary', WORDS.secondary, {}, { kind: 'secondary' }],
    ['nothing at all', '', {}, { kind: 'secondary' }],
    ['a reset', WORDS.primary, used(NOW / 1000 + 90), { kind: 'primary', waitMs: 90_000 }],
    ['a reset without words', '', used(NOW / 1000 + 90), { kind: 'primary', waitMs: 90_000 }],
    ['a reset that is over', WORDS.primary, used(NOW / 1000 - 5), { kind: 'primary', waitMs: 0 }],
    ['a reset that is none', WORDS.primary, used('soon'), { kind: 'primary' }],
    ['a reset beyond all calendars', WORDS.primary, used('9'.repeat(12)), { kind: 'primary' }],
    [
      'a reset while requests remain',
      WORDS.secondary,
      { ...used(NOW / 1000 + 9), 'x-ratelimit-remaining': '1' },
      { kind: 'secondary' },
    ],
    [
      'Retry-After before a reset',
      WORDS.primary,
      { ...used(NOW / 1000 + 90), 'retry-after': '7' },
      { kind: 'primary', waitMs: 7000 },
    ],
    [
      'secondary by its words, with the hour used up',
      WORDS.secondary,
      used(NOW / 1000 + 90),
      { kind: 'secondary', waitMs: 90_000 },
    ],
    [
      "by GitHub's clock",
      WORDS.primary,
      { ...used(NOW / 1000 + 90), date: 'Sun, 22 Nov 2026 12:01:00 GMT' },
      { kind: 'primary', waitMs: 30_000 },
    ],
    [
      'with a clock that is none',
      WORDS.primary,
      { ...used(NOW / 1000 + 90), date: 'noon' },
      { kind: 'primary', waitMs: 90_000 },
    ],
  ])('%s', (_, message, headers, limit) => {
    expect(rateLimit(refusal(403, message, headers), NOW)).toEqual(limit)
  })
})

test.each<[retryAfter: string, ms: number | undefined]>([
  ['0', 0],
  ['60', 60_000],
  [' 60 ', 60_000],
  ['999999999', 999_999_999_000],
  ['9999999999', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
])('Retry-After: %j is %s ms', (retryAfter, ms) => {
  expect(retryAfterMs(answer(503, {}, { 'retry-after': retryAfter }), NOW)).toBe(ms)
})
