import { setDefaultCACertificates } from 'node:tls'
import { createCertificate } from '../../sandbox/network/certificate.ts'
import { closedPort } from '../../sandbox/network/ports.ts'
import { type ConnectProxy, type ProxyOptions, startProxy } from '../../sandbox/network/proxy.ts'
import { type Came, sender } from './exchange.ts'
import { withServer, withTlsServer } from './servers.ts'

const certificate = createCertificate()
beforeAll(() => setDefaultCACertificates([certificate.cert]))
afterAll(() => certificate.remove())

const API = 'https://api.github.test/'
const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'

type Behind = Parameters<typeof withTlsServer>[1]

/** Sends requests through a proxy to a TLS server behind it. */
async function through(
  behind: Behind,
  options: Omit<ProxyOptions, 'hosts'> & { timeoutMs?: number; times?: number } = {},
): Promise<{ came: Came[]; proxy: ConnectProxy }> {
  const { timeoutMs = 60_000, times = 1, ...more } = options
  return withTlsServer(certificate, behind, async (port) => {
    const proxy = await startProxy({ hosts: { 'api.github.test:443': port }, ...more })
    try {
      const send = sender({ proxy: new URL(proxy.url), timeoutMs })
      const came: Came[] = []
      for (let i = 0; i < times; i++) came.push(await send(API))
      return { came, proxy }
    } finally {
      await proxy.close()
    }
  })
}

test('a tunnel is kept for the next request', async () => {
  const { came, proxy } = await through((socket) => socket.on('data', () => socket.write(ANSWER)), { times: 3 })
  expect(came).toEqual([1, 2, 3].map(() => ({ status: 200, text: 'ok' })))
  expect(proxy.tunnels).toEqual(['api.github.test:443'])
})

describe('a proxy that does not connect us is blamed, and nothing was sent', () => {
  test.each<[why: string, options: Omit<ProxyOptions, 'hosts'>]>([
    ['403', { refuse: 403 }],
    ['407', { credentials: { user: 'a', password: 'b' } }],
    ['502', { refuse: 502 }],
  ])('%s', async (_, options) => {
    const { came, proxy } = await through((socket) => socket.destroy(), options)
    expect(came).toEqual([{ why: 'proxy', sent: false, host: `127.0.0.1:${proxy.port}` }])
  })

  test('nobody listens', async () => {
    const host = `127.0.0.1:${await closedPort()}`
    expect(await sender({ proxy: new URL(`http://${host}`) })(API)).toEqual({ why: 'proxy', sent: false, host })
  })

  test.each<[what: string, answer: string]>([
    ['what is not HTTP', 'SSH-2.0-x\r\n\r\n'],
    ['half a head', 'HTTP/1.1 200 Conn'],
    ['nothing', ''],
  ])('it sends %s and closes', async (_, answer) => {
    const came = await withServer(
      (socket) => socket.once('data', () => socket.end(answer)),
      (port) => sender({ proxy: new URL(`http://127.0.0.1:${port}`) })(API),
    )
    expect(came).toMatchObject({ why: 'proxy', sent: false })
  })
})

test('a proxy that is silent is a timeout, at its address, and nothing was sent', async () => {
  const { came, proxy } = await through(() => {}, { stall: true, timeoutMs: 1000 })
  expect(came).toEqual([{ why: 'timeout', sent: false, host: `127.0.0.1:${proxy.port}` }])
})

describe('what goes wrong behind the tunnel is not the fault of the proxy', () => {
  const host = 'api.github.test'
  test.each<[what: string, behind: Behind, came: Came, timeoutMs?: number]>([
    ['closed after the handshake', (socket) => socket.destroy(), { why: 'reset', sent: true, host }],
    [
      'closed after the request',
      (socket) => socket.once('data', () => socket.destroy()),
      { why: 'reset', sent: true, host },
    ],
    // It is waited for: for so long that a busy machine has done its handshake.
    ['silence', () => {}, { why: 'timeout', sent: true, host }, 5000],
    [
      'what is not HTTP',
      (socket) => socket.once('data', () => socket.end('SSH-2.0\r\n')),
      { why: 'garbled', sent: true, host },
    ],
  ])('%s', async (_, behind, expected, timeoutMs = 60_000) => {
    const { came } = await through(behind, { timeoutMs })
    expect(came).toEqual([expected])
  })

  test('a certificate that is not trusted', async () => {
    const stranger = createCertificate()
    const came = await withTlsServer(
      stranger,
      () => {},
      async (port) => {
        const proxy = await startProxy({ hosts: { 'api.github.test:443': port } })
        const came = await sender({ proxy: new URL(proxy.url) })(API)
        await proxy.close()
        return came
      },
    )
    stranger.remove()
    expect(came).toEqual({ why: 'tls', sent: false, host })
  })
})
