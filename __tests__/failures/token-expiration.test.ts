import type { TokenKind } from '../../src/failures/token.ts'
import { expiresSoon, tokenExpiration } from '../../src/failures/token-expiration.ts'
import { answer } from './answers.ts'

const NOW = Date.parse('2026-11-26T12:00:00Z')
const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const read = (header: string, more: Record<string, string> = {}) =>
  tokenExpiration(answer(204, '', { 'github-authentication-token-expiration': header, ...more }), NOW)

test.each<[header: string, time: string]>([
  ['2026-12-05 00:00:00 UTC', '2026-12-05T00:00:00Z'],
  ['2026-12-05 00:00:00 +0000', '2026-12-05T00:00:00Z'],
  ['2026-12-05 00:00:00 -0700', '2026-12-05T07:00:00Z'],
  ['2026-12-05 01:30:00 +0530', '2026-12-04T20:00:00Z'],
  ['2024-02-29 23:59:59 UTC', '2024-02-29T23:59:59Z'],
])('%s is %s', (header, time) => expect(read(header)?.at).toBe(Date.parse(time)))

test.each([
  '',
  'never',
  '2026-12-05',
  '2026-12-05 00:00:00',
  '2026-12-05 00:00:00 CEST',
  '2026-12-05T00:00:00Z',
  ' 2026-12-05 00:00:00 UTC',
  '2026-12-05 00:00:00 UTC, 2026-12-06 00:00:00 UTC',
  '2026-02-30 00:00:00 UTC',
  '2026-13-01 00:00:00 UTC',
  '2026-12-05 25:00:00 UTC',
  '12026-12-05 00:00:00 UTC',
])('%j is not read', (header) => expect(read(header)).toBeUndefined())

test('no header, no expiration', () => expect(tokenExpiration(answer(204), NOW)).toBeUndefined())

test("how long is left is told by GitHub's clock, else by this machine's", () => {
  const header = '2026-12-05 00:00:00 UTC'
  expect(read(header)?.leftMs).toBe(8 * DAY + 12 * HOUR)
  expect(read(header, { date: 'noon' })?.leftMs).toBe(8 * DAY + 12 * HOUR)
  expect(read(header, { date: 'Fri, 04 Dec 2026 00:00:00 GMT' })?.leftMs).toBe(DAY)
})

test.each<[leftMs: number, kind: TokenKind, soon: boolean]>([
  [14 * DAY - 1, 'fine-grained', true],
  [14 * DAY, 'fine-grained', false],
  [0, 'classic', true],
  // GitHub took it all the same: one of the clocks is wrong.
  [-1, 'classic', false],
  [DAY, 'oauth', true],
  [DAY, 'unknown', true],
  [HOUR, 'installation', false],
  [HOUR, 'app-user', false],
])('%i ms of a token that is %s: soon %s', (leftMs, kind, soon) => {
  expect(expiresSoon({ at: NOW, leftMs }, kind)).toBe(soon)
})
