import { type SandboxOptions, startSandbox } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { createCertificate } from '../../sandbox/network/certificate.ts'
import { closedPort } from '../../sandbox/network/ports.ts'
import { type ConnectProxy, type ProxyOptions, startProxy } from '../../sandbox/network/proxy.ts'
import { runAction } from '../../sandbox/runner/run-action.ts'
import { breaches } from './safety.ts'
import { errors, readStep, type Step } from './step.ts'

const API = 'https://api.github.test'
const certificate = createCertificate()
afterAll(() => certificate.remove())

interface Tunnelled extends Step {
  proxy: ConnectProxy
}

interface Behind {
  proxy?: Omit<ProxyOptions, 'hosts'>
  github?: SandboxOptions
  inputs?: Record<string, string>
  env?: (proxy: ConnectProxy) => Record<string, string | null>
  /** That the proxy's address has in it. */
  secrets?: string[]
}

/** Runs the action where GitHub is to be had through a proxy alone. */
async function runBehind({ proxy: options, github, inputs, env, secrets = [] }: Behind = {}): Promise<Tunnelled> {
  const sandbox = await startSandbox({ tls: certificate, ...github })
  const proxy = await startProxy({ hosts: { 'api.github.test:443': sandbox.port }, ...options })
  try {
    const ran = await runAction({
      inputs: {
        token: tokens.fineGrained,
        repository: 'acme/site',
        'event-type': 'deploy-site',
        retries: '0',
        ...inputs,
      },
      env: {
        NODE_EXTRA_CA_CERTS: certificate.caFile,
        ...(env ? env(proxy) : { https_proxy: proxy.url }),
      },
      github: { apiUrl: API },
    })
    expect(breaches(ran, [tokens.fineGrained, ...secrets])).toEqual([])
    return { ...readStep(ran), requests: sandbox.requests, dispatches: sandbox.dispatches, proxy }
  } finally {
    await proxy.close()
    await sandbox.close()
  }
}

describe('through a proxy', () => {
  test.each(['https_proxy', 'HTTPS_PROXY'])('that %s names, the event arrives', async (variable) => {
    const step = await runBehind({ env: (proxy) => ({ [variable]: proxy.url }) })
    expect(step.page).toMatchSnapshot()
    expect(step.dispatches).toHaveLength(1)
    expect(step.proxy.tunnels).toEqual(['api.github.test:443'])
  })

  test('that asks who is there, the event arrives', async () => {
    const credentials = { user: 'us@er', password: 'p:a/s s%' }
    const { address, secrets } = addressFor(credentials.user, credentials.password)
    const env = ({ port }: ConnectProxy) => ({ https_proxy: address(port) })
    const step = await runBehind({ proxy: { credentials }, env, secrets })
    expect(step.dispatches).toHaveLength(1)
    expect(step.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  test('a 404 is explained, too', async () => {
    const step = await runBehind({ inputs: { repository: 'acme/sitee' } })
    expect(step.error).toMatchObject({
      code: 'not_found',
      message: expect.stringMatching(/^Did you mean acme\/site\?/),
    })
  })

  test('a certificate that is not trusted is no fault of the proxy', async () => {
    const step = await runBehind({ env: ({ url }) => ({ https_proxy: url, NODE_EXTRA_CA_CERTS: null }) })
    expect(step.page).toMatchSnapshot()
    expect(step.error?.code).toBe('network_error')
    expect(step.error?.message).toMatch(/TLS/)
  })

  test('that GitHub hangs behind, the event may have arrived', async () => {
    // For so long that a busy machine has done both handshakes.
    const inputs = { 'request-timeout-seconds': '5' }
    const step = await runBehind({ github: { faults: [{ stall: 'request' }] }, inputs })
    expect(step.error).toMatchObject({ code: 'timeout', message: expect.stringMatching(/may have arrived/) })
  })
})

describe('a proxy that does not connect us: nothing was sent', () => {
  const unreachable = async () => `http://127.0.0.1:${await closedPort()}`
  test.each<[name: string, behind: Behind]>([
    ['refuses with 403', { proxy: { refuse: 403 } }],
    ['asks for credentials', { proxy: { credentials: { user: 'a', password: 'b' } } }],
    ['can not reach the host', { proxy: { refuse: 502 } }],
  ])('%s', async (_, behind) => expectNothingSent(await runBehind(behind), 'network_error'))

  test('is not there', async () => {
    const url = await unreachable()
    expectNothingSent(await runBehind({ env: () => ({ https_proxy: url }) }), 'network_error')
  })

  test('is a name that nobody knows', async () => {
    const env = () => ({ https_proxy: 'http://proxy.invalid:3128' })
    expectNothingSent(await runBehind({ env }), 'network_error')
  })

  test('is silent: the step ends soon after its timeout', async () => {
    const step = await runBehind({ proxy: { stall: true }, inputs: { 'request-timeout-seconds': '1' } })
    expectNothingSent(step, 'timeout')
  })
})

function expectNothingSent(step: Tunnelled, code: string) {
  expect(step.page).toMatchSnapshot()
  expect(step.error).toMatchObject({ code, message: expect.stringMatching(/did not arrive/) })
  expect(errors(step)).toHaveLength(1)
  expect(step.outputs['status-code']).toBe('0')
  expect(step.requests).toEqual([])
  expect(step.proxy.tunnels).toEqual([])
}

test.each(['api.github.test', '.github.test', 'other.test,api.github.test', '*'])(
  'no_proxy: %s goes around the proxy',
  async (no_proxy) => {
    const step = await runBehind({ env: ({ url }) => ({ https_proxy: url, no_proxy }) })
    expect(step.proxy.asked).toEqual([])
    expect(step.error?.message).toMatch(/api\.github\.test could not be resolved/)
  },
)

/** A proxy's address with somebody's name and password, and all that must not be shown of it. */
function addressFor(user: string, password: string) {
  const [name, secret] = [encodeURIComponent(user), encodeURIComponent(password)]
  const secrets = [secret, password, Buffer.from(`${user}:${password}`).toString('base64')]
  return { address: (port: number) => `http://${name}:${secret}@127.0.0.1:${port}`, secrets: [...new Set(secrets)] }
}

/** What must not be shown of a secret: so many characters in a row are too many. */
const partsOf = (secret: string) =>
  secret.length < 12 ? [secret] : Array.from({ length: secret.length - 5 }, (_, at) => secret.slice(at, at + 6))

describe("a proxy's credentials are never shown", () => {
  test.each<[user: string, password: string]>([
    ['user', 'hunter2hunter2'],
    ['us@er', 'p:a/s s%wörd'],
    ['me', `"q'\\uote!`],
    ['me', 'pw1'],
  ])('of %s, %s, though it says them, with debug logs on', async (user, password) => {
    const { address, secrets } = addressFor(user, password)
    const env = ({ port }: ConnectProxy) => ({ https_proxy: address(port), RUNNER_DEBUG: '1' })
    const step = await runBehind({ proxy: { refuse: 407, echoes: true }, env, secrets })
    const { stdout, stderr, summary, outputs, tempFiles } = step
    const text = JSON.stringify([stdout.replaceAll(/^::add-mask::.*$/gm, ''), stderr, summary, outputs, tempFiles])
    expect(text).toContain('CONNECT answered 407')
    for (const secret of secrets.flatMap(partsOf)) expect(text).not.toContain(JSON.stringify(secret).slice(1, -1))
    expect(step.error?.code).toBe('network_error')
  })

  test('nor is anything by variables that packages listen to', async () => {
    const { address, secrets } = addressFor('user', 'hunter2hunter2')
    const env = ({ port }: ConnectProxy) => ({
      https_proxy: address(port),
      ...{ DEBUG: '*', DEBUG_COLORS: '1', LOG_STREAM: '1', LOG_TOKENS: '1' },
    })
    const inputs = { 'client-payload': 'message: "##[error]hunter3"' }
    const step = await runBehind({ proxy: { refuse: 407, echoes: true }, env, secrets, inputs })
    expect(step.stderr).toBe('')
    expect(step.stdout).not.toContain('hunter3')
  })
})

test("a proxy's address that is none is said before anything is sent", async () => {
  const step = await runBehind({ env: () => ({ https_proxy: 'proxy host' }) })
  expect(step.page).toMatchSnapshot()
  expect(step.annotations).toMatchObject([{ title: 'Invalid input' }])
})
