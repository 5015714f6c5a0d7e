import { execFile } from 'node:child_process'
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { promisify } from 'node:util'
import { type Sandbox, startSandbox } from '../../../sandbox/github/server.ts'
import { type Certificate, createCertificate } from '../../../sandbox/network/certificate.ts'
import { closedPort } from '../../../sandbox/network/ports.ts'
import { type ConnectProxy, type ProxyOptions, startProxy } from '../../../sandbox/network/proxy.ts'
import { ask, until } from './ask.ts'

let certificate: Certificate
let sandbox: Sandbox
let proxy: ConnectProxy
beforeAll(async () => {
  certificate = createCertificate()
  sandbox = await startSandbox({ tls: certificate })
})
afterAll(async () => {
  await sandbox.close()
  certificate.remove()
})
afterEach(() => proxy?.close())

const HOST = 'api.github.test:443'

async function start(options: Partial<ProxyOptions> = {}) {
  proxy = await startProxy({ hosts: { [HOST]: sandbox.port }, ...options })
  return proxy
}

/** Asks a proxy for a tunnel. */
function tunnel({ port }: ConnectProxy, authority = HOST, headers = {}, signal?: AbortSignal) {
  return new Promise<{ status: number | undefined; socket: Socket }>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method: 'CONNECT', path: authority, headers, agent: false })
    asking.on('connect', ({ statusCode: status }, socket) => resolve({ status, socket }))
    asking.on('error', reject)
    signal?.addEventListener('abort', () => asking.destroy(new Error('nothing')))
    asking.end()
  })
}

function secured(socket: Socket, ca: string): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const tls = connectTls({ socket, servername: 'api.github.test', ca }, () => resolve(tls))
    tls.on('error', reject)
  })
}

test('a tunnel by name leads to the sandbox, whose certificate is good for that name', async () => {
  const { status, socket } = await tunnel(await start())
  const tls = await secured(socket, certificate.cert)
  const answer = await ask('GET', 'https://api.github.test/repos/acme/old-site', {
    agent: undefined,
    createConnection: () => tls,
    headers: { connection: 'close', host: 'api.github.test' },
  })

  expect([status, answer.status]).toEqual([200, 301])
  expect(answer.headers.location).toBe('https://api.github.test/repositories/102')
  expect([proxy.tunnels, proxy.asked]).toEqual([[HOST], [HOST]])
})

test.each<[string, Partial<ProxyOptions>, string, Record<string, string>, number]>([
  ['an unknown host', {}, 'api.github.com:443', {}, 502],
  ['refused', { refuse: 403 }, HOST, {}, 403],
  ['no password', { credentials: { user: 'me', password: 'secret' } }, HOST, {}, 407],
  [
    'a wrong one',
    { credentials: { user: 'me', password: 'secret' } },
    HOST,
    { 'proxy-authorization': 'Basic eA==' },
    407,
  ],
])('no tunnel: %s', async (_case, options, authority, headers, expected) => {
  const { status, socket } = await tunnel(await start(options), authority, headers)
  socket.destroy()

  expect(status).toBe(expected)
  expect([proxy.tunnels, proxy.asked]).toEqual([[], [authority]])
})

test('a tunnel for who knows the password', async () => {
  const proxy = await start({ credentials: { user: 'me', password: 'secret' } })
  const authorization = `Basic ${Buffer.from('me:secret').toString('base64')}`
  const { status, socket } = await tunnel(proxy, HOST, { 'proxy-authorization': authorization })
  socket.destroy()

  expect(status).toBe(200)
})

test('a host that does not answer is a bad gateway', async () => {
  const { status } = await tunnel(await start({ hosts: { [HOST]: await closedPort() } }))

  expect(status).toBe(502)
})

test('a stalling proxy says nothing, and closes all the same', async () => {
  const proxy = await start({ stall: true })
  const patience = new AbortController()
  const asking = tunnel(proxy, HOST, {}, patience.signal)
  await until(() => proxy.asked.length > 0)
  setTimeout(() => patience.abort(), 40)

  await expect(asking).rejects.toThrow('nothing')
  expect(proxy.asked).toEqual([HOST])
})

test('it knows CONNECT alone', async () => {
  expect(await ask('GET', (await start()).url)).toMatchObject({ status: 405, headers: { allow: 'CONNECT' } })
})

describe('the certificate', () => {
  test.each(['127.0.0.1', 'localhost'])('is good for %s', async (name) => {
    const answer = await ask('GET', `https://${name}:${sandbox.port}/users/acme`, { ca: certificate.cert, family: 4 })

    expect(answer.status).toBe(200)
  })

  test('is trusted by nobody who was not told', async () => {
    await expect(ask('GET', sandbox.url)).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  })

  test('is not good for other names', async () => {
    const answer = ask('GET', sandbox.url, { ca: certificate.cert, servername: 'github.com' })

    await expect(answer).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  })

  test('is another one each time', () => {
    const other = createCertificate(['other.test'])
    other.remove()

    expect(other.cert).not.toBe(certificate.cert)
    expect(other.key).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
  })

  test('is trusted by a process that NODE_EXTRA_CA_CERTS tells', async () => {
    const script = `require('https').get('${sandbox.url}/users/acme', { headers: { 'user-agent': 'x' } }, (answer) => console.log(answer.resume().statusCode))`
    const env = { NODE_EXTRA_CA_CERTS: certificate.caFile }
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env })

    expect(stdout).toBe('200\n')
  })
})
