import type { IncomingMessage, ServerResponse } from 'node:http'
import { closedPort } from '../../sandbox/network/ports.ts'
import { createClients } from '../../src/connect.ts'
import { type Client, createClient } from '../../src/github/client.ts'
import { addSecret } from '../../src/text/secrets.ts'
import { withHttp } from './servers.ts'

const TOKEN = 'ghp_0123456789'
addSecret(TOKEN)

/** Lets a client talk to a server that answers as it is told. */
function talking<Result>(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
  use: (client: Client, exchanges: string[]) => Promise<Result>,
): Promise<Result> {
  return withHttp(onRequest, async (port) => use(...(await clientFor(`http://127.0.0.1:${port}/api/v3`))))
}

async function clientFor(apiUrl: string): Promise<[Client, string[]]> {
  const exchanges: string[] = []
  const clientOf = createClients({
    apiUrl,
    proxy: undefined,
    timeoutMs: 60_000,
    stop: new AbortController().signal,
    cutOff: new AbortController().signal,
    onExchange: (exchange) => exchanges.push(exchange),
  })
  return [clientOf(TOKEN), exchanges]
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

describe('an answer is taken as it came', () => {
  test.each<[what: string, status: number, headers: Record<string, string>, body: string, data: unknown]>([
    ['JSON', 200, JSON_TYPE, '{"id": 7}', { id: 7 }],
    ['JSON of an error', 404, JSON_TYPE, '{"message": "Not Found"}', { message: 'Not Found' }],
    ['no body', 204, {}, '', ''],
    ['not modified', 304, { etag: '"x"' }, '', ''],
    [
      'a redirect that is not followed',
      302,
      { location: 'https://elsewhere.test/' },
      '{"message": "x"}',
      { message: 'x' },
    ],
    [
      'a text that looks like a number of a library',
      200,
      JSON_TYPE,
      '{"id": "447832194981800770n"}',
      { id: '447832194981800770n' },
    ],
    ['bytes of a success', 200, { 'content-type': 'application/octet-stream' }, 'raw', 'raw'],
    ['a web page', 502, { 'content-type': 'text/html' }, '<html>', '<html>'],
    ['JSON that is cut', 500, JSON_TYPE, '{"message": "Not', '{"message": "Not'],
    ['numbers beyond 2^53 in an error', 500, JSON_TYPE, '{"trace": 447832194981800770}', { trace: 447832194981800770 }],
    [
      'such numbers in its details',
      422,
      JSON_TYPE,
      '{"message":"x","errors":[447832194981800770]}',
      { message: 'x', errors: [447832194981800770] },
    ],
    ['null', 500, JSON_TYPE, 'null', null],
    ['a content type that is none', 500, { 'content-type': ';;= /' }, '{"message": "x"}', { message: 'x' }],
    ['no content type', 403, {}, '{"message": "x"}', { message: 'x' }],
    ['bytes', 500, { 'content-type': 'application/octet-stream' }, 'raw', 'raw'],
    [
      'a deprecation',
      200,
      { ...JSON_TYPE, deprecation: 'Sat, 01 Jan 2028', link: '<https://x>; rel="deprecation"' },
      '1',
      1,
    ],
  ])('%s', async (_, status, headers, body, data) => {
    const answer = await talking(
      (_, response) => response.writeHead(status, headers).end(body),
      (client) => client.request('GET /user'),
    )
    expect(answer).toMatchObject({ kind: 'answer', status, headers, redirected: false })
    expect(answer).toHaveProperty('data', data)
  })
})

/** Texts that look like a library's numbers, and numbers that no double holds. */
const BODY = '{"n": "1n", "id": 447832194981800770, "price": 1.10}'

test('a request is made in the words of the API', async () => {
  let seen: IncomingMessage | undefined
  let body = ''
  await talking(
    (request, response) => {
      seen = request
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => response.writeHead(204).end())
    },
    (client) => client.request('POST /repos/{owner}/{repo}/dispatches', { owner: 'a/c', repo: 'd?e', data: BODY }),
  )
  expect(seen?.url).toBe('/api/v3/repos/a%2Fc/d%3Fe/dispatches')
  expect(seen?.headers).toMatchObject({
    authorization: `Bearer ${TOKEN}`,
    'user-agent': expect.stringMatching(/^dispatch-to-/),
    'x-github-api-version': '2022-11-28',
    'content-type': 'application/json; charset=utf-8',
  })
  expect(body).toBe(BODY)
})

test('what an answer says of deprecation is not printed', async () => {
  const printed = jest.spyOn(console, 'warn').mockImplementation(() => {})
  await talking(
    (_, response) => response.writeHead(200, { deprecation: 'Sat, 01 Jan 2028', sunset: '##[error]x' }).end(),
    (client) => client.request('GET /user'),
  )
  expect(printed).not.toHaveBeenCalled()
  printed.mockRestore()
})

test('that another path answered is told', async () => {
  const answer = await talking(
    (request, response) => {
      if (request.url?.endsWith('/user')) response.writeHead(301, { location: '/elsewhere' }).end()
      else response.end('"there"')
    },
    (client) => client.request('GET /user'),
  )
  expect(answer).toMatchObject({ status: 200, data: 'there', redirected: true })
})

test('a token that comes back is taken out', async () => {
  const answer = await talking(
    (_, response) => response.writeHead(422, { 'x-echo': `a ${TOKEN}` }).end(JSON.stringify({ message: TOKEN })),
    (client) => client.request('GET /user'),
  )
  expect(answer).toMatchObject({ headers: { 'x-echo': 'a ***' }, data: { message: '***' } })
})

test('every exchange is told, without the token', async () => {
  const exchanges = await talking(
    (_, response) => response.writeHead(404, { 'x-github-request-id': '0C1A:1' }).end(),
    async (client, exchanges) => {
      await client.request('GET /user')
      return exchanges
    },
  )
  expect(exchanges).toEqual([expect.stringMatching(/^GET http:.*\/api\/v3\/user: 404 in \d+ ms, request id 0C1A:1$/)])
})

test('where GitHub names no request, none is told', async () => {
  const exchanges = await talking(
    (_, response) => response.writeHead(204).end(),
    async (client, exchanges) => {
      await client.request('GET /user')
      return exchanges
    },
  )
  expect(exchanges).toEqual([expect.stringMatching(/: 204 in \d+ ms, request id none$/)])
})

test('a token has one client, however often it is asked for', () => {
  const signal = new AbortController().signal
  const clientOf = createClients({
    ...{
      apiUrl: 'https://api.github.test',
      proxy: undefined,
      timeoutMs: 1,
      stop: signal,
      cutOff: signal,
      onExchange: () => {},
    },
  })
  expect(clientOf('one')).toBe(clientOf('one'))
  expect(clientOf('two')).not.toBe(clientOf('one'))
})

test('a fault of ours is thrown, and is no missing answer', async () => {
  const fault = new TypeError('x is not a function')
  const broken = async () => {
    throw fault
  }
  const octokit = Object.assign(broken, { endpoint: () => ({ method: 'GET', url: 'https://api.github.test/user' }) })
  await expect(createClient(octokit, () => {}).request('GET /user')).rejects.toBe(fault)
})

test('where there is no answer, that is what the request comes to', async () => {
  const [client] = await clientFor(`http://127.0.0.1:${await closedPort()}`)
  expect(await client.request('GET /user')).toMatchObject({ kind: 'no-answer', why: 'refused', sent: false })
})
