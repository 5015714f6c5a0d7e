import type { Failure } from '../../src/failures/failure.ts'
import { summaryOf, summaryOfFailure } from '../../src/report/summary.ts'
import { accepted, failed, notFound, skipped, target } from './results.ts'

const SENT = { waiting: undefined, dryRun: false }
const asItIs = (text: string) => text
const rows = (summary: string) => summary.split('\n').filter((line) => line.startsWith('| acme'))

test('counts head it, failures come first, and each error stands below in full', () => {
  const summary = summaryOf(
    [accepted(target('a')), failed(target('b')), skipped(target('c')), accepted(target('d'))],
    SENT,
    asItIs,
  )
  expect(summary).toMatch(/^## Dispatch to Repositories: 2 accepted, 1 failed, 1 skipped\n/)
  expect(rows(summary).map((row) => row.split(' ')[1])).toEqual(['acme/b', 'acme/c', 'acme/a', 'acme/d'])
  expect(summary).toContain('### 404 Not Found')
  expect(summary).toMatch(/It answered\.\nLook\./)
})

test('what came from outside is escaped, and secrets are taken out', () => {
  const hostile: Failure = { ...notFound, title: '<b>4|04', advice: '```\n# heading hunter2' }
  const of = target('a', { eventType: '`x` | [y](z) hunter2' })
  const summary = summaryOf([failed(of, hostile)], SENT, (text) => text.replaceAll('hunter2', '***'))
  expect(summary).not.toContain('hunter2')
  expect(summary).not.toContain('<b>')
  expect(rows(summary)).toHaveLength(1)
  expect(rows(summary)[0]?.match(/\|/g)).toHaveLength(6)
  expect(summary).toMatch(/````text\n.*```\n# heading.*\n````/s)
})

describe('it never grows beyond what a step may have', () => {
  const size = (summary: string) => Buffer.byteLength(summary)

  test('by its rows', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      accepted(target(`r${i}-${'n'.repeat(80)}`, { eventType: '|'.repeat(100) })),
    )
    const summary = summaryOf(many, SENT, asItIs)
    expect(size(summary)).toBeLessThan(1024 * 1024)
    expect(rows(summary).length + Number(/and (\d+) more rows/.exec(summary)?.[1] ?? 0)).toBe(1000)
  })

  test('by its errors', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      failed(target(`r${i}`), { ...notFound, advice: `${i} ${'é'.repeat(3000)}` }),
    )
    const summary = summaryOf(many, SENT, asItIs)
    expect(size(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/and \d+ more causes/)
  })
})

test('where nothing was sent, it says so and why', () => {
  const summary = summaryOfFailure(
    { code: 'invalid_input', title: 'Invalid input', happened: 'Wrong:', advice: '- a: b' },
    asItIs,
  )
  expect(summary).toContain('nothing sent')
  expect(summary).toContain('```text\nWrong:\n- a: b\n```')
})
