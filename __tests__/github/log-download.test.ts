import { createServer, type RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { listen } from '../../sandbox/network/ports.ts'
import { type Downloaded, downloadLog, MOST_BYTES_OF_LOG } from '../../src/github/log-download.ts'

const API = 'http://127.0.0.1:1'
const NEVER = new AbortController().signal

/** Reads a log from a host that answers so; also how much it sent. */
async function download(handle: RequestListener, { path = '/log', apiUrl = API, signal = NEVER } = {}) {
  const asked: { path: string | undefined; range: string | undefined }[] = []
  const server = createServer((request, response) => {
    asked.push({ path: request.url, range: request.headers.range })
    expect(request.headers.authorization).toBeUndefined()
    response.on('error', () => undefined)
    handle(request, response)
  })
  const port = await listen(server)
  try {
    const options = { apiUrl, proxyFor: () => undefined }
    const found = await downloadLog(new URL(`http://127.0.0.1:${port}${path}`), options, signal)
    return { found, asked }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const shortened = ({ found }: { found: Downloaded }) =>
  found.kind === 'log' ? [found.part, found.text.length, found.text.slice(-8)] : found

/** Gives out parts of a text of so many bytes, which is never whole in memory. */
function parts(size: number): RequestListener {
  return (request, response) => {
    const [, from = 0, to = 0] = (/^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []).map(Number)
    const end = Math.min(to, size - 1)
    response.writeHead(206, { 'Content-Range': `bytes ${from}-${end}/${size}` })
    let left = end - from + 1
    const send = () => {
      while (left > 0 && !response.destroyed) {
        const chunk = Buffer.alloc(Math.min(left, 65_536), '0123456\n')
        left -= chunk.length
        if (!response.write(chunk)) return response.once('drain', send)
      }
      return response.end()
    }
    send()
  }
}

test('a short log is read whole, by one request', async () => {
  const { found, asked } = await download((_, response) =>
    response.writeHead(206, { 'Content-Range': 'bytes 0-4/5' }).end('a\nb\nc'),
  )
  expect(found).toEqual({ kind: 'log', text: 'a\nb\nc', part: 'whole' })
  expect(asked).toEqual([{ path: '/log', range: `bytes=0-${MOST_BYTES_OF_LOG - 1}` }])
})

test('what comes compressed is not shown as it is', async () => {
  const { found } = await download((_, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('a\nb\n')),
  )
  expect(found).toEqual({ kind: 'none', why: 'Its host sent it compressed, which it was not asked for.' })
})

test('of 200 MiB the last 8 are read', async () => {
  const size = 200 * 1024 * 1024
  const got = await download(parts(size))
  expect(shortened(got)).toEqual(['end', expect.any(Number), '0123456\n'])
  expect(got.asked.map(({ range }) => range)).toEqual([
    `bytes=0-${MOST_BYTES_OF_LOG - 1}`,
    `bytes=${size - MOST_BYTES_OF_LOG}-${size - 1}`,
  ])
})

test('where no parts are given out, the first 8 MiB', async () => {
  const got = await download((_, response) => {
    response.writeHead(200)
    const send = () => {
      while (!response.destroyed) if (!response.write(Buffer.alloc(65_536, 'a'))) return response.once('drain', send)
      return undefined
    }
    send()
  })
  expect(shortened(got)).toEqual(['beginning', MOST_BYTES_OF_LOG, 'aaaaaaaa'])
})

test.each<[what: string, handle: RequestListener, found: Downloaded]>([
  ['an empty one', (_, response) => response.writeHead(416).end(), { kind: 'log', text: '', part: 'whole' }],
  ['no answer', (_, response) => response.destroy(), { kind: 'none', why: 'It could not be fetched (ECONNRESET).' }],
  ['a failure', (_, response) => response.writeHead(503).end(), { kind: 'none', why: 'Its host answered 503.' }],
  [
    'a size that is none',
    (_, response) => response.writeHead(206, { 'Content-Range': 'bytes 0-1/*' }).end('ab'),
    { kind: 'log', text: 'ab', part: 'whole' },
  ],
  [
    'redirects without end',
    (request, response) => response.writeHead(302, { Location: `${request.url}x` }).end(),
    { kind: 'none', why: 'Its host answered 302.' },
  ],
  [
    'a redirect to another protocol',
    (_, response) => response.writeHead(302, { Location: 'ftp://logs.test/' }).end(),
    { kind: 'none', why: 'GitHub named an address of its log that is not https.' },
  ],
  [
    'a redirect to http elsewhere',
    (_, response) => response.writeHead(302, { Location: 'http://logs.test/' }).end(),
    { kind: 'none', why: 'GitHub named an address of its log that is not https.' },
  ],
])('%s', async (_, handle, expected) => {
  expect((await download(handle)).found).toEqual(expected)
})

test('a redirect is followed', async () => {
  const { found } = await download((request, response) =>
    request.url === '/log' ? response.writeHead(307, { Location: '/there' }).end() : response.end('a'),
  )
  expect(found).toEqual({ kind: 'log', text: 'a', part: 'whole' })
})

test('a loopback host is for a sandbox alone', async () => {
  const { found, asked } = await download((_, response) => response.end('a'), { apiUrl: 'https://api.github.com' })
  expect(found).toEqual({ kind: 'none', why: 'GitHub named an address of its log that is not https.' })
  expect(asked).toEqual([])
})

test('one that never ends is given up', async () => {
  const over = new AbortController()
  const { found } = await download(
    (_, response) => {
      response.writeHead(200).write('a')
      over.abort()
    },
    { signal: over.signal },
  )
  expect(found).toEqual({ kind: 'none', why: 'It was not read in time.' })
})
