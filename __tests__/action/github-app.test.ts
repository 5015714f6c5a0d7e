import { createAppKey } from '../../sandbox/github/app-key.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { createCertificate } from '../../sandbox/network/certificate.ts'
import { startProxy } from '../../sandbox/network/proxy.ts'
import { APP_ID, appKey, CLIENT_ID, madeTokens, worldWithApp } from '../world/app.ts'
import { put, WITH_ID, workflow } from '../world/scene.ts'
import { errors, runStep, runStepAt, type Scenario, type Step } from './step.ts'

const APP = { id: CLIENT_ID, privateKey: appKey().privateKey }

/** A step that the App sends for. */
async function run(scenario: Scenario = {}, ...installations: Parameters<typeof worldWithApp>) {
  const where = installations.length > 0 ? installations : [{ owner: 'acme' }, { owner: 'octocat' }]
  const world = worldWithApp(...where)
  const step = await runStep({ app: APP, ...scenario, github: { world, ...scenario.github } })
  return { ...step, made: madeTokens(world) }
}

/** Lines come in one order. */
const IN_TURN = { 'max-parallel': '1' }

const asked = ({ requests }: Step) => requests.map(({ method, path, status }) => `${method} ${path} ${status}`)

test('three owners, one step: a token for each, and all are given back', async () => {
  const targets = 'acme/site acme/vault octocat/hello-world globex/reactor'
  const step = await run(
    { to: '', inputs: { ...IN_TURN, targets } },
    { owner: 'acme' },
    { owner: 'octocat' },
    { owner: 'globex' },
  )
  expect(step.page).toMatchSnapshot()
  expect(step.outputs).toMatchObject({ 'accepted-count': '4', 'failed-count': '0' })
  expect(step.made).toHaveLength(3)
  expect(step.made.filter(({ revoked }) => !revoked)).toEqual([])
})

test.each<[how: string, app: { id: string; privateKey: string }]>([
  ['its id in digits', { ...APP, id: String(APP_ID) }],
  ['a key whose line breaks are written as \\n', { ...APP, privateKey: APP.privateKey.replaceAll('\n', '\\n') }],
  ['a key with the line breaks of Windows', { ...APP, privateKey: APP.privateKey.replaceAll('\n', '\r\n') }],
])('takes %s', async (_, app) => {
  const step = await run({ app, secrets: [app.privateKey] })
  expect(step.exitCode).toBe(0)
  expect(step.dispatches).toHaveLength(1)
})

describe('what can not be read as an App is told before the first request', () => {
  const { privateKey } = APP
  test.each<[what: string, app: { id?: string; privateKey?: string }]>([
    ['no key', { privateKey: '' }],
    ['no id', { id: '' }],
    ['no key at all', { privateKey: 'secrets.APP_PRIVATE_KEY' }],
    ['a part of a key', { privateKey: privateKey.slice(0, 900) }],
    ['a key of which some is lost', { privateKey: privateKey.replace(/\n.{64}\n/, '\n') }],
    ['the public key', { privateKey: appKey().publicKey }],
    ['a key of another kind', { privateKey: createCertificate().key }],
    ['a key in place of the id', { id: privateKey }],
  ])('%s', async (_, app) => {
    const { privateKey: key } = { ...APP, ...app }
    const lines = key.trim().split('\n')
    const secrets = key === privateKey ? [] : [key, ...lines.filter((line) => line.length > 7 && !line.startsWith('-'))]
    const joined = lines.filter((line) => !line.startsWith('-')).join('')
    const step = await runStep({ app: APP, secrets: [...secrets, joined], inputs: inputsOf(app) })
    expect(errors(step).join('\n')).toMatchSnapshot()
    expect(step.requests).toEqual([])
    expect(step.exitCode).toBe(1)
  })

  const inputsOf = ({ id, privateKey: key }: { id?: string; privateKey?: string }): Record<string, string> => ({
    ...(id === undefined ? {} : { 'app-client-id': id }),
    ...(key === undefined ? {} : { 'app-private-key': key }),
  })
})

describe('with `if-no-token: skip`', () => {
  test.each([{ 'app-client-id': CLIENT_ID }, { 'app-client-id': CLIENT_ID, 'app-private-key': ' ' }])(
    'a step without the key ends well',
    async (inputs) => {
      const step = await runStep({ token: tokens.classic, inputs: { ...inputs, 'if-no-token': 'skip' } })
      expect(step.results).toMatchObject([{ state: 'skipped', skipped_because: 'no-token' }])
      expect(step.requests).toEqual([])
      expect(step.exitCode).toBe(0)
    },
  )
})

describe('where it may not send', () => {
  test('an owner who has not installed it', async () => {
    const step = await run({ to: '', inputs: { ...IN_TURN, targets: 'acme/site globex/reactor' } })
    expect(step.page).toMatchSnapshot()
  })

  test('a key that was deleted', async () => {
    const step = await run({ app: { ...APP, privateKey: createAppKey().privateKey } })
    expect(step.page.replaceAll(/SHA256:[\w+/]{43}=/g, 'SHA256:…')).toMatchSnapshot()
  })

  test('a right that the installation lacks', async () => {
    const step = await run({}, { owner: 'acme', permissions: { contents: 'read' } })
    expect(step.page).toMatchSnapshot()
  })

  test('a repository that is not among those of the installation', async () => {
    const step = await run(
      { to: '', inputs: { ...IN_TURN, targets: 'acme/site acme/docs acme/vault' } },
      { owner: 'acme', repositories: ['site'] },
    )
    // Which of them are installed is asked side by side.
    expect(step.page.replace(/5A4D:\d{4}/, '5A4D:…')).toMatchSnapshot()
  })

  test('a suspended installation', async () => {
    const step = await run({}, { owner: 'acme', suspended: true })
    expect(step.page).toMatchSnapshot()
  })
})

test('a clock that is far from GitHub’s is told, and made up for', async () => {
  const step = await run({ github: { skewMs: -10 * 60_000 } })
  expect(step.page).toMatchSnapshot()
  expect(step.exitCode).toBe(0)
})

describe('a dry run', () => {
  const inputs = { 'dry-run': 'true' }
  test('asks for no right to write, and sends nothing', async () => {
    const step = await run({ inputs })
    expect(step.page).toMatchSnapshot()
    expect(step.made).toMatchObject([
      { permissions: { contents: 'read', actions: 'read', metadata: 'read' }, revoked: true },
    ])
    expect(asked(step).filter((line) => !line.startsWith('GET'))).toEqual([
      'POST /app/installations/8000/access_tokens 201',
      'DELETE /installation/token 204',
    ])
  })

  test('proves a missing right by what the installation has', async () => {
    const step = await run({ inputs }, { owner: 'acme', permissions: { contents: 'read', actions: 'read' } })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'insufficient_permission' })
  })
})

test('a hundred targets of one owner: the answer to a request for their token has each of them in it', async () => {
  const world = worldWithApp({ owner: 'acme' })
  const names = Array.from({ length: 100 }, (_, index) => `repository-with-a-long-name-${index}`)
  for (const [index, name] of names.entries()) world.repositories.push({ id: 200_000 + index, owner: 'acme', name })
  const targets = names.map((name) => `acme/${name}`).join(' ')
  const inputs = { targets, 'max-per-minute': '0' }
  const step = await runStep({ app: APP, to: '', inputs, github: { world } })
  expect(step.outputs).toMatchObject({ 'accepted-count': '100', 'failed-count': '0' })
  expect(madeTokens(world)).toMatchObject([{ revoked: true }])
})

describe('a search', () => {
  const search = (words: string, more: object = {}) => JSON.stringify([{ search: words, ...more }])

  test('is made with the token of whom it names, for all of the installation', async () => {
    const step = await run({ to: '', inputs: { ...IN_TURN, targets: search('org:acme'), owner: 'octocat' } })
    expect(step.page).toMatchSnapshot()
    expect(step.made).toMatchObject([{ repositories: { 'acme/site': 'write', 'acme/vault': 'write' } }])
    expect(step.results.map(({ repository, state }) => `${repository} ${state}`)).toEqual([
      'acme/docs accepted',
      'acme/monorepo accepted',
      'acme/site accepted',
      'acme/vault accepted',
    ])
  })

  test('that names nobody is made with that of the first target, and others send to what it finds', async () => {
    const targets = JSON.stringify([{ search: 'fork:false' }, 'octocat/diary'])
    const step = await run({ to: '', inputs: { targets } })
    const [first] = step.made
    expect(Object.keys(first?.repositories ?? {})).toEqual(['octocat/hello-world', 'octocat/diary'])
    expect(step.results.filter(({ repository }) => repository.startsWith('acme/')).map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ])
    expect(step.made).toHaveLength(2)
  })

  test('of an owner without the App fails by its reason', async () => {
    const step = await run({ to: '', inputs: { targets: search('org:globex') } })
    expect(step.error).toMatchObject({
      code: 'search_failed',
      message: expect.stringContaining('not installed for globex'),
    })
    expect(step.made).toEqual([])
  })
})

test('debug logs show neither key, JWT nor token', async () => {
  const step = await run({ env: { RUNNER_DEBUG: '1' }, inputs: { 'wait-for': 'start', 'start-timeout-seconds': '1' } })
  expect(step.stdout).toMatch(/::debug::POST .*access_tokens: 201/)
  // runStep itself looks for all of them.
  expect(step.made).toHaveLength(1)
})

test('the key is masked before anything is printed, line by line and whole', async () => {
  const { stdout } = await run()
  const lines = stdout.split('\n')
  const first = lines.findIndex((line) => !line.startsWith('::add-mask::'))
  const masks = lines.slice(0, first).map((line) => line.slice('::add-mask::'.length))
  const [, ...body] = APP.privateKey.trim().split('\n').slice(0, -1)
  for (const line of [...body, body.join(''), APP.privateKey.trim().replaceAll('\n', '%0A')])
    expect(masks).toContain(line)
})

describe('a step that is stopped while it waits', () => {
  const WAITS = { 'wait-for': 'completion', 'poll-interval-seconds': '1' }

  async function stopped(
    inputs: Record<string, string>,
    use: (sandbox: Sandbox, main: Step, scenario: Scenario) => Promise<void>,
  ) {
    const world = worldWithApp({ owner: 'acme' })
    put({ github: { world } as never }, { workflows: [workflow(WITH_ID, { runsMs: 600_000, cancelMs: 0 })] }, 'site')
    const sandbox = await startSandbox({ world })
    try {
      const scenario: Scenario = { app: APP, inputs: { ...WAITS, ...inputs } }
      await use(
        sandbox,
        await runStepAt(sandbox, { ...scenario, signals: [{ signal: 'SIGINT', when: /▶/ }] }),
        scenario,
      )
    } finally {
      await sandbox.close()
    }
  }

  test('gives its tokens back', () =>
    stopped({}, async ({ world }, main) => {
      expect(main.error).toMatchObject({ code: 'cancelled' })
      expect(madeTokens(world)).toMatchObject([{ revoked: true }])
      expect(main.state).not.toHaveProperty('app-token-0')
    }))

  test('with `cancel-downstream` leaves them to the post step, which masks them first', () =>
    stopped({ 'cancel-downstream': 'true' }, async (sandbox, main, scenario) => {
      expect(asked(main).at(-1)).toBe('POST /repos/acme/site/actions/runs/19000000001/cancel 202')
      const [made] = madeTokens(sandbox.world)
      expect(made).not.toHaveProperty('revoked')
      const post = await runStepAt(sandbox, { ...scenario, saved: main.state })
      expect(post.page).toMatchSnapshot()
      const lines = post.stdout.split('\n')
      expect(lines.indexOf(`::add-mask::${made?.text}`)).toBeLessThan(
        lines.findIndex((line) => !line.startsWith('::add-mask::')),
      )
      expect(asked(post).map((line) => line.replace(/\?.*(?= )/, ''))).toEqual([
        'GET /repos/acme/site/actions/runs 200',
        'DELETE /installation/token 204',
      ])
    }))
})

describe('elsewhere', () => {
  const certificate = createCertificate(['api.github.test', 'api.acme.ghe.com', '127.0.0.1'])
  afterAll(() => certificate.remove())

  test.each<[where: string, api: string, host: string, github: SandboxOptions]>([
    ['github.com', 'https://api.github.test', 'api.github.test:443', {}],
    ['ghe.com', 'https://api.acme.ghe.com', 'api.acme.ghe.com:443', {}],
    ['GitHub Enterprise Server', 'https://api.github.test/api/v3', 'api.github.test:443', { basePath: '/api/v3' }],
  ])('%s behind a proxy: all goes through it, and to that host alone', async (_, api, host, github) => {
    const world = worldWithApp({ owner: 'acme' })
    const sandbox = await startSandbox({ tls: certificate, ...github, world })
    const proxy = await startProxy({ hosts: { [host]: sandbox.port } })
    try {
      const env = { NODE_EXTRA_CA_CERTS: certificate.caFile, https_proxy: proxy.url }
      const step = await runStepAt(sandbox, { app: APP, env, api: () => api })
      expect(step.results).toMatchObject([{ state: 'accepted' }])
      expect(new Set(proxy.tunnels)).toEqual(new Set([host]))
      expect(madeTokens(world)).toMatchObject([{ revoked: true }])
    } finally {
      await proxy.close()
      await sandbox.close()
    }
  })

  test('on GitHub Enterprise Server the page to install it is there', async () => {
    const world = { ...worldWithApp({ owner: 'octocat' }), ghes: '3.19' }
    const step = await runStep({ app: APP, github: { world, basePath: '/api/v3' } })
    expect(step.error?.message).toContain('https://ghes.test/github-apps/acme-deployer/installations/new')
  })
})
