import {
  type Beginning,
  countsLine,
  endLine,
  failedLine,
  limitedLine,
  openingLine,
  plannedLine,
  progressLine,
  runLine,
  runsLine,
  settledLine,
  waitingLine,
} from '../../src/report/lines.ts'
import type { Accepted, Failed, Foreseen, Skipped, Tried } from '../../src/result.ts'
import { answer } from '../failures/answers.ts'
import { ended, run } from '../following/runs.ts'
import { accepted, failed, notFound, skipped, TAKEN, target, waitingFor } from './results.ts'

const SITE = target('site')
const many = (count: number) => Array.from({ length: count }, (_, i) => target(`r${i}`))

describe('what the step is about to do', () => {
  const beginning = (more: Partial<Beginning>): Beginning => ({
    targets: [SITE],
    maxParallel: 5,
    maxPerMinute: 60,
    dryRun: false,
    ...more,
  })
  const mixed = [SITE, target('docs', { eventType: 'build' })]

  test.each<[beginning: Partial<Beginning>, line: string]>([
    [{}, 'Sending "deploy" to acme/site'],
    [{ targets: many(3) }, 'Sending "deploy" to 3 targets: 5 at once, at most 60 requests a minute'],
    [{ targets: mixed, maxPerMinute: 0 }, 'Sending events to 2 targets: 5 at once'],
    [{ waiting: waitingFor('start') }, 'Sending "deploy" to acme/site, then waiting for a run to start'],
    [{ waiting: waitingFor('completion') }, 'Sending "deploy" to acme/site, then waiting for its runs to end'],
    [
      { targets: many(2), maxPerMinute: 0, waiting: waitingFor('completion') },
      'Sending "deploy" to 2 targets: 5 at once, then waiting for their runs to end',
    ],
    [{ dryRun: true }, 'Dry run: nothing is sent. Checking whether "deploy" could be sent to acme/site'],
    [
      { dryRun: true, targets: mixed, waiting: waitingFor('start') },
      'Dry run: nothing is sent. Checking whether events could be sent to 2 targets',
    ],
  ])('%j', (more, line) => expect(openingLine(beginning(more))).toBe(line))
})

describe('what became of one target', () => {
  test.each<[what: string, delivered: Accepted | Skipped, line: string]>([
    [
      'accepted',
      { target: SITE, state: 'accepted', tries: 1, requests: 1, durationMs: 143, redirected: false, by: TAKEN },
      '✓ acme/site: accepted "deploy" (204, 143 ms)',
    ],
    [
      'accepted at the third try',
      { target: SITE, state: 'accepted', tries: 3, requests: 3, durationMs: 4200, redirected: false, by: TAKEN },
      '✓ acme/site: accepted "deploy" (204, 3 tries, 4.2 s)',
    ],
    [
      'skipped',
      { target: SITE, state: 'skipped', because: 'stopped', tries: 0, requests: 0, durationMs: 0 },
      '– acme/site: "deploy" skipped',
    ],
  ])('%s', (_, delivered, line) => expect(settledLine(delivered)).toBe(line))

  const tried = (reply: Tried['reply']): Tried => ({ request: 'dispatch', reply })
  const fail = (cause: Failed['cause'], tries = 1): Failed => ({
    ...{ target: SITE, state: 'failed', tries, requests: tries, durationMs: 4200, mayHaveArrived: false },
    cause,
  })
  test.each<[what: string, delivered: Failed, line: string]>([
    [
      'refused: in the words of the title',
      fail({ kind: 'tried', tried: tried(answer(404)) }),
      '✗ acme/site: "deploy" failed: Repository not found (404), 4.2 s',
    ],
    [
      'at the second try',
      fail({ kind: 'tried', tried: tried(answer(404)) }, 2),
      '✗ acme/site: "deploy" failed: Repository not found (404), 2 tries, 4.2 s',
    ],
    [
      'held back',
      fail({ kind: 'held-back', by: tried(answer(429)) }, 0),
      '✗ acme/site: "deploy" not sent: Repository not found (404), which holds back all that its token sends',
    ],
    [
      'held back after a try of its own',
      fail({ kind: 'held-back', by: tried(answer(429)) }),
      '✗ acme/site: "deploy" given up: Repository not found (404), which holds back all that its token sends',
    ],
  ])('%s', (_, delivered, line) => expect(failedLine(delivered, notFound)).toBe(line))
})

describe('a run', () => {
  const url = 'https://github.com/acme/site/actions/runs/1'
  test.each<[what: string, of: ReturnType<typeof run>, line: string]>([
    ['in progress', run(1), `▶ acme/site: Deploy in progress  ${url}`],
    ['succeeded', ended(1, 'success', { updatedAt: 75_000 }), `✓ acme/site: Deploy success, 75 s  ${url}`],
    ['skipped', ended(1, 'skipped'), `✓ acme/site: Deploy skipped, 0 ms  ${url}`],
    ['failed', ended(1, 'startup_failure'), `✗ acme/site: Deploy startup failure, 0 ms  ${url}`],
    [
      'of a status of several words',
      run(1, { status: 'to_be_started_soon' }),
      `▶ acme/site: Deploy to be started soon  ${url}`,
    ],
    ['completed, but how is not said', run(1, { status: 'completed' }), `✗ acme/site: Deploy completed, 0 ms  ${url}`],
  ])('%s', (_, of, line) => expect(runLine(SITE, { run: of, matchedBy: 'dispatch_id' })).toBe(line))

  test('what came from outside stays on its line', () => {
    const hostile = run(1, { workflow: 'a\n::error::b', status: 'c\r', url: 'd\u2028' })
    expect(runLine(SITE, { run: hostile, matchedBy: 'time' })).toBe('▶ acme/site: a\\n::error::b c\\r  d\\u2028')
  })
})

describe('a sign of life', () => {
  test('has the first five, with the state of each run, and counts the rest', () => {
    const open = many(7).map((of, i) => ({
      target: of,
      runs: Array.from({ length: i % 3 }, (_, id) => ({ run: run(id), matchedBy: 'time' as const })),
    }))
    const lines = waitingLine(open).split('\n')
    const state = (id: number) => `in progress https://github.com/acme/site/actions/runs/${id}`
    expect(lines).toEqual([
      '… waiting for the runs of 7 targets:',
      '    acme/r0: no run yet',
      `    acme/r1: ${state(0)}`,
      `    acme/r2: ${state(0)}, ${state(1)}`,
      '    acme/r3: no run yet',
      `    acme/r4: ${state(0)}`,
      '    and 2 more',
    ])
  })

  test('of one target', () => {
    expect(waitingLine([{ target: SITE, runs: [] }])).toBe(
      '… waiting for the runs of 1 target:\n    acme/site: no run yet',
    )
  })
})

describe('what a dry run found', () => {
  const foreseen = (more: Partial<Foreseen>): Foreseen => ({
    ...{ target: SITE, state: 'planned', listening: [], lines: [] },
    ...more,
  })
  test.each<[foreseen: Partial<Foreseen>, line: string]>([
    [{}, '○ acme/site: "deploy" could be sent, nothing known to listen'],
    [{ listening: ['a.yml'] }, '○ acme/site: "deploy" could be sent, a.yml listens'],
    [{ listening: ['a.yml', 'b\n.yml'] }, '○ acme/site: "deploy" could be sent, a.yml, b\\n.yml listen'],
    [{ state: 'skipped' }, '– acme/site: "deploy" not looked at'],
    [{ state: 'failed', failure: notFound }, '✗ acme/site: "deploy" could not be sent: Repository not found (404)'],
  ])('%j', (more, line) => expect(plannedLine(foreseen(more))).toBe(line))
})

test('how far a fan-out is, and until when it waits', () => {
  const soFar = { accepted: 3, failed: 1, left: 6, waitingUntil: undefined }
  expect(progressLine(soFar)).toBe('… 3 accepted, 1 failed, 6 to go')
  expect(progressLine({ ...soFar, waitingUntil: Date.parse('2026-11-22T12:01:30.5Z') })).toBe(
    '… 3 accepted, 1 failed, 6 to go; held back by a rate limit or backoff until 12:01:30 UTC',
  )
})

test('the counts at the end name what was planned where there is such', () => {
  const results = [accepted(), accepted(), failed(), skipped()]
  expect(countsLine(results, false)).toBe('2 accepted, 1 failed, 1 skipped')
  expect(countsLine([...results, { ...skipped(), state: 'planned' }], false)).toBe(
    '2 accepted, 1 failed, 1 skipped, 1 planned',
  )
})

test('where runs were waited for, targets succeeded or failed', () => {
  expect(countsLine([accepted(), failed()], true)).toBe('1 succeeded, 1 failed, 0 skipped')
  expect(endLine(accepted())).toBe('✓ acme/site: "deploy" succeeded')
  expect(endLine(failed())).toBe('✗ acme/site: "deploy" failed: Repository not found (404)')
})

test('the page of the runs is that of the new name, where there is one', () => {
  const page = (result: ReturnType<typeof accepted>) => runsLine(result, 'https://ghe.acme.test')?.split(' ').at(-1)
  const query = 'actions?query=event%3Arepository_dispatch'
  expect(page(accepted())).toBe(`https://ghe.acme.test/acme/site/${query}`)
  expect(page(accepted(SITE, { movedTo: 'acme/new' }))).toBe(`https://ghe.acme.test/acme/new/${query}`)
  const workflow = target('site', { dispatch: { kind: 'workflow', workflow: 'deploy.yml', refs: [], inputs: {} } })
  expect(page(accepted(workflow))).toBe('https://ghe.acme.test/acme/site/actions/workflows/deploy.yml')
  expect(page({ ...accepted(workflow), runs: [{ run: run(1), matchedBy: 'run_id' }] })).toBeUndefined()
})

test('a limit lasts whole milliseconds', () => {
  expect(limitedLine(59_999.5)).toBe('… held back by a rate limit: nothing more is read for 60 s')
  expect(limitedLine(0.2)).toBe('… held back by a rate limit: nothing more is read for 1 ms')
})
