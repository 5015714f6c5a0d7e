import { rateLimited } from '../../src/explaining/rate-limited.ts'
import type { Answer } from '../../src/reply.ts'
import { refusal, WORDS } from '../failures/answers.ts'
import { about, NOW, TOKENS } from './about.ts'

const PRIMARY = "The token's requests of this hour are used up (primary rate limit)"
const SECONDARY =
  'Too many requests at once, or too many that create content, were made with this token (secondary rate limit)'
const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 2400) }
const explained = (reply: Answer, now = NOW) => rateLimited(reply, about(TOKENS.classic, { now }))

test.each<[what: string, reply: Answer, which: string]>([
  ["the hour's words", refusal(403, WORDS.primary), PRIMARY],
  ['nothing remains', refusal(403, '', spent), PRIMARY],
  ['nothing remains, but the words are of the other', refusal(403, WORDS.secondary, spent), SECONDARY],
  ['the words of the other', refusal(403, WORDS.secondary), SECONDARY],
  ['its older words', refusal(403, WORDS.abuse), SECONDARY],
  ['no words', refusal(429, ''), SECONDARY],
])('which limit it is: %s', (_, reply, which) => {
  const { cause, sharedCause, steps } = explained(reply)
  expect(cause).toMatch(`${which}: `)
  expect(sharedCause).toBe(`${which}.`)
  expect(steps[1]).toMatch(which === PRIMARY ? /^If it happens often, give this work/ : /lower max-per-minute/)
})

test.each<[what: string, headers: Record<string, string>, cause: RegExp, step: string]>([
  [
    'after seconds',
    { 'retry-after': '90' },
    /the limit resets in 90 s \(12:02 UTC\)\.$/,
    'Run the step again after the reset.',
  ],
  ['at a time', spent, /the limit resets in 40 min \(12:40 UTC\)\.$/, 'Run the step again after the reset.'],
  [
    'at once',
    { 'retry-after': '0' },
    /the limit resets in 0 s \(12:00 UTC\)\.$/,
    'Run the step again after the reset.',
  ],
  ['not said', {}, /GitHub did not say when the limit resets\.$/, 'Wait a few minutes, then run the step again.'],
])('when it is over, and what to do then: %s', (_, headers, cause, step) => {
  const explanation = explained(refusal(429, '', headers))
  expect(explanation.cause).toMatch(cause)
  expect(explanation.steps[0]).toBe(step)
})

test('a date that no calendar has is not passed', () => {
  const odd = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999', date: '-271820-01-01T00:00:00Z' }
  expect(explained(refusal(429, '', odd)).cause).toMatch(/ days \(\+275760-09-13 00:00 UTC\)\.$/)
})
