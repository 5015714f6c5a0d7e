import type { Life } from '../../../sandbox/github/life.ts'
import { tokens } from '../../../sandbox/github/world.ts'
import {
  after,
  clock,
  dispatch,
  get,
  list,
  MINUTE,
  post,
  push,
  put,
  SECOND,
  START,
  sandbox,
  start,
  titles,
  url,
  workflow,
} from './simulation.ts'

describe('a run that an event starts', () => {
  test('is told as GitHub tells it', async () => {
    put({ workflows: [workflow()] })
    await dispatch()
    clock.now += 10 * SECOND
    const { status, json } = await get('docs/actions/runs')
    const id = 19_000_000_001
    const api = url(`docs/actions/runs/${id}`)
    const octocat = {
      login: 'octocat',
      id: 9002,
      url: `${sandbox.url}/users/octocat`,
      html_url: 'https://github.com/octocat',
      type: 'User',
    }

    expect(status).toBe(200)
    expect(json).toEqual({
      total_count: 1,
      workflow_runs: [
        {
          id,
          name: 'Deploy',
          node_id: expect.any(String),
          head_branch: 'main',
          head_sha: expect.stringMatching(/^[0-9a-f]{40}$/),
          path: '.github/workflows/deploy.yml',
          display_title: 'Deploy a1',
          run_number: 1,
          event: 'repository_dispatch',
          status: 'completed',
          conclusion: 'success',
          workflow_id: expect.any(Number),
          url: api,
          html_url: `https://github.com/acme/docs/actions/runs/${id}`,
          pull_requests: [],
          created_at: '2026-08-01T12:00:00Z',
          updated_at: '2026-08-01T12:00:06Z',
          actor: octocat,
          run_attempt: 1,
          run_started_at: '2026-08-01T12:00:00Z',
          triggering_actor: octocat,
          jobs_url: `${api}/jobs`,
          cancel_url: `${api}/cancel`,
          rerun_url: `${api}/rerun`,
          previous_attempt_url: null,
          workflow_url: expect.stringContaining('/repos/acme/docs/actions/workflows/'),
          repository: {
            id: 103,
            name: 'docs',
            full_name: 'acme/docs',
            private: false,
            html_url: 'https://github.com/acme/docs',
            url: url('docs'),
          },
        },
      ],
    })
    expect((await get(`docs/actions/runs/${id}`)).json).toEqual((json as { workflow_runs: unknown[] }).workflow_runs[0])
  })

  test.each<[string, Life, number, unknown]>([
    ['is not to be seen at once', {}, 999, undefined],
    ['then is', {}, 1000, ['in_progress', null, 1]],
    ['is to be seen later', { lagMs: 30_000 }, 29_999, undefined],
    ['may be over by then', { lagMs: 30_000 }, 30_000, ['completed', 'success', 1]],
    ['may never be', { lagMs: Number.POSITIVE_INFINITY }, 9e9, undefined],
    ['may wait for approval', { waitsAs: 'waiting', queuedMs: 9e9 }, 5000, ['waiting', null, 1]],
    ['may fail', { conclusion: 'failure' }, 6000, ['completed', 'failure', 1]],
    ['may be run again', { reruns: [{ afterMs: MINUTE, queuedMs: 5000 }] }, 6000 + MINUTE, ['queued', null, 2]],
  ])('%s', async (_case, life, ms, expected) => {
    put({ workflows: [workflow(life)] })
    await dispatch()

    expect(await after(ms)).toEqual(expected)
  })

  test('lives as its event wants', async () => {
    const bad = { dispatch_id: 'bad' }
    put({
      workflows: [
        workflow(({ client_payload }) => ({
          conclusion: JSON.stringify(client_payload) === JSON.stringify(bad) ? 'failure' : 'success',
        })),
      ],
    })
    await dispatch('bad')
    clock.now += SECOND
    await dispatch('good')
    clock.now += MINUTE

    expect((await list()).workflow_runs).toMatchObject([
      { display_title: 'Deploy good', conclusion: 'success', run_number: 2 },
      { display_title: 'Deploy bad', conclusion: 'failure', run_number: 1 },
    ])
  })

  test('may have been created before the answer’s own Date', async () => {
    put({ workflows: [workflow({ earlyMs: 900 })] })
    await dispatch()
    clock.now += MINUTE

    expect((await list()).workflow_runs).toMatchObject([{ created_at: '2026-08-01T11:59:59Z' }])
  })

  test('is listed with its event', async () => {
    put({ workflows: [workflow()], runs: [push()] })
    await dispatch()

    expect(sandbox.runs.map(({ title, dispatch }) => [title, dispatch])).toEqual([
      ['Deploy a1', sandbox.dispatches[0]],
      ['Fix it', undefined],
    ])
  })

  test('is started by a refused event as little as by a lost one', async () => {
    await start({ faults: [{ method: 'POST', status: 502, times: 1 }] })
    put({ workflows: [workflow()] })
    await post('docs/dispatches', tokens.classic, { event_type: 'deploy' })
    await post('docs/dispatches', tokens.classicReader, { event_type: 'deploy' })

    expect(sandbox.runs).toEqual([])
  })

  test('is started though the answer says no', async () => {
    await start({ faults: [{ method: 'POST', status: 502, times: 1, recorded: true }] })
    put({ workflows: [workflow()] })
    expect(await post('docs/dispatches', tokens.classic, { event_type: 'deploy' })).toMatchObject({ status: 502 })

    expect(sandbox.runs).toHaveLength(1)
  })
})

test.each([10 * MINUTE, -10 * MINUTE])('a clock that is %d ms ahead', async (skewMs) => {
  await start({ skewMs })
  put({ workflows: [workflow()] })
  await dispatch()
  clock.now += MINUTE
  const { headers } = await get('docs/actions/runs')

  expect(headers.date).toBe(new Date(START + skewMs + MINUTE).toUTCString())
  expect((await list()).workflow_runs.map((run) => Date.parse(run.created_at))).toEqual([START + skewMs])
  expect(sandbox.dispatches[0]?.at).toBe(START + skewMs)
})

test('a poll can be lost', async () => {
  await start({
    faults: [
      { path: /\/actions\/runs$/, drop: 'request', times: 1 },
      { path: /\/actions\/runs$/, status: 502, times: 1 },
      { path: /\/jobs$/, limit: 'secondary', retryAfter: 1, times: 1 },
    ],
  })
  put({ runs: [push()] })

  await expect(get('docs/actions/runs')).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(await get('docs/actions/runs')).toMatchObject({ status: 502 })
  expect(await titles()).toEqual(['Fix it'])
  expect(await get(`docs/actions/runs/${sandbox.runs[0]?.id}/jobs`)).toMatchObject({ status: 403 })
  expect(await get(`docs/actions/runs/${sandbox.runs[0]?.id}/jobs`)).toMatchObject({ status: 200 })
})
