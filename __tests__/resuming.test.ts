import type { Life } from '../sandbox/github/life.ts'
import { tokens } from '../sandbox/github/world.ts'
import { appInputs } from './world/app.ts'
import { HOUR, MINUTE, SECOND, START } from './world/clock.ts'
import { once, openRerun, type RerunJob, RUN_ID, rerunWorld } from './world/rerun.ts'
import { put, WITH_ID, workflow } from './world/scene.ts'
import type { Ended } from './world/step.ts'

const SITE = { targets: 'acme/site' }
const FAILS: Life = { conclusion: 'failure' }

/** A job with one target, acme/site, whose runs live so. */
const siteJob = (life: Life = {}, inputs: Record<string, string> = {}) =>
  openRerun({ receivers: { site: [workflow(WITH_ID, life)] }, inputs: { ...SITE, ...inputs } })

const posts = (job: RerunJob) => job.asked().filter((request) => request.startsWith('POST'))
const states = ({ results }: Ended) => results.map(({ state, error }) => error?.code ?? state)
const sent = ({ github }: RerunJob) => github.dispatches.length
const runOf = (job: RerunJob) => job.github.runs.find(({ dispatch }) => dispatch)
const say = (ended: Ended) => ended.log.filter((line) => !line.startsWith('::debug::')).join('\n')

test('what ended well is not repeated, what failed is re-run, what was not sent is sent', async () => {
  const job = openRerun({
    receivers: { docs: [workflow(WITH_ID, FAILS)] },
    inputs: { targets: 'acme/site acme/docs acme/vault' },
  })
  job.github.fault(once('POST', /vault\/dispatches/, { status: 422, body: { message: 'no' } }))
  const first = await job.attempt()
  expect(states(first)).toEqual(['accepted', 'run_failed', 'invalid_payload'])
  job.asked()
  const second = await job.attempt()
  expect(second.succeeded).toBe(true)
  expect(second.results.map(({ dispatch_id }) => dispatch_id)).toEqual(
    first.results.map(({ dispatch_id }) => dispatch_id),
  )
  expect(
    second.results.map(({ resumed, state, status_code, attempts }) => [resumed, state, status_code, attempts]),
  ).toEqual([
    [true, 'accepted', undefined, 0],
    [true, 'accepted', undefined, 1],
    [undefined, 'accepted', 204, 1],
  ])
  expect(posts(job)).toEqual([
    `POST docs/runs/${first.results[1]?.runs?.[0]?.id}/rerun-failed-jobs 201`,
    'POST vault/dispatches 204',
  ])
  expect(sent(job)).toBe(3)
})

describe('a run that an earlier attempt started', () => {
  test('and that ended well costs a look, and nothing else', async () => {
    const job = siteJob()
    job.github.fault(once('GET', /site\/actions\/runs$/, { status: 404 }))
    const inputs = { 'wait-for': 'start' }
    expect(states(await job.attempt({ inputs }))).toEqual(['not_found'])
    await job.attempt({ inputs })
    job.asked()
    const third = await job.attempt()
    expect(job.asked()).toEqual([`GET monorepo/runs/${RUN_ID} 200`, 'GET site/runs 200'])
    expect(third.results).toMatchObject([{ state: 'accepted', resumed: true, runs: [{ conclusion: 'success' }] }])
    expect(third.outputs).toMatchObject({
      conclusion: 'success',
      'accepted-count': '1',
      'run-id': String(runOf(job)?.id),
    })
    expect(third.outputs).not.toHaveProperty('status-code')
    expect(third.summary).toContain('started by an earlier attempt')
  })

  test('is found by its id behind a long title', async () => {
    const receivers = { site: [workflow(`${'Deploy '.repeat(100)}${WITH_ID}`)] }
    const job = openRerun({ receivers, inputs: { targets: 'acme/site' } })
    await job.attempt()
    expect((await job.attempt()).results).toMatchObject([{ state: 'accepted', resumed: true }])
    expect(job.github.dispatches).toHaveLength(1)
  })

  test('goes on: it is followed to its end', async () => {
    const job = siteJob({ runsMs: 5 * MINUTE }, { 'completion-timeout-seconds': '60' })
    expect(states(await job.attempt())).toEqual(['run_timeout'])
    const second = await job.attempt({ inputs: { 'completion-timeout-seconds': '900' } })
    expect(say(second)).toContain(`✓ acme/site: "deploy" resumed: its run ${runOf(job)?.id} is going on`)
    expect(second.results).toMatchObject([{ state: 'accepted', resumed: true, runs: [{ conclusion: 'success' }] }])
    expect([sent(job), runOf(job)?.rerunsAsked]).toEqual([1, undefined])
  })

  test('goes on, and fails: that is this attempt’s failure, and the next one re-runs it', async () => {
    const job = siteJob({ ...FAILS, runsMs: 5 * MINUTE }, { 'completion-timeout-seconds': '60' })
    await job.attempt()
    const inputs = { 'completion-timeout-seconds': '900' }
    expect(states(await job.attempt({ inputs }))).toEqual(['run_failed'])
    const third = await job.attempt({ inputs })
    expect(states(third)).toEqual(['accepted'])
    expect([sent(job), runOf(job)?.rerunsAsked?.length]).toEqual([1, 1])
  })

  test('goes on: how far back polls look is by GitHub’s clock', async () => {
    const receivers = { site: [workflow(WITH_ID, { runsMs: 5 * MINUTE })] }
    const job = openRerun({ receivers, inputs: SITE, skewMs: HOUR })
    await job.attempt({ inputs: { 'wait-for': 'start' } })
    const at = job.clock.now() + HOUR
    put(job, { runs: Array.from({ length: 150 }, () => ({ at, event: 'push', title: 'x', lagMs: 0 })) }, 'site')
    job.asked()
    expect((await job.attempt()).results).toMatchObject([{ state: 'accepted', resumed: true }])
    // The look's own.
    expect(job.asked().filter((line) => line.includes('page=2'))).toHaveLength(1)
  })

  test('failed: it is judged by its new attempt, however long GitHub tells of the old one', async () => {
    const job = siteJob({ ...FAILS, rerunLagMs: 30 * SECOND, asked: [{ runsMs: 2 * MINUTE }] })
    expect(states(await job.attempt())).toEqual(['run_failed'])
    const second = await job.attempt()
    expect(say(second)).toContain('had failed, and was re-run')
    expect(second.results).toMatchObject([
      { state: 'accepted', runs: [{ status: 'completed', conclusion: 'success' }] },
    ])
    expect(second.tookMs).toBeGreaterThan(2 * MINUTE)
    // Told with the time of the attempt, not of all since the first one.
    expect(say(second)).toMatch(/✓ acme\/site: deploy success, 2 min 1 s/)
  })

  test('failed, and fails again: the target fails, and the next attempt re-runs it once more', async () => {
    const job = siteJob({ ...FAILS, asked: [FAILS, {}] })
    await job.attempt()
    expect(states(await job.attempt())).toEqual(['run_failed'])
    expect(states(await job.attempt())).toEqual(['accepted'])
    expect([sent(job), runOf(job)?.rerunsAsked?.length]).toEqual([1, 2])
  })

  test.each<[conclusion: NonNullable<Life['conclusion']>, route: string]>([
    ['failure', 'rerun-failed-jobs'],
    ['timed_out', 'rerun-failed-jobs'],
    ['cancelled', 'rerun-failed-jobs'],
    ['startup_failure', 'rerun'],
    ['stale', 'rerun'],
    ['action_required', 'rerun'],
  ])('ended as %s: POST %s', async (conclusion, route) => {
    const job = siteJob({ conclusion })
    await job.attempt()
    job.asked()
    expect(states(await job.attempt())).toEqual(['accepted'])
    expect(posts(job)).toEqual([`POST site/runs/${runOf(job)?.id}/${route} 201`])
  })

  test('was cancelled before a job began: all of it is re-run, as no job failed', async () => {
    const job = siteJob({ conclusion: 'cancelled' })
    await job.attempt()
    job.asked()
    job.github.fault(
      once('POST', /rerun-failed-jobs/, { status: 403, body: { message: 'This workflow run cannot be retried' } }),
    )
    expect(states(await job.attempt())).toEqual(['accepted'])
    const run = `POST site/runs/${runOf(job)?.id}`
    expect(posts(job)).toEqual([`${run}/rerun-failed-jobs 403`, `${run}/rerun 201`])
  })

  test('with wait-for: start is re-run where it failed, and not followed further', async () => {
    const job = siteJob(FAILS, { 'wait-for': 'start' })
    expect(states(await job.attempt())).toEqual(['accepted'])
    const second = await job.attempt()
    expect(second.results).toMatchObject([{ state: 'accepted', resumed: true, runs: [{ status: 'queued' }] }])
    expect(second.results[0]?.runs?.[0]).not.toHaveProperty('conclusion')
    expect(runOf(job)?.rerunsAsked).toHaveLength(1)
  })

  test('is not taken by its title where another event started it', async () => {
    const job = siteJob()
    job.github.fault(once('POST', /dispatches/, { status: 422, body: { message: 'no' } }))
    const [{ dispatch_id: id } = { dispatch_id: '' }] = (await job.attempt()).results
    for (const event of ['push', 'pull_request', 'workflow_dispatch'])
      put(job, { runs: [{ at: job.clock.now(), event, title: `Deploy ${id}`, lagMs: 0 }] }, 'site')
    const second = await job.attempt()
    expect(second.results).toMatchObject([{ state: 'accepted', status_code: 204 }])
    expect(sent(job)).toBe(1)
  })
})

describe('several runs of one target', () => {
  const receivers = (...lives: Life[]) => ({
    site: lives.map((life, index) => workflow(WITH_ID, life, `part-${index}`)),
  })

  test('those alone are re-run that failed, all of them', async () => {
    const job = openRerun({ receivers: receivers({}, FAILS, FAILS), inputs: SITE })
    await job.attempt()
    job.asked()
    const second = await job.attempt()
    expect(states(second)).toEqual(['accepted'])
    expect(second.results[0]?.runs?.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success'])
    expect(posts(job)).toHaveLength(2)
    expect(
      job.github.runs.filter(({ dispatch }) => dispatch).map(({ rerunsAsked = [] }) => rerunsAsked.length),
    ).toEqual([0, 1, 1])
  })

  test('what was re-run is not asked for again where another’s request is tried again', async () => {
    // GitHub tells of the attempt before for a while, and would refuse another.
    const job = openRerun({ receivers: receivers({ ...FAILS, rerunLagMs: MINUTE }, FAILS), inputs: SITE })
    await job.attempt()
    job.asked()
    const runs = job.github.runs.filter(({ dispatch }) => dispatch)
    job.github.fault(once('POST', new RegExp(`${runs[1]?.id}/rerun-failed-jobs`), { status: 502 }))
    expect(states(await job.attempt())).toEqual(['accepted'])
    expect(posts(job).map((request) => request.replace(/.*runs\//, ''))).toEqual([
      `${runs[0]?.id}/rerun-failed-jobs 201`,
      `${runs[1]?.id}/rerun-failed-jobs 502`,
      `${runs[1]?.id}/rerun-failed-jobs 201`,
    ])
  })
})

test('one of several failed runs is not re-run by GitHub: the others are, and the target fails by it', async () => {
  const job = openRerun({ receivers: { site: ['a', 'b'].map((name) => workflow(WITH_ID, FAILS, name)) }, inputs: SITE })
  await job.attempt()
  job.asked()
  const refusal = { status: 403, body: { message: 'This workflow run cannot be retried' } }
  job.github.fault(once('POST', /rerun-failed-jobs/, refusal))
  const second = await job.attempt()
  expect(states(second)).toEqual(['run_failed'])
  expect(posts(job)).toEqual([
    'POST site/runs/19000000001/rerun-failed-jobs 403',
    'POST site/runs/19000000002/rerun-failed-jobs 201',
  ])
  expect(say(second)).toContain(
    '↻ acme/site: "deploy": its run 19000000002 had failed, and was re-run; the target fails all the same, as another of its runs can\'t be re-run',
  )
})

test('of several that GitHub does not re-run the first is told, and of none that it was', async () => {
  const job = openRerun({ receivers: { site: ['a', 'b'].map((name) => workflow(WITH_ID, FAILS, name)) }, inputs: SITE })
  await job.attempt()
  job.github.fault({ method: 'POST', path: /rerun/, status: 403, body: { message: 'This run cannot be retried' } })
  const second = await job.attempt()
  expect(second.error?.message).toContain(
    'GitHub does not re-run it: https://github.com/acme/site/actions/runs/19000000001',
  )
  expect(say(second)).not.toContain('the target fails all the same')
})

test('a cancelled run that GitHub re-runs in no way keeps no other from it', async () => {
  const lives: Life[] = [{ conclusion: 'cancelled' }, FAILS]
  const receivers = { site: lives.map((life, index) => workflow(WITH_ID, life, `part-${index}`)) }
  const job = openRerun({ receivers, inputs: SITE })
  await job.attempt()
  job.asked()
  const refusal = { status: 403, body: { message: 'This workflow run cannot be retried' } }
  job.github.fault({ method: 'POST', path: /19000000001\/rerun/, ...refusal })
  expect(states(await job.attempt())).toEqual(['run_failed'])
  expect(posts(job).map((request) => request.replace(/.*runs\//, ''))).toEqual([
    '19000000001/rerun-failed-jobs 403',
    '19000000001/rerun 403',
    '19000000002/rerun-failed-jobs 201',
  ])
})

/** Has the list of site's runs stay as it is now for some requests: GitHub's lag behind. @param skip how many before them are answered as usual */
async function freeze(job: RerunJob, times: number, skip: number) {
  const client = await job.github.clientOf(tokens.classic)
  const reply = await client.request('GET /repos/{owner}/{repo}/actions/runs', { owner: 'acme', repo: 'site' })
  if (reply.kind !== 'answer') throw new Error('no list')
  const path = /site\/actions\/runs$/
  if (skip > 0) job.github.fault({ ...once('GET', path, { delayMs: 0 }), times: skip })
  job.github.fault({ ...once('GET', path, { status: 200, body: reply.data }), times })
}

describe('somebody else re-runs it meanwhile', () => {
  async function byHand(job: RerunJob) {
    const client = await job.github.clientOf(tokens.classic)
    const route = 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun'
    expect(await client.request(route, { owner: 'acme', repo: 'site', run_id: runOf(job)?.id })).toMatchObject({
      status: 201,
    })
  }

  test('before the look: it goes on, and is followed', async () => {
    const job = siteJob({ ...FAILS, asked: [{ runsMs: 5 * MINUTE }] })
    await job.attempt()
    await byHand(job)
    const second = await job.attempt()
    expect(say(second)).toContain('is going on')
    expect(second.results).toMatchObject([{ state: 'accepted', resumed: true }])
    expect(runOf(job)?.rerunsAsked).toHaveLength(1)
  })

  test.each([
    ['before the look, which lists it as it goes on', 1],
    ['before the look, which lists it as it was', 0],
  ])('%s, and lists tell of the attempt before for a while: they are not believed', async (_, skip) => {
    const job = siteJob({ ...FAILS, asked: [{ runsMs: 5 * MINUTE }] })
    await job.attempt()
    await freeze(job, 3, skip)
    await byHand(job)
    const second = await job.attempt()
    expect(second.results).toMatchObject([{ state: 'accepted', resumed: true, runs: [{ conclusion: 'success' }] }])
    expect(runOf(job)?.rerunsAsked).toHaveLength(1)
  })

  test('and GitHub refuses another, in words that do not say why: that attempt counts', async () => {
    const job = siteJob(FAILS)
    await job.attempt()
    job.asked()
    const answer = { status: 403, body: { message: 'No' }, recorded: true }
    job.github.fault(once('POST', /rerun-failed-jobs/, answer))
    expect((await job.attempt()).results).toMatchObject([{ state: 'accepted', resumed: true }])
    expect(posts(job)).toHaveLength(1)
  })

  test('between the look and the request: GitHub says that it runs already', async () => {
    const job = siteJob({ ...FAILS, rerunLagMs: 10 * MINUTE, asked: [{ runsMs: MINUTE }] })
    await job.attempt()
    await byHand(job)
    job.asked()
    const second = await job.attempt()
    expect(posts(job)).toEqual([`POST site/runs/${runOf(job)?.id}/rerun-failed-jobs 403`])
    expect(second.results).toMatchObject([{ state: 'accepted', resumed: true, runs: [{ conclusion: 'success' }] }])
    expect(second.outputs).not.toHaveProperty('status-code')
  })

  test('and it is over by then: that attempt counts', async () => {
    const job = siteJob(FAILS)
    await job.attempt()
    // The list that is looked through is the one before.
    job.github.fault(once('GET', /site\/actions\/runs$/, { delayMs: 15 * SECOND }))
    const second = job.attempt({ inputs: { 'request-timeout-seconds': '60' } })
    await job.clock.until(job.clock.now() + MINUTE + 5 * SECOND)
    await byHand(job)
    const ended = await second
    expect(ended.results).toMatchObject([{ state: 'accepted', resumed: true, runs: [{ conclusion: 'success' }] }])
    expect(runOf(job)?.rerunsAsked).toHaveLength(1)
  })

  test('its own request had no clear answer: it is not re-run twice, and nothing arrived twice', async () => {
    for (const [rerunLagMs, answers] of [
      [0, ['502']],
      // GitHub tells of the attempt before for a while, and refuses another.
      [30 * SECOND, ['502', '403']],
    ] as const)
      for (const delivery of ['at-least-once', 'at-most-once']) {
        const job = siteJob({ ...FAILS, rerunLagMs }, { delivery })
        await job.attempt()
        job.asked()
        job.github.fault(once('POST', /rerun-failed-jobs/, { status: 502, recorded: true }))
        const second = await job.attempt()
        expect(posts(job).map((request) => request.slice(-3))).toEqual(answers)
        expect(say(second)).toContain('↻ acme/site: try 1 of 2 to re-run its run: 502 Bad Gateway')
        expect(second.results).toMatchObject([{ state: 'accepted', resumed: true }])
        expect(second.stdout).not.toContain('arrived twice')
      }
  })

  test.each(['startup_failure', 'stale', 'failure'] as const)(
    'its own request had no clear answer, and the run that was a %s is over by the next try: that attempt counts',
    async (conclusion) => {
      const job = siteJob({ conclusion, asked: [{ queuedMs: 0, runsMs: SECOND }] })
      await job.attempt()
      const headers = { 'retry-after': '30' }
      job.github.fault(once('POST', /rerun/, { status: 502, recorded: true, headers }))
      expect((await job.attempt()).results).toMatchObject([{ state: 'accepted', resumed: true }])
      expect(runOf(job)?.rerunsAsked).toHaveLength(1)
    },
  )

  test.each(['startup_failure', 'cancelled'] as const)(
    'after a %s, and it is over by the request: what ended well is not re-run',
    async (conclusion) => {
      const job = siteJob({ conclusion, asked: [{ queuedMs: 0, runsMs: SECOND }] })
      await job.attempt()
      job.github.fault(once('GET', /site\/actions\/runs$/, { delayMs: 15 * SECOND }))
      const second = job.attempt({ inputs: { 'request-timeout-seconds': '60' } })
      await job.clock.until(job.clock.now() + MINUTE + 5 * SECOND)
      await byHand(job)
      expect((await second).results).toMatchObject([{ state: 'accepted', resumed: true }])
      expect(runOf(job)?.rerunsAsked).toHaveLength(1)
    },
  )
})

test('a run that is re-run in a repository that was renamed tells its new name', async () => {
  const job = siteJob(FAILS, { targets: 'acme/old-site' })
  await job.attempt()
  // It is the request for the re-run that is redirected: the look is no answer to one.
  const { stdout, results } = await job.attempt()
  expect(results).toMatchObject([{ state: 'accepted', resumed: true }])
  expect(stdout).toContain('acme/old-site is now acme/site')
})

describe('a run that can’t be re-run', () => {
  test('as it is too old: the target fails, and says so', async () => {
    const job = siteJob(FAILS)
    await job.attempt()
    const words = 'Unable to retry this workflow run because it was created over a month ago'
    job.github.fault(once('POST', /rerun-failed-jobs/, { status: 403, body: { message: words } }))
    const second = await job.attempt()
    expect(second.error).toMatchSnapshot()
    expect(second.log.filter((line) => line.startsWith('✗'))).toMatchSnapshot()
    expect(sent(job)).toBe(1)
  })

  test('for another reason', async () => {
    const job = siteJob(FAILS)
    await job.attempt()
    job.github.fault(
      once('POST', /rerun-failed-jobs/, { status: 403, body: { message: 'This workflow run cannot be retried' } }),
    )
    expect((await job.attempt()).error).toMatchSnapshot()
  })

  test('and is not seen after that: it is GitHub’s answer that is told', async () => {
    const job = siteJob(FAILS)
    await job.attempt()
    job.asked()
    job.github.fault(once('POST', /rerun-failed-jobs/, { status: 403, body: { message: 'No' } }))
    const path = /site\/actions\/runs\/\d+$/
    job.github.fault(once('GET', path, { delayMs: 0 }))
    job.github.fault(once('GET', path, { status: 502 }))
    expect((await job.attempt()).error?.message).toMatch(/GitHub does not re-run it.*answered 403/s)
    expect(posts(job)).toHaveLength(1)
  })

  test('as it can’t be seen whether it runs again: nothing is asked for', async () => {
    const job = siteJob(FAILS, { retries: '0' })
    await job.attempt()
    job.asked()
    job.github.fault({ method: 'GET', path: /site\/actions\/runs\/\d+$/, status: 502 })
    expect((await job.attempt()).results).toMatchObject([{ state: 'failed', status_code: 502 }])
    expect(posts(job)).toEqual([])
  })

  test('for want of a right, which is named', async () => {
    for (const token of [tokens.fineGrained, tokens.githubToken, tokens.app, tokens.classic]) {
      const job = siteJob(FAILS, {
        token,
        repository: '',
        targets: token === tokens.githubToken ? 'acme/monorepo' : 'acme/site',
      })
      put(job, { workflows: [workflow(WITH_ID, FAILS)] }, 'monorepo')
      expect(states(await job.attempt())).toEqual(['run_failed'])
      const { permissions, scopes } = job.github.world.tokens[token] ?? {}
      if (permissions) permissions.actions = 'read'
      // Its user sees what is public.
      scopes?.splice(0, 9, 'gist')
      const second = await job.attempt()
      expect(second.error).toMatchSnapshot()
    }
  })

  test('as GitHub fails: it may have been re-run', async () => {
    const job = siteJob(FAILS)
    await job.attempt()
    job.github.fault({ method: 'POST', path: /rerun-failed-jobs/, status: 502 })
    const second = await job.attempt()
    expect(second.error).toMatchSnapshot()
    expect(second.results).toMatchObject([{ attempts: 2, status_code: 502 }])
  })

  test('fails fast, and what runs already, or ended well, is told so all the same', async () => {
    const job = openRerun({
      receivers: { site: [workflow(WITH_ID, FAILS)], docs: [workflow(WITH_ID, { runsMs: 2 * MINUTE })] },
      inputs: {
        ...{ targets: 'acme/site acme/docs acme/vault acme/monorepo', 'max-parallel': '1', 'fail-fast': 'true' },
        ...{ 'wait-for': 'start' },
      },
    })
    job.github.fault(once('POST', /monorepo\/dispatches/, { status: 422, body: { message: 'no' } }))
    await job.attempt()
    job.github.fault(once('POST', /rerun/, { status: 403, body: { message: 'Resource not accessible' } }))
    const { results } = await job.attempt()
    expect(results).toMatchObject([
      { error: { code: 'insufficient_permission' } },
      { state: 'accepted', resumed: true },
      { state: 'accepted', resumed: true },
      { state: 'skipped', skipped_because: 'fail-fast' },
    ])
    expect(sent(job)).toBe(3)
  })

  test('fails fast, and is optional, like any other', async () => {
    const inputs = { targets: '- acme/site\n- acme/docs', 'max-parallel': '1', 'fail-fast': 'true' }
    const job = openRerun({ receivers: { site: [workflow(WITH_ID, FAILS)] }, inputs })
    await job.attempt({ inputs: { targets: '- acme/site' } })
    job.github.fault({ method: 'POST', path: /rerun-failed-jobs/, status: 403, body: { message: 'no' } })
    expect(states(await job.attempt())).toEqual(['run_failed', 'skipped'])
    const third = await job.attempt({ inputs: { targets: '- { repository: acme/site, optional: true }\n- acme/docs' } })
    expect(states(third)).toEqual(['run_failed', 'accepted'])
    expect(third.succeeded).toBe(true)
  })
})

describe('a look that fails', () => {
  test('for a while is made again, and nothing is sent twice', async () => {
    const job = siteJob()
    await job.attempt()
    job.github.fault(once('GET', /site\/actions\/runs$/, { status: 502 }))
    const second = await job.attempt()
    expect(say(second)).toContain('↻ acme/site: try 1 of 2 to look for earlier runs: 502 Bad Gateway')
    expect(second.results).toMatchObject([{ state: 'accepted', resumed: true }])
    expect(sent(job)).toBe(1)
  })

  test('for good sends nothing, as that could start it twice', async () => {
    const job = siteJob()
    await job.attempt()
    job.github.fault({ method: 'GET', path: /site\/actions\/runs$/, status: 502 })
    const second = await job.attempt()
    expect(second.error).toMatchSnapshot()
    expect(second.results).toMatchObject([{ state: 'failed', attempts: 0 }])
    expect(sent(job)).toBe(1)
  })

  test('for want of a right names it', async () => {
    const job = openRerun({ inputs: { targets: 'acme/vault', token: tokens.fineGrained } })
    expect(states(await job.attempt())).toEqual(['accepted'])
    const { permissions } = job.github.world.tokens[tokens.fineGrained] ?? {}
    delete permissions?.actions
    expect((await job.attempt()).error).toMatchSnapshot()
    expect(sent(job)).toBe(1)
  })

  test('by a rate limit waits for its end, and holds the token back', async () => {
    const job = openRerun({ inputs: { targets: 'acme/site acme/docs' } })
    await job.attempt()
    job.github.fault(once('GET', /site\/actions\/runs$/, { limit: 'secondary', retryAfter: 30 }))
    const second = await job.attempt()
    expect(second.results).toMatchObject([{ resumed: true }, { resumed: true }])
    expect(second.tookMs).toBeGreaterThanOrEqual(30 * SECOND)
    expect(sent(job)).toBe(2)
  })

  test('as there are too many runs since the first attempt sends nothing', async () => {
    const job = siteJob()
    job.github.fault(once('POST', /dispatches/, { status: 422, body: { message: 'no' } }))
    await job.attempt()
    const at = job.clock.now()
    const runs = Array.from({ length: 3200 }, () => ({ at, event: 'push', title: 'Fix it', lagMs: 0 }))
    put(job, { runs }, 'site')
    const second = await job.attempt()
    expect(second.error).toMatchSnapshot()
    expect(sent(job)).toBe(0)
    expect(job.asked().at(-1)).toBe('GET site/runs?per_page=100&page=30 200')
    expect(second.log.filter((line) => line.startsWith('↻'))).toEqual([])
  })

  test('is made by each token', async () => {
    const targets = [{ repository: 'acme/site' }, { repository: 'acme/site', 'event-type': 'b', 'token-env': 'OTHER' }]
    const job = openRerun({ inputs: { targets: JSON.stringify(targets) } })
    const env = { OTHER: tokens.fineGrained }
    await job.attempt({ env })
    job.asked()
    const second = await job.attempt({ env })
    expect(second.results.map(({ resumed }) => resumed)).toEqual([true, true])
    expect(job.asked().filter((line) => line.startsWith('GET site/runs '))).toHaveLength(2)
  })

  test('is shared by the targets of a repository, in whatever letter case', async () => {
    const names = ['acme/site', 'acme/site', 'ACME/Site']
    const targets = names.map((repository, n) => ({ repository, 'client-payload': { n } }))
    const job = openRerun({ inputs: { targets: JSON.stringify(targets) } })
    await job.attempt()
    job.asked()
    const second = await job.attempt()
    expect(second.results.map(({ resumed }) => resumed)).toEqual([true, true, true])
    expect(job.asked()).toEqual([`GET monorepo/runs/${RUN_ID} 200`, 'GET site/runs 200'])
  })

  test('shares the budget for reads with the polls that follow it', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `r${at}`)
    const world = rerunWorld()
    for (const [at, name] of names.entries()) {
      const workflows = [workflow(WITH_ID, { runsMs: 5 * MINUTE })]
      world.repositories.push({ id: 5000 + at, owner: 'acme', name, workflows })
      Object.assign(world.tokens[tokens.classic]?.repositories ?? {}, { [`acme/${name}`]: 'write' })
    }
    const job = openRerun({ world, inputs: { targets: names.join(' '), 'wait-for': 'start' } })
    await job.attempt()
    const reads: number[] = []
    const second = await job.attempt({
      inputs: { 'wait-for': 'completion' },
      api(request, clock) {
        reads.push(clock.now())
        return job.github.api(request)
      },
    })
    expect(second.results.every(({ resumed }) => resumed)).toBe(true)
    for (const [index, at] of reads.entries())
      expect(reads[index + 50] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at + 10 * SECOND)
  })

  test('ends with the step', async () => {
    const job = siteJob()
    await job.attempt()
    job.github.fault({ method: 'GET', path: /site\/actions\/runs$/, stall: 'request' })
    const second = await job.attempt({ stopAfterMs: 5 * SECOND })
    expect(states(second)).toEqual(['cancelled'])
    expect(second.error).toMatchSnapshot()
    expect(sent(job)).toBe(1)
  })
})

describe('when the first attempt began', () => {
  test('is read once, and no older run is looked for', async () => {
    const job = siteJob()
    const own = { at: START - HOUR, event: 'repository_dispatch', title: 'Deploy release-1', lagMs: 0, ...FAILS }
    put(job, { runs: Array.from({ length: 150 }, () => own) }, 'site')
    await job.attempt()
    job.asked()
    await job.attempt()
    expect(job.asked()).toEqual([`GET monorepo/runs/${RUN_ID} 200`, 'GET site/runs 200'])
  })

  test.each<[what: string, inputs: Record<string, string>, env?: Record<string, string>]>([
    ['there is no token', { 'source-token': '' }],
    ['the token may not', { 'source-token': tokens.classicExpired }],
    ['the run is not known', {}, { GITHUB_RUN_ID: '77' }],
    ['its GitHub has no address', {}, { GITHUB_API_URL: 'nonsense' }],
  ])('can’t be read, as %s: 35 days back, with a notice', async (_, inputs, env = {}) => {
    const job = siteJob({}, inputs)
    await job.attempt({ env })
    const runs = Array.from({ length: 250 }, (_, index) => ({
      at: START - index * HOUR,
      event: 'push',
      title: 'x',
      lagMs: 0,
    }))
    put(job, { runs: runs.reverse() }, 'site')
    const second = await job.attempt({ env })
    expect(second.results).toMatchObject([{ resumed: true }])
    expect(second.log.filter((line) => line.startsWith('::notice'))).toMatchSnapshot()
    expect(sent(job)).toBe(1)
  })

  test('can’t be read: 35 days are counted by GitHub’s clock', async () => {
    const DAY = 24 * HOUR
    const job = openRerun({ inputs: { ...SITE, 'source-token': '' }, skewMs: 2 * DAY })
    await job.attempt()
    const day = (days: number) =>
      Array.from({ length: 150 }, () => ({ at: START + 2 * DAY - days * DAY, event: 'push', title: 'x', lagMs: 0 }))
    put(job, { runs: [...day(36), ...day(34)] }, 'site')
    job.asked()
    // What it started is found on the first page all the same.
    await job.attempt({ inputs: { 'wait-for': 'start' } })
    const pages = job.asked().filter((line) => line.startsWith('GET site/runs'))
    expect(pages).toEqual(['GET site/runs 200', 'GET site/runs?per_page=100&page=2 200'])
  })

  test('is not as exact as that: a run is dated up to a second before its event', async () => {
    const job = siteJob({ earlyMs: SECOND })
    put(job, { runs: [{ id: RUN_ID, at: START, event: 'push', title: 'Release', lagMs: 0 }] }, 'monorepo')
    await job.attempt()
    const other = { at: START - SECOND / 2, event: 'push', title: 'x', lagMs: 0 }
    put(job, { runs: Array.from({ length: 100 }, () => other) }, 'site')
    expect((await job.attempt()).results).toMatchObject([{ state: 'accepted', resumed: true }])
    expect(sent(job)).toBe(1)
  })

  test.each([
    [50, true],
    [70, false],
  ])('is waited for through a rate limit of %i s: %s', async (retryAfter, isWaitedFor) => {
    const job = siteJob({}, { 'source-token': tokens.githubToken })
    await job.attempt()
    job.github.fault(once('GET', /monorepo\/actions\/runs/, { limit: 'secondary', retryAfter }))
    const { log, tookMs } = await job.attempt()
    expect(tookMs >= retryAfter * SECOND).toBe(isWaitedFor)
    expect(log.filter((line) => line.startsWith('::notice')).length).toBe(isWaitedFor ? 0 : 1)
  })

  test('is read of the GitHub that the workflow runs on', async () => {
    const job = siteJob()
    const env = { GITHUB_API_URL: 'https://own.test' }
    await job.attempt({ env })
    const { stdout } = await job.attempt({ env })
    expect(stdout).toContain(`GET https://own.test/repos/acme/monorepo/actions/runs/${RUN_ID}: 200`)
    expect(stdout).toContain('GET https://api.github.test/repos/acme/site/actions/runs?')
  })

  test('is no matter any more where the step is stopped', async () => {
    const job = siteJob()
    await job.attempt()
    const { log } = await job.attempt({ stopAtRequest: 1 })
    expect(log.filter((line) => line.startsWith('::notice'))).toEqual([])
  })

  test('can’t be read, and there are more than 1,000 runs: what is not among the newest is not sent', async () => {
    const job = siteJob({}, { 'source-token': '' })
    const runs = Array.from({ length: 1200 }, () => ({ at: START - HOUR, event: 'push', title: 'x', lagMs: 0 }))
    put(job, { runs }, 'site')
    await job.attempt()
    // What is found is resumed all the same.
    const second = await job.attempt({
      inputs: { targets: '- acme/site\n- { repository: acme/site, event-type: deploy, client-payload: { a: b } }' },
    })
    expect(states(second)).toEqual(['accepted', 'run_ambiguous'])
    expect(second.results[1]?.error).toMatchSnapshot()
    expect(sent(job)).toBe(1)
  })
})

test('a target whose payload changed is sent to, and one that is new', async () => {
  const payload = (sha: string) => ({ 'client-payload': JSON.stringify({ sha }) })
  const job = siteJob()
  const first = await job.attempt({ inputs: payload('a') })
  const second = await job.attempt({ inputs: { ...payload('b'), targets: 'acme/site acme/docs' } })
  expect(second.results.map(({ resumed, state }) => [resumed, state])).toEqual([
    [undefined, 'accepted'],
    [undefined, 'accepted'],
  ])
  expect(second.results[0]?.dispatch_id).not.toBe(first.results[0]?.dispatch_id)
  const third = await job.attempt({ inputs: payload('a') })
  expect(third.results).toMatchObject([{ resumed: true, dispatch_id: first.results[0]?.dispatch_id }])
  // Whoever has a time in the payload reads why nothing is resumed; once for all targets.
  const told = [first, second, third].map(({ log }) => log.filter((line) => line.includes('its payload has changed')))
  expect(told.map(({ length }) => length)).toEqual([0, 1, 0])
  expect(sent(job)).toBe(3)
})

test('an id that the user gave serves in place of one', async () => {
  const job = siteJob(FAILS, { 'client-payload': '{"dispatch_id": "release-1"}', 'cancel-downstream': 'true' })
  await job.attempt()
  const second = await job.attempt()
  expect(second.results).toMatchObject([{ resumed: true, dispatch_id: 'release-1', state: 'accepted' }])
  expect(sent(job)).toBe(1)
})

test('jobs of a matrix have ids of their own', async () => {
  const job = siteJob()
  const first = await job.attempt({ inputs: { 'matrix-place': '0/2' } })
  const other = await job.attempt({ inputs: { 'matrix-place': '1/2' } })
  expect(other.results[0]).not.toHaveProperty('resumed')
  expect(other.results[0]?.dispatch_id).not.toBe(first.results[0]?.dispatch_id)
  expect(sent(job)).toBe(2)
})

describe('a first attempt, and one that sends', () => {
  test('look for nothing', async () => {
    const job = siteJob()
    await job.attempt()
    expect(job.asked().filter((request) => request.includes('monorepo'))).toEqual([])
    await job.attempt({ inputs: { 'on-rerun': 'send' } })
    expect(job.asked().filter((request) => request.includes('monorepo'))).toEqual([])
    expect(sent(job)).toBe(2)
  })
})

describe('a workflow that is started by its name', () => {
  const release = (life: Life = {}) => ({
    path: '.github/workflows/release.yml',
    content:
      'name: release\nrun-name: Release ${{ inputs.dispatch_id }}\non:\n  workflow_dispatch:\n    inputs:\n      dispatch_id: {}\n',
    life,
  })
  const inputs = { ...SITE, 'event-type': '', workflow: 'release.yml' }

  test('is resumed where it has the id', async () => {
    const job = openRerun({ receivers: { site: [release(FAILS)] }, inputs: { ...inputs, 'add-dispatch-id': 'true' } })
    expect(states(await job.attempt())).toEqual(['run_failed'])
    job.asked()
    const second = await job.attempt()
    expect(second.results).toMatchObject([{ state: 'accepted', resumed: true, workflow: 'release.yml' }])
    expect(say(second)).toContain('✓ acme/site: release.yml resumed: its run 19000000001 had failed, and was re-run')
    expect(posts(job)).toHaveLength(1)
    expect(job.github.starts).toHaveLength(1)
  })

  test('is started again where it has none, and a notice says so', async () => {
    const job = openRerun({ receivers: { site: [release(FAILS)] }, inputs })
    await job.attempt()
    job.asked()
    const second = await job.attempt()
    expect(say(second)).not.toContain('sent where no run shows the dispatch_id')
    expect(job.asked()).not.toContain(`GET monorepo/runs/${RUN_ID} 200`)
    expect(second.log.filter((line) => line.startsWith('::notice'))).toMatchSnapshot()
    expect(job.github.starts).toHaveLength(2)
  })
})

describe('a fault of ours', () => {
  test('ends a look that waits', async () => {
    const job = siteJob({}, { 'fail-fast': 'true' })
    await job.attempt()
    job.github.fault(once('GET', /site\/actions\/runs$/, { limit: 'secondary', retryAfter: 600 }))
    const fault = new AbortController()
    const second = job.attempt({ fault: fault.signal })
    await job.clock.until(job.clock.now() + MINUTE + 5 * SECOND)
    fault.abort(new Error('ours'))
    expect(states(await second)).toEqual(['internal_error'])
    expect((await second).tookMs).toBe(5 * SECOND)
  })

  test('that keeps all from being looked for is each target’s failure', async () => {
    const job = siteJob({}, { 'fail-fast': 'true' })
    await job.attempt()
    jest.doMock('../src/connect-app.ts', () => {
      throw new Error('not there')
    })
    const second = await job.attempt({ inputs: appInputs() })
    jest.dontMock('../src/connect-app.ts')
    expect(states(second)).toEqual(['internal_error'])
    expect(sent(job)).toBe(1)
  })
})

describe('with other inputs', () => {
  test('if-no-listener asks nobody who listens to what runs already', async () => {
    const job = openRerun({ inputs: { targets: 'acme/site acme/docs', 'if-no-listener': 'skip' } })
    await job.attempt({ inputs: { targets: 'acme/site' } })
    for (const name of ['site', 'docs']) put(job, { workflows: [] }, name)
    const second = await job.attempt()
    expect(second.results).toMatchObject([{ state: 'accepted', resumed: true }, { state: 'skipped' }])
    expect(second.succeeded).toBe(true)
  })

  test.each<[what: string, answer: object]>([
    ['GitHub fails', { status: 502 }],
    ['a rate limit is met', { limit: 'secondary', retryAfter: 30 }],
  ])(
    'if-no-listener skips nothing that an earlier attempt may have started, where %s as it is looked for',
    async (_, answer) => {
      const job = siteJob(FAILS, { 'if-no-listener': 'skip' })
      await job.attempt()
      put(job, { workflows: [] }, 'site')
      job.github.fault(once('GET', /site\/actions\/runs$/, answer))
      expect((await job.attempt()).results).toMatchObject([{ state: 'accepted', resumed: true }])
      expect(runOf(job)?.rerunsAsked).toHaveLength(1)
    },
  )

  test('a dry run tells what would be resumed, and changes nothing', async () => {
    const job = openRerun({
      receivers: { docs: [workflow(WITH_ID, FAILS)] },
      inputs: { targets: 'acme/site acme/docs acme/vault' },
    })
    await job.attempt({ inputs: { targets: 'acme/site acme/docs' } })
    job.asked()
    const second = await job.attempt({ inputs: { 'dry-run': 'true' } })
    expect(second.log.filter((line) => line.startsWith('○'))).toMatchSnapshot()
    expect(posts(job)).toEqual([])
  })

  test.each([
    ['skip', 'skipped'],
    ['fail', 'no_listener'],
  ])('a dry run tells so of what nothing listens to any more: if-no-listener: %s', async (way, other) => {
    const job = openRerun({ inputs: { targets: 'acme/site acme/docs', 'if-no-listener': way } })
    await job.attempt({ inputs: { targets: 'acme/site' } })
    for (const name of ['site', 'docs']) put(job, { workflows: [] }, name)
    const second = await job.attempt({ inputs: { 'dry-run': 'true' } })
    expect(states(second)).toEqual(['planned', other])
    expect(say(second)).toContain('○ acme/site: "deploy" would be resumed: its run 19000000001 ended well')
  })

  test('cancel-downstream cancels what was resumed, too', async () => {
    const job = siteJob({ ...FAILS, asked: [{ runsMs: HOUR }] }, { 'cancel-downstream': 'true' })
    await job.attempt()
    const second = await job.attempt({ stopAfterMs: 20 * SECOND })
    expect(say(second)).toContain('is being cancelled')
    const post = await job.post(second)
    expect(post.stdout).toMatch(/site\/actions\/runs\/19000000001 is being cancelled/)
    expect(runOf(job)?.rerunsAsked?.[0]?.cancelAskedAt).toBeDefined()
    // And the next attempt goes on from there.
    expect(states(await job.attempt())).toEqual(['accepted'])
    expect(sent(job)).toBe(1)
  })

  test.each([4, 5])(
    'cancel-downstream cancels what was re-run when the step is stopped before all are (request %i)',
    async (stopAtRequest) => {
      const life = { ...FAILS, asked: [{ runsMs: HOUR }] }
      const receivers = { site: ['a', 'b'].map((name) => workflow(WITH_ID, life, name)) }
      const job = openRerun({ receivers, inputs: { ...SITE, 'cancel-downstream': 'true' } })
      await job.attempt()
      const second = await job.attempt({ stopAtRequest })
      expect(states(second)).toEqual(['cancelled'])
      expect(second.results[0]?.runs).toMatchObject([{ status: 'queued' }, { conclusion: 'failure' }])
      await job.post(second)
      const [a, b] = job.github.runs.filter(({ dispatch }) => dispatch)
      expect(a?.rerunsAsked).toEqual([{ at: expect.any(Number), cancelAskedAt: expect.any(Number) }])
      expect(b?.rerunsAsked).toBeUndefined()
    },
  )

  test('an id of the user’s own is cancelled by nobody', async () => {
    const own = { 'client-payload': '{"dispatch_id": "release-1"}', 'cancel-downstream': 'true' }
    const job = siteJob({ ...FAILS, asked: [{ runsMs: HOUR }] }, own)
    await job.attempt()
    const second = await job.attempt({ stopAfterMs: 20 * SECOND })
    await job.post(second)
    expect(runOf(job)?.rerunsAsked?.[0]?.cancelAskedAt).toBeUndefined()
  })
})
