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
