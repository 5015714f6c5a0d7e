import { duration } from '../../src/text/duration.ts'

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
