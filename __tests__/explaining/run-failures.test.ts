import { RUN_NAME_LINE } from '../../src/events/run-name.ts'
import { lastSeen, runAmbiguous, runFailed, runNotFound, runTimeout } from '../../src/explaining/run-failures.ts'
import { ARRIVED, failureMessage } from '../../src/failures/failure.ts'
import { ended, run } from '../following/runs.ts'

const URL_1 = 'https://github.com/acme/site/actions/runs/1'
const ADVICE = 'Open the run, fix what failed, and re-run its failed jobs there.'

describe('a failed run', () => {
  test('is told with its conclusion, its link, and each failed job with its first failed step', () => {
    const jobs = [{ name: 'test (ubuntu)', step: 'Run make test' }, { name: 'lint' }]
    expect(runFailed([{ run: ended(1, 'failure'), jobs }])).toEqual({
      code: 'run_failed',
      title: 'Run failed',
      cause: 'A run that it started failed.',
      steps: [ADVICE],
      happened: [`Deploy "deploy" ${URL_1}: failure\n  job test (ubuntu), step Run make test\n  job lint`],
      arrival: ARRIVED,
      during: 'following',
    })
  })

  test.each([
    ['failure', ADVICE],
    ['cancelled', 'The run was cancelled: by somebody, or by a newer run of its concurrency group.'],
    ['timed_out', 'The run was stopped by its own timeout (timeout-minutes).'],
    ['action_required', 'The run waits for somebody who must act on it: open it.'],
    ['startup_failure', expect.stringContaining('its workflow file')],
    ['stale', 'GitHub gave the run up, because it was not started for too long.'],
    ['exploded', ADVICE],
  ])('%s: what to do', (conclusion, advice) => {
    expect(runFailed([{ run: ended(1, conclusion), jobs: [] }])).toMatchObject({
      happened: [`Deploy "deploy" ${URL_1}: ${conclusion}`],
      steps: [advice],
    })
  })

  test('several: each advice once', () => {
    const failed = ['failure', 'cancelled', 'exploded', 'cancelled'].map((end, id) => ({
      run: ended(id, end),
      jobs: [],
    }))
    const { happened, steps } = runFailed(failed)
    expect(happened).toHaveLength(4)
    expect(steps).toEqual([ADVICE, expect.stringContaining('cancelled')])
  })

  test('ten of many jobs, and how many more', () => {
    const jobs = Array.from({ length: 256 }, (_, index) => ({ name: `job ${index}` }))
    const lines = runFailed([{ run: ended(1, 'failure'), jobs }])
      .happened.join('\n')
      .split('\n')
    expect(lines).toHaveLength(12)
    expect(lines.slice(-2)).toEqual(['  job job 9', '  and 246 more'])
    expect(runFailed([{ run: ended(1, 'failure'), jobs: jobs.slice(0, 10) }]).happened.join()).not.toContain('more')
  })
})

test('time is over: each run with its status', () => {
  const runs = [run(1, { status: 'queued' }), ended(2, 'success', { workflow: 'Test', title: 'Test it' })]
  expect(runTimeout(runs, 1800)).toEqual({
    code: 'run_timeout',
    title: 'Run not finished in time',
    cause: expect.stringContaining('1800 s (completion-timeout-seconds)'),
    steps: [expect.stringContaining('allow them more time')],
    happened: [
      `Deploy "deploy" ${URL_1}: queued`,
      'Test "Test it" https://github.com/acme/site/actions/runs/2: success',
    ],
    arrival: ARRIVED,
    during: 'following',
  })
})

describe('no certain run', () => {
  test('several may be it: their links and the line that tells them apart', () => {
    const { happened, steps, ...named } = runAmbiguous([run(1), run(2)])
    expect(named).toMatchObject({ code: 'run_ambiguous', title: 'Run not identified', during: 'following' })
    expect(happened).toEqual([
      '2 runs may be the one that it started, and nothing tells which:',
      `  Deploy "deploy" ${URL_1}`,
      '  Deploy "deploy" https://github.com/acme/site/actions/runs/2',
    ])
    expect(steps).toEqual([expect.stringContaining(RUN_NAME_LINE)])
  })

  test('one may be it, or another dispatch’s', () => {
    expect(runAmbiguous([run(1)]).happened.join('\n')).toMatch(
      /^One run may be .*, but nothing proves it, and time was over .*:\n {2}Deploy "deploy" \S+$/,
    )
  })

  test('many: ten and a count', () => {
    const runs = Array.from({ length: 30 }, (_, id) => run(id))
    expect(runAmbiguous(runs).happened.slice(-1)).toEqual(['  and 20 more'])
  })

  const none = {
    limit: '120 s (start-timeout-seconds)',
    others: [],
    silence: ['Nobody listens.', 'Do listen.'],
    isHeard: false,
  }

  test('none at all: what the workflows say, and that the event is lost', () => {
    expect(runNotFound(none)).toEqual({
      code: 'run_not_found',
      title: 'No run started',
      cause: 'No run of it appeared within 120 s (start-timeout-seconds).',
      steps: ['Nobody listens.', 'Do listen.'],
      happened: [],
      arrival: expect.stringMatching(
        /GitHub keeps no event that nothing listens to: once something listens, send it again\.$/,
      ),
      during: 'following',
    })
  })

  test('none, but somebody listens: it may still come', () => {
    expect(runNotFound({ ...none, silence: ['It listens.'], isHeard: true })).toMatchObject({
      steps: ['It listens.'],
      arrival: 'The event arrived. Look at the runs before you send it again.',
    })
  })

  test('new ones under other names: these, and the line that would have told', () => {
    const others = [run(1, { title: 'Deploy 1.2' })]
    const { happened, steps } = runNotFound({ ...none, others, silence: ['It listens.'], isHeard: true })
    expect(happened).toEqual([
      'New runs of repository_dispatch that do not show the id, but may be those that it started:',
      `  Deploy "Deploy 1.2" ${URL_1}`,
    ])
    expect(steps).toEqual([expect.stringContaining(RUN_NAME_LINE), 'It listens.'])
  })

  test.each([
    ['no run', runNotFound({ ...none, trouble: 'GitHub answered 502.' })],
    ['no end', runTimeout([run(1)], 60, 'GitHub answered 502.')],
  ])('%s, where the last look failed', (_, { happened }) => {
    expect(happened.at(-1)).toMatch(/^The last look at the repository's runs failed.* GitHub answered 502\.$/)
  })
})

test('runs that are followed no further: their links, ten and a count', () => {
  expect(lastSeen([run(1, { status: 'queued' })])).toEqual([`Last seen: Deploy "deploy" ${URL_1}: queued`])
  expect(lastSeen(Array.from({ length: 30 }, (_, id) => run(id))).slice(-1)).toEqual(['  and 20 more'])
})

test('what came from outside stays on its line, and is cut', () => {
  const hostile = `a\n::error::b\r\u001b[31m##[error]${'x'.repeat(5000)}`
  const its = { title: hostile, workflow: hostile, url: hostile, conclusion: hostile, status: hostile }
  const failed = runFailed([{ run: ended(1, hostile, its), jobs: [{ name: hostile, step: hostile }] }])
  for (const [failure, lines] of [
    [failed, 5],
    [runTimeout([run(1, its)], 1), 4],
    [runAmbiguous([run(1, its)]), 6],
  ] as const) {
    const message = failureMessage(failure)
    expect(message.split(/[\r\n]/)).toHaveLength(lines)
    expect(message).not.toMatch(/\u001b/)
    expect(message.length).toBeLessThan(1500)
  }
})
