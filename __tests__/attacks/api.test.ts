import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { createCertificate } from '../../sandbox/network/certificate.ts'
import type { FailureCode } from '../../src/failures/title.ts'
import { withServer, withTlsServer } from '../github/servers.ts'
import type { Ended } from '../world/step.ts'
import { attacked } from './attacked.ts'

type Nasty = (socket: Socket, nth: number) => void

const LIST = '{"workflow_runs":[]}'
const whole = (status: string, body: string, more = '') =>
  `HTTP/1.1 ${status}\r\n${more}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
const says =
  (text: string): Nasty =>
  (socket) =>
    socket.write(text)
const ends =
  (text: string): Nasty =>
  (socket) =>
    socket.end(text)

/** Writes the same for ever, as fast as it is read. */
const pumps =
  (head: string, piece: string): Nasty =>
  (socket) => {
    const more = () => {
      while (socket.writable && socket.write(piece));
    }
    socket.on('drain', more)
    socket.write(head)
    more()
  }
/** A byte now and then, for ever. */
const drips =
  (text: string): Nasty =>
  (socket) => {
    let at = 0
    const timer = setInterval(() => socket.write(text[at++] ?? ' '), 20)
    socket.on('close', () => clearInterval(timer))
  }

const piece = 'x'.repeat(64 * 1024)
const many = Array.from({ length: 5000 }, (_, index) => `X-${index}: y\r\n`).join('')

/** With what an event comes to that is answered so. */
const AT_ONCE: Record<string, [Nasty, FailureCode?]> = {
  'a gigabyte': [pumps('HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n', piece), 'unexpected_response'],
  'a refusal of a gigabyte': [pumps('HTTP/1.1 500 No\r\nContent-Length: 1073741824\r\n\r\n', piece), 'server_error'],
  'a body without end': [
    pumps('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', `10000\r\n${piece}\r\n`),
    'unexpected_response',
  ],
  'a piece of a size that is none': [
    says('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx'),
    'network_error',
  ],
  'an extension of a piece without end': [
    pumps('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;x=', piece),
    'network_error',
  ],
  'trailers without end': [
    pumps('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: ', piece),
    'network_error',
  ],
  'a head without end': [pumps('HTTP/1.1 200 OK\r\nX: ', piece), 'network_error'],
  'a reason without end': [pumps('HTTP/1.1 200 ', piece), 'network_error'],
  'thousands of headers': [says(whole('200 OK', LIST, many)), 'network_error'],
  'headers by the names of what every object has': [
    says(whole('200 OK', LIST, '__proto__: x\r\nconstructor: y\r\ntoString: z\r\n')),
    'unexpected_response',
  ],
  'bytes in headers': [
    says(whole('500 \u00ff', '{}', 'Retry-After: \u00ff\r\nX-GitHub-Request-Id: \u0080\t\r\n')),
    'server_error',
  ],
  'a redirect to itself': [says(whole('307 Moved', '', 'Location: ?\r\n')), 'unexpected_response'],
  'redirects without end': [
    (socket, nth) => socket.write(whole('301 Moved', '', `Location: /${nth}\r\n`)),
    'unexpected_response',
  ],
  'a redirect with a name and a password': [
    says(whole('302 Moved', '', 'Location: //a:b@127.0.0.1/\r\n')),
    'unexpected_response',
  ],
  'JSON that is cut': [says(whole('200 OK', '{"workflow_runs": [{"id": 1')), 'unexpected_response'],
  'JSON that is followed by more': [says(whole('200 OK', `${LIST}}`)), 'unexpected_response'],
  'no JSON': [says(whole('200 OK', '\u0000\u001f\ud800')), 'unexpected_response'],
  'bytes that are no text': [
    (socket) =>
      socket.end(
        Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n'), Buffer.of(255, 254, 192)]),
      ),
    'unexpected_response',
  ],
  'what is said to be packed': [
    says(whole('200 OK', LIST.slice(1), 'Content-Encoding: gzip\r\n')),
    'unexpected_response',
  ],
  'nothing at all, as 200': [says(whole('200 OK', '')), 'unexpected_response'],
  'a 204 with a body': [
    says('HTTP/1.1 204 No\r\nContent-Length: 5\r\n\r\nHTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n'),
  ],
  'two answers to one request': [says(whole('500 No', '{}') + whole('204 No', '')), 'server_error'],
  'an answer and then noise': [says(`${whole('404 Not Found', '{}')}\u0000\u0000noise\r\n\r\n`), 'network_error'],
  'two lengths': [says('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}}'), 'network_error'],
  'a length below nothing': [says('HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n'), 'network_error'],
  'more than was promised': [says('HTTP/1.1 422 No\r\nContent-Length: 1\r\n\r\n{"message": "x"}'), 'network_error'],
  'less than was promised': [ends('HTTP/1.1 422 No\r\nContent-Length: 100\r\n\r\n{}'), 'network_error'],
  'a status below all': [says(whole('000 Nothing', '{}')), 'unexpected_response'],
  'a status above all': [says(whole('999 All', '{}')), 'server_error'],
  'a status that is none': [says(whole('2OO OK', '{}')), 'network_error'],
  'HTTP/2': [says('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), 'network_error'],
  'HTTP before it had heads': [ends('{"workflow_runs":[]}'), 'network_error'],
  'an old HTTP': [ends(`HTTP/1.0 200 OK\r\n\r\n${LIST}`), 'unexpected_response'],
}

const SLOWLY: Record<string, Nasty> = {
  'a body without end, a byte a piece': pumps(
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
    '1\r\nx\r\n'.repeat(9999),
  ),
  'another protocol from now on': says('HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
  'a head that drips': drips(whole('204 No Content', '', many)),
  'a body that drips': drips(whole('200 OK', ' '.repeat(9999))),
  'news that more is to come, without end': (socket) => {
    const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'), 20)
    socket.on('close', () => clearInterval(timer))
  },
}

/** What the steps do: all that is asked, or all after the event was taken, is answered as it should not be. */
const WAIT = {
  ...{ 'wait-for': 'completion', 'poll-interval-seconds': '10' },
  ...{ 'start-timeout-seconds': '20', 'completion-timeout-seconds': '20' },
}
const MODES: Record<string, Record<string, string>> = {
  'to the event': {},
  'to the list before the event': WAIT,
  'to all after the event': { ...WAIT, 'event-type': 'later' },
  'to a dry run': { ...WAIT, 'dry-run': 'true' },
}

interface Met extends Ended {
  /** Bytes that were written to the step, for each connection. */
  written: number[]
  /** Requests that it made, redirects followed. */
  asked: number
}

function meet(nasty: Nasty, inputs: Record<string, string>, timeoutSeconds: number): Promise<Met> {
  const sockets: Socket[] = []
  const fair = inputs['event-type'] === 'later'
  let nth = 0
  let sent = false
  const onConnection = (socket: Socket) => {
    sockets.push(socket)
    let text = ''
    socket.on('data', (bytes) => {
      text += bytes
      // The event's own request has a body, which ends in its braces.
      if (!/\r\n\r\n$|\}\}$/.test(text)) return
      const isEvent = text.startsWith('POST')
      text = ''
      nth++
      if (!fair || sent) return nasty(socket, nth)
      sent = isEvent
      socket.write(isEvent ? whole('204 No Content', '') : whole('200 OK', LIST))
    })
  }
  return withServer(onConnection, async (port) => {
    const own = { 'github-api-url': `http://127.0.0.1:${port}`, 'request-timeout-seconds': String(timeoutSeconds) }
    const ended = await attacked({ inputs: { ...inputs, ...own } })
    return { ...ended, written: sockets.map(({ bytesWritten }) => bytesWritten), asked: nth }
  })
}

const MIB = 1024 * 1024

/** Where it counts how an answer ends: by itself, however busy the machine. */
const PATIENT_SECONDS = 60
/** Enough for one that is as it should be. */
const SHORT_SECONDS = 2

describe.each(Object.entries(MODES))('an answer %s', (mode, inputs) => {
  test.each(Object.entries(AT_ONCE))('that is %s', async (_, [nasty, code]) => {
    const { error, requests, written, asked } = await meet(
      nasty,
      inputs,
      mode === 'to the event' ? PATIENT_SECONDS : SHORT_SECONDS,
    )
    if (mode === 'to the event') expect(error?.code).toBe(code)
    if (mode === 'to all after the event') expect(error?.code).toBe('run_not_found')
    expect(requests.length).toBeLessThan(10)
    expect(asked).toBeLessThanOrEqual(requests.length * 6)
    // What is read of it, and what the system has taken of it by then.
    expect(Math.max(...written)).toBeLessThan(40 * MIB)
  })
})

// All at once, because each of them waits for its timeout.
test('an answer that comes slowly, to whatever was asked, is waited for as long as a request may take', async () => {
  const all = Object.entries(MODES).flatMap(([mode, inputs]) =>
    Object.values(SLOWLY).map(async (nasty) => [mode, (await meet(nasty, inputs, SHORT_SECONDS)).error?.code]),
  )
  for (const [mode, code] of await Promise.all(all))
    expect(mode === 'to all after the event' ? ['run_not_found'] : ['timeout', 'unexpected_response']).toContain(code)
})

describe('a server that nobody trusts', () => {
  const certificate = createCertificate()
  afterAll(() => certificate.remove())

  test.each(Object.entries(MODES))('gets nothing, and is told of as such: %s', async (_, inputs) => {
    let read = 0
    const ended = await withTlsServer(
      certificate,
      (socket) => socket.on('data', () => read++),
      (port) => attacked({ inputs: { ...inputs, 'github-api-url': `https://127.0.0.1:${port}` } }),
    )
    expect(ended.error).toMatchObject({
      code: 'network_error',
      message: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    })
    expect(read).toBe(0)
  })

  test('is what docs/networks.md tells of', () => {
    expect(readFileSync('docs/networks.md', 'utf8')).toContain('NODE_EXTRA_CA_CERTS')
  })
})
