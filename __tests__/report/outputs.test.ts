import fs, { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { parseCommandFile } from '../../sandbox/runner/commands.ts'
import { setOutputs } from '../../src/report/outputs.ts'
import type { Run, TargetResult } from '../../src/result.ts'
import { ended, run } from '../following/runs.ts'
import { accepted, failed, notFound, recordingLog, skipped, target, waitingFor } from './results.ts'

const folder = mkdtempSync(join(tmpdir(), 'outputs-'))
const file = join(folder, 'output')
beforeAll(() => {
  process.env.GITHUB_OUTPUT = file
})
afterAll(() => {
  delete process.env.GITHUB_OUTPUT
  rmSync(folder, { recursive: true })
})

/** What the step's outputs are, and what the log was told. */
function outputsOf(results: TargetResult[], clean = (text: string) => text, waitFor?: 'start' | 'completion') {
  writeFileSync(file, '')
  const log = recordingLog()
  setOutputs(results, waitFor && waitingFor(waitFor), { RUNNER_TEMP: folder }, clean, log)
  const outputs = parseCommandFile(readFileSync(file, 'utf8'))
  return { outputs, whole: readFileSync(outputs['results-file'] ?? '', 'utf8'), told: log.told }
}

describe('status-code', () => {
  test.each<[what: string, results: TargetResult[], code: string | undefined]>([
    ['nothing sent', [], undefined],
    ['skipped', [skipped()], undefined],
    ['accepted', [accepted()], '204'],
    ['failed', [failed()], '404'],
    ['no answer', [failed(target(), notFound, 0)], '0'],
    ['the highest of several', [accepted(), failed(), failed(target(), notFound, 403)], '404'],
    ['one without an answer', [accepted(), failed(), failed(target(), notFound, 0)], '0'],
    ['one that was skipped', [accepted(), skipped()], '204'],
  ])('%s: %s', (_, results, code) => expect(outputsOf(results).outputs['status-code']).toBe(code))
})

test('counts and results are those of the targets, in their order', () => {
  const { outputs, whole } = outputsOf([failed(target('a')), accepted(target('b')), skipped(target('c'), 'no-token')])
  expect(outputs).toMatchObject({ 'accepted-count': '1', 'failed-count': '1', 'skipped-count': '1' })
  expect(JSON.parse(outputs.results ?? '')).toMatchObject([
    {
      repository: 'acme/a',
      state: 'failed',
      status_code: 404,
      error: { code: 'not_found', title: 'Repository not found (404)' },
    },
    { repository: 'acme/b', state: 'accepted', status_code: 204, attempts: 1, duration_ms: 5 },
    { repository: 'acme/c', state: 'skipped', skipped_because: 'no-token', attempts: 0 },
  ])
  expect(JSON.parse(outputs.results ?? '')[2]).not.toHaveProperty('error')
  expect(JSON.parse(outputs.results ?? '')[2]).not.toHaveProperty('status_code')
  expect(JSON.parse(outputs.results ?? '')[1]).not.toHaveProperty('skipped_because')
  expect(whole).toBe(outputs.results)
})

test('what may have arrived twice, and when the token expires, stand in results where they are so', () => {
  const known = { mayHaveArrivedTwice: true, tokenExpiration: { at: Date.parse('2026-12-05T00:00:00Z'), leftMs: 0 } }
  const { outputs } = outputsOf([{ ...accepted(), ...known }, accepted(target('b'))])
  const [one, other] = JSON.parse(outputs.results ?? '')
  expect(one).toMatchObject({ may_have_arrived_twice: true, token_expires_at: '2026-12-05T00:00:00Z' })
  expect(other).not.toHaveProperty('may_have_arrived_twice')
  expect(other).not.toHaveProperty('token_expires_at')
})

test('without targets there are counts of 0 and an empty list', () => {
  expect(outputsOf([]).outputs).toMatchObject({ 'accepted-count': '0', 'failed-count': '0', results: '[]' })
})

test("the first target's id is dispatch-id", () => {
  expect(outputsOf([accepted()]).outputs).not.toHaveProperty('dispatch-id')
  const ids = [
    accepted(target('a', { dispatchId: 'id-of-first' })),
    accepted(target('b', { dispatchId: 'id-of-second' })),
  ]
  expect(outputsOf(ids).outputs['dispatch-id']).toBe('id-of-first')
})

test('an id that was not sent is left out', () => {
  expect(outputsOf([skipped(target('a', { dispatchId: 'id' }))]).outputs).not.toHaveProperty('dispatch-id')
})

describe('the runs', () => {
  const started = (...runs: Run[]): TargetResult => ({
    ...accepted(),
    runs: runs.map((each) => ({ run: each, matchedBy: 'dispatch_id' })),
  })

  test("of the first target are run-id and run-url, and all stand in results, as GitHub's API names them", () => {
    const { outputs } = outputsOf([started(ended(7, 'success'), run(8)), started(run(9))])
    expect(outputs).toMatchObject({ 'run-id': '7', 'run-url': 'https://github.com/acme/site/actions/runs/7' })
    const [first] = JSON.parse(outputs.results ?? '')
    expect(first.runs).toEqual([
      {
        ...{ id: 7, url: 'https://github.com/acme/site/actions/runs/7', workflow: 'Deploy' },
        ...{ status: 'completed', conclusion: 'success', matched_by: 'dispatch_id' },
      },
      {
        ...{ id: 8, url: 'https://github.com/acme/site/actions/runs/8', workflow: 'Deploy' },
        ...{ status: 'in_progress', matched_by: 'dispatch_id' },
      },
    ])
  })

  test('have a conclusion only where their end was waited for', () => {
    const ends = [started(ended(1, 'success')), started(ended(2, 'cancelled'))]
    expect(outputsOf(ends, undefined, 'completion').outputs.conclusion).toBe('cancelled')
    expect(outputsOf(ends, undefined, 'start').outputs).not.toHaveProperty('conclusion')
    expect(outputsOf(ends).outputs).not.toHaveProperty('conclusion')
  })
})

describe('results-file', () => {
  test('is a new one each time: nothing that is there is overwritten or followed', () => {
    const write = jest.spyOn(fs, 'writeFileSync')
    try {
      const one = outputsOf([accepted()]).outputs['results-file']
      expect(outputsOf([accepted()]).outputs['results-file']).not.toBe(one)
      const flags = write.mock.calls.filter(([path]) => path === one).map(([, , options]) => options)
      expect(flags).toEqual([{ flag: 'wx' }])
    } finally {
      write.mockRestore()
    }
  })

  test('is left out where the runner names no folder, and all else is set', () => {
    writeFileSync(file, '')
    const log = recordingLog()
    setOutputs([accepted()], undefined, { GITHUB_OUTPUT: file }, (text) => text, log)
    expect(Object.keys(parseCommandFile(readFileSync(file, 'utf8')))).toEqual([
      ...['status-code', 'accepted-count', 'failed-count', 'skipped-count', 'results'],
    ])
    expect(log.told).toEqual([expect.stringContaining('results-file (RUNNER_TEMP is not set)')])
  })
})

test('secrets are taken out, in the file, too', () => {
  const clean = (text: string) => text.replaceAll('hunter2', '***')
  const of = target('hunter2', { eventType: 'hunter2', dispatchId: 'hunter2' })
  const started = run(1, { url: 'hunter2', workflow: 'hunter2', status: 'hunter2', conclusion: 'hunter2' })
  const leaky = {
    ...failed(of, { ...notFound, steps: ['hunter2'] }),
    runs: [{ run: started, matchedBy: 'time' as const }],
  }
  const { outputs, whole } = outputsOf([leaky], clean)
  const { message, ...result } = { ...JSON.parse(whole)[0], message: JSON.parse(whole)[0].error.message }
  expect(result).toMatchObject({ repository: 'acme/***', event_type: '***', dispatch_id: '***' })
  expect(result.runs).toMatchObject([{ url: '***', workflow: '***', status: '***', conclusion: '***' }])
  expect(message).toContain('***')
  expect(outputs.results + whole).not.toContain('hunter2')
})

test('what can not be written is told whole, though two fail for one reason', () => {
  const full = () => {
    throw new Error('ENOSPC: no space left on device, write')
  }
  const writes = [jest.spyOn(fs, 'writeFileSync'), jest.spyOn(fs, 'appendFileSync')]
  const log = recordingLog()
  try {
    for (const write of writes) write.mockImplementation(full)
    setOutputs([accepted()], undefined, { RUNNER_TEMP: folder }, (text) => text, log)
  } finally {
    for (const write of writes) write.mockRestore()
  }
  expect(log.told).toEqual([
    expect.stringMatching(/: results-file \(ENOSPC: .+\); status-code, accepted-count, .*results \(ENOSPC: .+\)\.$/),
  ])
})

describe('results that are too long for an output', () => {
  const long = (count: number, length: number) =>
    outputsOf(
      Array.from({ length: count }, (_, i) => failed(target(`r${i}`), { ...notFound, steps: ['x'.repeat(length)] })),
    )

  test.each<[what: string, count: number, length: number, says: RegExp, keeps: boolean]>([
    ['have their messages cut', 100, 5400, /500 characters/, true],
    ['have their messages left out', 1000, 6000, /left out/, false],
  ])('%s', (_, count, length, says, keeps) => {
    const { outputs, whole, told } = long(count, length)
    const results = JSON.parse(outputs.results ?? '')
    expect(outputs.results?.length).toBeLessThanOrEqual(500_000)
    expect(results).toHaveLength(count)
    expect(results[0].error).toMatchObject({ code: 'not_found', title: 'Repository not found (404)' })
    expect('message' in results[0].error).toBe(keeps)
    expect(told).toEqual([expect.stringMatching(says)])
    expect(JSON.parse(whole)[0].error.message.length).toBeGreaterThan(length)
  })

  /** Most that GitHub takes; JSON escapes some of it to six times as much. */
  const text = (maxLength: number) =>
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength }),
      fc
        .constantFrom('\u0001', '\u2028', '"', '\\', '\ud800', '🚀', 'é', 'x')
        .map((character) => character.repeat(Math.floor(maxLength / character.length))),
    )
  const one = fc.record({
    eventType: text(100),
    title: text(200),
    advice: text(2000),
    runs: fc.integer({ min: 0, max: 3 }),
  })

  test('have no more characters than an output may, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 1000 }), (kinds, count) => {
        const results = Array.from({ length: count }, (_, index): TargetResult => {
          const { eventType, title, advice, runs } = kinds[index % kinds.length] as (typeof kinds)[number]
          const longest = 'x'.repeat(100 - String(index).length)
          return {
            ...failed(target(`${longest}${index}`, { eventType, dispatchId: 'd'.repeat(64) }), {
              ...notFound,
              title,
              steps: [advice],
            }),
            runs: Array.from({ length: runs }, (_, id) => ({ run: ended(id + 1, 'failure'), matchedBy: 'time' })),
          }
        })
        const { outputs, whole, told } = outputsOf(results)
        const kept = JSON.parse(outputs.results ?? '') as { repository: string }[]
        expect(outputs.results?.length).toBeLessThanOrEqual(500_000)
        expect(kept.map(({ repository }) => repository)).toEqual(results.map((each) => each.target.repository))
        expect(JSON.parse(whole)).toHaveLength(count)
        expect(told.length).toBe(whole === outputs.results ? 0 : 1)
      }),
      { numRuns: 30 },
    )
  })

  test('have event types and titles cut at last, and it is said', () => {
    const odd = { eventType: '\u0001'.repeat(100), dispatchId: 'd'.repeat(64) }
    const { outputs, whole, told } = outputsOf(Array.from({ length: 1000 }, (_, i) => accepted(target(`r${i}`, odd))))
    expect(JSON.parse(outputs.results ?? '')[999]).toMatchObject({
      ...{ repository: 'acme/r999', event_type: `${'\u0001'.repeat(8)}…`, dispatch_id: odd.dispatchId },
      ...{ state: 'accepted', status_code: 204 },
    })
    expect(told).toEqual([expect.stringMatching(/event types and titles cut to 50 characters/)])
    expect(JSON.parse(whole)[999]).toMatchObject({ event_type: odd.eventType, dispatch_id: odd.dispatchId })
  })

  test.each<[what: string, runs: number, says: RegExp, run: object | undefined]>([
    [
      'have their runs reduced to what later steps need most',
      3,
      /, and its runs reduced to id, url and conclusion\. results-file/,
      { id: 0, url: 'https://github.com/acme/site/actions/runs/0', conclusion: 'success' },
    ],
    ['have their runs left out', 6, /its messages and its runs were left out\. results-file/, undefined],
  ])('%s', (_, runs, says, first) => {
    const started = Array.from({ length: runs }, (_, id) => ({
      run: ended(id, 'success'),
      matchedBy: 'dispatch_id' as const,
    }))
    const { outputs, whole, told } = outputsOf(
      Array.from({ length: 1000 }, (_, i) => ({ ...failed(target(`r${i}`)), runs: started })),
    )
    const [result] = JSON.parse(outputs.results ?? '')
    expect(outputs.results?.length).toBeLessThanOrEqual(500_000)
    expect(result.error).toEqual({ code: 'not_found', title: 'Repository not found (404)' })
    expect(result.runs?.[0]).toEqual(first)
    expect(told).toEqual([expect.stringMatching(says)])
    expect(JSON.parse(whole)[0].runs).toHaveLength(runs)
  })
})
