import type { IncomingMessage } from 'node:http'
import { fetched, REQUEST } from './exchange.ts'
import { withHttp } from './servers.ts'

interface Seen {
  line: string
  authorization: string | undefined
  body: string
}

async function seen(request: IncomingMessage): Promise<Seen> {
  let body = ''
  for await (const chunk of request) body += chunk
  return { line: `${request.method} ${request.url}`, authorization: request.headers.authorization, body }
}

/** Asks for `/0`; each path is answered by the redirect that is given for it, others by 204. */
async function follow(redirects: Record<string, [status: number, location?: string]>) {
  const requests: Seen[] = []
  const response = await withHttp(
    async (request, response) => {
      requests.push(await seen(request))
      const [status, location] = redirects[request.url ?? ''] ?? [204]
      response.writeHead(status, location === undefined ? {} : { location }).end()
    },
    (port) => fetched(`http://127.0.0.1:${port}/0`),
  )
  return { status: response.status, url: new URL(response.url).pathname, requests }
}

test.each([301, 302, 307, 308])('%i is followed with method, body and token', async (status) => {
  const came = await follow({ '/0': [status, '/1'] })
  expect(came).toMatchObject({ status: 204, url: '/1' })
  const { authorization } = REQUEST.headers
  expect(came.requests).toEqual(['POST /0', 'POST /1'].map((line) => ({ line, authorization, body: REQUEST.body })))
})

test.each([300, 303, 304, 305, 306])('%i is not followed', async (status) => {
  expect(await follow({ '/0': [status, '/1'] })).toMatchObject({ status, url: '/0' })
})

test('a chain is followed five times', async () => {
  const chain = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, [307, `/${n + 1}`] as [number, string]]))
  const came = await follow(chain)
  expect(came).toMatchObject({ status: 307, url: '/5' })
  expect(came.requests).toHaveLength(6)
})

test('a fifth redirect may lead to the answer', async () => {
  const chain = Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`/${n}`, [307, `/${n + 1}`] as [number, string]]))
  expect(await follow(chain)).toMatchObject({ status: 204, url: '/5' })
})

test.each<[what: string, location: string | undefined]>([
  ['no address', undefined],
  ['a broken address', 'http://['],
  ['what is no address', 'https://exa mple/'],
  ['a script', 'javascript:alert(1)'],
  ['a file', 'file:///etc/passwd'],
])('to %s is not followed', async (_, location) => {
  const came = await follow({ '/0': location === undefined ? [307] : [307, location] })
  expect(came).toMatchObject({ status: 307, url: '/0' })
})

describe('another origin never gets a request', () => {
  test.each<[what: string, elsewhere: (port: number, here: number) => string]>([
    ['another port', (port) => `http://127.0.0.1:${port}/1`],
    ['another name for the same address', (_, here) => `http://localhost:${here}/1`],
    ['another address', (_, here) => `http://127.0.0.2:${here}/1`],
    ['another scheme', (_, here) => `https://127.0.0.1:${here}/1`],
    ['without a scheme', (port) => `//127.0.0.1:${port}/1`],
    ['with a user', (port) => `http://127.0.0.1@127.0.0.1:${port}/1`],
    ['by back slashes', (port) => `\\\\127.0.0.1:${port}/1`],
  ])('%s', async (_, elsewhere) => {
    let strangers = 0
    let here = 0
    const response = await withHttp(
      (_, response) => {
        strangers++
        response.end()
      },
      (strange) =>
        withHttp(
          (request, response) => {
            if (request.url === '/0') here++
            else strangers++
            const { port } = new URL(`http://${request.headers.host}`)
            response.writeHead(307, { location: elsewhere(strange, Number(port)) }).end()
          },
          (port) => fetched(`http://127.0.0.1:${port}/0`),
        ),
    )
    expect({ status: response.status, here, strangers }).toEqual({ status: 307, here: 1, strangers: 0 })
  })
})
