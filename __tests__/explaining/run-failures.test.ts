import { RUN_NAME_LINE } from '../../src/events/run-name.ts'
import { lastSeen, runAmbiguous, runFailed, runNotFound, runTimeout } from '../../src/explaining/run-failures.ts'
import { ARRIVED, failureMessage } from '../../src/failures/failure.ts'
import type { Wait } from '../../src/wait.ts'
import { ended, run } from '../following/runs.ts'

const URL_1 = 'https://github.com/acme/site/actions/runs/1'
const URL_2 = 'https://github.com/acme/site/actions/runs/2'
const FIX = 'Open the run, fix what failed, and re-run its failed jobs there.'

describe('a failed run', () => {
  test('begins with run, job and step, and its link; that there is no need to send it again comes last', () => {
    const jobs = [{ name: 'test (ubuntu)', step: 'Run make test' }, { name: 'lint' }]
    const failure = runFailed([{ run: ended(1, 'failure'), jobs }])
    expect(failure).toMatchObject({ code: 'run_failed', title: 'Run failed', during: 'following' })
    expect(
      failureMessage({ ...failure, link: 'https://docs.test/run_failed' }, 'GitHub accepted it.').split('\n'),
    ).toEqual([
      `Deploy failed in job "test (ubuntu)", step "Run make test": ${URL_1}`,
      `- ${FIX}`,
      'GitHub accepted it.',
      '- Deploy also failed in job "lint"',
      'The event arrived: there is no need to send it again.',
      'More: https://docs.test/run_failed',
    ])
  })

  test.each([
    ['failure', 'failed', FIX],
    ['cancelled', 'was cancelled', expect.stringContaining('who cancelled the run')],
    ['timed_out', 'timed out', expect.stringContaining('timeout-minutes')],
    ['action_required', 'waits for somebody who must act on it', expect.stringContaining('approve or reject')],
    ['startup_failure', 'could not be started', expect.stringContaining('Its workflow file')],
    ['stale', 'was given up by GitHub', expect.stringContaining('a runner with its labels')],
    ['exploded', 'failed (exploded)', FIX],
  ])('%s: what happened, and what to do', (conclusion, words, step) => {
    expect(runFailed([{ run: ended(1, conclusion), jobs: [] }])).toMatchObject({
      cause: `Deploy ${words}: ${URL_1}`,
      steps: [step],
      happened: [],
    })
  })

  test('several: each advice once, and a line for each of the others', () => {
    const failed = ['failure', 'cancelled', 'exploded', 'cancelled'].map((end, id) => ({
      run: ended(id, end),
      jobs: id === 1 ? [{ name: 'a', step: 'b' }, { name: 'c' }] : [],
    }))
    const { cause, happened, steps } = runFailed(failed)
    expect(cause).toContain('/runs/0')
    expect(happened).toEqual([
      `- Deploy was cancelled in job "a", step "b": ${URL_1}\n- Deploy also failed in job "c"`,
      `- Deploy failed (exploded): ${URL_2}`,
      expect.stringContaining('/runs/3'),
    ])
    expect(steps).toEqual([FIX, expect.stringContaining('cancelled')])
  })

  test('ten of many jobs, and how many more', () => {
    const jobs = Array.from({ length: 256 }, (_, index) => ({ name: `job ${index}` }))
    const { happened } = runFailed([{ run: ended(1, 'failure'), jobs }])
    expect(happened).toHaveLength(11)
    expect(happened.slice(-2)).toEqual(['- Deploy also failed in job "job 10"', '- and 245 more'])
    expect(runFailed([{ run: ended(1, 'failure'), jobs: jobs.slice(0, 11) }]).happened.join()).not.toContain('more')
  })
})

test('time is over: each run with its status and link', () => {
  const runs = [
    { run: run(1, { status: 'in_progress' }) },
    { run: ended(2, 'success', { workflow: 'Test', title: 'Test it' }) },
  ]
  expect(runTimeout(runs, 1800)).toEqual({
    code: 'run_timeout',
    title: 'Run not finished in time',
    cause: expect.stringContaining('1800 s (completion-timeout-seconds)'),
    steps: [expect.stringContaining('allow them more time')],
    happened: [`- Deploy "deploy" ${URL_1}: in progress`, `- Test "Test it" ${URL_2}: success`],
    arrival: ARRIVED,
    during: 'following',
  })
})

test.each<[wait: Wait, step: string, words: string]>([
  [
    { kind: 'approval', environments: [{ name: 'production', url: '' }] },
    'may approve',
    'of the environment "production"',
  ],
  [{ kind: 'runner', labels: ['gpu'] }, 'is online and idle', 'for a runner with the label gpu'],
  [{ kind: 'concurrency', group: 'deploy', heldBy: URL_2 }, 'holds the concurrency group', `which ${URL_2} holds`],
])('time is over: what it waits for, %j', (wait, step, words) => {
  const { steps, happened } = runTimeout([{ run: run(1, { status: 'waiting' }), wait }], 60)
  expect(steps).toEqual([expect.stringContaining(step)])
  expect(happened).toEqual([expect.stringContaining(words)])
})

describe('no certain run', () => {
  test('several may be it: the line that tells them apart, then their links, and no word on silence', () => {
    const { cause, steps, happened, arrival, ...named } = runAmbiguous([run(1), run(2, { title: 'Deploy 1.2' })])
    expect(named).toEqual({ code: 'run_ambiguous', title: 'Run not identified', during: 'following' })
    expect(cause).toMatch(/^Runs started, but none of them shows the dispatch_id/)
    expect(steps).toEqual([expect.stringContaining(`:\n  ${RUN_NAME_LINE}`)])
    expect(happened).toEqual([
      'The runs that may be meant:',
      `- Deploy "deploy" ${URL_1}`,
      `- Deploy "Deploy 1.2" ${URL_2}`,
    ])
    expect(arrival).toBe('The event arrived. Look at these runs before you send it again.')
  })

  test('one may be it, or another dispatch’s', () => {
    expect(runAmbiguous([run(1)])).toMatchObject({
      cause: expect.stringMatching(/^A run started, but it does not show the dispatch_id, so nothing proves/),
      happened: ['The run that may be meant:', `- Deploy "deploy" ${URL_1}`],
    })
  })

  test('many: ten and a count', () => {
    const runs = Array.from({ length: 30 }, (_, id) => run(id))
    expect(runAmbiguous(runs).happened.slice(-1)).toEqual(['- and 20 more'])
  })

  const none = {
    limit: '120 s (start-timeout-seconds)',
    silence: ['Nobody listens. Add:', '  on:', '    repository_dispatch:', 'Or do not.'],
    listens: false,
  }

  test('none at all: what the workflows say, lines to copy with what they belong to, and when to send it again', () => {
    expect(runNotFound(none)).toEqual({
      code: 'run_not_found',
      title: 'No run started',
      cause: 'No run of this event appeared within 120 s (start-timeout-seconds).',
      steps: ['Nobody listens. Add:\n  on:\n    repository_dispatch:', 'Or do not.'],
      sharedSteps: ['See below what is said of each, and do it there.'],
      happened: [],
      arrival: expect.stringMatching(
        /GitHub keeps no event that nothing listens to: once something listens, send it again\.$/,
      ),
      during: 'following',
    })
  })

  test('none, but somebody listens: it may still come', () => {
    expect(runNotFound({ ...none, silence: ['It listens.'], listens: true })).toMatchObject({
      steps: ['It listens.'],
      arrival: 'The event arrived, and its run may still come: look at the runs before you send it again.',
    })
  })

  test.each([true, false, undefined])('none: never that there is no need to send it again (listens: %s)', (listens) => {
    const message = failureMessage(runNotFound({ ...none, listens }))
    expect(message).not.toContain('no need to send it again')
    expect(message).toContain('send it again')
  })

  test.each([
    ['no run', runNotFound({ ...none, trouble: 'GitHub answered 502.' })],
    ['no end', runTimeout([{ run: run(1) }], 60, 'GitHub answered 502.')],
  ])('%s, where the last look failed', (_, { happened }) => {
    expect(happened.at(-1)).toMatch(/^The last look at the repository's runs failed.* GitHub answered 502\.$/)
  })
})

test('runs that are followed no further: their links, ten and a count', () => {
  expect(lastSeen([])).toEqual([])
  expect(lastSeen([run(1, { status: 'queued' })])).toEqual(['Last seen:', `- Deploy "deploy" ${URL_1}: queued`])
  expect(lastSeen([run(1, { title: '', status: '' })])).toEqual(['Last seen:', `- Deploy ${URL_1}: started`])
  expect(lastSeen(Array.from({ length: 30 }, (_, id) => run(id))).slice(-1)).toEqual(['- and 20 more'])
})

test('what came from outside stays on its line, and is cut', () => {
  const hostile = `a\n::error::b\r\u001b[31m##[error]${'x'.repeat(5000)}`
  const its = { title: hostile, workflow: hostile, url: hostile, conclusion: hostile, status: hostile }
  const failed = runFailed([{ run: ended(1, hostile, its), jobs: [{ name: hostile, step: hostile }] }])
  for (const [failure, lines] of [
    [failed, 3],
    [runTimeout([{ run: run(1, its) }], 1), 4],
    [runAmbiguous([run(1, its)]), 6],
  ] as const) {
    const message = failureMessage(failure)
    expect(message.split(/[\r\n]/)).toHaveLength(lines)
    expect(message).not.toMatch(/\u001b/)
    expect(message.length).toBeLessThan(1500)
  }
})
