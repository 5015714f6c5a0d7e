import { clock, get, MINUTE, push, put, sandbox } from './simulation.ts'

describe('jobs', () => {
  const jobs = async (query = '') => {
    const { json } = await get(`docs/actions/runs/${sandbox.runs[0]?.id}/jobs${query}`)
    return json as { total_count: number; jobs: { name: string; steps: { name: string }[] }[] }
  }

  test('have steps, and the conclusions of the script', async () => {
    const failed = {
      name: 'deploy (eu)',
      steps: [
        { name: 'Check out' },
        { name: 'Upload', conclusion: 'failure' },
        { name: 'Tell', conclusion: 'skipped' },
      ],
    } as const
    put({
      runs: [
        push({
          conclusion: 'failure',
          jobs: [
            { name: 'build', conclusion: 'success' },
            { ...failed, steps: [...failed.steps] },
          ],
        }),
      ],
    })
    clock.now += MINUTE

    expect(await jobs()).toMatchObject({
      total_count: 2,
      jobs: [
        { name: 'build', status: 'completed', conclusion: 'success', steps: [] },
        {
          name: 'deploy (eu)',
          run_id: sandbox.runs[0]?.id,
          run_attempt: 1,
          status: 'completed',
          conclusion: 'failure',
          html_url: expect.stringMatching(/^https:\/\/github\.com\/acme\/docs\/actions\/runs\/\d+\/job\/\d+$/),
          started_at: '2026-08-01T12:00:01Z',
          completed_at: '2026-08-01T12:00:06Z',
          steps: [
            { name: 'Check out', number: 1, status: 'completed', conclusion: 'success' },
            { name: 'Upload', number: 2, status: 'completed', conclusion: 'failure' },
            { name: 'Tell', number: 3, status: 'completed', conclusion: 'skipped' },
          ],
        },
      ],
    })
  })

  test.each<[number, string, string | null, unknown[]]>([
    [0, 'queued', null, []],
    [1000, 'in_progress', null, [{ status: 'in_progress' }, { status: 'queued', started_at: null }]],
    [3500, 'in_progress', null, [{ status: 'completed', conclusion: 'success' }, { status: 'in_progress' }]],
    [6000, 'completed', 'timed_out', [{ conclusion: 'success' }, { conclusion: 'timed_out' }]],
  ])('after %d ms: %s', async (ms, status, conclusion, steps) => {
    put({ runs: [push({ conclusion: 'timed_out' })] })
    clock.now += ms

    expect((await jobs()).jobs).toMatchObject([{ status, conclusion, steps }])
  })

  test('a job that never ends is in its first step', async () => {
    put({ runs: [push({ runsMs: Number.POSITIVE_INFINITY })] })
    clock.now += MINUTE

    expect((await jobs()).jobs).toMatchObject([{ steps: [{ status: 'in_progress' }, { status: 'queued' }] }])
  })

  test('of the latest attempt, or of all', async () => {
    put({
      runs: [push({ conclusion: 'failure', jobs: [{ name: 'one' }], reruns: [{ jobs: [{ name: 'two' }] }] })],
    })
    clock.now += MINUTE
    const names = async (query: string) => (await jobs(query)).jobs.map(({ name }) => name)

    expect(await names('')).toEqual(['two'])
    expect(await names('?filter=latest')).toEqual(['two'])
    expect(await names('?filter=all')).toEqual(['one', 'two'])
  })

  test('in pages', async () => {
    put({ runs: [push({ jobs: Array.from({ length: 120 }, (_, at) => ({ name: `job ${at}` })) })] })

    const second = await jobs('?per_page=100&page=2')
    expect([second.total_count, second.jobs.length, second.jobs[0]?.name]).toEqual([120, 20, 'job 100'])
  })

  test('none of a run that did not start up', async () => {
    put({ runs: [push({ conclusion: 'startup_failure', jobs: [] })] })

    expect(await jobs()).toEqual({ total_count: 0, jobs: [] })
  })
})
