import type { Client } from '../../src/github/client.ts'
import { cancelRun, getRun, listFailedJobs, listRuns } from '../../src/github/runs.ts'
import type { Reply } from '../../src/reply.ts'
import type { Run } from '../../src/result.ts'
import { answer, noAnswer, refusal } from '../failures/answers.ts'
import { MINUTE, START } from '../world/clock.ts'
import { DOCS, foreign, openScene, put } from '../world/scene.ts'

const AT = '2026-08-01T12:00:00Z'
const RAW = {
  id: 19_000_000_001,
  html_url: 'https://github.com/acme/docs/actions/runs/19000000001',
  display_title: 'Deploy a1',
  name: 'Deploy',
  path: '.github/workflows/deploy.yml',
  head_branch: 'main',
  event: 'repository_dispatch',
  status: 'in_progress',
  conclusion: null,
  created_at: AT,
  updated_at: '2026-08-01T12:00:09Z',
}
const READ: Run = {
  id: RAW.id,
  url: RAW.html_url,
  title: RAW.display_title,
  workflow: 'Deploy',
  path: RAW.path,
  branch: 'main',
  event: RAW.event,
  status: RAW.status,
  createdAt: START,
  updatedAt: START + 9000,
}

/** Answers alike whatever is asked, and keeps what was. */
function saying(...answers: Reply[]) {
  const asked: Record<string, unknown>[] = []
  const client: Client = {
    async request(route, parameters) {
      asked.push({ route, ...parameters })
      const said = answers.length > 1 ? answers.shift() : answers[0]
      if (!said) throw new Error('Nothing more is to be said.')
      return said
    },
  }
  return { client, asked }
}

const listed = async (...raw: unknown[]) => {
  const list = await listRuns(saying(answer(200, { workflow_runs: raw })).client, DOCS)
  return list.kind === 'runs' ? list.runs : list
}

describe('a run', () => {
  test.each<[name: string, raw: object, read: object]>([
    ['as it is', {}, {}],
    ['completed', { status: 'completed', conclusion: 'success' }, { status: 'completed', conclusion: 'success' }],
    ['named by its workflow’s file', { name: '' }, { workflow: 'deploy.yml' }],
    [
      'named by its file, at a ref',
      { name: '', path: 'a/b/c.yaml@refs/heads/main' },
      { workflow: 'c.yaml', path: 'a/b/c.yaml' },
    ],
    ['its name is the run’s', { name: 'Deploy a1' }, { workflow: 'deploy.yml' }],
    ['its name is the run’s, and no path', { name: 'Deploy a1', path: undefined }, { workflow: 'Deploy a1', path: '' }],
    ['no update', { updated_at: null }, { updatedAt: START }],
    ['an update before its beginning', { updated_at: '2026-08-01T11:59:59Z' }, { updatedAt: START }],
    [
      'texts that are none',
      { display_title: null, event: 7, status: [], name: {}, path: null, html_url: false },
      {
        ...{ title: '', event: '', status: '', workflow: '', url: '', path: '' },
      },
    ],
    ['more than is read', { head_sha: 'x', actor: null }, {}],
  ])('%s', async (_, raw, read) => {
    expect(await listed({ ...RAW, ...raw })).toEqual([{ ...READ, ...read }])
  })

  test.each<[name: string, raw: unknown]>([
    ['null', null],
    ['a text', 'run'],
    ['a list', [RAW]],
    ['no id', { ...RAW, id: undefined }],
    ['an id in quotes', { ...RAW, id: '1' }],
    ['an id beyond 2^53', { ...RAW, id: 2 ** 53 }],
    ['half an id', { ...RAW, id: 1.5 }],
    ['an id of 0', { ...RAW, id: 0 }],
    ['no time', { ...RAW, created_at: undefined }],
    ['a time that is none', { ...RAW, created_at: 'yesterday' }],
  ])('is none, and the others stay: %s', async (_, raw) => {
    expect(await listed(raw, RAW)).toEqual([READ])
  })
})

describe('of a run that says too much', () => {
  const long = 'x y '.repeat(5000)
  const ID = '0b9c1f5e-7c3a-4a57-9d6a-3f1d2c4b5a69'
  const titled = async (title: string, ...ids: string[]) => {
    const said = saying(answer(200, { workflow_runs: [{ ...RAW, display_title: title }] }))
    const list = await listRuns(said.client, DOCS, 1, undefined, new Set(ids))
    return list.kind === 'runs' ? (list.runs[0]?.title ?? '') : ''
  }

  test.each(['display_title', 'html_url', 'name', 'path', 'event', 'status', 'conclusion'])(
    'little is kept: %s',
    async (field) => {
      const runs = await listed({ ...RAW, [field]: long })
      expect(JSON.stringify(runs).length).toBeLessThan(1000)
    },
  )

  test('the id stays that its title shows, however far behind', async () => {
    const title = await titled(`${long}(${ID}) ${long}`, 'another-id', ID)
    expect(title.length).toBeLessThan(300)
    expect(title).toMatch(new RegExp(`^x y .*… ${ID}$`))
    expect(await titled(`${long}(${ID}) ${long}`, 'another-id')).not.toContain(ID)
  })

  test('an id that is cut is there whole, and one within a longer word is none', async () => {
    expect(await titled(`${'y'.repeat(230)} ${ID} ${long}`, ID)).toMatch(new RegExp(` ${ID}$`))
    expect(await titled(`${long}-${ID} x${ID} ${long}`, ID)).not.toContain(ID)
  })

  test('many ids are not all kept', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `${ID}-${index}`)
    expect((await titled(`${long}${ids.join(' ')}`, ...ids)).length).toBeLessThan(1000)
  })
})

// By what the processor did, and not by the time it took.
test('no path makes its file’s name hard to find', async () => {
  const workOf = async (character: string) => {
    const runs = Array(100).fill({ ...RAW, path: `${character.repeat(1900)}\n` })
    const before = process.cpuUsage()
    for (let page = 0; page < 10; page++) await listed(...runs)
    return process.cpuUsage(before).user
  }
  await workOf('x')
  expect((await workOf('@')) / (await workOf('x'))).toBeLessThan(10)
})

describe('a list of runs', () => {
  const EMPTY = { kind: 'runs', runs: [], unreadable: 0, more: false }

  test('is asked for without a filter, and with what the caller has', async () => {
    const { client, asked } = saying(answer(200, { workflow_runs: [] }))
    await listRuns(client, DOCS)
    await listRuns(client, DOCS, 3, 'W/"a"')
    const all = { route: 'GET /repos/{owner}/{repo}/actions/runs', owner: 'acme', repo: 'docs', per_page: 100 }
    expect(asked).toEqual([
      { ...all, page: 1 },
      { ...all, page: 3, headers: { 'if-none-match': 'W/"a"' } },
    ])
  })

  test.each<[name: string, said: ReturnType<typeof answer>, list: object]>([
    ['nothing', answer(200, { workflow_runs: [] }), EMPTY],
    [
      'tag and time',
      answer(200, { workflow_runs: [] }, { etag: 'W/"a"', date: 'Sat, 01 Aug 2026 12:00:00 GMT' }),
      { ...EMPTY, etag: 'W/"a"', date: START },
    ],
    ['a time that is none', answer(200, { workflow_runs: [] }, { date: 'now' }), EMPTY],
    ['99', answer(200, { workflow_runs: Array(99).fill(RAW) }), { ...EMPTY, runs: Array(99).fill(READ) }],
    [
      'a full page, all but one of it unreadable',
      answer(200, { workflow_runs: [RAW, ...Array(99).fill(null)] }),
      { ...EMPTY, runs: [READ], unreadable: 99, more: true },
    ],
  ])('%s', async (_, said, list) => {
    expect(await listRuns(saying(said).client, DOCS)).toEqual(list)
  })

  test('of more runs than were asked for is read as far as that', async () => {
    const list = await listRuns(saying(answer(200, { workflow_runs: Array(101).fill(RAW) })).client, DOCS)
    expect(list).toMatchObject({ runs: { length: 100 }, more: true })
  })

  test.each([
    answer(200, '<html>'),
    answer(201, { workflow_runs: [] }),
    refusal(403, 'Forbidden'),
    refusal(502, 'Server Error'),
  ])('is none: %j', async (said) => {
    expect(await listRuns(saying(said).client, DOCS)).toEqual(said)
  })

  test.each([{}, [], null, { workflow_runs: {} }])('is none, and none of it is kept: %j', async (data) => {
    const said = answer(200, data)
    expect(await listRuns(saying(said).client, DOCS)).toEqual({ ...said, data: '' })
  })

  test.each([1, 2, 99, 100, 101])('is unreadable if none of its %i entries is a run', async (count) => {
    const said = answer(200, { workflow_runs: Array(count).fill({ ...RAW, created_at: undefined }) })
    expect(await listRuns(saying(said).client, DOCS)).toEqual({
      ...{ kind: 'unreadable', unreadable: count, answer: { ...said, data: '' } },
    })
  })

  test('is unchanged from one that the caller has, not from none', async () => {
    const said = answer(304, '')
    expect(await listRuns(saying(said).client, DOCS, 1, 'W/"a"')).toEqual({ kind: 'unchanged' })
    expect(await listRuns(saying(said).client, DOCS)).toBe(said)
  })

  test('or that there is no answer', async () => {
    const none = noAnswer('reset', true)
    expect(await listRuns(saying(none).client, DOCS)).toBe(none)
  })
})

describe('one run', () => {
  test('is read', async () => {
    const { client, asked } = saying(answer(200, RAW))
    expect(await getRun(client, DOCS, RAW.id)).toEqual({ kind: 'run', run: READ })
    expect(asked).toEqual([
      { route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', owner: 'acme', repo: 'docs', run_id: RAW.id },
    ])
  })

  test.each([answer(200, {}), answer(200, null), answer(200, RAW), answer(304, RAW), refusal(404, 'Not Found')])(
    'or not: %j',
    async (said) => {
      expect(await getRun(saying(said).client, DOCS, 7)).toBe(said)
    },
  )
})

describe('failed jobs', () => {
  const job = (conclusion: unknown, steps?: unknown) => ({ name: `job that is ${conclusion}`, conclusion, steps })
  const failedOf = async (...jobs: unknown[]) => {
    const found = await listFailedJobs(saying(answer(200, { jobs })).client, DOCS, 7)
    return found.kind === 'jobs' ? found.jobs : undefined
  }

  test.each(['failure', 'timed_out', 'startup_failure', 'cancelled', 'action_required'])(
    '%s is one',
    async (conclusion) => {
      expect(await failedOf(job(conclusion))).toEqual([{ name: `job that is ${conclusion}` }])
    },
  )

  test.each(['success', 'skipped', 'neutral', null, undefined, 7])('%p is none', async (conclusion) => {
    expect(await failedOf(job(conclusion))).toEqual([])
  })

  test.each<[name: string, steps: unknown, step: object]>([
    [
      'the first step that failed',
      [
        { name: 'Set up', conclusion: 'success' },
        { name: 'Test', conclusion: 'failure' },
        { name: 'Report', conclusion: 'failure' },
      ],
      { step: 'Test' },
    ],
    [
      'none',
      [
        { name: 'Set up', conclusion: 'success' },
        { name: 'Test', conclusion: 'skipped' },
      ],
      {},
    ],
    ['a step without a name', [{ conclusion: 'failure' }], {}],
    ['steps that are none', 'steps', {}],
    ['a step that is none', [null, 7], {}],
  ])('with %s', async (_, steps, step) => {
    expect(await failedOf(job('failure', steps))).toEqual([{ name: 'job that is failure', ...step }])
  })

  test('a job without a name, and one that is none', async () => {
    expect(await failedOf({ conclusion: 'failure' }, null)).toEqual([{ name: '' }])
  })

  const page = (count: number) => answer(200, { jobs: Array(count).fill(job('failure')) })

  test.each<[name: string, answers: Parameters<typeof saying>, failed: number, requests: number]>([
    ['one page', [page(99)], 99, 1],
    ['several', [page(100), page(100), page(56)], 256, 3],
    ['a full one at the end', [page(100), page(0)], 100, 2],
    ['five at most', [page(100)], 500, 5],
    ['a refusal in between', [page(100), refusal(502, 'Server Error')], 100, 2],
  ])('pages: %s', async (_, answers, failed, requests) => {
    const { client, asked } = saying(...answers)
    expect(await listFailedJobs(client, DOCS, 7)).toMatchObject({ kind: 'jobs', jobs: { length: failed } })
    expect(asked.map(({ page }) => page)).toEqual(Array.from({ length: requests }, (_, index) => index + 1))
  })

  test.each([refusal(403, 'Forbidden'), answer(200, { jobs: {} })])('or the answer that has none: %j', async (said) => {
    expect(await listFailedJobs(saying(said).client, DOCS, 7)).toBe(said)
  })

  test('of GitHub’s answers, of the last attempt', async () => {
    const scene = await openScene()
    const steps = [{ name: 'Set up job' }, { name: 'make test', conclusion: 'failure' as const }, { name: 'After' }]
    const failing = {
      conclusion: 'failure' as const,
      jobs: [
        { name: 'build', conclusion: 'success' as const },
        { name: 'test', steps },
      ],
    }
    const first = { conclusion: 'failure' as const, jobs: [{ name: 'never again' }] }
    put(scene, { runs: [foreign({ ...first, reruns: [failing] })] })
    await scene.clock.until(START + MINUTE)
    const list = await listRuns(scene.client, DOCS)
    const [only] = list.kind === 'runs' ? list.runs : []
    expect(only).toMatchObject({ title: 'Fix it', status: 'completed', conclusion: 'failure' })
    expect(await getRun(scene.client, DOCS, only?.id ?? 0)).toEqual({ kind: 'run', run: only })
    const id = (only?.id ?? 0) * 10_000 + 2001
    expect(await listFailedJobs(scene.client, DOCS, only?.id ?? 0)).toEqual({
      kind: 'jobs',
      jobs: [
        {
          ...{ id, checkRun: id, name: 'test', step: 'make test' },
          ...{ startedAt: expect.any(Number), completedAt: expect.any(Number) },
        },
      ],
    })
  })
})

test('a run is cancelled, and one that is over is not', async () => {
  const scene = await openScene()
  put(scene, { runs: [foreign({ at: START, runsMs: MINUTE })] })
  const id = scene.github.runs[0]?.id ?? 0
  expect(await cancelRun(scene.client, DOCS, id)).toMatchObject({ status: 202 })
  await scene.clock.until(START + MINUTE)
  expect(await getRun(scene.client, DOCS, id)).toMatchObject({ run: { status: 'completed', conclusion: 'cancelled' } })
  expect(await cancelRun(scene.client, DOCS, id)).toMatchObject({ status: 409 })
})
