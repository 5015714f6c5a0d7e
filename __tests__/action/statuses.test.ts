import { type ReceivedStatus, type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { runAction } from '../../sandbox/runner/run-action.ts'
import { ENDLESS, github, IN_TURN, receiver, site, worldWith } from './receiving.ts'
import { readStep, runStepAt, type Scenario, type Step } from './step.ts'

const HEAD = '0123456789abcdef0123456789abcdef01234567'
const SHA = 'ffac537e6cbbf934b08745a378932722df287a53'

interface Shown extends Step {
  /** Such as `pending dispatch / acme/site: "deploy-site" accepted, waiting for its run <address>`. */
  statuses: string[]
  taken: ReceivedStatus[]
}

/** Runs a step that shows statuses. */
async function show({ github, context, inputs, ...scenario }: Scenario & { github?: SandboxOptions }): Promise<Shown> {
  const sandbox = await startSandbox(github)
  try {
    const main = await runStepAt(sandbox, {
      ...scenario,
      inputs: { 'commit-status': 'true', ...inputs },
      context: { token: tokens.githubToken, ...context },
    })
    return { ...main, statuses: sandbox.statuses.map(shown), taken: [...sandbox.statuses] }
  } finally {
    await sandbox.close()
  }
}

const WAITS = { 'wait-for': 'completion', 'poll-interval-seconds': '1' }

const shown = ({ state, context, description, target_url }: ReceivedStatus) =>
  `${state} ${context}: ${description} <${target_url}>`

const FAILS = receiver({ life: { lagMs: 0, queuedMs: 0, runsMs: 500, conclusion: 'failure' } })
/** Those of each context, in their order: targets go on side by side. */
function ofEach({ taken }: Pick<Shown, 'taken'>): Record<string, string[]> {
  const groups = Map.groupBy(taken, ({ context }) => context)
  return Object.fromEntries([...groups].map(([context, each]) => [context, each.map(shown)]).sort())
}

/** The last word of each context, as a rule reads it. */
function ends({ taken }: Pick<Shown, 'taken'>): Record<string, string> {
  return Object.fromEntries(taken.map(({ context, state, description }) => [context, `${state}: ${description}`]))
}

const warnings = ({ annotations }: Step) => annotations.filter(({ kind }) => kind === 'warning')

describe('a target that ends well', () => {
  test.concurrent('is shown live: accepted, running, done', async () => {
    const step = await show({ github: site([receiver()]), inputs: WAITS })
    expect(step.statuses).toMatchSnapshot()
    expect(step.taken).toMatchObject(Array(3).fill({ repository: 'acme/monorepo', sha: SHA }))
    expect(step.exitCode).toBe(0)
    // Nothing is left to the post step.
    expect(Object.values(step.state).filter((value) => value !== 'null')).toEqual([JSON.stringify(SHA)])
  })

  test.concurrent('without waiting is shown once', async () => {
    const step = await show({})
    expect(step.statuses).toMatchSnapshot()
    expect(step.state).toEqual({})
  })

  test.concurrent('of a workflow has its run from the beginning', async () => {
    const content = 'on: workflow_dispatch\njobs: {a: {runs-on: x, steps: [{run: x}]}}\n'
    const github = site([
      { path: '.github/workflows/deploy.yml', content, life: { lagMs: 0, queuedMs: 0, runsMs: 500 } },
    ])
    const step = await show({ github, inputs: { ...WAITS, 'event-type': '', workflow: 'deploy.yml' } })
    expect(step.statuses).toMatchSnapshot()
  })

  test.concurrent('is shown with source-token, which goes nowhere else', async () => {
    const { requests } = await show({ github: site([receiver()]), inputs: WAITS })
    const own = requests.filter(({ headers }) => headers.authorization?.endsWith(tokens.githubToken))
    expect(own).toEqual(requests.filter(({ path }) => path.startsWith('/repos/acme/monorepo/statuses/')))
    expect(own).toHaveLength(3)
  })

  test.concurrent('costs its dispatch nothing: it goes out first', async () => {
    const step = await show({})
    expect(step.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /repos/acme/site/dispatches',
      `POST /repos/acme/monorepo/statuses/${SHA}`,
    ])
  })
})

describe('a target that does not', () => {
  test.concurrent('links the run that failed', async () => {
    const step = await show({ github: site([FAILS]), inputs: WAITS })
    expect(step.statuses).toMatchSnapshot()
    expect(step.exitCode).toBe(1)
  })

  test.concurrent('could not be sent, and is an error that links this step', async () => {
    const step = await show({ to: 'acme/site-of-old' })
    expect(step.statuses).toMatchSnapshot()
  })

  test.concurrent('is good where it is optional, and says so', async () => {
    const targets = '[{repository: gone, optional: true}, {repository: site}]'
    const step = await show({ to: '', inputs: { targets } })
    expect(ends(step)).toEqual({
      'dispatch / acme/gone': 'success: Optional, and failed: Repository not found (404)',
      'dispatch / acme/site': 'success: "deploy-site" accepted',
    })
    expect(step.exitCode).toBe(0)
  })

  test.concurrent('keeps others from being sent, which say so', async () => {
    const inputs = { targets: 'gone site', 'fail-fast': 'true', 'max-parallel': '1' }
    expect(ends(await show({ to: '', inputs }))).toEqual({
      'dispatch / acme/gone': 'error: Repository not found (404)',
      'dispatch / acme/site': 'error: Not sent: another target failed (fail-fast)',
    })
  })
})

test.concurrent('what is left out has none, and what nobody listens to is good', async () => {
  const targets = `
    - {repository: site, if: false}
    - {repository: docs, paths: 'docs/**'}
    - {repository: monorepo}`
  const inputs = { targets, 'changed-files': 'src/a.ts', 'if-no-listener': 'skip' }
  const step = await show({ to: '', inputs })
  expect(step.statuses).toMatchSnapshot()
  expect(step.exitCode).toBe(0)
})

test.concurrent('without a token there is nothing to show', async () => {
  const step = await show({ token: '', inputs: { token: '', 'if-no-token': 'skip' } })
  expect(step.statuses).toEqual([])
  expect(warnings(step)).toEqual([])
})

describe('the commit', () => {
  test.concurrent.each<[event: string, payload: object, sha: string]>([
    ['pull_request', { pull_request: { head: { sha: HEAD } } }, HEAD],
    ['workflow_run', { workflow_run: { head_sha: HEAD } }, HEAD],
    ['merge_group', { merge_group: { head_sha: HEAD } }, HEAD],
    ['push', {}, SHA],
  ])('of %s', async (event, payload, sha) => {
    const { taken } = await show({ context: { event, payload } })
    expect(taken).toMatchObject([{ repository: 'acme/monorepo', sha, state: 'success' }])
  })
})

describe('where events go to another GitHub than the workflow’s', () => {
  test.concurrent('source-token is told to its own alone', async () => {
    const [own, other] = [await startSandbox(), await startSandbox()]
    try {
      const step = await runStepAt(own, {
        inputs: {
          'commit-status': 'true',
          'github-api-url': other.url,
          repository: '',
          targets: '[{repository: site, paths: "src/**"}]',
        },
        to: '',
        context: {
          token: tokens.githubToken,
          event: 'pull_request',
          payload: { pull_request: { number: 7, changed_files: 1, head: { sha: HEAD } } },
        },
      })
      expect(step.exitCode).toBe(0)
      expect(other.dispatches).toMatchObject([{ repository: 'acme/site' }])
      expect(own.statuses.map(shown)).toEqual([
        'success dispatch / acme/site: "deploy-site" accepted <https://github.com/acme/monorepo/actions/runs/1658821493>',
      ])
      const told = (sandbox: Sandbox) =>
        new Set(sandbox.requests.map(({ headers }) => headers.authorization?.split(' ')[1]))
      expect(told(own)).toEqual(new Set([tokens.githubToken]))
      expect(told(other)).toEqual(new Set([tokens.fineGrained]))
      expect(own.requests.map(({ path }) => path)).toContainEqual(expect.stringContaining('/pulls/7/files'))
    } finally {
      await Promise.all([own.close(), other.close()])
    }
  })

  test.concurrent('the post step ends them there, too', async () => {
    const [own, other] = [await startSandbox(), await startSandbox()]
    try {
      const saved = { 'status-commit': JSON.stringify(SHA), 'status-0': '"dispatch / acme/site"' }
      const inputs = { 'commit-status': 'true', token: tokens.fineGrained, 'github-api-url': other.url }
      await runAction({ inputs, saved, github: { token: tokens.githubToken, apiUrl: own.url } })
      expect(own.statuses.map(({ state }) => state)).toEqual(['error'])
      expect(other.requests).toEqual([])
    } finally {
      await Promise.all([own.close(), other.close()])
    }
  })
})

describe('contexts', () => {
  test.concurrent('and descriptions have no emoji, which GitHub refuses', async () => {
    const targets = '[{repository: site, event-type: "🚀"}, {repository: site, event-type: "🎉"}]'
    const step = await show({ to: '', inputs: { targets } })
    expect(ends(step)).toEqual({
      'dispatch / acme/site / \\u{1f680}': 'success: "\\u{1f680}" accepted',
      'dispatch / acme/site / \\u{1f389}': 'success: "\\u{1f389}" accepted',
    })
    expect(warnings(step)).toEqual([])
  })

  test.concurrent('of a matrix have its place', async () => {
    const { taken } = await show({ strategy: { 'job-index': 1, 'job-total': 3 } })
    expect(taken.map(({ context }) => context)).toEqual(['dispatch / acme/site (2)'])
  })

  test.concurrent('that are equal are one status, the worst of them', async () => {
    const targets = `
      - {repository: site, client-payload: {n: 1}}
      - {repository: site, client-payload: {n: 2}}
      - {repository: site, event-type: other}`
    const faults = [{ method: 'POST', path: /site\/dispatches$/, status: 422, times: 1 }]
    const step = await show({ to: '', inputs: { targets, 'max-parallel': '1' }, github: { faults } })
    expect(ofEach(step)).toMatchSnapshot()
  })

  test.concurrent('of a private repository that a search found do not name it', async () => {
    const world = worldWith({
      'acme/site': { topics: ['x'] },
      'acme/vault': { topics: ['x'], workflows: [receiver()] },
    })
    // As a run's id tells when its event arrived.
    const inputs = { targets: '[{search: "org:acme topic:x"}]', ...WAITS, ...IN_TURN }
    const step = await show({ to: '', inputs, github: { ...github({}), world } })
    expect(ofEach(step)).toMatchSnapshot()
    expect(step.results.map(({ repository }) => repository)).toContain('acme/vault')
    expect(JSON.stringify(step.taken)).not.toMatch(/vault/)
  })

  test.concurrent('of a private repository’s commit do', async () => {
    const world = worldWith({ 'acme/monorepo': { private: true }, 'acme/vault': { topics: ['x'] } })
    const inputs = { targets: '[{search: "org:acme topic:x"}]' }
    const step = await show({ to: '', inputs, github: { world }, context: { private: true } })
    expect(step.taken).toMatchObject([
      { context: 'dispatch / acme/vault', target_url: expect.stringContaining('acme/vault') },
    ])
  })
})

describe('what GitHub does not take', () => {
  test.concurrent('for want of a right is one warning that names it, and no more is tried', async () => {
    const step = await show({
      github: site([receiver()]),
      inputs: WAITS,
      context: { token: tokens.githubTokenReadOnly },
    })
    expect(step.page).toMatchSnapshot()
    expect(step.statuses).toEqual([])
    const tried = step.requests.filter(({ path }) => path.includes('/statuses/'))
    expect(tried).toHaveLength(1)
    expect(warnings(step)).toHaveLength(1)
    expect(step.exitCode).toBe(0)
  })

  test.concurrent('because the token is not accepted any more says so', async () => {
    const faults = [{ method: 'POST', path: /statuses/, status: 401, body: { message: 'Bad credentials' } }]
    const step = await show({ github: { faults } })
    expect(warnings(step).map(({ message }) => message)).toMatchSnapshot()
  })

  test.concurrent('because it failed is tried again', async () => {
    const faults = [{ method: 'POST', path: /statuses/, status: 502, html: '<html>', times: 2 }]
    const step = await show({ github: { faults } })
    expect(step.statuses).toMatchSnapshot()
    expect(warnings(step)).toEqual([])
  })

  test.concurrent('however often is one warning', async () => {
    const faults = [{ method: 'POST', path: /statuses/, status: 502, html: '<html>' }]
    const step = await show({ github: { faults } })
    expect(step.page).toMatchSnapshot()
    expect(step.exitCode).toBe(0)
  })

  test.concurrent('without a source-token is said, and all else goes on', async () => {
    const step = await show({ inputs: { 'source-token': '' } })
    expect(step.page).toMatchSnapshot()
    expect(step.dispatches).toHaveLength(1)
    expect(step.exitCode).toBe(0)
  })

  test.concurrent('without a commit is said', async () => {
    const step = await show({ env: { GITHUB_SHA: null } })
    expect(warnings(step)).toMatchObject([{ message: expect.stringContaining('neither the event nor GITHUB_SHA') }])
  })
})

test.concurrent('a dry run writes none, and so does a step that shows none', async () => {
  const dry = await show({ inputs: { 'dry-run': 'true' } })
  const off = await show({ inputs: { 'commit-status': 'false' } })
  for (const step of [dry, off]) {
    expect(step.statuses).toEqual([])
    expect(step.requests.filter(({ path }) => path.includes('/statuses/'))).toEqual([])
    expect(step.exitCode).toBe(0)
  }
})

describe('a step that is stopped', () => {
  const endless = { 'acme/site': { workflows: [receiver({ life: ENDLESS })] } }

  test.concurrent('ends what is pending by itself', async () => {
    const step = await show({ github: github(endless), inputs: WAITS, signals: [{ signal: 'SIGINT', when: /▶/ }] })
    expect(step.statuses).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'cancelled' })
  })

  test.concurrent('leaves to its post step what it could not end', async () => {
    const { main, post, statuses } = await cutShort(async (sandbox) => {
      // From now on GitHub is silent about statuses.
      sandbox.fault({ method: 'POST', path: /statuses/, stall: 'request', times: 1 })
      return 'SIGINT'
    })
    expect(main.page).toMatchSnapshot()
    expect(main.exitCode).toBe(1)
    expect(post.page).toMatchSnapshot()
    expect(statuses).toMatchSnapshot()
  })

  test.concurrent('or killed, likewise', async () => {
    const { main, post, statuses } = await cutShort(async () => 'SIGKILL')
    expect(main.signal).toBe('SIGKILL')
    expect(post.page).toMatchSnapshot()
    expect(statuses.at(-1)).toMatch(/^error dispatch \/ acme\/site: The step was stopped before its end /)
  })

  test.concurrent('whose post step fails, too, is a warning', async () => {
    const refused = {
      method: 'POST',
      path: /statuses/,
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    }
    const { post } = await cutShort(async (sandbox) => {
      sandbox.fault(refused)
      return 'SIGKILL'
    })
    expect(post.page).toMatchSnapshot()
    expect(post.exitCode).toBe(0)
  })

  /** A step that is ended once its status is pending with the link of its run, and then its post step. */
  async function cutShort(end: (sandbox: Sandbox) => Promise<NodeJS.Signals>) {
    const sandbox = await startSandbox(github(endless))
    try {
      const arrived = Promise.withResolvers<void>()
      const looking = setInterval(() => {
        if (sandbox.statuses.length === 2) arrived.resolve()
      }, 5)
      const ending = arrived.promise.then(() => end(sandbox))
      const step = {
        inputs: {
          'commit-status': 'true',
          token: tokens.fineGrained,
          repository: 'acme/site',
          'event-type': 'deploy-site',
          ...WAITS,
        },
        github: { token: tokens.githubToken, apiUrl: sandbox.url },
      }
      const signals = (['SIGINT', 'SIGKILL'] as const).map((signal) => ({
        ...{ signal, once: ending.then((sent) => (sent === signal ? undefined : new Promise(() => {}))) },
      }))
      const main = await runAction({ ...step, signals }).finally(() => clearInterval(looking))
      const post = await runAction({ ...step, saved: main.state })
      return { main: readStep(main), post: readStep(post), statuses: sandbox.statuses.map(shown) }
    } finally {
      await sandbox.close()
    }
  }
})
