import { type Fault, startSandbox } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { createClients } from '../../src/connect.ts'
import type { Client } from '../../src/github/client.ts'
import type { Reply } from '../../src/reply.ts'
import { createClock, SECOND, START } from './clock.ts'
import { createGitHub } from './github.ts'
import { API_URL } from './wire.ts'

/** What is asked of both, in order: the second list has changed, the third has not. */
const ASKED: [route: string, parameters?: Record<string, unknown>][] = [
  ['GET /user'],
  ['GET /rate_limit'],
  ['GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'site' }],
  ['GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'old-site' }],
  ['GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'no such/repository' }],
  ['GET /orgs/{org}/repos', { org: 'acme', per_page: 2 }],
  ['GET /nothing/of/the/kind'],
  ['POST /repos/{owner}/{repo}/dispatches', { owner: 'acme', repo: 'old-site', data: '{"event_type": "deploy"}' }],
  ['POST /repos/{owner}/{repo}/dispatches', { owner: 'acme', repo: 'site', data: '{"event_type": 5}' }],
  ['GET /repos/{owner}/{repo}/actions/runs', { owner: 'acme', repo: 'site', per_page: 100, page: 1 }],
  ['GET /repos/{owner}/{repo}/contents/.github/workflows', { owner: 'acme', repo: 'site' }],
]

const FAULTS: Fault[] = [
  { status: 502, html: '<html>' },
  { status: 422, body: { message: 'No' } },
  { limit: 'primary', resetSeconds: 60 },
  { limit: 'secondary', retryAfter: 7 },
  { redirect: '/user' },
  { redirect: 'https://elsewhere.test/' },
  { drop: 'request' },
]

/** The same world over HTTP and in memory. */
async function both(use: (client: Client, fault: (fault: Fault) => void) => Promise<Reply[]>, token: string) {
  const sandbox = await startSandbox({ clock: () => START })
  const never = new AbortController().signal
  const options = { proxy: undefined, timeoutMs: 20_000, stop: never, cutOff: never }
  const clients = createClients({ apiUrl: sandbox.url, ...options, onExchange: () => undefined })
  const github = createGitHub({ clock: createClock() })
  try {
    const real = await use(clients(token), sandbox.fault)
    const inMemory = await use(await github.clientOf(token), github.fault)
    const seen = ({ requests }: Pick<typeof github, 'requests'>) =>
      requests.map(({ method, path, status, counted }) => [method, path, status, counted])
    expect(seen(github)).toEqual(seen(sandbox))
    return [real.map((reply) => shown(reply, sandbox.url)), inMemory.map((reply) => shown(reply, API_URL))]
  } finally {
    await sandbox.close()
  }
}

/** But for what is the wire's own. */
function shown(reply: Reply, url: string) {
  if (reply.kind === 'no-answer') return { why: reply.why, sent: reply.sent }
  const { connection, 'keep-alive': _, 'content-length': __, 'transfer-encoding': ___, ...headers } = reply.headers
  // Tags are of the bodies, in which the addresses differ.
  const tagged = { ...headers, ...(headers.etag ? { etag: 'a tag' } : {}) }
  return JSON.parse(JSON.stringify({ ...reply, headers: tagged }).replaceAll(url, 'API'))
}

describe('GitHub in memory answers as the sandbox does over HTTP', () => {
  test.each(['classic', 'fineGrainedReadOnly', 'app', 'classicExpired'] as const)(
    'a token that is %s',
    async (kind) => {
      const ask = async (client: Client) => {
        const replies: Reply[] = []
        for (const [route, parameters] of ASKED) replies.push(await client.request(route, parameters))
        return replies
      }
      const [real, inMemory] = await both(ask, tokens[kind])
      expect(inMemory).toEqual(real)
    },
  )

  test('a list that has not changed, which costs nothing', async () => {
    const ask = async (client: Client) => {
      const list = () => client.request('GET /repos/{owner}/{repo}/actions/runs', { owner: 'acme', repo: 'site' })
      const first = await list()
      const etag = first.kind === 'answer' ? first.headers.etag : undefined
      const again = { owner: 'acme', repo: 'site', headers: { 'if-none-match': etag } }
      return [first, await client.request('GET /repos/{owner}/{repo}/actions/runs', again)]
    }
    const [real, inMemory] = await both(ask, tokens.classic)
    expect(real?.[1]).toMatchObject({ status: 304 })
    expect(inMemory).toEqual(real)
  })

  test.each(FAULTS)('struck by %j', async (fault) => {
    const ask = async (client: Client, strike: (fault: Fault) => void) => {
      strike({ ...fault, times: 1 })
      return [await client.request('GET /user'), await client.request('GET /user')]
    }
    const [real, inMemory] = await both(ask, tokens.classic)
    expect(inMemory).toEqual(real)
  })
})

describe('silence', () => {
  test.each<[what: string, fault: Fault]>([
    ['without an answer', { stall: 'request' }],
    ['before an answer that comes too late', { delayMs: 60 * SECOND }],
  ])('%s lasts until the client gives up, by the clock', async (_, fault) => {
    const clock = createClock()
    const github = createGitHub({ clock, faults: [fault], timeoutMs: 30 * SECOND })
    const reply = await (await github.clientOf(tokens.classic)).request('GET /user')
    expect(reply).toMatchObject({ kind: 'no-answer', why: 'timeout', sent: true })
    expect(clock.now()).toBe(START + 30 * SECOND)
  })
})

test('what a request and its answer take is the clock’s', async () => {
  const clock = createClock()
  const github = createGitHub({ clock, latencyMs: () => 40 })
  await (await github.clientOf(tokens.classic)).request('GET /user')
  expect(clock.now()).toBe(START + 80)
})

test('a connection that does not come up is known not to have sent anything', async () => {
  const fault: Fault = { drop: 'connect' }
  for (const given of [{ faults: [fault] }, { faultFor: () => fault }]) {
    const github = createGitHub({ clock: createClock(), ...given })
    const reply = await (await github.clientOf(tokens.classic)).request('GET /user')
    expect(reply).toMatchObject({ kind: 'no-answer', sent: false })
  }
})
