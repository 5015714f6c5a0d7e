import { duration, timeAhead } from '../../src/text/duration.ts'

test.each<[ms: number, text: string]>([
  [0, '0 ms'],
  [999, '999 ms'],
  [1000, '1.0 s'],
  [9999, '10.0 s'],
  [10_000, '10 s'],
  [119_999, '120 s'],
  [120_000, '2 min 0 s'],
  [750_400, '12 min 30 s'],
  [750_500, '12 min 31 s'],
])('%d ms is %s', (ms, text) => expect(duration(ms)).toBe(text))

describe('when something will be', () => {
  const now = Date.parse('2026-11-22T10:17:30Z')
  test.each<[ms: number, text: string]>([
    [0, 'in 0 s (10:18 UTC)'],
    [1, 'in 1 s (10:18 UTC)'],
    [90_000, 'in 90 s (10:19 UTC)'],
    [39.5 * 60_000, 'in 40 min (10:57 UTC)'],
    [39.5 * 60_000 + 1, 'in 40 min (10:58 UTC)'],
    [3 * 3_600_000, 'in 3 h (13:18 UTC)'],
    [26 * 3_600_000, 'in 26 h (2026-11-23 12:18 UTC)'],
    [72 * 3_600_000, 'in 3 days (2026-11-25 10:18 UTC)'],
  ])('%i ms from now: %s', (ms, text) => expect(timeAhead(ms, now)).toBe(text))
})
