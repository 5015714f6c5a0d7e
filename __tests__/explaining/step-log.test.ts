import fc from 'fast-check'
import { lastLinesOf, type StepTimes } from '../../src/explaining/step-log.ts'
import { logText } from '../../src/text/escape.ts'
import { addSecret } from '../../src/text/secrets.ts'

const at = (second: number) => Date.parse('2026-08-01T12:00:00Z') + second * 1000
const times = (from: number, to: number): StepTimes => ({ startedAt: at(from), completedAt: at(to) })
const UNKNOWN: StepTimes = { startedAt: undefined, completedAt: undefined }

/** A log: each line with the second in which it was written. */
const log = (...lines: [second: number, line: string][]) =>
  `\ufeff${lines.map(([second, line]) => `${new Date(at(second)).toISOString().slice(0, 19)}.1234567Z ${line}`).join('\n')}\n`

const EXIT = '##[error]Process completed with exit code 1.'

describe('the lines of the failed step', () => {
  test.each<[what: string, log: string, times: StepTimes, lines: string[]]>([
    [
      'between its marks',
      log([1, '##[group]Run make'], [1, 'a'], [2, EXIT], [3, 'Post job cleanup.']),
      times(1, 2),
      ['##[group]Run make', 'a', EXIT],
    ],
    [
      'not those of the step before, which ended in the same second',
      log([1, '##[group]Run one'], [1, 'one'], [1, '##[group]Run two'], [2, 'two'], [2, EXIT]),
      times(1, 2),
      ['##[group]Run two', 'two', EXIT],
    ],
    [
      'nor of a step before that failed as well, and was to go on',
      log([1, '##[group]Run one'], [1, EXIT], [1, '##[group]Run two'], [2, 'two'], [2, EXIT]),
      times(1, 2),
      ['##[group]Run two', 'two', EXIT],
    ],
    [
      'nor of the one after, which failed in the same second',
      log([1, '##[group]Run one'], [2, 'one'], [2, EXIT], [2, '##[group]Run two'], [2, 'two'], [2, EXIT]),
      times(1, 2),
      ['##[group]Run one', 'one', EXIT],
    ],
    [
      'all in one second: the first that failed',
      log([1, '##[group]Run one'], [1, EXIT], [1, '##[group]Run two'], [1, EXIT]),
      times(1, 1),
      ['##[group]Run one', EXIT],
    ],
    [
      'what an action says after its error is not of interest',
      log([1, '##[group]Run actions/github-script@v8'], [2, '##[error]Not found'], [2, 'bye']),
      times(1, 2),
      ['##[group]Run actions/github-script@v8', '##[error]Not found'],
    ],
    ['without an error: to its end', log([1, 'a'], [2, 'b'], [3, 'c']), times(1, 2), ['a', 'b']],
    ['without times: the last error', log([1, 'a'], [2, EXIT], [3, 'c']), UNKNOWN, ['a', EXIT]],
    ['of other times: the last error', log([1, 'a'], [2, EXIT], [3, 'c']), times(60, 61), ['a', EXIT]],
    ['a line of several', `${log([1, 'a'])}b\nc\n${log([9, 'd'])}`, times(1, 2), ['a', 'b', 'c']],
    ['no times in it at all', 'a\nb', times(1, 2), ['a', 'b']],
    ['Windows line ends', log([1, 'a\r'], [1, 'b\r']), times(1, 2), ['a', 'b']],
    ['nothing', '', times(1, 2), []],
  ])('%s', (_, text, when, lines) => {
    expect(lastLinesOf(text, when, 30)).toEqual(lines)
  })

  test('no more than were asked for', () => {
    const text = log(...Array.from({ length: 50 }, (_, line): [number, string] => [1, `${line}`]))
    expect(lastLinesOf(text, times(1, 2), 2)).toEqual(['48', '49'])
    expect(lastLinesOf(text, times(1, 2), 0)).toEqual([])
  })

  test('colors are taken out, other control characters shown, long lines cut', () => {
    const [colored, controls, long, ...rest] = lastLinesOf(
      log([1, '\u001b[1;31mred\u001b[0m'], [1, 'a\u0007\u001b]8;;b\u202e'], [1, 'x y '.repeat(3000)]),
      times(1, 2),
      30,
    )
    expect(colored).toBe('red')
    expect(controls).toBe('a\\u0007\\u001b]8;;b\\u202e')
    expect(long?.length).toBeLessThanOrEqual(500)
    expect(rest).toEqual([])
  })
})

test('no log is a command, or takes a second', () => {
  const part = fc.constantFrom(
    '::error::x',
    '##[error]',
    '##[group]Run ',
    '\n',
    '\r',
    '\u001b[',
    ' ',
    '2026-08-01T12:00:01.1Z ',
    '\u0000',
    '\u2028',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (any) => {
      const lines = lastLinesOf(any, times(1, 2), 200)
      expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/)
      for (const line of logText(lines.join('\n')).split('\n')) expect(line).not.toMatch(/^\s*::|##\[/)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['empty lines', '\n'],
  ['errors', '##[error]\n'],
  ['groups', '##[group]Run \n'],
  ['one line', 'x'],
  ['colors', '\u001b[31m'],
  ['times', '2026-08-01T12:00:01.1234567Z a\n'],
])('8 MiB of %s are no way to hold the step up', (_, unit) => {
  const text = unit.repeat(Math.ceil((8 * 1024 * 1024) / unit.length))
  const before = process.cpuUsage()
  lastLinesOf(text, times(1, 2), 200)
  const { user, system } = process.cpuUsage(before)
  // Some times what it takes: a square of the length would take hours.
  expect((user + system) / 1000).toBeLessThan(20_000)
})

test('of a secret in many colors that is cut nothing is left', () => {
  addSecret('hush-hush-hush-hush')
  const color = '\u001b[0m'.repeat(20)
  const colored = [...'hush-hush-hush-hush'].join(color)
  const line = '\u001b[1m'.repeat(600) + colored.repeat(2)
  expect(lastLinesOf(log([1, line]), UNKNOWN, 1).join()).not.toContain('hush')
})
