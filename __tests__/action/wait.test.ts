import type { ForeignRun } from '../../sandbox/github/runs.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { asked, DONE, ENDLESS, github, IN_TURN, receiver, site, waitStep } from './receiving.ts'
import { stable } from './stable.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const RUN = 'https://github.com/acme/site/actions/runs'

test.concurrent('a run is found by its id, followed to its end, and told with its link', async () => {
  const step = await waitStep({ github: site([receiver()]) })
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.exitCode).toBe(0)
  expect(step.annotations).toEqual([])
  expect(step.outputs).toEqual({
    'status-code': '204',
    'accepted-count': '1',
    'failed-count': '0',
    'skipped-count': '0',
    'dispatch-id': expect.stringMatching(UUID),
    'run-id': '19000000001',
    'run-url': `${RUN}/19000000001`,
    conclusion: 'success',
    results: expect.any(String),
    'results-file': expect.any(String),
  })
  expect(step.dispatches).toMatchObject([{ client_payload: { dispatch_id: step.outputs['dispatch-id'] } }])
  expect(step.results).toEqual([
    {
      repository: 'acme/site',
      event_type: 'deploy-site',
      state: 'accepted',
      status_code: 204,
      token_expires_at: '2035-01-31T05:00:00Z',
      attempts: 1,
      duration_ms: expect.any(Number),
      dispatch_id: step.outputs['dispatch-id'],
      runs: [
        {
          id: 19_000_000_001,
          url: `${RUN}/19000000001`,
          workflow: 'Deploy',
          status: 'completed',
          conclusion: 'success',
          matched_by: 'dispatch_id',
        },
      ],
    },
  ])
})

test.concurrent('each poll is one conditional request, and there is none after the end', async () => {
  const step = await waitStep({ github: site([receiver()]) })
  expect(asked(step)).toEqual(['GET runs 200', 'POST dispatches 204', 'GET runs 200', 'GET runs 304'])
  const polls = step.requests.filter(({ method }) => method === 'GET')
  expect(polls.map(({ path }) => path)).toEqual(Array(3).fill('/repos/acme/site/actions/runs?per_page=100&page=1'))
  expect(polls.map(({ headers }) => headers['if-none-match'] !== undefined)).toEqual([false, false, true])
  expect(polls.map(({ counted }) => counted)).toEqual([true, true, false])
})

test.concurrent('the log has a line when something changes, and none for a poll', async () => {
  // Queued at the first and second poll, running at the third and fourth, over at the fifth.
  const life = { lagMs: 0, queuedMs: 2500, runsMs: 2000 }
  const step = await waitStep({ github: site([receiver({ life })]) })
  expect(step.page).toMatchSnapshot()
  expect(asked(step).filter((request) => request.startsWith('GET'))).toHaveLength(7)
})

test.concurrent('all workflows that show the id belong, one that starts late as well', async () => {
  const step = await waitStep({
    github: site([
      receiver(),
      receiver({ name: 'Docs', runName: 'Docs (${{ github.event.client_payload.dispatch_id }})' }),
      receiver({ name: 'Late', life: { ...DONE, lagMs: 1500 } }),
      receiver({ name: 'Other', types: '[other]' }),
    ]),
  })
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.results[0]?.runs?.map(({ workflow }) => workflow).sort()).toEqual(['Deploy', 'Docs', 'Late'])
  expect(step.outputs).toMatchObject({ conclusion: 'success', 'run-id': String(step.results[0]?.runs?.[0]?.id) })
})

describe('runs of others are none of its own', () => {
  /** Runs that appear together with the event's own. */
  function beside(foreign: (id: string) => (Partial<ForeignRun> & { title: string })[], own: WorkflowFile[]) {
    const runs: ForeignRun[] = []
    const starter: WorkflowFile = {
      ...receiver({ name: 'Starter', runName: 'Starter' }),
      life({ client_payload, at }) {
        const { dispatch_id } = client_payload as { dispatch_id: string }
        const failed = { at, event: 'repository_dispatch', ...DONE, conclusion: 'failure' } as const
        runs.push(...foreign(dispatch_id).map((run) => ({ ...failed, ...run })))
        return DONE
      },
    }
    return github({ 'acme/site': { workflows: [starter, ...own], runs } })
  }

  test.concurrent('though their titles look like it', async () => {
    const step = await waitStep({
      github: beside(
        (id) => [
          { title: `Deploy ${id}0` },
          { title: `Deploy ${id}-retry` },
          { title: `Deploy x${id}` },
          { title: `Deploy ${id.toUpperCase()}` },
          { title: `Deploy ${id.slice(0, -1)}` },
          { title: `Revert ${id}`, event: 'push' },
          { title: 'deploy-site' },
        ],
        [receiver()],
      ),
    })
    expect(step.results).toMatchObject([{ state: 'accepted', runs: [{ workflow: 'Deploy', conclusion: 'success' }] }])
    expect(step.results[0]?.runs).toHaveLength(1)
    expect(step.exitCode).toBe(0)
  })

  test.concurrent('nor what was there before, even with the same id', async () => {
    const at = Date.parse('2026-08-01T11:59:59Z')
    const before: ForeignRun = {
      at,
      event: 'repository_dispatch',
      title: 'Deploy release-1',
      ...DONE,
      conclusion: 'failure',
    }
    const step = await waitStep({
      inputs: { 'client-payload': '{"dispatch_id": "release-1"}' },
      github: github({ 'acme/site': { workflows: [receiver()], runs: [before] } }),
    })
    expect(step.results[0]?.runs).toHaveLength(1)
    expect(step.outputs).toMatchObject({ 'dispatch-id': 'release-1', conclusion: 'success' })
  })
})

test.concurrent('without the id in its name, the only new run of the event is taken by time, and a notice says so', async () => {
  // That it settles takes 10 s by the runner's clock.
  const step = await waitStep({ github: site([receiver({ runName: '' })]), inputs: { 'wait-for': 'start' } })
  expect(step.page).toMatchSnapshot()
  expect(step.annotations).toMatchObject([{ kind: 'notice', title: 'Run taken by time' }])
  expect(step.results).toMatchObject([{ state: 'accepted', runs: [{ matched_by: 'time' }] }])
  expect(step.outputs['run-id']).toBe('19000000001')
  expect(step.exitCode).toBe(0)
})

test.concurrent('wait-for: start ends with the first match, whatever becomes of the run', async () => {
  const step = await waitStep({ github: site([receiver({ life: ENDLESS })]), inputs: { 'wait-for': 'start' } })
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.results).toMatchObject([{ state: 'accepted', runs: [{ status: 'in_progress' }] }])
  expect(step.results[0]?.runs?.[0]).not.toHaveProperty('conclusion')
  expect(step.outputs).toHaveProperty('run-id')
  expect(step.outputs).not.toHaveProperty('conclusion')
  expect(asked(step)).toEqual(['GET runs 200', 'POST dispatches 204', 'GET runs 200'])
})

test.concurrent('wait-for: start is not interested in how a run ended', async () => {
  const step = await waitStep({
    github: site([receiver({ life: { ...DONE, conclusion: 'failure' } })]),
    inputs: { 'wait-for': 'start' },
  })
  expect(step.results).toMatchObject([{ state: 'accepted', runs: [{ conclusion: 'failure' }] }])
  expect(step.exitCode).toBe(0)
})

test.concurrent('neutral and skipped runs are good', async () => {
  const step = await waitStep({
    github: site([
      receiver({ name: 'Neutral', life: { ...DONE, conclusion: 'neutral' } }),
      receiver({ name: 'Skipped', life: { ...DONE, conclusion: 'skipped' } }),
    ]),
  })
  expect(step.page).toMatchSnapshot()
  expect(step.outputs.conclusion).toBe('success')
  expect(step.exitCode).toBe(0)
})

test.concurrent('several targets are followed at once, one list of runs for each repository', async () => {
  const targets = '- site\n- docs\n- { repository: docs, event-type: publish }\n- monorepo'
  const step = await waitStep({
    to: '',
    inputs: { targets, ...IN_TURN },
    github: github({
      'acme/site': { workflows: [receiver()] },
      'acme/docs': { workflows: [receiver(), receiver({ name: 'Publish', types: 'publish' })] },
      'acme/monorepo': { workflows: [receiver({ name: 'Mono: "build" #1; all' })] },
    }),
  })
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.results.map(({ runs }) => runs?.map(({ workflow }) => workflow))).toEqual([
    ['Deploy'],
    ['Deploy'],
    ['Publish'],
    ['Mono: "build" #1; all'],
  ])
  expect(step.outputs).toMatchObject({ conclusion: 'success', 'run-id': String(step.results[0]?.runs?.[0]?.id) })
  const lists = (name: string) =>
    step.requests.filter(({ path }) => path.startsWith(`/repos/acme/${name}/actions/runs?`))
  expect(['site', 'docs', 'monorepo'].map((name) => lists(name).length)).toEqual([3, 3, 3])
})

test.concurrent('a renamed repository’s runs are followed as well', async () => {
  const step = await waitStep({ to: 'acme/old-site', github: site([receiver()]) })
  expect(step.page).toMatchSnapshot()
  expect(step.outputs.conclusion).toBe('success')
})

test.concurrent('polls that fail for a while change nothing', async () => {
  const path = '/repos/acme/site/actions/runs'
  const step = await waitStep({
    github: site([receiver()], {
      faults: [
        { method: 'GET', path, delayMs: 0, times: 1 },
        { method: 'GET', path, status: 502, times: 1 },
        { method: 'GET', path, drop: 'answer', times: 1 },
        { method: 'GET', path, limit: 'secondary', retryAfter: 1, times: 1 },
      ],
    }),
  })
  expect(step.page).toMatchSnapshot()
  expect(asked(step).map((request) => request.replace(/^.* /, ''))).toEqual([
    '200',
    '204',
    '502',
    'undefined',
    '403',
    '200',
    '304',
  ])
  expect(step.exitCode).toBe(0)
})

test.concurrent('what comes from outside is no command, nor markup', async () => {
  const name = '::error::x ##[group]y | <b>'
  const step = await waitStep({ github: site([receiver({ name })]) })
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.results[0]?.runs?.[0]?.workflow).toBe(name)
})
