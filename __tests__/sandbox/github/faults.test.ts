import { connect } from 'node:net'
import { type Fault, type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/github/server.ts'
import { tokens } from '../../../sandbox/github/world.ts'
import { createCertificate } from '../../../sandbox/network/certificate.ts'
import { closedPort } from '../../../sandbox/network/ports.ts'
import { ask, until } from '../network/ask.ts'

const certificate = createCertificate()
let sandbox: Sandbox | undefined
afterEach(() => sandbox?.close())
afterAll(() => certificate.remove())

async function start(faults: Fault[], options: SandboxOptions = {}) {
  sandbox = await startSandbox({ faults, ...options })
  return sandbox
}

const dispatch = ({ url }: Sandbox, more = {}) =>
  ask('POST', `${url}/repos/acme/site/dispatches`, {
    token: tokens.classic,
    send: { event_type: 'x' },
    ca: certificate.cert,
    ...more,
  })

/** What a caller meets: a status, the network's error code, or nothing until it loses patience. */
async function outcome(sandbox: Sandbox, signal = new AbortController().signal): Promise<number | string | undefined> {
  return dispatch(sandbox, { signal }).then(
    ({ status }) => status,
    (error: NodeJS.ErrnoException) => (signal.aborted ? 'nothing' : error.code),
  )
}

const HOUR = 60 * 60 * 1000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each([
  ['HTTP', {}],
  ['HTTPS', { tls: certificate }],
])('over %s', (_scheme, options) => {
  test.each<[Fault, string, number, number]>([
    [{ drop: 'connect' }, 'ECONNRESET', 0, 0],
    [{ drop: 'request' }, 'ECONNRESET', 1, 0],
    [{ drop: 'request', recorded: true }, 'ECONNRESET', 1, 1],
    [{ drop: 'answer' }, 'ECONNRESET', 1, 1],
    [{ drop: 'answer', recorded: false }, 'ECONNRESET', 1, 0],
    [{ stall: 'connect' }, 'nothing', 0, 0],
    [{ stall: 'request' }, 'nothing', 1, 0],
    [{ stall: 'request', recorded: true }, 'nothing', 1, 1],
    [{ stall: 'answer' }, 'nothing', 1, 1],
    [{ truncated: true }, 'ECONNRESET', 1, 1],
    [{ drip: 10 }, 'nothing', 1, 1],
  ])('%j: the caller meets %s; %d requests, %d events', async (fault, met, requests, events) => {
    const sandbox = await start([fault], options)

    const patience = new AbortController()
    const ends = outcome(sandbox, patience.signal)
    if (met === 'nothing') {
      await until(() => sandbox.requests.length >= requests)
      await pause(40)
      patience.abort()
    }
    expect(await ends).toBe(met)
    expect(sandbox.requests).toHaveLength(requests)
    expect(sandbox.requests.map(({ status }) => status)).toEqual(sandbox.requests.map(() => undefined))
    expect(sandbox.dispatches).toHaveLength(events)
  })
})

test.each<[string, Fault, number, Record<string, string>, unknown]>([
  ['a status in GitHub’s words', { status: 500 }, 500, {}, { message: 'Server Error', status: '500' }],
  [
    'headers and body',
    { status: 403, headers: { 'X-Test': '1' }, body: { message: 'No' } },
    403,
    { 'x-test': '1' },
    { message: 'No' },
  ],
  ['a web page', { status: 502, html: '<p>Unicorn!' }, 502, { 'content-type': 'text/html; charset=utf-8' }, undefined],
  ['an empty answer', { status: 204 }, 204, {}, undefined],
  ['another origin', { redirect: 'https://evil.example/x' }, 307, { location: 'https://evil.example/x' }, {}],
  [
    'the primary limit',
    { limit: 'primary', resetSeconds: 90 },
    403,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1090', 'x-ratelimit-limit': '5000' },
    { message: expect.stringMatching(/^API rate limit exceeded for user ID 9002\. .* the request ID 5A4D:0001 /) },
  ],
  [
    'the secondary limit',
    { limit: 'secondary', retryAfter: 60 },
    403,
    { 'retry-after': '60', 'x-ratelimit-remaining': '4999' },
    { message: expect.stringMatching(/^You have exceeded a secondary rate limit\. /) },
  ],
  ['the secondary limit by 429', { limit: 'secondary', status: 429 }, 429, { 'x-github-request-id': '5A4D:0001' }, {}],
])('answers instead: %s', async (_case, fault, status, headers, json) => {
  const sandbox = await start([fault], { clock: () => 1_000_000 })
  const answer = await dispatch(sandbox)

  expect(answer.status).toBe(status)
  expect(answer.headers).toMatchObject(headers)
  if (json === undefined) expect(answer.json).toBeUndefined()
  else expect(answer.json).toMatchObject(json as object)
  expect(sandbox.dispatches).toEqual([])
})

test('only the secondary limit may leave the time open', async () => {
  expect((await dispatch(await start([{ limit: 'secondary' }]))).headers['retry-after']).toBeUndefined()
})

test('an answer that says no although the event arrived', async () => {
  const sandbox = await start([{ status: 502, recorded: true }])

  expect(await dispatch(sandbox)).toMatchObject({ status: 502 })
  expect(sandbox.dispatches).toHaveLength(1)
})

test('a redirect without end leads back to itself each time', async () => {
  const sandbox = await start([{ redirect: '/repos/acme/site/dispatches', status: 308 }])

  for (let round = 0; round < 3; round++) {
    const location = `${sandbox.url}/repos/acme/site/dispatches`
    expect(await dispatch(sandbox)).toMatchObject({ status: 308, headers: { location } })
  }
})

test('a later answer is the real one, and so is a dripping one', async () => {
  const started = performance.now()
  const sandbox = await start([
    { delayMs: 30, times: 1 },
    { drip: 0, times: 1 },
  ])

  expect(await dispatch(sandbox)).toMatchObject({ status: 204 })
  expect(performance.now() - started).toBeGreaterThan(28)
  expect(await dispatch(sandbox)).toMatchObject({ status: 204, headers: { 'x-github-request-id': '5A4D:0002' } })
  expect(sandbox.dispatches).toHaveLength(2)
})

test('latency holds for every answer', async () => {
  const sandbox = await start([], { latencyMs: 30 })
  const started = performance.now()

  expect(await dispatch(sandbox)).toMatchObject({ status: 204 })
  expect(performance.now() - started).toBeGreaterThan(28)
})

describe('which requests', () => {
  test('each fault strikes as often as it says, in order', async () => {
    const sandbox = await start([
      { status: 500, times: 2 },
      { drop: 'connect', times: 1 },
      { status: 503, times: 1 },
      { drop: 'request', times: 1 },
    ])
    const met: unknown[] = []
    for (let round = 0; round < 6; round++) met.push(await outcome(sandbox))

    expect(met).toEqual([500, 500, 'ECONNRESET', 503, 'ECONNRESET', 204])
    expect(sandbox.dispatches).toHaveLength(1)
  })

  test('those of its method and path', async () => {
    const sandbox = await start([
      { method: 'GET', status: 500 },
      { path: '/repos/acme/docs/dispatches', status: 501 },
      { path: /^\/users\//, method: 'post', status: 502 },
    ])

    expect(await dispatch(sandbox)).toMatchObject({ status: 204 })
    expect(await ask('GET', `${sandbox.url}/users/acme`)).toMatchObject({ status: 500 })
    expect(await ask('POST', `${sandbox.url}/users/acme?a=1`)).toMatchObject({ status: 502 })
    expect(await ask('POST', `${sandbox.url}/repos/acme/docs/dispatches`)).toMatchObject({ status: 501 })
  })

  test('those after it was added', async () => {
    const sandbox = await start([])

    expect(await outcome(sandbox)).toBe(204)
    sandbox.fault({ status: 418, times: 1 })
    expect(await outcome(sandbox)).toBe(418)
    expect(await outcome(sandbox)).toBe(204)
  })
})

test('half of an answer is really sent', async () => {
  const sandbox = await start([{ drop: 'answer' }])
  const received = await new Promise<string>((resolve) => {
    const socket = connect(sandbox.port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.write('GET /users/acme HTTP/1.1\r\nHost: x\r\nUser-Agent: x\r\n\r\n')
  })

  expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  expect(received).not.toContain('{"login"')
})

test('a connection is dropped in one way, whether or not the caller was quick to send', async () => {
  const sandbox = await start([{ drop: 'connect' }])
  const met = Array.from({ length: 20 }, () => {
    const socket = connect(sandbox.port, '127.0.0.1')
    // The operating system takes more than the sandbox could read before it closes.
    socket.write('x'.repeat(100_000))
    return new Promise<string>((resolve) => {
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(`${error.syscall} ${error.code}`))
      socket.on('end', () => resolve('end'))
    })
  })

  expect(new Set(await Promise.all(met))).toEqual(new Set(['end']))
})

test('nobody listens on a closed port', async () => {
  await expect(ask('GET', `http://127.0.0.1:${await closedPort()}`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('closing does not wait for what stalls, and leaves no timer behind', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
  const before = timers()
  const sandbox = await start([{ stall: 'connect', times: 1 }, { stall: 'request', times: 1 }, { delayMs: HOUR }])
  const waiting = [dispatch(sandbox), dispatch(sandbox), dispatch(sandbox)]
  const ends = Promise.allSettled(waiting)
  await until(() => sandbox.requests.length >= 2)

  // It would be waited for longer than any test may take.
  await sandbox.close()
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(timers()).toBeLessThanOrEqual(before)
})
