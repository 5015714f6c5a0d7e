import type { Life } from '../../sandbox/github/life.ts'
import { type Sandbox, startSandbox } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { asked, DONE, github, IN_TURN, receiver } from './receiving.ts'
import { stable } from './stable.ts'
import { runStepAt, type Scenario } from './step.ts'

// Attempts of one job, each a process of its own, against one GitHub.

/** The run that the sandbox's runner is in. */
const OWN = { id: 1658821493, at: Date.parse('2026-08-01T11:59:58Z'), event: 'push', title: 'Release', lagMs: 0 }

const FAILS: Life = { ...DONE, conclusion: 'failure', asked: [DONE] }

/** Three receivers, of which one fails. */
async function withJob(play: (attempt: Attempt, sandbox: Sandbox) => Promise<void>, docs: Life = FAILS) {
  const sandbox = await startSandbox(
    github({
      'acme/monorepo': { runs: [OWN] },
      'acme/site': { workflows: [receiver()] },
      'acme/docs': { workflows: [receiver({ life: docs })] },
      'acme/vault': { workflows: [receiver()] },
    }),
  )
  const inputs = {
    targets: 'acme/site acme/docs acme/vault',
    'max-parallel': '1',
    'wait-for': 'completion',
    'poll-interval-seconds': '1',
    'on-rerun': 'resume',
  }
  try {
    await play(
      (number, more = {}) =>
        runStepAt(sandbox, {
          to: '',
          context: { token: tokens.githubToken },
          ...more,
          inputs: { ...inputs, ...more.inputs },
          env: { GITHUB_RUN_ATTEMPT: String(number), ...more.env },
        }),
      sandbox,
    )
  } finally {
    await sandbox.close()
  }
}

type Attempt = (number: number, more?: Omit<Scenario, 'github'>) => ReturnType<typeof runStepAt>

test('a second attempt repeats what failed, and nothing else', () =>
  withJob(async (attempt, sandbox) => {
    sandbox.fault({
      method: 'POST',
      path: '/repos/acme/vault/dispatches',
      status: 422,
      body: { message: 'No.' },
      times: 1,
    })
    const first = await attempt(1, { inputs: IN_TURN })
    expect(first.page).toMatchSnapshot()
    expect(first.results.map(({ state, error }) => error?.code ?? state)).toEqual([
      'accepted',
      'run_failed',
      'invalid_payload',
    ])
    expect(first.exitCode).toBe(1)

    const second = await attempt(2, { inputs: IN_TURN })
    expect(second.page).toMatchSnapshot()
    expect(stable(second.summary)).toMatchSnapshot()
    expect(second.exitCode).toBe(0)
    expect(second.annotations).toEqual([])
    const posts = asked(second).filter((request) => request.startsWith('POST'))
    expect(posts).toEqual([
      `POST docs/actions/runs/${first.results[1]?.runs?.[0]?.id}/rerun-failed-jobs 201`,
      'POST vault/dispatches 204',
    ])
    expect(second.dispatches.map(({ repository }) => repository)).toEqual(['acme/vault'])
    expect(second.results.map(({ dispatch_id }) => dispatch_id)).toEqual(
      first.results.map(({ dispatch_id }) => dispatch_id),
    )
    expect(second.results.map((result) => ('resumed' in result ? result.resumed : false))).toEqual([true, true, false])
    expect(second.outputs).toMatchObject({ 'accepted-count': '3', 'status-code': '204', conclusion: 'success' })

    const third = await attempt(3, { inputs: IN_TURN })
    expect(third.page).toMatchSnapshot()
    expect(asked(third).filter((request) => request.startsWith('POST'))).toEqual([])
    expect(third.outputs).not.toHaveProperty('status-code')
  }))

test('jobs of a matrix do not take each other’s runs', () =>
  withJob(async (attempt) => {
    const inputs = { targets: 'acme/site' }
    const one = await attempt(1, { inputs, strategy: { 'job-index': 0, 'job-total': 2 } })
    const other = await attempt(2, { inputs, strategy: { 'job-index': 1, 'job-total': 2 } })
    expect(other.dispatches).toHaveLength(1)
    expect(other.results[0]?.dispatch_id).not.toBe(one.results[0]?.dispatch_id)
    const again = await attempt(2, { inputs, strategy: { 'job-index': 0, 'job-total': 2 } })
    expect(again.dispatches).toHaveLength(0)
    expect(again.results[0]?.dispatch_id).toBe(one.results[0]?.dispatch_id)
  }))

test('a run that can’t be re-run, and a right that is missing, are told as they are', () =>
  withJob(async (attempt, sandbox) => {
    const inputs = { targets: 'acme/docs', 'github-api-url': sandbox.url }
    await attempt(1, { inputs })
    const words = 'Unable to retry this workflow run because it was created over a month ago'
    const path = /rerun-failed-jobs$/
    sandbox.fault({ method: 'POST', path, status: 403, body: { message: words }, times: 1 })
    const old = await attempt(2, { inputs })
    expect(old.page).toMatchSnapshot()
    expect(old.error?.code).toBe('run_failed')
    const { permissions } = sandbox.world.tokens[tokens.fineGrained] ?? {}
    if (permissions) permissions.actions = 'read'
    const weak = await attempt(3, { inputs })
    expect(weak.page).toMatchSnapshot()
    expect(weak.error?.code).toBe('insufficient_permission')
    expect(sandbox.dispatches).toHaveLength(1)
  }))

test('a step that is stopped while it follows what was resumed cancels that, and its post step finds it done', () =>
  withJob(
    async (attempt, sandbox) => {
      const inputs = { targets: 'acme/docs', 'cancel-downstream': 'true' }
      await attempt(1, { inputs })
      const main = await attempt(2, { inputs, signals: [{ signal: 'SIGINT', when: /docs: Deploy in progress/ }] })
      expect(main.error?.code).toBe('cancelled')
      expect(main.page).toMatchSnapshot()
      const post = await attempt(2, { inputs, saved: main.state })
      expect(post.page).toMatchSnapshot()
      const [run] = sandbox.runs.filter(({ dispatch }) => dispatch)
      expect(run?.rerunsAsked?.map(({ cancelAskedAt }) => cancelAskedAt !== undefined)).toEqual([true])
      expect(sandbox.dispatches).toHaveLength(1)
    },
    { ...FAILS, asked: [{ queuedMs: 0, runsMs: Number.POSITIVE_INFINITY }] },
  ))

test('what resume needs is said before anything is sent', () =>
  withJob(async (attempt) => {
    const step = await attempt(1, { inputs: { 'wait-for': 'dispatch' } })
    expect(step.page).toMatchSnapshot()
    expect(step.requests).toEqual([])
  }))

test('where events go to another GitHub, the workflow’s own tells when the first attempt began', () =>
  withJob(async (attempt, sandbox) => {
    const own = await startSandbox(github({ 'acme/monorepo': { runs: [OWN] } }))
    try {
      const step = await attempt(2, { inputs: { targets: 'acme/site' }, env: { GITHUB_API_URL: own.url } })
      expect(step.exitCode).toBe(0)
      const told = ({ requests }: Sandbox) => [...new Set(requests.map(({ headers }) => headers.authorization))]
      expect(told(own)).toEqual([expect.stringContaining(tokens.githubToken)])
      expect(told(sandbox)).toEqual([expect.stringContaining(tokens.fineGrained)])
    } finally {
      await own.close()
    }
  }))
