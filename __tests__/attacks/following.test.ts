import { noAnswer } from '../failures/answers.ts'
import { createClock, MINUTE, START } from '../world/clock.ts'
import {
  DISPATCH,
  deploying,
  FOLDER,
  ID,
  JOBS,
  open,
  push,
  RUN,
  RUNS,
  run,
  type Script,
  scripted,
  silent,
} from '../world/scripted.ts'
import type { Ended } from '../world/step.ts'
import type { Said } from '../world/wire.ts'
import { attacked } from './attacked.ts'

const WAIT = {
  ...{ 'wait-for': 'completion', 'poll-interval-seconds': '10' },
  ...{ 'start-timeout-seconds': '60', 'completion-timeout-seconds': '120' },
}

/** Waits for the runs of an API that answers as it is told, and else as it should. */
const waited = (told: Script, inputs: Record<string, string> = {}, targets?: number) =>
  attacked({ api: scripted({ ...deploying('success'), ...told }), inputs: { ...WAIT, ...inputs } }, targets)

const usualRuns = (now: number) => deploying('success')[RUNS]?.({ method: '', path: '', headers: {}, body: '' }, now)
const count = ({ requests }: Ended, start: string) => requests.filter((request) => request.startsWith(start)).length

describe('a list of runs', () => {
  test('that is said to be as before, though there was none, is none: nothing is sent', async () => {
    const ended = await waited({ [RUNS]: () => ({ status: 304 }) })
    expect(ended.error).toMatchObject({ code: 'unexpected_response', title: 'Unexpected answer (304)' })
    expect(count(ended, DISPATCH)).toBe(0)
  })

  test('that is as before for ever', async () => {
    const ended = await waited({
      [RUNS]: (_, now) => (now === START ? { headers: { etag: '"x"' }, body: { workflow_runs: [] } } : { status: 304 }),
    })
    expect(ended.error?.code).toBe('run_not_found')
    expect(ended.tookMs).toBe(MINUTE)
  })

  test.each<[what: string, tag: (now: number) => string]>([
    ['never changes', () => '"x"'],
    ['changes each time', (now) => `"${now}"`],
    ['is no tag', () => '\u00ff, *, W/'],
    ['is as long as a header may be', () => `"${'x'.repeat(15_000)}"`],
  ])('whose ETag %s', async (_, tag) => {
    const ended = await waited({ [RUNS]: (_, now) => ({ ...usualRuns(now), headers: { etag: tag(now) } }) })
    expect(ended.succeeded).toBe(true)
    expect(ended.requests.length).toBeLessThan(15)
  })

  test('whose Link leads elsewhere leads nowhere', async () => {
    const link = '<https://evil.test/?page=2>; rel="next", <https://evil.test/?page=9>; rel="last"'
    const told: Script = { [RUNS]: (_, now) => ({ ...usualRuns(now), headers: { link } }) }
    const ended = await waited(told)
    expect(ended.succeeded).toBe(true)
    expect(ended.log.join()).not.toContain('evil')
  })

  test.each([
    ...[
      '',
      'yesterday',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'Sat, 13 Sep 275760 00:00:00 GMT',
      '5',
      '1e400',
      'x'.repeat(9000),
    ],
  ])('whose Date is %.40s', async (date) => {
    const ended = await waited({ [RUNS]: (_, now) => ({ ...usualRuns(now), headers: { date } }) })
    expect([undefined, 'run_not_found']).toContain(ended.error?.code)
    expect(ended.requests.length).toBeLessThan(40)
  })

  test('that has more than it was asked for is read as far as it was', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => run({ id: index + 1, display_title: 'deploy' }))
    const ended = await waited({ [RUNS]: (_, now) => ({ body: { workflow_runs: now === START ? [] : many } }) })
    expect(ended.error?.message).toContain('- and 90 more')
  })

  test('that never ends is read no further than a budget', async () => {
    let id = 1
    const future = '+200000-01-01T00:00:00.000Z'
    const page = () => Array.from({ length: 100 }, () => run({ id: id++, display_title: 'deploy', created_at: future }))
    const ended = await waited(
      { [RUNS]: () => ({ body: { workflow_runs: page() } }) },
      { 'start-timeout-seconds': '1800' },
    )
    expect(ended.error?.code).toBe('run_ambiguous')
    expect(ended.tookMs).toBeLessThan(31 * MINUTE)
    expect(ended.requests.length).toBeLessThan(301 * 31)
    expect(ended.error?.message).toContain('- and 9990 more')
  })

  test.each<[what: string, reply: Said]>([
    ['are garbage', { body: '\u0000<html>' }],
    ['are cut', { body: '{"workflow_runs": [{"id": 70' }],
    ['fail', { status: 500 }],
    ['are refused, for once', { status: 429, headers: { 'retry-after': '1' } }],
    ['do not come', noAnswer('reset', true, 'api.github.test', 'ECONNRESET')],
    ['are as before, though there was no tag', { status: 304 }],
    ['are those of another', { body: { workflow_runs: [push(1), push(2)] } }],
  ])('every other of which %s, is ridden out', async (_, reply) => {
    let nth = 0
    const { [RUNS]: _runs, ...others } = deploying('success')
    const api = scripted(others)
    const ended = await attacked({
      api: (request, clock) => {
        if (!request.path.includes('/runs?')) return api(request, clock)
        return nth++ % 2 === 1 ? reply : (usualRuns(clock.now()) ?? {})
      },
      inputs: WAIT,
    })
    expect(ended.succeeded).toBe(true)
  })
})

describe('a run', () => {
  test.each([0, -7001, 7001.5, 2 ** 53, '7001', null])('whose id is %p is none', async (id) => {
    const ended = await waited({
      [RUNS]: (_, now) => ({ body: { workflow_runs: now === START ? [] : [run({ id }), push(7002)] } }),
    })
    expect(ended.error?.code).toBe('run_not_found')
    expect(ended.results[0]?.runs).toEqual([])
  })

  test.each<[what: string, more: object]>([
    ['an id', { id: undefined }],
    ['a number for an id', { id: 'abc' }],
    ['a time', { created_at: undefined }],
    ['a time that can be read', { created_at: 'today' }],
  ])('nothing is sent where no run that is listed has %s', async (_, more) => {
    const workflow_runs = [1, 2, 3].map((id) => run({ id, ...more }))
    const ended = await waited({ [RUNS]: () => ({ body: { workflow_runs } }) })
    expect(ended.error?.code).toBe('unexpected_response')
    expect(count(ended, DISPATCH)).toBe(0)
  })

  test('that is listed alone, and later without its id, is followed no further', async () => {
    const ended = await waited({
      [RUNS]: (_, now) => ({ body: { workflow_runs: now === START ? [] : [run({ id: null })] } }),
    })
    expect(ended.error).toMatchObject({ code: 'unexpected_response' })
    expect(ended.results[0]).toMatchObject({ status_code: 204, runs: [] })
  })

  test('that is another when it is asked for alone is not taken', async () => {
    const another = run({ id: 666, html_url: 'https://evil.test/', status: 'completed', conclusion: 'success' })
    const ended = await waited({ [RUN]: () => ({ body: another }) })
    expect(ended.error?.code).toBe('run_timeout')
    expect(ended.results[0]?.runs).toMatchObject([{ id: 7001 }])
  })

  test.each<[what: string, changed: object]>([
    ['another event', { event: 'push' }],
    ['another title', { display_title: 'Deploy something else' }],
    ['a date before the step began', { created_at: '1999-01-01T00:00:00Z' }],
    ['a status of tomorrow', { status: 'dreaming' }],
    ['nothing', undefined as unknown as object],
  ])('that turns into one with %s is followed until its time is over', async (_, changed) => {
    const workflow_runs = (now: number) => (now === START ? [] : [run(now > START + 15_000 && changed ? changed : {})])
    const ended = await waited({ [RUNS]: (_, now) => ({ body: { workflow_runs: workflow_runs(now) } }) })
    expect(ended.error?.code).toBe('run_timeout')
    expect(ended.tookMs).toBeLessThanOrEqual(2 * MINUTE)
  })

  test('that has no date any more is not read', async () => {
    const workflow_runs = (now: number) =>
      now === START ? [] : [run(now > START + 15_000 ? { created_at: null } : {}), push(7002)]
    const ended = await waited({
      [RUNS]: (_, now) => ({ body: { workflow_runs: workflow_runs(now) } }),
      [RUN]: () => ({ status: 404 }),
    })
    expect(ended.error?.code).toBe('run_timeout')
  })

  test('that ends and begins again and again is taken once it stays ended', async () => {
    const flickering = (now: number) =>
      run(now % 20_000 < 10_000 ? { status: 'completed', conclusion: 'success' } : { status: 'in_progress' })
    const ended = await waited({
      [RUNS]: (_, now) => ({ body: { workflow_runs: now === START ? [] : [flickering(now)] } }),
    })
    expect([undefined, 'run_timeout']).toContain(ended.error?.code)
    expect(ended.tookMs).toBeLessThanOrEqual(2 * MINUTE)
  })

  test('in thousands, each of them failed, is looked into in a few', async () => {
    const page = Array.from({ length: 100 }, (_, index) => index)
    const runs = (query: string) =>
      page.map((index) =>
        run({ id: Number(/&page=(\d+)/.exec(query)?.[1]) * 100 + index, status: 'completed', conclusion: 'failure' }),
      )
    const ended = await waited({
      [RUNS]: ({ path }, now) => ({ body: { workflow_runs: now === START ? [] : runs(path) } }),
      [JOBS]: () => ({ body: { jobs: [] } }),
    })
    expect(ended.error?.code).toBe('run_failed')
    expect(count(ended, `${RUNS}/`)).toBeLessThanOrEqual(10)
    expect(ended.error?.message).toContain('and 2989 more')
  })
})

describe('whoever explains is not held up', () => {
  const far = { status: 403, headers: { 'retry-after': '999999999' }, body: { message: 'secondary rate limit' } }
  const sites = (length: number) => Array.from({ length }, (_, index) => `acme/site-${index}`)
  const asSite = (path: string) => path.replace(/site-\d+/, 'site')

  test('by a limit that ends in thirty years, met while the runs are followed', async () => {
    const ended = await waited({
      ...silent,
      [RUNS]: (_, now) => (now === START ? { body: { workflow_runs: [] } } : far),
    })
    expect(ended.error?.code).toBe('run_not_found')
    expect(ended.error?.message).toContain('secondary rate limit')
    expect(ended.tookMs).toBeLessThan(2 * MINUTE)
    expect(ended.requests.length).toBeLessThan(5)
  })

  test('by such a limit, met by the jobs of a failed run', async () => {
    const ended = await waited({ ...deploying('failure'), [JOBS]: () => far })
    expect(ended.error?.code).toBe('run_failed')
    expect(ended.tookMs).toBeLessThan(2 * MINUTE)
  })

  test('by such a limit, met in a dry run', async () => {
    const inputs = { 'dry-run': 'true', targets: sites(20).join('\n') }
    const api = scripted({ ...silent, ...open, [FOLDER]: () => far })
    const ended = await attacked(
      { api: (request, clock) => api({ ...request, path: asSite(request.path) }, clock), inputs },
      20,
    )
    expect(ended.tookMs).toBeLessThan(MINUTE)
  })

  test('by such a limit, met in a dry run of more than a minute', async () => {
    let nth = 0
    const api = scripted(open)
    const ended = await attacked(
      {
        api: async (request, clock) => {
          await clock.sleep(100, new AbortController().signal)
          return ++nth > 290 ? far : api({ ...request, path: asSite(request.path) }, clock)
        },
        inputs: { 'dry-run': 'true', targets: sites(400).join('\n'), 'max-parallel': '100' },
      },
      400,
    )
    expect(new Set(ended.results.map(({ error }) => error?.code))).toEqual(new Set([undefined, 'rate_limited']))
    expect(ended.tookMs).toBeLessThan(2 * MINUTE)
  })

  test.each([
    [12, 1, 3],
    [12, 5, 11],
    [3, 5, 29],
    [40, 5, 4],
    [2, 1, 300],
  ])('by slow jobs, for all together: %i targets, %i pages of %i s each', async (targets, pages, seconds) => {
    const ids = new Map<string, string>()
    const api = scripted(deploying('failure'))
    const jobs = Array(100).fill({ name: 'build', conclusion: 'failure', steps: [] })
    let firstAt = 0
    const clock = createClock()
    const ended = await attacked(
      {
        clock,
        api: async (request) => {
          const [, , , site = ''] = request.path.split('/')
          if (request.method === 'POST') ids.set(site, JSON.parse(request.body).client_payload.dispatch_id)
          if (request.path.includes('/jobs')) {
            firstAt ||= clock.now()
            // Whoever is not waited for is not answered.
            if (clock.now() + seconds * 1000 > firstAt + 30_000) return new Promise<never>(() => undefined)
            await clock.sleep(seconds * 1000, new AbortController().signal)
            return { body: { jobs: request.path.includes(`&page=${pages}`) ? jobs.slice(1) : jobs } }
          }
          const reply = await api({ ...request, path: asSite(request.path) }, clock)
          const text = (value: unknown) => JSON.stringify(value)?.replaceAll(ID, ids.get(site) ?? '')
          return reply.kind === 'no-answer' ? reply : { ...reply, body: text(reply.body) }
        },
        inputs: { ...WAIT, targets: sites(targets).join('\n'), 'request-timeout-seconds': '300' },
      },
      targets,
    )
    expect(START + ended.tookMs - firstAt).toBeLessThanOrEqual(30_000)
    for (const { error } of ended.results) {
      expect(error?.code).toBe('run_failed')
      expect(error?.message).toMatch(/^Deploy failed in job "build": |Its jobs were not looked at\. .* 30 s were over/)
    }
    const whole = ended.results.filter(({ error }) => !/jobs (were|was) not looked at/.test(error?.message ?? ''))
    // Ten at once, each page after the one before.
    expect(whole).toHaveLength(Math.min(targets, 10 * Math.floor(30 / (seconds * pages))))
  })

  test('by jobs that never come, for each of many targets', async () => {
    const ids = new Map<string, string>()
    const api = scripted(deploying('failure'))
    const ended = await attacked(
      {
        api: async (request, clock) => {
          const [, , , site = ''] = request.path.split('/')
          if (request.method === 'POST') ids.set(site, JSON.parse(request.body).client_payload.dispatch_id)
          if (request.path.includes('/jobs')) {
            await clock.sleep(30_000, new AbortController().signal)
            return noAnswer('timeout', true, 'api.github.test', 'no answer within 30 s')
          }
          const reply = await api({ ...request, path: asSite(request.path) }, clock)
          const text = (value: unknown) => JSON.stringify(value)?.replaceAll(ID, ids.get(site) ?? '')
          return reply.kind === 'no-answer' ? reply : { ...reply, body: text(reply.body) }
        },
        inputs: { ...WAIT, targets: sites(50).join('\n') },
      },
      50,
    )
    expect(new Set(ended.results.map(({ error }) => error?.code))).toEqual(new Set(['run_failed']))
    expect(ended.tookMs).toBeLessThan(5 * MINUTE)
  })
})
