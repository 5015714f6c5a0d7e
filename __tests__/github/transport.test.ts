import type { Socket } from 'node:net'
import { setDefaultCACertificates } from 'node:tls'
import { createCertificate } from '../../sandbox/network/certificate.ts'
import { closedPort } from '../../sandbox/network/ports.ts'
import { kindOf } from '../../src/github/transport.ts'
import { type Came, come, fetched, sender } from './exchange.ts'
import { withHttp, withServer, withTlsServer } from './servers.ts'

const certificate = createCertificate()
beforeAll(() => setDefaultCACertificates([certificate.cert]))
afterAll(() => certificate.remove())

type OnConnection = (socket: Socket) => void

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n'
const ENDLESS_HEAD = HEAD.replace('10', '10000')
const nothing: OnConnection = () => {}
const drip: OnConnection = (socket) => {
  const timer = setInterval(() => socket.write('x'), 20)
  socket.on('close', () => clearInterval(timer))
}
const close: OnConnection = (socket) => socket.destroy()
const afterRequest =
  (then: OnConnection): OnConnection =>
  (socket) =>
    socket.once('data', () => then(socket))
const partOf =
  (answer: string, then: OnConnection): OnConnection =>
  (socket) =>
    socket.write(answer, () => then(socket))

const plain = (onConnection: OnConnection, options = {}) =>
  withServer(onConnection, (port) => come(`http://127.0.0.1:${port}/`, options))
const secure = (onConnection: OnConnection, options = {}) =>
  withTlsServer(certificate, onConnection, (port) => come(`https://127.0.0.1:${port}/`, options))
/** TLS is asked of a server that knows none of it. */
const unmet = (onConnection: OnConnection, options = {}) =>
  withServer(onConnection, (port) => come(`https://127.0.0.1:${port}/`, options))

test('an answer is read to its end', async () => {
  const onConnection = afterRequest((socket) => socket.write(`${HEAD}\r\n0123456789`))
  expect(await plain(onConnection)).toEqual({ status: 200, text: '0123456789' })
  expect(await secure(onConnection)).toEqual({ status: 200, text: '0123456789' })
})

describe('an answer that has no body', () => {
  const BODIES = ['', 'x', '{"a": 1}', '0\r\n\r\n', 'HTTP/1.1 500 No\r\n\r\n', 'x'.repeat(100_000), '\u0000\r\n']
  const HEADS = ['', 'Content-Length: 0\r\n', 'Content-Length: 5\r\n', 'Transfer-Encoding: chunked\r\n']
  const cases = ['204 No Content', '304 Not Modified'].flatMap((status) =>
    HEADS.flatMap((head) => BODIES.map((body) => [status, head, body] as const)),
  )
  test.each(cases)('is its head, whatever follows: %s, %j, %.20j', async (status, head, body) => {
    const onConnection = afterRequest((socket) => socket.write(`HTTP/1.1 ${status}\r\n${head}\r\n${body}`))
    expect(await plain(onConnection)).toEqual({ status: Number.parseInt(status, 10), text: '' })
  })

  test('is its head, though it comes in pieces and the connection breaks', async () => {
    const onConnection = afterRequest(
      partOf('HTTP/1.1 204 No Content\r\nX: ', (socket) => {
        setImmediate(() => socket.write('y\r\n\r\nrest', () => socket.resetAndDestroy()))
      }),
    )
    expect(await plain(onConnection)).toEqual({ status: 204, text: '' })
  })

  test.each(['Upgrade: websocket\r\nConnection: Upgrade\r\n', 'Upgrade: h2c\r\nConnection: upgrade\r\n'])(
    'is one of 101, which nobody asked for: %j',
    async (head) => {
      const onConnection = afterRequest((socket) =>
        socket.write(`HTTP/1.1 101 Switching Protocols\r\n${head}\r\n\u0001`),
      )
      expect(await plain(onConnection)).toEqual({ status: 101, text: '' })
    },
  )
})

describe('a connection that breaks, and whether the request had been sent', () => {
  test.each<[phase: string, came: () => Promise<Came>, why: string, sent: boolean]>([
    ['closed on accept', () => plain(close), 'reset', true],
    ['closed before the TLS handshake', () => unmet(close), 'reset', false],
    ['closed within the TLS handshake', () => unmet(afterRequest(close)), 'reset', false],
    ['no TLS is spoken', () => unmet(afterRequest((socket) => socket.end('HTTP/1.1 400 Bad\r\n\r\n'))), 'tls', false],
    ['closed after the TLS handshake', () => secure(close), 'reset', true],
    ['closed after the request', () => plain(afterRequest(close)), 'reset', true],
    ['closed after the request, TLS', () => secure(afterRequest(close)), 'reset', true],
    ['closed within the head', () => plain(afterRequest(partOf(HEAD, close))), 'reset', true],
    ['closed within the body', () => plain(afterRequest(partOf(`${HEAD}\r\n012`, close))), 'reset', true],
    ['ended within the body', () => plain(afterRequest((socket) => socket.end(`${HEAD}\r\n012`))), 'reset', true],
    ['closed within the body, TLS', () => secure(afterRequest(partOf(`${HEAD}\r\n012`, close))), 'reset', true],
    ['no HTTP', () => plain(afterRequest((socket) => socket.end('SSH-2.0-x\r\n\r\n'))), 'garbled', true],
    [
      'an endless head',
      () => plain(afterRequest((socket) => socket.write(`${HEAD}X: ${'x'.repeat(70_000)}`))),
      'garbled',
      true,
    ],
  ])('%s', async (_, come, why, sent) => {
    expect(await come()).toEqual({ why, sent, host: expect.stringMatching(/^127\.0\.0\.1:\d+$/) })
  })

  test('nobody listens', async () => {
    const host = `127.0.0.1:${await closedPort()}`
    expect(await come(`http://${host}/`)).toEqual({ why: 'refused', sent: false, host })
  })

  test('the name is not known', async () => {
    expect(await come('https://api.invalid/')).toEqual({ why: 'dns', sent: false, host: 'api.invalid' })
  })

  test('the certificate is not trusted', async () => {
    const stranger = createCertificate()
    const came = await withTlsServer(stranger, nothing, (port) => come(`https://127.0.0.1:${port}/`))
    stranger.remove()
    expect(came).toMatchObject({ why: 'tls', sent: false })
  })

  test('the certificate is for another name', async () => {
    expect(await withTlsServer(certificate, nothing, (port) => come(`https://127.0.0.2:${port}/`))).toMatchObject({
      sent: false,
    })
  })
})

test.each<[code: string | undefined, kind: string]>([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['HPE_INVALID_CONSTANT', 'garbled'],
  ['HPE_HEADER_OVERFLOW', 'garbled'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['EPROTO', 'tls'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['EMFILE', 'other'],
  [undefined, 'other'],
])('Node’s error %s is told as %s', (code, kind) => {
  expect(kindOf(Object.assign(new Error('x'), code === undefined ? {} : { code }))).toBe(kind)
})

test('of OpenSSL’s words the reason is told, without thread numbers and lines of its sources', async () => {
  const onConnection = afterRequest((socket) => socket.end('HTTP/1.1 400 Bad\r\n\r\n'))
  const told = withServer(onConnection, (port) => fetched(`https://127.0.0.1:${port}/`))
  await expect(told).rejects.toMatchObject({ reply: { detail: expect.stringMatching(/^[A-Z_]+: [a-z ]+$/) } })
})

describe('silence ends', () => {
  const silences: [phase: string, came: (options: object) => Promise<Came>, sent: boolean][] = [
    ['on accept', (options) => plain(nothing, options), true],
    ['in the TLS handshake', (options) => unmet(nothing, options), false],
    ['after the TLS handshake', (options) => secure(nothing, options), true],
    ['after the request', (options) => plain(afterRequest(nothing), options), true],
    ['within the head', (options) => plain(afterRequest(partOf(HEAD, nothing)), options), true],
    ['within the body', (options) => plain(afterRequest(partOf(`${HEAD}\r\n012`, nothing)), options), true],
    ['within the body, TLS', (options) => secure(afterRequest(partOf(`${HEAD}\r\n012`, nothing)), options), true],
    ['though the body drips', (options) => plain(afterRequest(partOf(`${ENDLESS_HEAD}\r\n`, drip)), options), true],
  ]

  /** All at once, because each is waited for: for so long that a busy machine has come that far. */
  async function expectAll(why: string, options: () => object) {
    const came = await Promise.all(silences.map(async ([phase, come]) => [phase, await come(options())]))
    expect(came).toMatchObject(silences.map(([phase, , sent]) => [phase, { why, sent }]))
  }

  test('by the timeout, whenever it begins', () => expectAll('timeout', () => ({ timeoutMs: 5000 })))

  test('by the signal, whenever it begins', () => expectAll('stopped', () => ({ cutOff: AbortSignal.timeout(5000) })))

  test('once the step was told to stop, a redirect leads nowhere', async () => {
    const stop = new AbortController()
    let requests = 0
    const came = await withHttp(
      (_, response) => {
        requests++
        stop.abort()
        response.writeHead(307, { location: '/elsewhere' }).end()
      },
      (port) => come(`http://127.0.0.1:${port}/`, { stop: stop.signal }),
    )
    expect(came).toMatchObject({ why: 'stopped', sent: false })
    expect(requests).toBe(1)
  })

  test('and with it the connection: nothing more of it is read or paid for', async () => {
    const closed = Promise.withResolvers<void>()
    await withServer(
      (socket) => socket.on('close', () => closed.resolve()).resume(),
      async (port) => {
        expect(await come(`http://127.0.0.1:${port}/`, { timeoutMs: 200 })).toMatchObject({ why: 'timeout' })
        await closed.promise
      },
    )
  })

  test('where it was stopped before, nothing is opened', async () => {
    let connections = 0
    const came = await plain(() => connections++, { stop: AbortSignal.abort() })
    expect(came).toMatchObject({ why: 'stopped', sent: false })
    expect(connections).toBe(0)
  })
})

describe('connections that are kept', () => {
  test('serve the next request, too', async () => {
    let connections = 0
    await withServer(
      (socket) => {
        connections++
        socket.on('data', () => socket.write(`${HEAD}\r\n0123456789`))
      },
      async (port) => {
        const send = sender()
        for (let i = 0; i < 3; i++) expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200 })
      },
    )
    expect(connections).toBe(1)
  })

  test('are made anew if the server closed them while they were idle', async () => {
    const closed: Promise<unknown>[] = []
    await withServer(
      (socket) => {
        closed.push(new Promise((resolve) => socket.once('close', resolve)))
        socket.once('data', () => socket.end(`${HEAD}\r\n0123456789`))
      },
      async (port) => {
        const send = sender()
        expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200 })
        await closed[0]
        expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200 })
      },
    )
    expect(closed).toHaveLength(2)
  })

  test('that are closed upon the next request leave open whether it arrived', async () => {
    await withServer(
      (socket) =>
        socket.once('data', () =>
          socket.write(`${HEAD}\r\n0123456789`, () => socket.once('data', () => socket.destroy())),
        ),
      async (port) => {
        const send = sender()
        expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200 })
        expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ why: 'reset', sent: true })
      },
    )
  })
})

describe('what is read', () => {
  test.each([
    ['GET', 200, 16 * 1024],
    ['GET', 500, 64],
    ['GET', 404, 64],
    ['POST', 200, 64],
    ['POST', 422, 64],
    ['POST', 201, 64],
    ['POST', 201, 16 * 1024, 'app/installations/1/access_tokens'],
    ['POST', 403, 64, 'app/installations/1/access_tokens'],
    ['POST', 200, 16 * 1024, 'graphql'],
  ])('of the endless answer to a %s, %i, no more than %i KiB', async (method, status, most, path = '') => {
    const piece = Buffer.alloc(1024 * 1024, 'x')
    const text = await withHttp(
      (_, response) => {
        response.writeHead(status)
        const more = () => {
          while (!response.destroyed && response.write(piece));
        }
        response.on('drain', more)
        more()
      },
      async (port) => (await fetched(`http://127.0.0.1:${port}/${path}`, { method, headers: {} })).body,
    )
    expect(text).toHaveLength(most * 1024)
  })

  test('headers in lower case, several of one name in one', async () => {
    const response = await withHttp(
      (_, response) => {
        response.writeHead(200, { 'X-One': '1', 'X-Two': ['a', 'b'], 'Set-Cookie': ['c=1', 'd=2'] }).end('Grüße')
      },
      (port) => fetched(`http://127.0.0.1:${port}/path?query`),
    )
    expect(response.headers.get('x-one')).toBe('1')
    expect(response.headers.get('x-two')).toBe('a, b')
    expect(response.headers.get('set-cookie')).toBe('c=1, d=2')
    expect(response.url).toMatch(/\/path\?query$/)
    expect(response.body).toBe('Grüße')
  })

  test('nothing, of an answer without a body', async () => {
    const response = await withHttp(
      (_, response) => response.writeHead(204).end(),
      (port) => fetched(`http://127.0.0.1:${port}/`),
    )
    expect([response.status, response.body]).toEqual([204, ''])
  })
})
