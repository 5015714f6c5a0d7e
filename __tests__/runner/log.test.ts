import { annotationsIn, readLog } from '../../sandbox/runner/commands.ts'
import { createLog } from '../../src/runner/log.ts'
import { createClean } from '../../src/text/clean.ts'
import { printed } from './printed.ts'

const SECRET = 'ghp_0123456789abcdef'
const log = createLog(createClean([SECRET]))

describe.each(['notice', 'warning', 'error'] as const)('a message that is too long for a %s', (level) => {
  test.each<[length: number, groups: number]>([
    [1, 0],
    [3800, 0],
    [3801, 1],
    [100_000, 1],
  ])('of %i characters: %i groups', (length, groups) => {
    const message = 'x'.repeat(length)
    const output = printed(() => log[level]('Title', message))
    const [annotation, ...others] = annotationsIn(output)
    expect(annotation).toMatchObject({ kind: level, title: 'Title' })
    expect(annotation?.message.length).toBeLessThanOrEqual(3800)
    expect(others).toEqual([])
    expect([...readLog(output)].filter((line) => line === message)).toHaveLength(groups)
  })

  test('is cut by what is printed: escapes count', () => {
    const [annotation] = annotationsIn(printed(() => log[level]('Title', '##['.repeat(1200))))
    expect(annotation?.message).toMatch(/^(##\u200b\[)+.{0,3}\n… The whole message/)
    expect(annotation?.message.length).toBeLessThanOrEqual(3800)
  })

  test.each(['', 'x'])('is not cut within a character', (start) => {
    expect(printed(() => log[level]('Title', start + '🚀'.repeat(2000))).isWellFormed()).toBe(true)
  })

  test('shows no part of a secret where it is cut', () => {
    for (let before = 3640; before < 3800; before += 4) {
      const output = printed(() => log[level]('Title', `${'x'.repeat(before)}${SECRET}${'y'.repeat(200)}`))
      expect(output).not.toContain(SECRET.slice(0, 5))
    }
  })
})

describe('whatever is printed', () => {
  const hostile = `a ${SECRET}.\n::error::b`
  const shown = 'a ***.\n:\u200b:error::b'
  const escaped = 'a ***.%0A%3A\u200b%3Aerror%3A%3Ab'

  test.each<[what: string, print: () => void, output: string]>([
    ['a line', () => log.info(hostile), `${shown}\n`],
    ['a group', () => log.group(hostile, hostile), `::group::a ***.%0A:\u200b:error::b\n${shown}\n::endgroup::\n`],
    ['an annotation', () => log.error(hostile, 'x'), `::error title=${escaped}::x\n`],
  ])('%s has no secret in it and obeys nobody', (_, print, output) => expect(printed(print)).toBe(output))
})

test.each<[debug: string, output: string]>([
  ['1', '::debug::x\n'],
  ['0', ''],
])('with RUNNER_DEBUG=%s a debug line is printed as %j', (debug, output) => {
  const before = process.env.RUNNER_DEBUG
  process.env.RUNNER_DEBUG = debug
  try {
    const log = createLog((text) => text)
    expect(log.debugging).toBe(debug === '1')
    expect(printed(() => log.debug('x'))).toBe(output)
  } finally {
    if (before === undefined) delete process.env.RUNNER_DEBUG
    else process.env.RUNNER_DEBUG = before
  }
})
