import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { once, type Problem } from '../once/once.cjs'
import type { ForeignRun } from '../sandbox/github/runs.ts'
import { type Fault, type Sandbox, startSandbox } from '../sandbox/github/server.ts'
import { defaultWorld, type Token, tokens } from '../sandbox/github/world.ts'
import { createCertificate } from '../sandbox/network/certificate.ts'
import { startProxy } from '../sandbox/network/proxy.ts'
import { type RunOptions, runAction } from '../sandbox/runner/run-action.ts'
import { validate } from './linters.ts'

const ROOT = resolve(__dirname, '..', 'once')
const ID = '0c42d9c7-4ec2-47b3-9129-d06bf2306939'
const OTHER_ID = '5f1a7d38-94b8-4a0e-8e0c-6c2f0b6f7a11'
const NOW = Date.parse('2026-08-01T12:00:00Z')
const HOUR = 60 * 60_000

const deploy = (more: Partial<ForeignRun> = {}): ForeignRun => ({
  ...{ at: NOW - 60_000, event: 'repository_dispatch', title: `Deploy ${ID}`, lagMs: 0 },
  workflow: { path: '.github/workflows/deploy.yml', name: 'Deploy' },
  ...more,
})
const others = (count: number, more: (at: number) => Partial<ForeignRun>) =>
  Array.from({ length: count }, (_, at) => deploy({ title: `Deploy ${OTHER_ID}`, ...more(at) }))

interface Scene {
  runs?: ForeignRun[]
  faults?: Fault[]
  dispatchId?: string
  /** Of the job's token; `actions: read` unless given. */
  permissions?: NonNullable<Token['permissions']>
}

/** A GitHub whose private repository acme/vault has these runs, the one that asks last. */
async function vault({ runs = [deploy()], faults = [], permissions = { actions: 'read' } }: Scene = {}) {
  const world = defaultWorld()
  const repository = world.repositories.find(({ name }) => name === 'vault')
  Object.assign(repository ?? {}, { runs })
  world.tokens[tokens.githubToken] = {
    ...{ login: 'github-actions[bot]', permissions, repositories: { 'acme/vault': 'write' } },
  }
  const sandbox = await startSandbox({ world, faults, clock: () => NOW })
  return { sandbox, ids: sandbox.runs.map(({ id }) => id) }
}

/** What one of the runs is told, and how long it slept. */
async function decide(sandbox: Sandbox, id: number, dispatchId = ID) {
  const [pauses, log]: [number[], string[]] = [[], []]
  const world = {
    ...{ apiUrl: sandbox.url, token: tokens.githubToken, say: (line: string) => void log.push(line) },
    sleep: async (ms: number) => void pauses.push(ms),
  }
  const decided = await once({ id, repository: 'acme/vault', dispatchId }, world).catch((problem: Problem) => ({
    kind: 'problem' as const,
    title: problem.title,
    message: problem.message,
  }))
  return { decided, pauses, log, paths: sandbox.requests.map(({ path }) => path) }
}

/** What the last of the runs is told. */
async function decideIn(scene: Scene) {
  const { sandbox, ids } = await vault(scene)
  try {
    return { ...(await decide(sandbox, ids.at(-1) ?? 0, scene.dispatchId)), ids }
  } finally {
    await sandbox.close()
  }
}

describe('a run goes on', () => {
  test.each<[string, ForeignRun[]]>([
    ['that is alone', []],
    ['beside runs of other ids', others(3, (at) => ({ at: NOW - HOUR - at * 1000 }))],
    ['where the id is a part of a longer one', [deploy({ at: NOW - HOUR, title: `Deploy ${ID}0` })]],
    [
      'where another workflow has a run of the same event',
      [deploy({ at: NOW - HOUR, workflow: { path: '.github/workflows/docs.yml', name: 'Docs' } })],
    ],
    [
      'where a run of another event shows the id: anybody may write it there',
      [deploy({ at: NOW - HOUR, event: 'push' })],
    ],
    ['where the second delivery is there already', [deploy({ at: NOW - 1000 })]],
  ])('%s', async (_, runs) => {
    expect((await decideIn({ runs: [...runs, deploy()] })).decided).toEqual({ kind: 'first' })
  })

  test('that has no id, without a question', async () => {
    const { decided, paths } = await decideIn({ dispatchId: ' ' })
    expect(decided).toEqual({ kind: 'no-id' })
    expect(paths).toEqual([])
  })
})

describe('a run does not go on', () => {
  test.each<[string, ForeignRun[]]>([
    ['that has an earlier one', [deploy({ at: NOW - HOUR })]],
    ['whose earlier one failed: that one is to be re-run', [deploy({ at: NOW - HOUR, conclusion: 'failure' })]],
    ['whose earlier one is of the same moment', [deploy()]],
    [
      'behind a hundred others',
      [deploy({ at: NOW - HOUR }), ...others(150, (at) => ({ at: NOW - 50 * 60_000 + at * 1000 }))],
    ],
  ])('%s', async (_, runs) => {
    const { decided, ids } = await decideIn({ runs: [...runs, deploy()] })
    expect(decided).toEqual({ kind: 'second', earlier: ids[0] })
  })
})

test('of deliveries at the same moment exactly one goes on, as often as it is re-run', async () => {
  const { sandbox, ids } = await vault({ runs: [deploy(), deploy(), deploy()] })
  try {
    const ask = async () => (await Promise.all(ids.map((id) => decide(sandbox, id)))).map(({ decided }) => decided.kind)
    expect(await ask()).toEqual(['first', 'second', 'second'])
    expect(await ask()).toEqual(['first', 'second', 'second'])
  } finally {
    await sandbox.close()
  }
})

describe('the list', () => {
  test('is the workflow’s own, without a filter', async () => {
    const { sandbox, ids } = await vault({ runs: [deploy({ at: NOW - HOUR }), deploy()] })
    await decide(sandbox, ids[1] ?? 0)
    await sandbox.close()
    expect(sandbox.requests.map(({ path }) => path)).toEqual([
      `/repos/acme/vault/actions/runs/${ids[1]}`,
      expect.stringMatching(/^\/repos\/acme\/vault\/actions\/workflows\/\d+\/runs\?per_page=100&page=1$/),
    ])
  })

  test('is over where no page follows', async () => {
    expect((await decideIn({})).paths).toHaveLength(2)
  })

  test.each([
    ['no further back than deliveries of one event may lie apart', 250, 2 * HOUR, 1 + 1],
    ['no more than ten pages', 1200, 1000, 1 + 10],
  ])('is read %s', async (_, count, apartMs, requests) => {
    const runs = others(count, (at) => ({ at: NOW - HOUR - at * apartMs }))
    const { decided, paths } = await decideIn({ runs: [...runs, deploy()] })
    expect(decided).toEqual({ kind: 'first' })
    expect(paths).toHaveLength(requests)
  })
})

describe('what passes is tried again', () => {
  test.each<[string, Fault, number[]]>([
    ['502, twice', { status: 502, times: 2 }, [1000, 2000]],
    ['a connection that is lost', { drop: 'request', times: 1 }, [1000]],
    ['a secondary limit that says when', { limit: 'secondary', retryAfter: 7, times: 1 }, [7000]],
    [
      'one that does not',
      { status: 403, body: { message: 'You have exceeded a secondary rate limit.' }, times: 1 },
      [60_000],
    ],
    ['a primary limit', { limit: 'primary', resetSeconds: 120, times: 1 }, [121_000]],
  ])('%s', async (_, fault, pauses) => {
    const decision = await decideIn({ faults: [fault] })
    expect(decision.decided).toEqual({ kind: 'first' })
    expect(decision.pauses).toEqual(pauses)
    expect(decision.log).toHaveLength(pauses.length)
  })
})

describe('what does not pass is a failure that says what to do', () => {
  test.each<[string, Scene]>([
    ['no right to read runs', { permissions: { metadata: 'read' } }],
    ['no token', { faults: [{ status: 401, body: { message: 'Bad credentials' } }] }],
    ['a run that the token does not see', { faults: [{ status: 404, body: { message: 'Not Found' } }] }],
    ['502, always', { faults: [{ status: 502, html: '<html>Unicorn</html>' }] }],
    ['no connection', { faults: [{ drop: 'request' }] }],
    ['a limit for longer than a job should sleep', { faults: [{ limit: 'primary', resetSeconds: 40 * 60 }] }],
    ['a web page', { faults: [{ status: 200, html: '<html>Sign in</html>' }] }],
    ['an answer that is no run', { faults: [{ status: 200, body: { id: 'x' } }] }],
    ['an answer that tries to be a command', { faults: [{ status: 410, body: { message: 'Gone\n##[error]x' } }] }],
    ['a run without the id in its name', { runs: [deploy({ title: 'Deploy' })] }],
    ['an id that is none', { dispatchId: 'a b' }],
  ])('%s', async (_, scene) => {
    const { decided, pauses } = await decideIn(scene)
    // How a lost connection is called depends on the platform, the address on the run.
    const shown = JSON.stringify(decided, null, 2)
      .replace(/127\.0\.0\.1:\d+/, 'HOST')
      .replace(/other side closed|read ECONNRESET/, 'LOST')
    expect([JSON.parse(shown), pauses]).toMatchSnapshot()
  })
})

describe('the action, as the runner runs it', () => {
  const step = async (sandbox: Sandbox, id: number, more: Omit<RunOptions, 'github' | 'root'> = {}) => {
    const github = { token: tokens.githubToken, apiUrl: sandbox.url, repository: 'acme/vault' }
    const env = { GITHUB_RUN_ID: String(id), GITHUB_EVENT_NAME: 'repository_dispatch', ...more.env }
    return await runAction({ inputs: { 'dispatch-id': ID }, ...more, env, github, root: ROOT })
  }
  const shown = (log: string) => log.replaceAll(/runs\/\d+/g, 'runs/ID')

  test('first and second delivery', async () => {
    const { sandbox, ids } = await vault({ runs: [deploy(), deploy()] })
    const [first, second] = [await step(sandbox, ids[0] ?? 0), await step(sandbox, ids[1] ?? 0)]
    await sandbox.close()
    expect([first.exitCode, first.outputs, shown(first.log)]).toMatchSnapshot()
    expect([second.exitCode, second.outputs, shown(second.log)]).toMatchSnapshot()
    expect(second.log).toContain(`https://github.com/acme/vault/actions/runs/${ids[0]}`)
  })

  test('no id', async () => {
    const { sandbox, ids } = await vault()
    const { exitCode, outputs, log } = await step(sandbox, ids[0] ?? 0, { inputs: {} })
    await sandbox.close()
    expect([exitCode, outputs, log]).toMatchSnapshot()
  })

  test('no right: it fails, and nothing that hangs on its output goes on', async () => {
    const { sandbox, ids } = await vault({ permissions: { metadata: 'read' } })
    const { exitCode, outputs, log } = await step(sandbox, ids[0] ?? 0)
    await sandbox.close()
    expect([exitCode, outputs, log]).toMatchSnapshot()
    expect(log).not.toContain(tokens.githubToken)
  })

  test('through a proxy', async () => {
    const certificate = createCertificate()
    const sandbox = await startSandbox({ tls: certificate })
    const proxy = await startProxy({ hosts: { 'api.github.test:443': sandbox.port } })
    const env = { NODE_EXTRA_CA_CERTS: certificate.caFile, https_proxy: proxy.url }
    await step({ ...sandbox, url: 'https://api.github.test' }, 1, { env })
    await proxy.close()
    await sandbox.close()
    certificate.remove()
    expect(proxy.tunnels).toEqual(['api.github.test:443'])
    expect(sandbox.requests).toHaveLength(1)
  })
})

describe('action.yml', () => {
  const text = readFileSync(join(ROOT, 'action.yml'), 'utf8')

  test('@action-validator/cli finds nothing', () => {
    expect(validate('action.yml', text)).toBe('')
  })

  test('takes the id from the event, so that a workflow need not hand it in', () => {
    expect(parse(text).inputs['dispatch-id'].default).toBe('${{ github.event.client_payload.dispatch_id }}')
  })
})
