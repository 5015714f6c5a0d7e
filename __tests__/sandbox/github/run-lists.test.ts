import { clock, get, list, MINUTE, push, put, SECOND, type Shown, START, sandbox, start, titles } from './simulation.ts'

describe('the list', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => push({ at: START + at * SECOND, title: `Push ${at}` }))

  test('has the newest first, however they were scripted, and none of the future', async () => {
    const script = [
      push({ at: START + 5000, title: 'B' }),
      push({ title: 'A' }),
      push({ at: START + 9000, title: 'C' }),
    ]
    put({ runs: script })
    clock.now += 8000

    expect(await titles()).toEqual(['B', 'A'])
    clock.now += 1000
    expect(await titles()).toEqual(['C', 'B', 'A'])
  })

  test('shows first what is created later, not what is seen later', async () => {
    put({ runs: [push({ title: 'slow', lagMs: MINUTE }), push({ at: START + 5000, title: 'quick' })] })
    clock.now += MINUTE

    expect(await titles()).toEqual(['quick', 'slow'])
  })

  test('takes in what is added to its end', async () => {
    const runs = [push()]
    put({ runs })
    expect(await titles()).toEqual(['Fix it'])
    runs.push(push({ title: 'Another' }))
    expect((await titles()).sort()).toEqual(['Another', 'Fix it'])
    expect(new Set(sandbox.runs.map(({ id }) => id)).size).toBe(2)
  })

  test('comes in pages of at most 100, with links', async () => {
    put({ runs: many(250) })
    clock.now += 10 * MINUTE
    const at = async (query: string) => {
      const { json, headers } = await get(`docs/actions/runs${query}`)
      const { total_count, workflow_runs } = json as { total_count: number; workflow_runs: Shown[] }
      return [
        total_count,
        workflow_runs.length,
        workflow_runs[0]?.display_title,
        String(headers.link)
          .match(/rel="\w+"/g)
          ?.join(),
      ]
    }

    expect(await at('')).toEqual([250, 30, 'Push 249', 'rel="next",rel="last"'])
    expect(await at('?per_page=500')).toEqual([250, 100, 'Push 249', 'rel="next",rel="last"'])
    expect(await at('?per_page=100&page=3')).toEqual([250, 50, 'Push 49', 'rel="prev",rel="first"'])
    expect(await at('?per_page=100&page=4')).toEqual([250, 0, undefined, 'rel="prev",rel="first"'])
  })

  test('ids grow with time and are of GitHub’s size', async () => {
    put({ runs: many(3) })
    clock.now += MINUTE
    const [newest, , oldest] = (await list()).workflow_runs

    expect(oldest?.id).toBeGreaterThan(2 ** 32)
    expect(newest?.id).toBeGreaterThan(oldest?.id ?? Number.NaN)
  })

  test('knows runs of its repository alone', async () => {
    put({ runs: [push()] })
    const [run] = (await list()).workflow_runs

    expect(await list('', 'site')).toEqual({ total_count: 0, workflow_runs: [] })
    expect(await get(`site/actions/runs/${run?.id}`)).toMatchObject({
      status: 404,
      json: { documentation_url: 'https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run' },
    })
  })

  test('grows through an hour with a thousand runs, which is asked for each minute', async () => {
    put({ runs: many(1000) })
    for (let minute = 0; minute < 60; minute++) {
      clock.now = START + minute * MINUTE
      const begun = Math.min(minute * 60 + 1, 1000)
      const { total_count, workflow_runs } = await list('?per_page=100')

      expect(total_count).toBe(begun)
      expect(workflow_runs).toHaveLength(Math.min(begun, 100))
      expect(workflow_runs[0]?.display_title).toBe(`Push ${begun - 1}`)
    }
  })

  test('foreign runs have what they were given', async () => {
    const other = { path: '.github/workflows/other.yml', name: 'Other' }
    put({
      runs: [
        push({
          event: 'repository_dispatch',
          title: 'deploy',
          workflow: other,
          actor: 'renovate[bot]',
          branch: 'next',
        }),
        push({ at: START - 1, conclusion: 'failure', queuedMs: 0, runsMs: 0 }),
      ],
    })

    expect((await list()).workflow_runs).toMatchObject([
      { event: 'repository_dispatch', name: 'Other', path: other.path, actor: { type: 'Bot' }, head_branch: 'next' },
      { event: 'push', name: 'CI', path: '.github/workflows/ci.yml', actor: { id: 9002 }, conclusion: 'failure' },
    ])
  })
})

describe('filtered lists', () => {
  beforeEach(() => {
    const quick = { queuedMs: 0, runsMs: 0 }
    put({
      runs: [
        push({ ...quick, title: 'old', at: START - 60 * MINUTE }),
        push({ ...quick, title: 'bad', at: START - 30 * MINUTE, conclusion: 'failure', event: 'schedule' }),
        push({ title: 'running', at: START - 10 * MINUTE, runsMs: 9e9, branch: 'next', actor: 'somebody' }),
        push({ ...quick, title: 'fresh', at: START - 30 * SECOND }),
      ],
    })
  })

  test.each<[string, string[]]>([
    ['', ['fresh', 'running', 'bad', 'old']],
    ['?event=push', ['running', 'old']],
    ['?event=schedule', ['bad']],
    ['?status=completed', ['bad', 'old']],
    ['?status=failure', ['bad']],
    ['?status=in_progress', ['running']],
    ['?actor=somebody', ['running']],
    ['?branch=next', ['running']],
    ['?event=push&status=success', ['old']],
    ['?created=%3E%3D2026-08-01T11:30:00Z', ['running', 'bad']],
    ['?created=%3E2026-08-01T11:30:00Z', ['running']],
    ['?created=%3C2026-08-01T11:30:00Z', ['old']],
    ['?created=%3C%3D2026-08-01T11:30:00Z', ['bad', 'old']],
    ['?created=2026-08-01T11:00:00Z..2026-08-01T11:40:00Z', ['bad', 'old']],
    ['?created=2026-08-01T11:10:00Z..*', ['running', 'bad']],
    ['?created=*..2026-08-01T11:10:00Z', ['old']],
    ['?created=2026-08-01', ['running', 'bad', 'old']],
    ['?created=%3E2026-08-01', []],
    ['?created=nonsense', []],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  test('by commit', async () => {
    const { json } = await get('docs/actions/runs?per_page=1')
    const [run] = (json as { workflow_runs: { head_sha: string }[] }).workflow_runs

    expect(await titles(`?head_sha=${run?.head_sha}`)).toEqual(['bad', 'old'])
  })

  test('show what was, as long as the index lags', async () => {
    clock.now += 29_999
    expect(await titles('?event=push')).toEqual(['running', 'old'])
    clock.now += 1
    expect(await titles('?event=push')).toEqual(['fresh', 'running', 'old'])
  })

  test.each([
    [0, ['fresh', 'running', 'old']],
    [9.5 * MINUTE, ['running', 'old']],
    [48 * 60 * MINUTE, []],
  ])('with a lag of %d ms', async (indexLagMs, expected) => {
    const runs = sandbox.world.repositories.find(({ name }) => name === 'docs')?.runs ?? []
    await start({ indexLagMs })
    put({ runs })

    expect(await titles('?event=push')).toEqual(expected)
  })

  test('the state, too, is that of then', async () => {
    put({ runs: [push({ at: START, queuedMs: 0, runsMs: MINUTE })] })
    clock.now += 90 * SECOND

    expect((await list()).workflow_runs).toMatchObject([{ status: 'completed' }])
    expect((await list('?event=push')).workflow_runs).toMatchObject([{ status: 'in_progress' }])
  })

  test('find 1,000 at most', async () => {
    put({ runs: Array.from({ length: 1005 }, () => push({ at: START - 5 * MINUTE })) })

    expect((await list()).total_count).toBe(1005)
    expect((await list('?event=push')).total_count).toBe(1000)
  })
})

describe('the list of one workflow', () => {
  const named = (name: string, title: string) =>
    push({ title, workflow: { path: `.github/workflows/${name}.yml`, name } })

  test('has its runs alone, by its file or its id', async () => {
    put({ runs: [named('deploy', 'A'), named('docs', 'B'), named('deploy', 'C')] })
    clock.now += MINUTE
    const of = async (workflow: string | number) => {
      const { json } = await get(`docs/actions/workflows/${workflow}/runs`)
      return (json as { workflow_runs: (Shown & { workflow_id: number })[] }).workflow_runs
    }

    const [newest] = await of('deploy.yml')
    expect((await of('deploy.yml')).map((run) => run.display_title)).toEqual(['C', 'A'])
    expect(await of(newest?.workflow_id ?? 0)).toEqual(await of('deploy.yml'))
    expect(await of('other.yml')).toEqual([])
  })
})
