import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Failure } from '../../src/failures/failure.ts'
import { summaryOf, summaryOfFailure, writeSummary } from '../../src/report/summary.ts'
import { markdown } from '../../src/text/escape.ts'
import { ended, run } from '../following/runs.ts'
import { accepted, failed, notFound, recordingLog, skipped, target, waitingFor } from './results.ts'

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
  expect(summary).toContain(`### ${markdown('acme/b: Repository not found (404)')}`)
  expect(summary).toMatch(/It is not there\.\n- Look\.\nCould not send "deploy" to acme\/b\.\nIt answered\./)
})

test('what came from outside is escaped, and secrets are taken out', () => {
  const hostile: Failure = { ...notFound, title: '<b>4|04', steps: ['```\n# heading hunter2'] }
  const of = target('a', { eventType: '`x` | [y](z) hunter2' })
  const summary = summaryOf([failed(of, hostile)], SENT, (text) => text.replaceAll('hunter2', '***'))
  expect(summary).not.toContain('hunter2')
  expect(summary).not.toContain('<b>')
  expect(rows(summary)).toHaveLength(1)
  expect(rows(summary)[0]?.match(/\|/g)).toHaveLength(6)
  expect(summary).toMatch(/````text\n.*```\n# heading.*\n````/s)
})

test('secrets are taken out of every cell', () => {
  const runs = [
    run(1, { workflow: 'hunter2', url: 'https://github.test/hunter2', status: 'hunter2' }),
    ended(2, 'hunter2', { url: 'hunter2' }),
  ].map((each) => ({ run: each, matchedBy: 'time' as const }))
  const leaky = { ...accepted(target('hunter2', { eventType: 'hunter2' })), runs }
  const options = { waiting: waitingFor('completion'), dryRun: false }
  const [row] = rows(summaryOf([leaky], options, (text) => text.replaceAll('hunter2', 'taken-out')))
  expect(row).not.toContain('hunter2')
  expect(row?.match(/taken-out/g)).toHaveLength(6)
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

  // What GitHub counts is bytes: most characters of the world's texts have three.
  test('by rows that have more bytes than characters', () => {
    const many = Array.from({ length: 4000 }, (_, i) => accepted(target(`r${i}`, { eventType: '配'.repeat(100) })))
    const summary = summaryOf(many, SENT, asItIs)
    expect(size(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/and \d+ more rows/)
  })

  test('by errors that have more bytes than characters', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      failed(target(`r${i}`), { ...notFound, steps: [`${i} ${'配'.repeat(3000)}`] }),
    )
    expect(size(summaryOf(many, SENT, asItIs))).toBeLessThan(1024 * 1024)
  })

  test('by its rows and its errors together', () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      failed(target(`r${i}`, { eventType: '配'.repeat(100) }), { ...notFound, steps: [`${i} ${'配'.repeat(3000)}`] }),
    )
    const summary = summaryOf(many, SENT, asItIs)
    expect(size(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/and \d+ more rows/)
    expect(summary).toMatch(/and \d+ more causes/)
  })

  test('by its errors', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      failed(target(`r${i}`), { ...notFound, steps: [`${i} ${'é'.repeat(3000)}`] }),
    )
    const summary = summaryOf(many, SENT, asItIs)
    expect(size(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/and \d+ more causes/)
  })
})

test('where nothing was sent, it says so and why', () => {
  const summary = summaryOfFailure(
    { code: 'invalid_input', title: 'Invalid input', cause: 'Wrong:', steps: ['a: b'], happened: [] },
    asItIs,
  )
  expect(summary).toContain('nothing sent')
  expect(summary).toContain('```text\nWrong:\n- a: b\n```')
})

describe('the runs of targets', () => {
  const waiting = waitingFor('completion')
  const withRuns = (count: number, name = 'a') => ({
    ...accepted(target(name)),
    runs: Array.from({ length: count }, (_, id) => ({
      run: ended(id, id === 0 ? 'failure' : 'success', { updatedAt: 75_000 }),
      matchedBy: 'dispatch_id' as const,
    })),
  })
  const cells = (...results: Parameters<typeof summaryOf>[0]) =>
    rows(summaryOf(results, { waiting, dryRun: false }, asItIs)).map((row) => row.split(' | ').slice(5))

  test('have columns of their own where they are waited for', () => {
    const link = (id: number) => `[Deploy](https://github.com/acme/site/actions/runs/${id})`
    expect(cells(withRuns(2))).toEqual([[`${link(0)}<br>${link(1)}`, 'failure<br>success', '75 s<br>75 s |']])
    expect(cells(accepted())).toEqual([['–', '–', '– |']])
    expect(summaryOf([withRuns(2)], SENT, asItIs)).not.toContain('Deploy')
  })

  test('that have not ended have no time', () => {
    const open = { ...accepted(), runs: [{ run: run(1), matchedBy: 'time' as const }] }
    expect(cells(open)[0]?.slice(1)).toEqual(['in_progress', '– |'])
  })

  test('are ten in a cell at most, and the rest is counted', () => {
    const [[links = '', conclusions = ''] = []] = cells(withRuns(12))
    expect(links.split('<br>')).toHaveLength(11)
    expect(conclusions).toMatch(/<br>success<br>… and 2 more$/)
  })

  test.each<[targets: number, chart: boolean]>([
    [1, false],
    [2, true],
    [30, true],
    [31, false],
  ])('of %i targets are drawn as a chart: %s', (count, chart) => {
    const results = Array.from({ length: count }, (_, i) => withRuns(1, `r${i}`))
    const drawn = (waitFor: 'start' | 'completion') =>
      summaryOf(results, { waiting: waitingFor(waitFor), dryRun: false }, asItIs).includes('```mermaid')
    expect(drawn('completion')).toBe(chart)
    expect(drawn('start')).toBe(false)
  })

  test('are not drawn where there are none', () => {
    const summary = summaryOf([accepted(), accepted()], { waiting, dryRun: false }, asItIs)
    expect(summary).not.toContain('mermaid')
  })
})

test('a dry run counts what is planned', () => {
  const planned = { ...skipped(target('a')), state: 'planned' as const }
  const summary = summaryOf([planned, failed(target('b'))], { waiting: undefined, dryRun: true }, asItIs)
  expect(summary).toMatch(/^## Dispatch to Repositories: dry run, 1 planned, 1 failed\n/)
  expect(rows(summary)[1]).toBe('| acme/a | deploy | 📝 planned | 0 | – |')
})

describe('the file of the job', () => {
  const folder = mkdtempSync(join(tmpdir(), 'summary-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('keeps what others wrote before', () => {
    const file = join(folder, 'summary')
    writeFileSync(file, 'before\n')
    writeSummary('ours', { GITHUB_STEP_SUMMARY: file }, recordingLog())
    expect(readFileSync(file, 'utf8')).toBe('before\nours\n')
  })

  test.each<[what: string, env: Record<string, string>, why: RegExp]>([
    ['is not there', { GITHUB_STEP_SUMMARY: join(folder, 'none', 'summary') }, /ENOENT/],
    ['is not named', {}, /GITHUB_STEP_SUMMARY is not set/],
    ['is named by an empty text', { GITHUB_STEP_SUMMARY: '' }, /GITHUB_STEP_SUMMARY is not set/],
  ])('that %s is worth a debug line only', (_, env, why) => {
    const log = recordingLog()
    writeSummary('ours', env, log)
    expect(log.told).toEqual([expect.stringMatching(/^debug The job summary could not be written: /)])
    expect(log.told[0]).toMatch(why)
  })
})
