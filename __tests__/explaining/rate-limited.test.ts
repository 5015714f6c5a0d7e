import { rateLimited, resetLine } from '../../src/explaining/rate-limited.ts'
import type { Answer } from '../../src/reply.ts'
import { refusal, WORDS } from '../failures/answers.ts'
import { about, NOW, TOKENS } from './about.ts'

const PRIMARY = "The token's requests of this hour are used up (primary rate limit)."
const SECONDARY = 'Too many requests at once, or too many that create content, on this token (secondary rate limit).'
const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 90) }

test.each<[what: string, reply: Answer, which: string]>([
  ["the hour's words", refusal(403, WORDS.primary), PRIMARY],
  ['nothing remains', refusal(403, '', spent), PRIMARY],
  ['nothing remains, but the words are of the other', refusal(403, WORDS.secondary, spent), SECONDARY],
  ['the words of the other', refusal(403, WORDS.secondary), SECONDARY],
  ['its older words', refusal(403, WORDS.abuse), SECONDARY],
  ['no words', refusal(429, ''), SECONDARY],
])('which limit it is: %s', (_, reply, which) => {
  expect(rateLimited(reply, about(TOKENS.classic))).toEqual([
    which,
    expect.stringMatching(/takes no events: run the step again after the reset\./),
  ])
})

test.each<[what: string, headers: Record<string, string>, line: string]>([
  ['after seconds', { 'retry-after': '90' }, 'The limit resets at 2026-11-22T12:01:30Z, 90 s after this answer.'],
  ['at a time', spent, 'The limit resets at 2026-11-22T12:01:30Z, 90 s after this answer.'],
  ['at once', { 'retry-after': '0' }, 'The limit resets at 2026-11-22T12:00:00Z, 0 s after this answer.'],
  ['not said', {}, 'GitHub did not say when the limit resets: wait a minute at least.'],
  [
    'in the far future',
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' },
    `The limit resets at 5138-11-16T09:46:39Z, ${99999999999 - NOW / 1000} s after this answer.`,
  ],
])('when it resets: %s', (_, headers, line) => {
  expect(resetLine(refusal(429, '', headers), about(TOKENS.classic))).toBe(line)
})

test('a date that no calendar has is not passed', () => {
  const odd = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999', date: '-271820-01-01T00:00:00Z' }
  expect(resetLine(refusal(429, '', odd), about(TOKENS.classic))).toContain('resets at +275760-09-13T00:00:00Z')
})

test('a part of a second counts as a whole one: nobody is sent back too early', () => {
  const late = about(TOKENS.classic, { now: NOW + 1 })
  expect(resetLine(refusal(429, '', spent), late)).toBe(
    'The limit resets at 2026-11-22T12:01:30Z, 90 s after this answer.',
  )
})
