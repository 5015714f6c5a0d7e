import { RUN_NAME_LINE } from '../../src/events/run-name.ts'
import type { Failure } from '../../src/failures/failure.ts'
import { annotateDryRun, annotateResults } from '../../src/report/annotations.ts'
import type { Foreseen, TargetResult } from '../../src/result.ts'
import { TOKENS } from '../explaining/about.ts'
import { run } from '../following/runs.ts'
import { accepted, failed, notFound, recordingLog, skipped, target } from './results.ts'

describe('one annotation for each cause', () => {
  const failure = (advice: string): Failure => ({ ...notFound, steps: [advice] })
  const errorsOf = (count: number) => {
    const log = recordingLog()
    const results = Array.from({ length: count }, (_, i) => failed(target(`r${i}`), failure(`advice ${i}`)))
    annotateResults(log, results)
    return log.told.filter((line) => line.startsWith('error '))
  }

  test.each([0, 1, 9])('%i causes are as many annotations', (count) => expect(errorsOf(count)).toHaveLength(count))

  test('nine are enough for nine causes, none is left to be counted', () => {
    expect(errorsOf(9).filter((error) => error.includes('More failures'))).toEqual([])
  })

  test.each([10, 500])('%i causes are nine, the last of which counts the rest', (count) => {
    const errors = errorsOf(count)
    expect(errors).toHaveLength(9)
    expect(errors[8]).toContain(`${count - 8} more targets`)
  })

  test('those of optional targets leave room for what else a step warns of', () => {
    const log = recordingLog()
    const results = Array.from({ length: 12 }, (_, i) =>
      failed(target(`r${i}`, { optional: true }), failure(`advice ${i}`)),
    )
    annotateResults(log, results)
    const warnings = log.told.filter((line) => line.startsWith('warning '))
    expect(warnings).toHaveLength(5)
    expect(warnings[4]).toContain('8 more targets')
  })
})

test('the causes that have no annotation of their own stand in the log', () => {
  const log = recordingLog()
  const results = Array.from({ length: 11 }, (_, i) => failed(target(`r${i}`), { ...notFound, steps: [`advice ${i}`] }))
  annotateResults(log, [...results, failed(target('r10b'), { ...notFound, steps: ['advice 10'] })])
  const [group, ...others] = log.told.filter((line) => line.startsWith('group '))
  expect(others).toEqual([])
  // The one of two targets comes first.
  expect([...(group?.matchAll(/advice (\d+)/g) ?? [])].map(([, number]) => number)).toEqual(['7', '8', '9'])
  expect(log.told.at(-1)).toContain('3 more targets failed, for 3 other causes.')
})

test('one notice for all that there was no token for, and none for what was skipped otherwise', () => {
  const log = recordingLog()
  const without = ['site', 'docs'].map((name) => skipped(target(name), 'no-token'))
  annotateResults(log, [skipped(), ...without, skipped(target('last'), 'fail-fast')])
  expect(log.told).toEqual([
    expect.stringMatching(/^notice No token: There is no token for acme\/site, acme\/docs, so/),
  ])
})

describe('one notice for all repositories that moved', () => {
  const noticesOf = (count: number) => {
    const log = recordingLog()
    const moved = Array.from({ length: count }, (_, i) => accepted(target(`r${i}`), { movedTo: `acme/new${i}` }))
    annotateResults(log, [accepted(), ...moved])
    return log.told
  }

  test.each<[count: number, names: string]>([
    [1, 'acme/r0 is now acme/new0.'],
    [2, 'acme/r0 is now acme/new0, acme/r1 is now acme/new1.'],
  ])('%i of them are named', (count, names) => {
    expect(noticesOf(count)).toEqual([
      `notice Repository moved: ${names} Use the new name: once a repository has the old one again, it gets the events.`,
    ])
  })

  test('a new name stays on its line', () => {
    const log = recordingLog()
    annotateResults(log, [accepted(target('a'), { movedTo: 'acme/b\n::error::c' })])
    expect(log.told).toEqual([expect.stringContaining('acme/a is now acme/b\\n::error::c. Use')])
  })

  test('of many the first twenty are named, and the rest is counted', () => {
    expect(noticesOf(0)).toEqual([])
    expect(noticesOf(20)[0]).toContain(', acme/r19 is now acme/new19. Use')
    expect(noticesOf(30)).toEqual([expect.stringContaining(', acme/r19 is now acme/new19, and 10 more moved. Use')])
  })
})

describe('one notice for all runs that were matched by time', () => {
  const taken = (name: string, matchedBy: 'time' | 'dispatch_id'): TargetResult => ({
    ...accepted(target(name)),
    runs: [{ run: run(1), matchedBy }],
  })

  test('none where an id proves it', () => {
    const log = recordingLog()
    annotateResults(log, [taken('a', 'dispatch_id'), accepted()])
    expect(log.told).toEqual([])
  })

  test('each with its link, and the line that would prove it', () => {
    const log = recordingLog()
    annotateResults(log, [taken('a', 'time'), taken('b', 'dispatch_id'), taken('c', 'time')])
    const url = 'https://github.com/acme/site/actions/runs/1'
    expect(log.told).toEqual([expect.stringContaining(`could be meant: acme/a (${url}), acme/c (${url}).\n`)])
    expect(log.told[0]).toContain(RUN_NAME_LINE)
  })
})

describe('a dry run', () => {
  const planned = (name: string, more: Partial<Foreseen> = {}): Foreseen => ({
    ...{ target: target(name, { token: TOKENS.classic }), state: 'planned', listening: ['a.yml'], lines: [] },
    ...more,
  })
  const toldOf = (...foreseen: Foreseen[]) => {
    const log = recordingLog()
    annotateDryRun(log, foreseen)
    return log.told
  }

  test('says nothing where somebody listens and the token shows that it may write', () => {
    expect(toldOf(planned('a'))).toEqual([])
  })

  test('warns once of all that nothing listens to, with what was found', () => {
    const silent = { listening: [], lines: ['Nobody.', 'Add it.'] }
    expect(toldOf(planned('a', silent), planned('b'), planned('c', { ...silent, lines: [] }))).toEqual([
      'warning Nothing known to listen: No workflow is known to listen for these events, so they may start nothing:\nacme/a, "deploy":\n  Nobody.\n  Add it.\nacme/c, "deploy":',
    ])
  })

  test('tells once of all tokens that do not show whether they may write', () => {
    const unproven = ['x', 'y'].map((name) =>
      planned(name, { target: target(name, { token: TOKENS['fine-grained'] }) }),
    )
    expect(toldOf(planned('a'), ...unproven)).toEqual([
      expect.stringMatching(/^notice Dry run: .* may still be refused by acme\/x, acme\/y\.$/),
    ])
  })

  test('has no more to say of what failed or was skipped', () => {
    const rest = { target: target('a'), listening: [] }
    expect(toldOf(planned('a', { ...rest, state: 'failed' }), planned('b', { ...rest, state: 'skipped' }))).toEqual([])
  })
})
