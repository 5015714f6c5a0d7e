import { tokens } from '../../../sandbox/github/world.ts'
import { clock, get, MINUTE, post, push, put, sandbox } from './simulation.ts'

const DAY = 24 * 60 * MINUTE

describe('re-running', () => {
  const run = () => sandbox.runs[0]?.id
  const rerun = (jobs: 'rerun' | 'rerun-failed-jobs', token?: string) =>
    post(`docs/actions/runs/${run()}/${jobs}`, token)
  const state = async () => {
    const { json } = await get(`docs/actions/runs/${run()}`)
    const { status, conclusion, run_attempt, previous_attempt_url } = json as Record<string, unknown>
    return [status, conclusion, run_attempt, previous_attempt_url !== null]
  }

  test('begins a new attempt of the same run, which may end otherwise, and again', async () => {
    put({ runs: [push({ conclusion: 'failure', asked: [{ conclusion: 'timed_out' }] })] })
    clock.now += MINUTE
    expect(await state()).toEqual(['completed', 'failure', 1, false])
    expect(await rerun('rerun-failed-jobs')).toMatchObject({ status: 201, json: {} })
    expect(await state()).toEqual(['queued', null, 2, true])
    clock.now += MINUTE
    expect(await state()).toEqual(['completed', 'timed_out', 2, true])
    expect(await rerun('rerun')).toMatchObject({ status: 201 })
    clock.now += MINUTE
    expect(await state()).toEqual(['completed', 'success', 3, true])
  })

  test('is to be seen after a while, where that is so, and runs already', async () => {
    put({ runs: [push({ conclusion: 'failure', rerunLagMs: 5000 })] })
    clock.now += MINUTE
    await rerun('rerun')
    expect(await state()).toEqual(['completed', 'failure', 1, false])
    expect(await rerun('rerun')).toMatchObject({ status: 403, json: { message: 'This workflow is already running' } })
    clock.now += 5000
    expect(await state()).toEqual(['queued', null, 2, true])
    expect(await rerun('rerun-failed-jobs')).toMatchObject({ status: 403 })
  })

  test('has jobs of its own, and keeps those before', async () => {
    put({ runs: [push({ conclusion: 'failure' })] })
    clock.now += MINUTE
    await rerun('rerun-failed-jobs')
    clock.now += MINUTE
    const attempts = async (filter: string) => {
      const { json } = await get(`docs/actions/runs/${run()}/jobs?filter=${filter}`)
      return (json as { jobs: { run_attempt: number; conclusion: string }[] }).jobs.map((job) => [
        job.run_attempt,
        job.conclusion,
      ])
    }
    expect(await attempts('latest')).toEqual([[2, 'success']])
    expect(await attempts('all')).toEqual([
      [1, 'failure'],
      [2, 'success'],
    ])
  })

  test('can be cancelled by itself, and what was cancelled can be re-run', async () => {
    put({ runs: [push({ runsMs: 9e9 })] })
    clock.now += MINUTE
    await post(`docs/actions/runs/${run()}/cancel`)
    clock.now += MINUTE
    expect(await state()).toEqual(['completed', 'cancelled', 1, false])
    expect(await rerun('rerun-failed-jobs')).toMatchObject({ status: 201 })
    clock.now += MINUTE
    expect(await state()).toEqual(['in_progress', null, 2, true])
    await post(`docs/actions/runs/${run()}/cancel`)
    clock.now += MINUTE
    expect(await state()).toEqual(['completed', 'cancelled', 2, true])
  })

  test.each<[string, 'rerun' | 'rerun-failed-jobs', Parameters<typeof push>[0], number, string | undefined]>([
    ['goes on', 'rerun', { runsMs: 9e9 }, MINUTE, 'This workflow is already running'],
    ['has no failed jobs', 'rerun-failed-jobs', {}, MINUTE, 'This workflow run cannot be retried'],
    [
      'never started',
      'rerun-failed-jobs',
      { conclusion: 'startup_failure' },
      MINUTE,
      'This workflow run cannot be retried',
    ],
    ['never started, with all its jobs', 'rerun', { conclusion: 'startup_failure' }, MINUTE, undefined],
    ['ended well, with all its jobs', 'rerun', {}, MINUTE, undefined],
    ['is 29 days old', 'rerun', { conclusion: 'failure' }, 29 * DAY, undefined],
    [
      'is 31 days old',
      'rerun',
      { conclusion: 'failure' },
      31 * DAY,
      'Unable to retry this workflow run because it was created over a month ago',
    ],
  ])('of one that %s: %s', async (_, jobs, life, after, message) => {
    put({ runs: [push(life)] })
    clock.now += after
    expect(await rerun(jobs)).toMatchObject(
      message === undefined ? { status: 201 } : { status: 403, json: { message } },
    )
  })

  test.each<[string, number]>([
    [tokens.fineGrained, 201],
    [tokens.fineGrainedReadOnly, 403],
    [tokens.classicNoScope, 404],
  ])('by %s: %d', async (token, status) => {
    put({ runs: [push({ conclusion: 'failure' })] })
    clock.now += MINUTE
    expect(await rerun('rerun', token)).toMatchObject({ status })
  })
})
